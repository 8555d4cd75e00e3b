"""TeX in the text of a page, which a script would have drawn, into elements that say so."""

import re
from functools import cache
from html import escape, unescape

from reader.document.maths.delimiters import INLINE, is_formula

_CLEAR_SIGNS = ("$$", "\\(", "\\[", "\\begin{")
_BETWEEN_DOLLARS = r"\$([^\s$<`](?:[^$<`]{0,300}?[^\s\\$<`])?)\$"
_VERBATIM = "annotation|code|kbd|math|pre|samp|script|style|svg|textarea|tt"


def with_marked_formulas(html: str) -> str:
    """Return `html` with its raw formulas in `<span class="math">`, as pandoc writes them."""
    return _source().sub(_marked, html) if _may_have_some(html) else html


def _may_have_some(html: str) -> bool:
    """Tell whether a closer look pays: most dollars are prices and variables."""
    if any(sign in html for sign in _CLEAR_SIGNS):
        return True
    return any(is_formula(found[1]) for found in re.finditer(_BETWEEN_DOLLARS, html))


@cache
def _source() -> re.Pattern[str]:
    """Formulas, and before them what holds none: tags, code, comments.

    No alternative looks behind the next sign that could begin another: the time is linear.
    """
    return re.compile(
        rf"<({_VERBATIM})\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)"
        r"""|<(?:[^<>"']|"[^"]*"|'[^']*')*+>"""
        r"|(?<![$\\])\$\$(?!\$)(?P<double>(?:[^$<`]|<br\s*/?>)+)\$\$(?!\$)"
        r"|(?<!\\)\\\[(?P<square>(?:[^<\\]|\\[^\[\]()]|<br\s*/?>)+)\\\]"
        r"|(?P<environment>\\begin\{(?P<name>(?:align|equation|eqnarray|gather|multline)\*?)\}"
        r"(?:(?!\\begin\{(?P=name)\})[^<$]){0,4000}?\\end\{(?P=name)\})"
        r"|(?<!\\)\\\((?P<round>(?:[^<\\]|\\[^\[\]()])+)\\\)"
        rf"|(?P<single>{INLINE})",
        re.DOTALL,
    )


def _marked(found: re.Match[str]) -> str:
    """Return what was found as it is, or as an element if it is a formula."""
    kind = found.lastgroup
    if kind is None:
        return found[0]
    kind = "environment" if kind == "name" else kind
    source = found[kind].strip("$") if kind == "single" else found[kind]
    tex = unescape(re.sub(r"<br\s*/?>", "\n", source)).strip()
    if kind == "environment":
        return _element(tex, "display")
    if not is_formula(tex.rstrip(".,;。，；") if kind in {"double", "square"} else tex):
        return found[0]
    return _element(tex, "display" if kind in {"double", "square"} else "inline")


def _element(tex: str, kind: str) -> str:
    return f'<span class="math {kind}">{escape(tex)}</span>'
