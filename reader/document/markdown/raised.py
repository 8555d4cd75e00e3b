"""Raised and lowered letters: `x^2^`, `H~2~O`, as Pandoc, MkDocs and VuePress read them.

Faces (`^_^`), ranges (`1~2~3`) and powers (`a^b^c`) are none.
"""

import re

from markdown_it.rules_inline import StateInline

_SOURCE = re.compile(
    r"(?<=[A-Za-z0-9)\]])\^(?P<sup>[+\-−]?[A-Za-z0-9]{1,8}(?:[+\-−][A-Za-z0-9]{1,8})?)\^(?![\w^])"
    r"|(?<=[A-Za-z)\]])~(?P<sub>\d{1,3}|[a-z])~(?!~)"
)
_FACES = frozenset("oO")


def raised(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read raised or lowered letters where `state` stands."""
    found = _SOURCE.match(state.src, state.pos, state.posMax)
    if found is None or found["sup"] in _FACES:
        return False
    tag = found.lastgroup or ""
    if not silent:
        state.push(f"{tag}_open", tag, 1)
        state.push("text", "", 0).content = found[tag]
        state.push(f"{tag}_close", tag, -1)
    state.pos = found.end()
    return True
