"""Elements that are read by their class: what a generator means by it, whatever the tag is."""

from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from reader.document.normalise.classes import PARTS, Part

if TYPE_CHECKING:
    from reader.document.walk.walk import Element

_NAMES = frozenset(PARTS)


@lru_cache(maxsize=1024)
def reader_by_class(classes: str) -> "Element | None":
    """Return what reads an element with these `classes`, if one of them says more than its tag."""
    names = classes.split()
    if _NAMES.isdisjoint(names):
        return None
    return _reader(next(PARTS[name] for name in names if name in PARTS))


def _reader(part: Part) -> "Element":  # noqa: PLR0912, PLR0915  a branch a part
    """Return the reader of a `part`; each is imported when a post has it."""
    # ruff: noqa: PLC0415
    match part:
        case Part.CAPTIONED:
            from reader.document.normalise.captions import captioned_by_class as reader
        case Part.GALLERY:
            from reader.document.normalise.galleries import gallery as reader
        case Part.BOOKMARK:
            from reader.document.normalise.bookmarks import bookmark as reader
        case Part.PLAYER:
            from reader.document.normalise.players import player as reader
        case Part.POST:
            from reader.document.normalise.posts import post as reader
        case Part.ATTRIBUTED:
            from reader.document.normalise.attributed import attributed as reader
        case Part.TOGGLE:
            from reader.document.normalise.toggles import toggle as reader
        case Part.TAB_ROW:
            from reader.document.normalise.tabs import tab_row as reader
        case Part.TAB_GROUP:
            from reader.document.normalise.tabs import tab_group as reader
        case Part.TAB:
            from reader.document.normalise.tabs import tab as reader
        case Part.TAB_NAME:
            from reader.document.normalise.tabs import tab_name as reader
        case Part.CODE_LANGUAGE:
            from reader.document.normalise.tabs import code_language as reader
        case Part.WORD_ITEM:
            from reader.document.normalise.word_lists import word_item as reader
        case Part.BOX:
            from reader.document.normalise.boxes import box as reader
        case Part.RUBRIC:
            from reader.document.normalise.boxes import rubric as reader
        case Part.CODE_NOTES:
            from reader.document.normalise.asciidoctor import code_notes as reader
        case Part.QUOTED:
            from reader.document.normalise.asciidoctor import quoted as reader
        case Part.VERSE:
            from reader.document.normalise.verse import verse as reader
        case Part.LINE_BLOCK:
            from reader.document.normalise.verse import line_block as reader
        case Part.EMBEDDED:
            from reader.document.media.embedded import bare_address as reader
        case Part.CHECK_BOX:
            from reader.document.elements.lists import drawn_check_box as reader
        case Part.LIGHTBOX:
            from reader.document.normalise.buttons import lightbox as reader
        case Part.INVITATION:
            from reader.document.normalise.bars import invitation as reader
        case Part.SHARE_BAR:
            from reader.document.normalise.bars import share_bar as reader
        case Part.FORMULA:
            from reader.document.walk.on_demand import formula as reader
        case Part.HIGHLIGHTED:
            from reader.document.normalise.highlighters import highlighted as reader
        case Part.BUTTONS:
            from reader.document.normalise.buttons import buttons as reader
        case Part.SEPARATOR:
            from reader.document.normalise.buttons import separator as reader
        case Part.READ_MORE:
            from reader.document.normalise.bars import read_more as reader
        case _:
            assert_never(part)
    return reader
