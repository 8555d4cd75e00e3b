"""What asks a generator for a table of contents: `[TOC]`, alone in its paragraph."""

import re

from markdown_it.rules_core import StateCore

_TOC = r"(?i)\[toc\]|\[\[_?toc_?\]\]|@\[toc\](?:\([^()\n]*\))?|\$\{toc\}"


def leave_out_toc(state: StateCore) -> None:
    """Leave out what asks for a table of contents: a rule for the core of markdown-it."""
    if "toc" not in state.src.lower() or "TOC" in state.env.get("references", {}):
        return
    tokens = state.tokens
    paragraphs = [at for at, token in enumerate(tokens) if token.type == "paragraph_open"]
    for at in reversed(paragraphs):
        if re.fullmatch(_TOC, tokens[at + 1].content):
            del tokens[at : at + 3]
