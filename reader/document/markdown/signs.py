"""Signs in a line that only some generators read, each told by the character it begins with.

One rule asks for all: markdown-it asks each of its rules at each character that may be a sign.
"""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from reader.document.markdown.cards import card
from reader.document.markdown.emoji_names import emoji_name
from reader.document.markdown.lost_pictures import lost_picture
from reader.document.markdown.mkdocs import icon, keys
from reader.document.markdown.raised import raised
from reader.document.markdown.sized_pictures import sized_picture
from reader.document.markdown.wiki_links import wiki_link

_Reader = Callable[[StateInline, bool], bool]
_READERS: dict[str, tuple[_Reader, ...]] = {
    "!": (wiki_link, sized_picture),
    "+": (keys,),
    ":": (icon, emoji_name),
    "@": (card,),
    "[": (wiki_link, lost_picture),
    "^": (raised,),
    "~": (raised,),
}


def sign_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know them."""
    parser.inline.ruler.before("link", "sign", _sign)


def _sign(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the sign where `state` stands."""
    readers = _READERS.get(state.src[state.pos])
    return readers is not None and any(read(state, silent) for read in readers)
