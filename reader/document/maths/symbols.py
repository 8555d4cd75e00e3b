"""What TeX's commands for a single sign stand for: data, and no code."""

_LETTERS = """
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ
Phi Φ Psi Ψ Omega Ω aleph ℵ beth ℶ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ wp ℘ imath ı jmath ȷ
"""
_SIGNS = """
infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ angle ∠ triangle △
square □ Box □ blacksquare ■ qed ∎ prime ′ degree ° circ ∘ bullet • star ⋆ ast ∗ dagger † ddagger ‡
top ⊤ bot ⊥ neg ¬ lnot ¬ flat ♭ sharp ♯ natural ♮ checkmark ✓ therefore ∴ because ∵ ldots … dots …
dotsc … dotsb ⋯ cdots ⋯ vdots ⋮ ddots ⋱ colon : backslash \\ surd √ S § P ¶ pounds £ yen ¥
complement ∁ measuredangle ∡ diamond ⋄ lozenge ◊ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠
lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert |
lvert | rvert | Vert ‖ lVert ‖ rVert ‖ mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⊥
triangleleft ◁ triangleright ▷ bigtriangleup △ bigtriangledown ▽ blacktriangle ▲ bigstar ★
bigcirc ◯ iddots ⋰ dotsm ⋯ dotsi ⋯ dotso … digamma ϝ gimel ℷ daleth ℸ mho ℧ eth ð copyright © AA Å
ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ empty ∅ infin ∞ lang ⟨ rang ⟩ cdotp · vcentcolon :
varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varPhi Φ varPsi Ψ varOmega Ω
R ℝ reals ℝ N ℕ natnums ℕ Z ℤ Q ℚ C ℂ
"""
_OPERATORS = """
pm ± mp ∓ times × div ÷ cdot ⋅ cup ∪ cap ∩ sqcup ⊔ sqcap ⊓ uplus ⊎ vee ∨ lor ∨ wedge ∧ land ∧
setminus ∖ smallsetminus ∖ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬
iiint ∭ iiiint ⨌ oint ∮ oiint ∯ bigsqcup ⨆ biguplus ⨄ bigodot ⨀ boxplus ⊞ boxtimes ⊠ rtimes ⋊
ltimes ⋉ wr ≀ amalg ⨿ circledast ⊛ sdot ⋅ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀
bigoplus ⨁ bigotimes ⨂
"""
_RELATIONS = """
le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ equiv ≡ approx ≈
cong ≅ sim ∼ simeq ≃ asymp ≍ doteq ≐ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆
supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubset ⊏ sqsupset ⊐ prec ≺ succ ≻ preceq ≼ succeq ≽ vdash ⊢
models ⊨ vDash ⊨ dashv ⊣ Vdash ⊩ coloneqq ≔ triangleq ≜ lesssim ≲ gtrsim ≳ to → rightarrow →
gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸
iff ⟺ mapsto ↦ longmapsto ⟼ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷
trianglelefteq ⊴ trianglerighteq ⊵ nsubseteq ⊈ nsupseteq ⊉ nleq ≰ ngeq ≱ nless ≮ ngtr ≯ lll ⋘ ggg ⋙
bowtie ⋈ multimap ⊸ eqsim ≂ thicksim ∼ thickapprox ≈ varpropto ∝ precsim ≾ succsim ≿ coloneq ≔
colonequals ≔ eqqcolon ≕ nvdash ⊬ nvDash ⊭ nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ Downarrow ⇓
Uparrow ⇑ updownarrow ↕ hookleftarrow ↩ rightharpoonup ⇀ upharpoonright ↾ restriction ↾
rightarrowtail ↣ rightsquigarrow ⇝ rightleftarrows ⇄ leftrightarrows ⇆ rightrightarrows ⇉
circlearrowleft ↺ circlearrowright ↻ isin ∈ larr ← rarr → uarr ↑ darr ↓ harr ↔ Larr ⇐ Rarr ⇒ Harr ⇔
Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ hookrightarrow ↪ twoheadrightarrow ↠
uparrow ↑ downarrow ↓ rightleftharpoons ⇌ leadsto ⇝ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖
"""


def _table(names_and_signs: str) -> dict[str, str]:
    words = names_and_signs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SYMBOLS = _table(_LETTERS + _SIGNS + _OPERATORS + _RELATIONS)
"""The sign of each command."""

FUNCTIONS = frozenset(
    [
        "arccos",
        "arcsin",
        "arctan",
        "arg",
        "argmax",
        "argmin",
        "cos",
        "cosh",
        "cot",
        "coth",
        "csc",
        "deg",
        "det",
        "dim",
        "exp",
        "gcd",
        "hom",
        "inf",
        "ker",
        "lg",
        "lim",
        "liminf",
        "limsup",
        "ln",
        "log",
        "max",
        "min",
        "mod",
        "Pr",
        "sec",
        "sin",
        "sinh",
        "sup",
        "tan",
        "tanh",
        "bmod",
    ]
)
"""Commands that write their own name upright."""

ACCENTS = {
    "acute": "\u0301", "bar": "\u0304", "breve": "\u0306", "check": "\u030c", "ddot": "\u0308",
    "dot": "\u0307", "grave": "\u0300", "hat": "\u0302", "mathring": "\u030a",
    "overline": "\u0305", "overrightarrow": "\u20d7", "tilde": "\u0303", "underline": "\u0332",
    "vec": "\u20d7", "widehat": "\u0302", "widetilde": "\u0303",
}  # fmt: skip
"""The combining character of each accent."""

OVER_ALL = frozenset({"bar", "overline", "underline"})
"""Accents that may stand on several letters: on each of them."""

ALPHABETS = {
    "mathbb": ("MATHEMATICAL DOUBLE-STRUCK", "DOUBLE-STRUCK"),
    "mathcal": ("MATHEMATICAL SCRIPT", "SCRIPT"),
    "mathfrak": ("MATHEMATICAL FRAKTUR", "BLACK-LETTER"),
    "mathscr": ("MATHEMATICAL SCRIPT", "SCRIPT"),
}
"""How Unicode's names for the letters of an alphabet begin."""

FONTS = frozenset(
    [
        "bm",
        "boldsymbol",
        "mathbf",
        "mathit",
        "mathnormal",
        "mathsf",
        "mathtt",
        "mathop",
        "mathrel",
        "mathbin",
        "mathord",
        "mathopen",
        "mathclose",
        "mathpunct",
        "mathinner",
        "boxed",
        "fbox",
        "smash",
        "ensuremath",
        "pmb",
    ]
)
"""Commands that only change a letter's look."""

WORDS = frozenset(
    [
        "text",
        "textrm",
        "textbf",
        "textit",
        "textsf",
        "texttt",
        "textnormal",
        "mathrm",
        "mbox",
        "hbox",
        "operatorname",
        "operatorname*",
    ]
)
"""Commands whose argument is a word."""

SPACES = frozenset(
    (" ", ",", ";", ":", ">", "quad", "qquad", "thinspace", "enspace", "space", "\n")
)
"""Commands for white space."""

SILENT = frozenset(
    [
        "!",
        "left",
        "right",
        "middle",
        "big",
        "Big",
        "bigg",
        "Bigg",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "biggl",
        "biggr",
        "Biggl",
        "Biggr",
        "limits",
        "nolimits",
        "displaystyle",
        "textstyle",
        "scriptstyle",
        "scriptscriptstyle",
        "nonumber",
        "notag",
        "rm",
        "bf",
        "it",
        "allowbreak",
        "strut",
        "mathstrut",
    ]
)
"""Commands that a line of text does without."""
