"""What is embedded by its kind: `@[youtube](id)`, `@[card](address)`, as Zenn and CSDN read it."""

import re
from html import escape

from markdown_it.rules_inline import StateInline

from reader.document.templates.directives import shown

_SOURCE = re.compile(r"@\[(?P<kind>[a-z-]{2,20})\]\((?P<place>[^()\s]{1,2000})\)")
_ANY = frozenset({
    "card", "codesandbox", "docswell", "figma", "link", "link-card", "linkcard", "slideshare",
    "speakerdeck", "stackblitz",
})  # fmt: skip
"""Kinds that are embedded by a whole address."""


def card(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read what is embedded where `state` stands."""
    if not state.src.startswith("@[", state.pos):
        return False
    found = _SOURCE.match(state.src, state.pos, state.posMax)
    made = _made(found["kind"], found["place"]) if found else ""
    if found is None or not made:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = made
    state.pos = found.end()
    return True


def _made(kind: str, place: str) -> str:
    if kind in _ANY:
        return f'<iframe src="{escape(place)}"></iframe>' if "://" in place else ""
    made = shown(kind, f'"{place}"')
    return made if made.startswith("<iframe") else ""
