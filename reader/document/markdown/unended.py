"""HTML that nothing ends: where CommonMark takes all of the post that follows for it.

It is a text that begins so; `normalise.unended` does the same for what stands in a line.
"""

import re

from markdown_it.rules_block import StateBlock

_ENDS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>"}
"""What ends a block that no blank line ends, by how it begins."""
_SAID = re.compile(r"(?i)<(textarea(?=[\s>])|(?:script|style)(?=>[ \t]*+[^\s<]))")
"""A tag that a text begins with; what has code in it goes on in its line there."""


def is_unended(state: StateBlock, start: int) -> bool:
    """Tell whether a line begins a block that would go on to the end of the post."""
    first = state.bMarks[start] + state.tShift[start]
    if state.src[first : first + 1] != "<":
        return False
    ends = [end for opening, end in _ENDS.items() if state.src.startswith(opening, first)]
    if said := _SAID.match(state.src, first):
        ends = [f"</{said[1].lower()}"]
    return any(_last(state, end) < first for end in ends)


def _last(state: StateBlock, end: str) -> int:
    """Return where `end` stands last; it is looked for once."""
    known: dict[tuple[str, str], int] = state.env.setdefault("ends", {})
    if (state.src, end) not in known:  # `İ` in lower case is two characters
        places = (found.start() for found in re.finditer(re.escape(end), state.src, re.IGNORECASE))
        known[state.src, end] = max(places, default=-1)
    return known[state.src, end]
