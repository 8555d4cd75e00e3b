"""Pictures with a size: `![words](a.png =300x200)`, as CSDN, Zenn and HackMD read them."""

import re

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_SOURCE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,300})\]\(\s*<?(?P<place>[^()\s<>]{1,2000})>?"
    r"(?:\s+\"(?P<title>[^\"\n]{0,300})\")?\s+=(?P<width>\d*)%?x?(?P<height>\d*)%?\s*\)"
)


def sized_picture(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a picture with a size where `state` stands."""
    if not state.src.startswith("![", state.pos):
        return False
    found = _SOURCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        named = {name: found[name] for name in ("title", "width", "height") if found[name]}
        token.attrs = {"src": found["place"], "alt": "", **named}
        token.content = found["alt"]
        token.children = [Token("text", "", 0, content=found["alt"])]
    state.pos = found.end()
    return True
