r"""TeX in running text: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`, and what only looks like it.

A dollar opens a formula by pandoc's rule: text stands right behind it, and right before the dollar
that closes it, behind which stands no digit. What is between them must look like a formula too:
prices and the shell's variables do not.
"""

import re
from functools import cache

_PAIRS = (("$$", "$$", True), (r"\[", r"\]", True), (r"\(", r"\)", False), ("$", "$", False))
_STYLE = re.compile(r"^\{\\(?:display|text)style\s+(.*)\}$", re.DOTALL)
_LABEL = re.compile(r"\\label\{[^{}]*\}")
"""What formulas are called in the source; nobody sees it."""
_ESCAPED = re.compile(
    r"(\\(?:text\w*|math(?:rm|tt)|[hm]box|operatorname\*?)\{[^{}]*\})"
    r"|\\(?:_(?=[{\\]|[A-Za-z0-9*](?![A-Za-z]))|\*)"
)
"""Signs that were protected from Markdown; in words they are meant."""
_EQUATION = re.compile(r"^\\begin\{(displaymath|equation|math)(\*?)\}(.*)\\end\{\1\2\}", re.DOTALL)
"""What says no more than that a formula stands alone."""
_COMMAND = re.compile(r"\\[a-zA-Z]+")
_WORD = re.compile(r"[a-zA-Z]{2,}")
_PLAIN = re.compile(r"[\sA-Za-z0-9\u0391-\u03c9+\-*/=<>≤≥≠()\[\],.:;'!|\\]+")
_CERTAIN = re.compile(
    r"\\(?:[a-zA-Z]{2,}|[,;!{}%])|\^[\w{\\]|_[{\\]|(?<![A-Za-z])[A-Za-z]_[A-Za-z0-9](?![A-Za-z])"
    r"|\A[OoΘΩ]\([^()]++\)\Z|\A[A-Za-z]+(?:\[[\w+*/-]+\])+\Z"
)
"""Also how often something is done at the most, `O(nlogn)`, and an element, `dp[i][j]`."""
_SIMPLE = re.compile(r"[A-Za-z]|.*[=<>+^_].*", re.DOTALL)
"""A letter, or more with a sign between; in brackets without these, there are words or numbers."""
_WORDPRESS = re.compile(r"^latex\s+|(?:&(?:bg|fg|s)=[\w-]+)+$")
_NAME = re.compile("[A-Za-z]+(?:_[A-Za-z0-9]+)?")
_LONG_WORD = 4
_STOPS = ".,;。，；"
_NO_BEGINNING = "{)/|&=!,.;:?~"
_UNFINISHED = "/=+-,.:;(&|*<>?!"

INLINE = r"(?<![0-9A-Za-z$\\])\$(?![\s$])([^$<`]{1,300}?)(?<![\s\\])\$(?![0-9$_])"
"""A formula between dollars; what stands between them is to be judged by `is_formula`."""


def bare(tex: str) -> tuple[str, bool]:
    """Return a formula without its delimiters, and whether they say that it stands alone."""
    tex = tex.strip()
    display = False
    for opening, closing, alone in _PAIRS:
        if len(tex) > len(opening + closing) and tex.startswith(opening) and tex.endswith(closing):
            tex, display = tex[len(opening) : -len(closing)].strip(), alone
            break
    if "\\" in tex:
        tex = _ESCAPED.sub(lambda each: each[1] or each[0][-1], tex).replace("\\" * 4, "\\" * 2)
        tex = _EQUATION.sub(r"\3", _LABEL.sub("", tex)).strip()
    styled = _STYLE.match(tex)
    return (styled[1].strip() if styled else tex), display


def without_name(tex: str) -> str:
    """Return a formula without what WordPress has around it: `$latex x^2&s=1$`."""
    return _WORDPRESS.sub("", tex) if tex.startswith("latex") else tex


def is_formula(tex: str, *, among: bool = False) -> bool:
    """Tell whether what stands between two dollars is a formula.

    Args:
        tex: What stands there.
        among: Whether there are others in the same text that are sure to be: then a name alone
            is one as well (`$nums$`).
    """
    if not tex or not _is_whole(tex) or not _is_balanced(tex):
        return False
    if is_certain(tex) or (among and _NAME.fullmatch(tex)):
        return True
    words = _WORD.findall(_COMMAND.sub("", tex))
    is_prose = len(words) > 1 or any(len(word) >= _LONG_WORD for word in words)
    return not is_prose and _PLAIN.fullmatch(tex) is not None


def said_in(display: str) -> str:
    """Return a formula that stands alone without what joins it to those around it."""
    return display.rstrip(_STOPS).lstrip("=&<>")


def has_formulas(text: str) -> bool:
    """Tell whether there is a formula in the Markdown `text` that can be nothing else."""
    if "$" not in text and "\\" not in text:
        return False
    return any(is_certain(found[found.lastindex or 0]) for found in _any_formula().finditer(text))


def is_certain(tex: str) -> bool:
    """Tell whether nobody writes so who does not write TeX."""
    return _CERTAIN.search(tex) is not None


def may_be_in_brackets(tex: str) -> bool:
    """Tell whether what stands between escaped parentheses is a formula sooner than words.

    It is asked where others are sure to be formulas.
    """
    return _SIMPLE.fullmatch(tex) is not None


def _is_whole(tex: str) -> bool:
    r"""Tell whether a formula may begin and end so: with a raised sign (`x^+`), or bars (`|x|`)."""
    has_pairs = tex.count("|") % 2 == 0
    begins = tex[0] not in _NO_BEGINNING or tex.startswith("{\\")
    ends = tex[-1] not in _UNFINISHED or tex[-2:-1] in {"^", "_"}
    begins |= tex[0] == "|" and (has_pairs or is_certain(tex))
    return begins and (ends or (tex[-1] == "|" and has_pairs))


@cache
def _any_formula() -> re.Pattern[str]:
    """Formulas of Markdown, each in a group of its own."""
    backslashed = r"\\[(\[]([^\n$]{1,300}?)\\[)\]]|^\\\[\n([^$]{1,300}?)\\\]"
    return re.compile(f"{INLINE}|{backslashed}", re.MULTILINE)


def _is_balanced(tex: str) -> bool:
    """Tell whether as many brackets are opened as are closed, but for those of half-open ranges."""
    braces = tex.count("{") == tex.count("}")
    opened = tex.count("(") + tex.count("[")
    return braces and opened == tex.count(")") + tex.count("]")
