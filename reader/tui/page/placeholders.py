"""The pages that are shown when there is no article: they say what to do."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.model import Document, Header, Mark, Paragraph, Run, Runs
from reader.errors import ReaderError
from reader.layout.cells import width
from reader.layout.unicode.harmless import clean
from reader.library.model import Entry
from reader.tui import texts
from reader.tui.texts import empty, wrong

if TYPE_CHECKING:
    from reader.tui.keys.keymap import Keymap


def greeting(
    keys: "Keymap",
    name: str,
    folders: Sequence[str],
    counts: tuple[int, int],
    *,
    looking: bool,
) -> Document:
    """Return the page as long as no post is open.

    Args:
        keys: Of actions, by their names.
        name: Of the library.
        folders: Where its posts are.
        counts: How many there are, and how many of them are unread.
        looking: Whether the folders are being looked at.
    """
    if counts[0]:
        return nothing_open(keys, name, *counts)
    return being_read(folders) if looking else no_posts(keys, folders)


def nothing_open(keys: "Keymap", name: str, posts: int, unread: int) -> Document:
    """Return the page before a post has been chosen: what is here, and the keys to begin with."""
    counted = texts.held(posts, unread)
    return Document((Header(_text(name), (_text(counted),)), _told(keys, empty.FIRST_KEYS)))


def being_read(folders: Sequence[str]) -> Document:
    """Return the page while a new library is being read for the first time."""
    return Document((Header(_text(empty.LOOKING), tuple(_text(path) for path in folders)),))


def no_posts(keys: "Keymap", folders: Sequence[str]) -> Document:
    """Return the page of folders that hold no posts."""
    if not folders:
        return Document((Header(_text(empty.NO_LIBRARY)), _try_this()))
    where = tuple(_text(path) for path in folders)
    hint = Paragraph(_text(empty.WHAT_IS_A_POST))
    header = Header(_text(empty.NO_POSTS), where)
    return Document((header, hint, _try_this(), _told(keys, empty.EMPTY_KEYS)))


def unreadable_post(keys: "Keymap", entry: Entry, error: ReaderError) -> Document:
    """Return the page of a post whose file cannot be read."""
    header = Header(
        _text(entry.title), (_text(entry.path),), (_text(wrong.with_words(str(error))),)
    )
    return Document((header, _told(keys, empty.UNREADABLE_KEYS)))


def _try_this() -> Paragraph:
    pairs = ((Run(said), Run(command, Mark.CODE)) for said, command in empty.TRY_THIS)
    return Paragraph(tuple(run for pair in pairs for run in pair if run.text))


def _told(keys: "Keymap", told: empty.KeysTold) -> Paragraph:
    """Return a paragraph of keys, a line each."""
    room = max(width(keys[name]) for name, _ in told) + 2
    runs: list[Run] = []
    for number, (name, meaning) in enumerate(told):
        key = keys[name]
        gap = " " * (room - width(key))
        runs += [Run("\n" * bool(number)), Run(f" {key} ", Mark.KEY), Run(gap + meaning)]
    return Paragraph(tuple(runs))


def _text(text: str) -> Runs:
    return (Run(clean(text)),)
