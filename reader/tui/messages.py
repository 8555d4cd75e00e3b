"""What the work in the background reports to the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.errors import ReaderError
from reader.library.model import Category, Entry, Place, Progress
from reader.library.view import View

if TYPE_CHECKING:
    from reader.article import Article


class Outline(NamedTuple):
    """What the library holds, in the arrangement that was shown when it was asked."""

    view: View
    groups: tuple[Category, ...]


@dataclass
class Scanned(Message):
    """A scan is so far; the outline is what the library holds by now."""

    progress: Progress
    outline: Outline
    changed: frozenset[str]
    """The paths that were looked at because they changed; none if others were too."""


@dataclass
class Arranged(Message):
    """The library is ready to be shown in another arrangement."""

    outline: Outline


@dataclass
class Unwatched(Message):
    """The system cannot tell what changes in the folders."""

    reason: str


@dataclass
class PostOpened(Message):
    """A post is ready to be shown."""

    place: Place
    article: "Article"
    position: int
    """Where reading goes on, as `tui.resume` counts; 0: at the beginning."""


@dataclass
class PostFailed(Message):
    """A post could not be opened."""

    place: Place
    error: ReaderError


@dataclass
class Marked(Message):
    """What is remembered about a post has been written down."""

    entry: Entry
    outline: Outline
    said: str
    """What to tell the reader; nothing if they did not ask for it."""


@dataclass
class ManyMarked(Message):
    """What is remembered about many posts has been written down, or was to be and is so already."""

    outline: Outline
    said: str


@dataclass
class LinkLed(Message):
    """It is known where a link leads."""

    address: str
    entry: Entry | None
    """The post of the library; None: it leads out of it."""


@dataclass
class Copied(Message):
    """A text is ready to be copied."""

    text: str
    said: str
    """What to tell the reader."""


@dataclass
class Said(Message):
    """There is something to tell the reader, and nothing else has changed."""

    text: str


@dataclass
class Failed(Message):
    """Something else that was wished could not be done."""

    error: ReaderError
