"""Pictures that CSDN could not copy: `[外链图片转存失败…(img-1a2b-3)(path)]` is where they were."""

import re

from markdown_it.rules_inline import StateInline

_SOURCE = re.compile(
    r"!?\\?\[外链图片转存失败[^()\[\]\n]{0,60}\(img-[\w-]{1,60}\)"
    r"\((?P<place>[^()\n]{0,400})\)\\?\](?!\()"
)


def lost_picture(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the place of a picture where `state` stands."""
    found = _SOURCE.match(state.src, state.pos, state.posMax)
    if found is None or state.linkLevel:
        return False
    if not silent:
        picture = state.push("image", "img", 0)
        picture.attrs, picture.children = {"src": found["place"], "alt": ""}, []
    state.pos = found.end()
    return True
