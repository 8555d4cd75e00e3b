"""A formula on one line, as one would type it: x², (a + b)/2, √x, ∑ₖ₌₀ⁿ q."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from reader.document.formula import divides, ends_in_function
from reader.document.scripts import subscript, superscript

RELATIONS = frozenset(
    "=≠<>≤≥≪≫≈≡≅≃∼≍≐∝∈∉∋⊂⊃⊆⊇⊊⊋⊄⊏⊐→←↔⇒⇐⇔↦↪↠⟶⟵⟷⟹⟸⟺⟼⊢⊨⊣∣∥⊥≺≻≼≽↑↓≔⊩≜≲≳◁▷⊴⊵⊈⊉≰≱≮≯⋘⋙⋈⊸≂≾≿≕⊬⊭↛⇏⇑⇓↩⇀↣⇝⇄⇌⟼≐"
)
"""Signs with a space on both sides."""
BINARY = frozenset("+-±∓×÷⋅∗∘•∧∨∩∪⊕⊗⊖⊙∖⊎⊓⊔⋆")
"""Signs with a space on both sides where something stands before them."""
LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂")
"""Operators that keep their distance from what they work on."""
_RANGING = ("lim", "max", "min", "sup", "inf", "arg", *LARGE)
"""How operators begin that have their range under them."""
_OPENING = frozenset("([{⟨⌈⌊|‖,;:")
_DIFFERENTIAL = re.compile(r"[d∂]\w")
_BRACKETED = re.compile(r"\([^()]*\)")
_LAST = re.compile(r" ([-+±∓]) (?=[)\]}⟩,.;])")
"""A sign with nothing behind it that it could join."""
_ROOT = re.compile(r"[^\s(\[{|‖⟨⌊⌈]*√")
_RAISED = re.compile(r"\^(?:\{[^{}]*\}|.)\Z")
_LOWERED = re.compile(r"_(?:\{[^{}]*\}|.)\Z")
_LOOSE = re.compile(r"(?<!\w) | (?!\w)")


class NotSimpleError(Exception):
    """The formula says what cannot be shown with signs."""


class Term(NamedTuple):
    """A part of a formula."""

    text: str
    whole: bool = True
    """It needs no parentheses beside another: one sign, one number, something in brackets."""
    word: bool = False
    """It keeps its distance from letters: a function's name, text."""
    side: int = 0
    """1 for an opening bracket that is as high as what it is around, -1 for a closing one."""
    scripts: tuple[str, str] = ("", "")
    """What stands below and above at the end of the text, if it is such a bracket."""


def joined(terms: Iterable[Term]) -> Term:
    """Return terms that stand side by side as one."""
    kept = [term for term in terms if term.text]
    if len(kept) == 1:
        return kept[0]
    text, before = "", Term("")
    for each in kept:
        term = _divisor(each) if divides(before.text) or _takes(before, each) else each
        text += _gap(text, before, term) + _spaced(text, term.text)
        before = term
    text = _LAST.sub(r"\1", " ".join(text.split()))
    return Term(text, whole=_is_bracketed(kept))


def _divisor(term: Term) -> Term:
    """Return a term that is divided by, or taken by a function: a fraction is in brackets."""
    is_fraction = not term.whole and "/" in term.text and " " not in _BRACKETED.sub("", term.text)
    return Term(f"({term.text})") if is_fraction else term


def _takes(before: Term, term: Term) -> bool:
    """Tell whether a function would take only the top of a fraction, which has brackets."""
    return before.word and term.text.startswith("(") and ends_in_function(before.text)


def scripted(base: Term, below: str, above: str) -> Term:
    """Return a base with what stands below (or lower right) and above (or upper right) it."""
    text = base.text if _is_base(base, below, above) else f"({base.text})"
    low, high = scripts(below, above)
    said = (low, high) if base.side else ("", "")
    word = base.word or base.text in LARGE
    return Term(text + low + high, word=word, side=base.side, scripts=said)


def _is_base(base: Term, below: str, above: str) -> bool:
    """Tell whether scripts behind a term belong to all of it, and join none of its own."""
    if not base.text:
        return True
    if not base.whole or _ROOT.match(base.text):
        return False
    kind = unicodedata.decomposition(base.text[-1]).partition(" ")[0]
    is_raised = kind == "<super>" or _RAISED.search(base.text)
    is_lowered = kind == "<sub>" or _LOWERED.search(base.text)
    return not (above and is_raised) and not (below and is_lowered)


def scripts(below: str, above: str) -> tuple[str, str]:
    """Return what stands below and above something, lowered and raised."""
    is_prime = set(above) <= set("′″‴'")
    low = subscript(tight(below)) if below else ""
    return low, above if is_prime else superscript(tight(above))


def fraction(above: Term, below: Term) -> Term:
    """Return a fraction; a product above its line needs no parentheses, nor does `dx` below."""
    is_product = not set(" /") & set(_BRACKETED.sub("", above.text))
    upper = above.text if is_product else grouped(above)
    lower = below.text if _DIFFERENTIAL.fullmatch(below.text) else grouped(below)
    return Term(f"{upper}/{lower}", whole=False)


def root(radicand: Term, index: str = "") -> Term:
    """Return a root."""
    return Term(f"{superscript(tight(index)) if index else ''}√{grouped(radicand)}")


def accented(term: Term, accent: str) -> Term:
    """Return a single letter under an accent, which is a combining character."""
    return term._replace(text=unicodedata.normalize("NFC", term.text + accent))


def grouped(term: Term) -> str:
    """Return a term that nothing beside it can break up."""
    return term.text if term.whole or not term.text else f"({term.text})"


def tight(text: str) -> str:
    """Return a formula without its spaces, but for those between words."""
    return _LOOSE.sub("", text)


def _gap(text: str, before: Term, term: Term) -> str:
    """Return the space that words keep from letters, and large operators from anything."""
    if not text or text[-1] == " " or (not term.text[0].isalnum() and term.text[0] not in "√(∑∏∫"):
        return ""
    if before.word:
        has_range = before.text.startswith(_RANGING) and not before.text.isalpha()
        return " " if has_range or term.text[0] != "(" else ""
    if text[-1].isdecimal() and term.text[0].isdecimal() and "/" in term.text:
        return " "
    is_fraction = not before.whole and "/" in before.text
    return " " if (term.word or is_fraction) and text[-1].isalnum() else ""


def _spaced(text: str, sign: str) -> str:
    if sign in RELATIONS:
        return f"{sign} " if _opens(text) else f" {sign} "
    if sign in BINARY and (before := text.rstrip()):
        is_operand = not _opens(before) and before[-1] not in RELATIONS | BINARY
        return f" {sign} " if is_operand else sign
    return f"{sign} " if sign in {",", ";"} else sign


def _opens(text: str) -> bool:
    """Tell whether a bracket opens at the end of `text`.

    Every other bar closes one, but for those that an angle closes (`|ψ⟩`) or opens (`⟨ψ|`).
    """
    last = text[-1:]
    if last not in {"|", "‖"}:
        return last in _OPENING
    bars = text.count(last) + text.count("⟨") - text.count("⟩")
    return bars % 2 == 1


def _is_bracketed(terms: list[Term]) -> bool:
    """Tell whether all of `terms` stands between one pair of brackets."""
    if not terms or terms[0].text + terms[-1].text not in {
        "()",
        "[]",
        "||",
        "{}",
        "⟨⟩",
        "⌊⌋",
        "⌈⌉",
    }:
        return False
    inner = {term.text for term in terms[1:-1]}
    return inner.isdisjoint((terms[0].text, terms[-1].text))
