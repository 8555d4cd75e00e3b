"""Formulas in Markdown: taken out before its signs mean anything else."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.dollarmath import dollarmath_plugin

from reader.document.maths.delimiters import INLINE, is_certain, is_formula, without_name

_BACKSLASHED = frozenset({"round", "square"})
"""Behind a backslash, brackets of Markdown are brackets."""
_STANDING_ALONE = frozenset({"double", "square"})


def formula_plugin(parser: MarkdownIt) -> None:
    """Let `parser` write formulas as elements of the class `math`."""
    dollarmath_plugin(parser, allow_labels=False, allow_blank_lines=False)
    parser.inline.ruler.at("math_inline", _formula)


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a formula where `state` stands."""
    if state.src[state.pos] not in "$\\":
        return False
    found = _source().match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    kind = found.lastgroup or ""
    tex = without_name(found[kind].strip(" \n$"))
    if not tex or not is_formula(tex.rstrip(".,;。，；") if kind in _STANDING_ALONE else tex):
        return False
    if kind in _BACKSLASHED and not is_certain(tex):
        return False
    if not silent:
        name = "math_inline_double" if kind in _STANDING_ALONE else "math_inline"
        state.push(name, "math", 0).content = tex
    state.pos = found.end()
    return True


@cache
def _source() -> re.Pattern[str]:
    return re.compile(
        r"(?<![$\\])\$\$(?!\$)(?P<double>[^$`]+)\$\$(?!\$)"
        r"|(?<!\\)\\\[(?P<square>(?:[^\\]|\\[^\[\]()])+)\\\]"
        r"|(?<!\\)\\\((?P<round>(?:[^\\]|\\[^\[\]()])+)\\\)"
        rf"|(?P<single>{INLINE.replace('$<`', '$`')})"
    )
