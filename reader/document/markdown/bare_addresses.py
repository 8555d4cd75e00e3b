"""Addresses that stand in Markdown as they are: links, as GitHub and most generators make them.

The rule is GitHub's, but for text without spaces between words: linkify-it, which markdown-it would
use, finds none behind a Chinese character, and takes `。` and what follows into the address.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_SCHEMES = ("https", "http")
_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|[^\W\x00-\x7f][\w-]*(?:\.[\w-]+)*)"
    r"(?:[!#-;=?-\[\]_a-z~]|(?<=[/=])[^\W\x00-\x7f]+)*",
    re.IGNORECASE,
)
"""What is no letter of ASCII is part of an address right behind `/` or `=`: in `/wiki/中国`, not in
`/x然后`."""
_BEFORE = re.compile(r"[A-Za-z0-9_./@+-]")
"""What an address does not begin behind."""
_VALUES = frozenset({'="', "='"})
"""How what an attribute says begins, of a shortcode or of an element that is none."""
_ENDS = ".,:;!?'*_~"
"""What may end a sentence or a mark around an address, and is no part of it where it does."""
_PAIRS = {")": "(", "]": "["}


def address_plugin(parser: MarkdownIt) -> None:
    """Let `parser` make links of addresses, before it looks for marks: there may be some in one."""
    parser.inline.ruler.after("text", "bare_address", _bare_address)


def _bare_address(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the address of which the scheme has been read, up to here.

    While the end of a link's text is sought there is none: it would go on behind the bracket.
    """
    if silent or state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    before = state.src[max(0, state.pos - len(_SCHEMES[0])) : state.pos].lower()
    scheme = next((each for each in _SCHEMES if before.endswith(each)), "")
    start = state.pos - len(scheme)
    found = _ADDRESS.match(state.src, start, state.posMax) if scheme else None
    is_value = state.src[max(0, start - 2) : start] in _VALUES
    if found is None or is_value or (start and _BEFORE.match(state.src, start - 1)):
        return False
    address = _without_end(found.group())
    state.pending = state.pending.removesuffix(found.group()[: len(scheme)])
    state.push("link_open", "a", 1).attrs = {"href": address}
    state.push("text", "", 0).content = address
    state.push("link_close", "a", -1)
    state.pos = start + len(address)
    return True


def _without_end(address: str) -> str:
    """Return an address without what follows it: signs of the sentence, brackets around it.

    What ends a shortcode of WordPress (`[/embed]`) is no part of it, wherever it stands.
    """
    address = address.partition("[/")[0]
    unpaired = {end: address.count(end) - address.count(begin) for end, begin in _PAIRS.items()}
    length = len(address)
    while (last := address[length - 1]) in _ENDS or unpaired.get(last, 0) > 0:
        if last in unpaired:
            unpaired[last] -= 1
        length -= 1
    return address[:length]
