"""What one key does with many posts: which they are, and what is to be remembered of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.library.lists.listed import Listing
from reader.library.logs.facts import tag_named
from reader.library.logs.marks import NOTE, READ, STARRED, TAG
from reader.library.model import Entry, Place
from reader.tui.shelf.selection import PickedPosts, Piece

Wish = Callable[[Sequence[Entry]], Mapping[str, bool]]
"""Tells which facts are to hold of some posts, or not to hold: see `Memory.change`."""


def entries_in(
    view: Listing, chosen: PickedPosts, entry: Callable[[str], Entry | None]
) -> tuple[Entry, ...]:
    """Return what is picked in a list, each post once.

    Args:
        view: The list.
        chosen: What is picked.
        entry: Gives the post of an id; None if it has left the library.
    """
    within = {found.id: found for piece in chosen.pieces for found in _within(view, piece)}
    others = (entry(id_) for id_ in chosen.turned - within.keys())
    left = (found for id_, found in within.items() if id_ not in chosen.turned)
    return (*left, *(each for each in others if each is not None))


def _within(view: Listing, piece: Piece) -> tuple[Entry, ...]:
    """Return the posts of a piece, which may have other numbers by now."""
    first, posts = piece.first, piece.posts
    last = None if piece.end is None else view.position(Place(piece.group, piece.end))
    if piece.begin is not None:
        first = view.position(Place(piece.group, piece.begin))
    elif last is not None:
        first = max(0, last + 1 - posts)
    if last is not None:
        posts = max(0, last + 1 - first)
    found = view.entries(piece.group, skip=first, limit=posts)
    if piece.end is None or len(found) < posts or not found:
        return found
    return found if found[-1].id == piece.end.id else found[:-1]  # the one after a gone one


def reading(entries: Sequence[Entry]) -> Mapping[str, bool]:
    """Wish that posts are read; if all are, that they are unread."""
    return {READ: not all(entry.read for entry in entries)}


def read(entries: Sequence[Entry]) -> Mapping[str, bool]:  # noqa: ARG001  a Wish
    """Wish that posts are read."""
    return {READ: True}


def starring(entries: Sequence[Entry]) -> Mapping[str, bool]:
    """Wish that posts are starred; if all are, that they have no star."""
    return {STARRED: not all(entry.starred for entry in entries)}


def tagging(before: Iterable[str], now: Sequence[str]) -> Wish:
    """Return the wish that posts have all tags of a line, and none that was taken out of it.

    Args:
        before: The tags that were on the line: those that all posts had.
        now: Those that are on it.
    """
    wished = [tag for tag in map(tag_named, now) if tag]
    facts = {TAG + tag: tag in wished for tag in (*before, *wished)}
    return lambda _: facts


def noting(note: str) -> Wish:
    """Return the wish that posts have a note."""
    return lambda _: {NOTE + note: True}


def common_tags(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the tags of the reader's own that all posts have."""
    if not entries:
        return ()
    shared = set(entries[0].own_tags).intersection(*(entry.own_tags for entry in entries[1:]))
    return tuple(tag for tag in entries[0].own_tags if tag in shared)
