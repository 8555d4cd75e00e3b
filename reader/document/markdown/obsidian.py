"""What Obsidian never shows: a comment (`%% … %%`), and the name of a block (`^a1b2c3`) at its end.

Only what can be nothing else is left out: a comment that is a whole paragraph, and a name that
Obsidian makes or that is words with hyphens.
"""

import re

from markdown_it.rules_core import StateCore

_COMMENT = r"%%(?!%)(?:[^%]|%(?!%))++%%"
_MADE = r"(?=[0-9]*+[a-f])(?=[a-f]*+[0-9])[0-9a-f]{6}"
_NAME = rf"(?:{_MADE}|[A-Za-z][A-Za-z0-9]*+(?:-[A-Za-z0-9]++)++)"


def leave_out_unseen(state: StateCore) -> None:
    """Leave out what Obsidian does not show: a rule for the core of markdown-it."""
    if "%%" not in state.src and "^" not in state.src:
        return
    tokens = state.tokens
    texts = [at for at, token in enumerate(tokens) if token.type == "inline"]
    for at in reversed(texts):
        seen = _seen(tokens[at].content)
        if seen or tokens[at - 1].type != "paragraph_open":
            tokens[at].content = seen
        else:
            del tokens[at - 1 : at + 2]


def _seen(text: str) -> str:
    """Return what is shown of a paragraph, a heading or a cell."""
    if text.startswith("%%") and re.fullmatch(_COMMENT, text):
        return ""
    before, sign, name = text.rpartition("^")
    is_apart = sign and (not before or before[-1].isspace())
    return before.rstrip() if is_apart and re.fullmatch(_NAME, name) else text
