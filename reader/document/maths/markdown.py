"""Formulas in Markdown: taken out before its signs mean anything else."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.dollarmath import dollarmath_plugin

from reader.document.maths.delimiters import (
    INLINE,
    has_formulas,
    is_certain,
    is_formula,
    may_be_in_brackets,
    said_in,
    without_name,
)

_BACKSLASHED = frozenset({"round", "square"})
"""Behind a backslash, brackets of Markdown are brackets."""
_AMONG = "formulas"
"""Where it is noted whether a text has formulas for sure."""
_STANDING_ALONE = frozenset({"double", "square"})


def formula_plugin(parser: MarkdownIt) -> None:
    """Let `parser` write formulas as elements of the class `math`."""
    dollarmath_plugin(parser, allow_labels=False, allow_blank_lines=False)
    parser.inline.ruler.at("math_inline", _formula)
    parser.core.ruler.before("inline", _look_for_formulas.__name__, _look_for_formulas)


def _look_for_formulas(state: StateCore) -> None:
    """Note whether a text is sure to have formulas: a rule for the core of markdown-it."""
    texts = (token.content for token in state.tokens if token.type == "inline")
    state.env[_AMONG] = any(map(has_formulas, texts))


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a formula where `state` stands."""
    if state.src[state.pos] not in "$\\":
        return False
    found = _source().match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    kind = found.lastgroup or ""
    tex = without_name(found[kind].strip(" \n$"))
    said = said_in(tex) if kind in _STANDING_ALONE else tex
    among = bool(state.env.get(_AMONG))
    if not tex or not is_formula(said, among=among and kind == "single"):
        return False
    is_told = found[kind][0] == "\n" or (among and kind == "round" and may_be_in_brackets(tex))
    if kind in _BACKSLASHED and not is_told and not is_certain(tex):
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
        r"|(?<![\\\w])\\\((?P<round>(?:[^\\]|\\[^\[\]()])+)\\\)"
        rf"|(?P<single>{INLINE.replace('$<`', '$`')})"
    )
