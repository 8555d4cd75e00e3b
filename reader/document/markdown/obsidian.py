"""What Obsidian never shows: a comment (`%% … %%`), and the name of a block (`^a1b2c3`) at its end.

Only what can be nothing else is left out: a comment that is a whole paragraph, and a name as
Obsidian makes it, alone or behind words. Behind a digit or a sign it may be an exponent, and in a
cell anything.
"""

import re
from unicodedata import category

from markdown_it.rules_core import StateCore

_COMMENT = r"%%(?!%)(?>(?:[^%]++|%(?!%))+)%%"
_NAME = r"(?=[0-9]*+[a-f])(?=[a-f]*+[0-9])[0-9a-f]{6}"
_EMPHASIS = "*_=~"
_OPERATORS = frozenset("*-/%&\\")
"""Punctuation that stands before a power, or what is to be excepted."""


def leave_out_unseen(state: StateCore) -> None:
    """Leave out what Obsidian does not show: a rule for the core of markdown-it."""
    if "%%" not in state.src and "^" not in state.src:
        return
    tokens = state.tokens
    texts = [at for at, token in enumerate(tokens) if token.type == "inline"]
    for at in reversed(texts):
        around = tokens[at - 1].type
        if around in {"td_open", "th_open"}:
            continue
        seen = _seen(tokens[at].content)
        if seen or around != "paragraph_open":
            tokens[at].content = seen
        else:
            del tokens[at - 1 : at + 2]


def _seen(text: str) -> str:
    """Return what is shown of a paragraph or a heading."""
    if text.startswith("%%") and re.fullmatch(_COMMENT, text):
        return ""
    before, sign, name = text.rpartition("^")
    is_name = sign and re.fullmatch(_NAME, name) and _may_be_named(before)
    return before.rstrip() if is_name else text


def _may_be_named(before: str) -> bool:
    """Tell whether what stands before a name is nothing, or words and a space."""
    if not before:
        return True
    last = before.rstrip().rstrip(_EMPHASIS)[-1:]
    return before[-1].isspace() and last not in _OPERATORS and category(last or " ")[0] in "LMP"
