"""The habits of generators, editors and themes that are undone; `register` says what each is."""

from collections import Counter
from enum import Enum


class Habit(Enum):
    """What a generator leaves in a page that no reader wants, by the name it is told by."""

    __hash__ = object.__hash__  # an enum's own is Python, and a page may be soup

    LINE_NUMBERS = "line-numbers"
    HIGHLIGHTER = "highlighter"
    BUTTON = "button"
    BREAKS = "breaks"
    INDENT = "indent"
    EMPTY = "empty"
    SOUP = "soup"
    WORD_LIST = "word-list"
    LAYOUT_TABLE = "layout-table"
    SOURCE_LINES = "source-lines"
    ESCAPED_TWICE = "escaped-twice"
    UNENDED = "unended"
    LAZY_PICTURE = "lazy-picture"
    NOSCRIPT = "noscript"
    PROXY = "proxy"
    TRACKING = "tracking"
    TRACKER = "tracker"
    EMOJI = "emoji"
    CAPTIONED = "captioned"
    GALLERY = "gallery"
    CARD = "card"
    PLAYER = "player"
    POST = "post"
    TOGGLE = "toggle"
    TABS = "tabs"
    BOX = "box"
    SHARE_BAR = "share-bar"
    INVITATION = "invitation"
    READ_MORE = "read-more"
    FEED_FOOTER = "feed-footer"
    SIGNPOST = "signpost"
    HIDDEN = "hidden"
    ONLY_HEARD = "only-heard"
    STYLE = "style"
    FORMULA_TWICE = "formula-twice"
    RAW_FORMULA = "raw-formula"
    FORM = "form"
    CODE_TAG = "code-tag"
    TAG = "tag"
    ADDRESS_TAG = "address-tag"
    LEFT_TAG = "left-tag"
    ATTRIBUTE_LIST = "attribute-list"
    WORDPRESS_TAG = "wordpress-tag"


Fired = Counter[Habit]
"""How often each habit was met."""
