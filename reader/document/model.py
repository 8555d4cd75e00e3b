"""A document: blocks that nest, and runs of text that do not.

Inline markup is flattened while parsing to `Run(text, marks, link)`, so that a paragraph is
one text with marks on it and wrapping is one loop. A line break that the author asked for (`<br>`)
is a newline in a run's text; every other run of whitespace is one space already.

The *logical text* of a document is the text of its leaves in reading order, joined by newlines
(`document.text.plain_text`). Offsets into it survive another width, theme or terminal.
"""

from collections.abc import Sequence
from enum import Enum, Flag, auto
from typing import NamedTuple

from reader.document.formula import Part


class Mark(Flag):
    """What inline markup says about a run of text."""

    __hash__ = object.__hash__  # a flag's own is Python, and looks are found by their marks

    NONE = 0
    EMPHASIS = auto()
    STRONG = auto()
    UNDERLINE = auto()
    CODE = auto()
    KEY = auto()
    DELETED = auto()
    INSERTED = auto()
    HIGHLIGHT = auto()
    SUBSCRIPT = auto()
    SUPERSCRIPT = auto()
    SMALL = auto()
    IMAGE = auto()
    """The text stands for a picture: its alternative text, or its file name."""
    DIM = auto()
    """Secondary: an expansion, a note, a separator."""
    RED = auto()
    """The hue that its author gave it, shown to readers who ask for colours; as the next five."""
    YELLOW = auto()
    GREEN = auto()
    CYAN = auto()
    BLUE = auto()
    MAGENTA = auto()


HUES = Mark.RED | Mark.YELLOW | Mark.GREEN | Mark.CYAN | Mark.BLUE | Mark.MAGENTA
"""The marks that are colours, and no more."""


class Align(Enum):
    """How the lines of a paragraph lie between the margins."""

    START = "start"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Run(NamedTuple):
    """A piece of a paragraph's text that has one look."""

    text: str
    marks: Mark = Mark.NONE
    link: str = ""
    """The address that the text leads to, or empty."""
    ruby: str = ""
    """The reading to show with the text (`<rt>`), or empty. Part of the logical text, after it."""
    picture: str = ""
    """The address of the picture that the text stands for (`Mark.IMAGE`), or empty."""


Runs = tuple[Run, ...]


class Paragraph(NamedTuple):
    """A paragraph of running text."""

    runs: Runs
    align: Align = Align.START
    indent: int = 0
    """First-line indent in cells: `text-indent: 2em` is 4."""
    lang: str = ""
    """The language (a tag such as `pt-BR`) that its element or one around it names, or empty."""
    inset: int = 0
    """What all lines are moved in by, in cells."""


class Heading(NamedTuple):
    """A heading of level 1 to 6."""

    level: int
    runs: Runs
    anchor: str = ""
    """The id that links inside the post lead to, or empty."""
    align: Align = Align.START


class Quote(NamedTuple):
    """A block quotation."""

    blocks: Sequence["Block"]
    attribution: Runs = ()
    """Who is quoted, or from where, without a dash before it."""


class Marker(Enum):
    """What stands before the items of a list: a bullet, or the item's number in some form."""

    NONE = "none"
    BULLET = "bullet"
    DECIMAL = "1"
    LOWER_ALPHA = "a"
    UPPER_ALPHA = "A"
    LOWER_ROMAN = "i"
    UPPER_ROMAN = "I"
    IDEOGRAPHIC = "一"


class Item(NamedTuple):
    """One item of a list."""

    blocks: Sequence["Block"]
    number: int = 0
    """The item's number, with start, reversed and value worked in; 0 under bullets."""
    checked: bool | None = None
    """A task's state; None if the item is no task."""
    anchor: str = ""
    """The id that links inside the post lead to, or empty."""


class Listing(NamedTuple):
    """An ordered or unordered list."""

    items: tuple[Item, ...]
    marker: Marker = Marker.BULLET


class Definition(NamedTuple):
    """Terms, and what they mean."""

    terms: tuple[Runs, ...]
    meanings: tuple[Sequence["Block"], ...]


class Definitions(NamedTuple):
    """A definition list."""

    items: tuple[Definition, ...]


class Code(NamedTuple):
    """Preformatted text: each space and line break counts."""

    text: str
    """Without a final newline; tabs as written."""
    language: str = ""
    """The language's name as the author's generator writes it, lower case, or empty."""
    title: Runs = ()
    """The name of its file, or what else its author calls it."""


class Formula(NamedTuple):
    """A formula that stands by itself and takes several lines."""

    part: Part
    """What it shows."""
    tex: str = ""
    """Its source, without delimiters; empty if it was none of TeX."""


class Cell(NamedTuple):
    """One cell of a table."""

    blocks: Sequence["Block"]
    header: bool = False
    colspan: int = 1
    rowspan: int = 1
    align: Align = Align.START


class Table(NamedTuple):
    """A table: rows of cells as written; a spanned place has no cell of its own."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: Runs = ()


class Image(NamedTuple):
    """A picture that stands by itself."""

    source: str
    """The picture's original address (proxies taken off)."""
    alt: str = ""
    """What its author says of it; no file name."""
    title: str = ""
    """What its author says besides."""
    link: str = ""
    """Where a click leads, if the picture is inside a link; or empty."""
    width: int = 0
    """Pixels, or 0 if the page does not say."""
    height: int = 0
    unnamed: str = "image"
    """What it is called where nothing else is known of it."""


class Gallery(NamedTuple):
    """Pictures that follow each other, as one unit."""

    images: tuple[Image, ...]


class Figure(NamedTuple):
    """Something with a caption, as one unit."""

    blocks: Sequence["Block"]
    caption: Runs = ()


class MediaKind(Enum):
    """What a labelled link leads to."""

    AUDIO = "audio"
    VIDEO = "video"
    EMBED = "embed"


class Media(NamedTuple):
    """Audio, video or an embedded page, shown as a labelled link."""

    kind: MediaKind
    label: str
    """Its title, or empty."""
    source: str
    """The address of the page that shows it, where that is known."""
    duration: str = ""
    """How long it plays (`3:20`), or empty."""


class Details(NamedTuple):
    """A part that may be folded under its summary."""

    summary: Runs
    blocks: Sequence["Block"]
    open: bool = False


class Note(NamedTuple):
    """A footnote."""

    label: str
    """What the text refers to it by, without brackets: a number, mostly."""
    blocks: Sequence["Block"]
    anchor: str = ""
    """The id that the references lead to (`Run.link` is `#` and this), or empty."""


class Notes(NamedTuple):
    """The footnotes of a post, one after the other."""

    items: tuple[Note, ...]
    title: Runs = ()
    """What is said over them."""


class Rule(NamedTuple):
    """A thematic break."""

    blocks: tuple[()] = ()


class Header(NamedTuple):
    """The metadata over an article: its title, then lines of facts."""

    title: Runs
    facts: tuple[Runs, ...] = ()
    notices: tuple[Runs, ...] = ()
    """What is wrong with the post, a line each."""
    anchor: str = ""
    """The id of the heading that the title was in the body, or empty."""


# Blocks hold `Sequence["Block"]`, though all of them are tuples: of tuples within tuples mypy
# would compare each with each, all the way down, at every `match`.
Block = (
    Paragraph | Heading | Quote | Listing | Definitions | Code | Table | Image | Gallery | Figure
    | Media | Details | Notes | Rule | Header | Formula
)  # fmt: skip


class Document(NamedTuple):
    """A whole article."""

    blocks: Sequence[Block]
    lang: str = ""
