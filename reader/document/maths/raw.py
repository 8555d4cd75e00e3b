"""TeX in the text of a page, which a script would have drawn, into elements that say so."""

import re
from collections.abc import Iterable
from functools import cache
from html import escape, unescape

from reader.document.maths.delimiters import INLINE, is_certain, is_formula, said_in, without_name

_CLEAR_SIGNS = (r"\$(?=\$)", r"\\(?=[(\[]|begin\{)")
"""Each begins with one character and looks ahead: `re` finds it sooner than `in` finds two."""

_BETWEEN_DOLLARS = r"\$([^\s$<`][^$<`]{0,301}+)(?<![\s\\])\$"
_BACKSLASHED, _DISPLAYED = frozenset({"round", "square"}), frozenset({"double", "square"})
_MARKED = 'class="math'
"""Markdown's formulas are marked already."""
_VERBATIM = "annotation|code|kbd|math|pre|samp|script|style|svg|textarea|tt"


def with_marked_formulas(html: str) -> str:
    """Return `html` with its raw formulas in `<span class="math">`, as pandoc writes them."""
    if not _may_have_some(html):
        return html
    found = [each for each in _source().finditer(html) if each.lastgroup]
    is_sure = _MARKED in html or any(is_certain(_tex(each)) for each in found)
    return _rewritten(html, ((each, _marked(each, is_sure=is_sure)) for each in found))


def _rewritten(html: str, marked: Iterable[tuple[re.Match[str], str]]) -> str:
    """Return `html` with what stands in it for each of the matches."""
    parts: list[str] = []
    end = 0
    for found, element in marked:
        parts += html[end : found.start()], element
        end = found.end()
    return "".join([*parts, html[end:]])


def _may_have_some(html: str) -> bool:
    """Tell whether a closer look pays: most dollars are prices and variables."""
    if any(re.search(sign, html) for sign in _CLEAR_SIGNS):
        return True
    found = re.finditer(_BETWEEN_DOLLARS, html)
    return any(is_formula(without_name(each[1])) for each in found)


@cache
def _source() -> re.Pattern[str]:
    """Formulas, and before them what holds none: tags, code, comments.

    No alternative looks behind the next sign that could begin another: the time is linear.
    """
    return re.compile(
        rf"<({_VERBATIM})\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)"
        r"""|<(?>(?:[^<>"']++|"[^"]*"|'[^']*')*)>"""
        r"|(?<![$\\])\$\$(?!\$)(?P<double>(?:[^$<`]|<br\s*/?>)+)\$\$(?!\$)"
        r"|(?<!\\)\\\[(?P<square>(?:[^<\\]|\\[^\[\]()]|<br\s*/?>)+)\\\]"
        r"|(?P<environment>\\begin\{(?P<name>(?:align|equation|eqnarray|gather|multline)\*?)\}"
        r"(?:(?!\\begin\{(?P=name)\})[^<$]){0,4000}?\\end\{(?P=name)\})"
        r"|(?<!\\)\\\((?P<round>(?:[^<\\]|\\[^\[\]()])+)\\\)"
        rf"|(?P<single>{INLINE})",
        re.DOTALL,
    )


def _marked(found: re.Match[str], *, is_sure: bool) -> str:
    """Return what was found as it is, or as an element if it is a formula.

    Args:
        found: A formula, perhaps, or what holds none.
        is_sure: Whether its page has formulas: other languages have brackets behind backslashes.
    """
    kind, tex = _kind(found), _tex(found)
    if kind == "environment":
        return _element(tex, "display")
    if kind in _BACKSLASHED and not is_sure:
        return found[0]
    said = said_in(tex) if kind in _DISPLAYED else tex
    if not is_formula(said, among=is_sure and kind == "single"):
        return found[0]
    return _element(tex, "display" if kind in _DISPLAYED else "inline")


def _kind(found: re.Match[str]) -> str:
    """Return the name of what a formula stands between, or nothing if there is none."""
    kind = found.lastgroup or ""
    return "environment" if kind == "name" else kind


def _tex(found: re.Match[str]) -> str:
    """Return the formula that was found, or nothing."""
    kind = _kind(found)
    source = found[kind] if kind else ""
    if kind == "single":
        source = source.strip("$")
    return without_name(unescape(re.sub(r"<br\s*/?>", "\n", source)).strip())


def _element(tex: str, kind: str) -> str:
    return f'<span class="math {kind}">{escape(tex)}</span>'
