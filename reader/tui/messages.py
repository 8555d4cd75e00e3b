"""What is told to the screen: by the work in the background, by lines and pages on it.

Nobody compares or prints a message: to write the code for it would take 5 ms of each start.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.errors import ReaderError
from reader.library.lists.listed import Listing
from reader.library.model import Category, Entry, Indexing, Place, Progress
from reader.tui.page.open_post import Version
from reader.tui.shelf.shelf import Divisions

if TYPE_CHECKING:
    from reader.article import Article
    from reader.document.find import Hit
    from reader.library.logs.facts import Facts
    from reader.library.query.model import Query
    from reader.pictures.model import Cells, Drawing
    from reader.tui.page.found import Found


class Outline(NamedTuple):
    """What the library holds, in the arrangement that was shown when it was asked."""

    view: Listing
    groups: tuple[Category, ...]
    divisions: Divisions
    """The periods of the groups that are open."""
    asked: int
    """How many had been asked before. Threads ask, so an earlier one may be told after a later one,
    which knows all that the earlier one is told for."""


@dataclass(repr=False, eq=False)
class Scanned(Message):
    """A scan is so far."""

    progress: Progress
    outline: Outline | None
    """What the library holds by now; None: what it held before. At the end it is told."""
    changed: frozenset[str]
    """The paths that were looked at because they changed; none if others were too."""
    wished: bool = False
    """Whether the reader has asked for it."""

    @property
    def renews(self) -> bool:
        """Whether it is the end, and what is read of a post may be otherwise now."""
        far = self.progress
        return far.finished and bool(far.read or far.gone or self.wished)


@dataclass(repr=False, eq=False)
class Arranged(Message):
    """The library is ready to be shown in another arrangement, or narrowed by another query."""

    outline: Outline
    said: str = ""
    """What to tell the reader; nothing if they see it."""
    posts: int | None = None
    """How many posts it is narrowed to."""


@dataclass(repr=False, eq=False)
class NarrowFailed(Message):
    """The posts that a query is for could not be found."""

    query: "Query"
    error: ReaderError


@dataclass(repr=False, eq=False)
class SmartFound(Message):
    """The smart groups are found anew."""

    outline: Outline
    """Of the library with them."""


@dataclass(repr=False, eq=False)
class PictureDrawn(Message):
    """A picture of the page is there."""

    drawing: "Drawing"
    came: "Cells | bytes"
    """Its cells, or a PNG for a terminal that draws it itself."""


@dataclass(repr=False, eq=False)
class Began(Message):
    """The beginnings of some posts were read: the id of each, and the text."""

    texts: tuple[tuple[str, str], ...]


@dataclass(repr=False, eq=False)
class Indexed(Message):
    """The index of texts is so far."""

    indexing: Indexing
    finished: bool


@dataclass(repr=False, eq=False)
class Unwatched(Message):
    """The system cannot tell what changes in the folders."""

    reason: str


@dataclass(repr=False, eq=False)
class PostOpened(Message):
    """A post is ready to be shown."""

    place: Place
    article: "Article"
    version: Version
    """What its page is made of."""
    position: int
    """Where reading goes on, as `tui.page.resume` counts; 0: at the beginning."""
    query: "Query | None" = None
    """What was searched for where it was opened; None: nothing."""
    hits: "tuple[Hit, ...]" = ()
    """Where that stands on its page."""


@dataclass(repr=False, eq=False)
class PostFailed(Message):
    """A post could not be opened."""

    place: Place
    version: Version
    """What its page would be made of."""
    error: ReaderError


@dataclass(repr=False, eq=False)
class OpeningFailed(Message):
    """The library could not be asked about a post that was to be opened, or read again."""

    place: Place
    query: "Query | None"
    """What it was searched for."""
    error: ReaderError


@dataclass(repr=False, eq=False)
class Marked(Message):
    """What is remembered about a post has been written down."""

    entry: Entry
    outline: Outline
    said: str
    """What to tell the reader; nothing if they did not ask for it."""


@dataclass(repr=False, eq=False)
class ManyMarked(Message):
    """What is remembered about many posts has been written down, or was to be and is so already."""

    outline: Outline
    said: str
    undoable: bool = False
    """Whether to tell how to undo it."""


@dataclass(repr=False, eq=False)
class NotesRead(Message):
    """It is known what is noted of a post, with all that was to be written down before."""

    entry: Entry
    facts: "Facts"


@dataclass(repr=False, eq=False)
class LinkLed(Message):
    """It is known where a link leads."""

    address: str
    entry: Entry | None
    """The post of the library; None: it leads out of it."""


@dataclass(repr=False, eq=False)
class Copied(Message):
    """A text is ready to be copied."""

    text: str
    said: str
    """What to tell the reader."""


@dataclass(repr=False, eq=False)
class Said(Message):
    """There is something to tell the reader, and nothing else has changed."""

    text: str


@dataclass(repr=False, eq=False)
class Failed(Message):
    """Something else that was wished could not be done."""

    error: ReaderError


@dataclass(repr=False, eq=False)
class FindReady(Message):
    """The line is there in which one types what is to be found on the page."""


class KeysCame(Message):
    """All keys have come that were on their way to the page when the line took its place."""


class LetIn(Message, bubble=False):
    """All keys that waited for a line have been typed in it, so those behind them may be."""


@dataclass(repr=False, eq=False)
class FindTyped(Message):
    """What is to be found on the page is another now."""

    text: str


@dataclass(repr=False, eq=False)
class ExpressionFound(Message):
    """An expression has been looked for on the page."""

    asked: object
    """Stands for the question."""
    found: "Found"
    moving: bool = True
    """Whether to go to the first hit."""


@dataclass(repr=False, eq=False)
class FindEnded(Message):
    """Typing what is to be found is over."""

    text: str
    kept: bool
    """Whether this is to be found, and not what was before."""
