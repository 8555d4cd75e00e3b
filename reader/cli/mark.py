"""`reader mark`: remember something of posts."""

import os
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from reader.cli import output
from reader.cli.choosing import DraftOptions, add_drafts
from reader.cli.configured import configured_for_writing
from reader.cli.left_out import LEFT_OUT, is_left_out, tell_left_out
from reader.cli.libraries import scanned
from reader.cli.paths import PathOptions, add_paths, folders
from reader.cli.places import check_place
from reader.cli.queries import taken_in
from reader.config import Config
from reader.errors import LibraryError, ReaderError
from reader.library.catalog.gone import gone_at
from reader.library.folders.rules import is_inside
from reader.library.folders.walk import SUFFIXES
from reader.library.logs.facts import TAG_SEPARATORS, tag_named
from reader.library.logs.marks import NOTE, PASSAGE, READ, STARRED, TAG
from reader.library.memory.acts import told
from reader.library.query.model import EVERYTHING
from reader.session import Session


class Options(PathOptions, DraftOptions):
    """The arguments of `reader mark`."""

    def __init__(self) -> None:
        self.read: bool | None = None
        self.starred: bool | None = None
        self.tags: list[str] = []
        self.untags: list[str] = []
        self.notes: list[str] = []
        self.unnotes: list[str] = []
        self.unpassages: list[str] = []


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    about = (
        "a post's file, its id (see reader list --json), a folder: all posts in it,"
        " or a query (docs/query.md): all posts that it finds"
    )
    add_paths(parser, "PATH|ID|QUERY", about)
    add_drafts(parser)
    read, starred = parser.add_mutually_exclusive_group(), parser.add_mutually_exclusive_group()
    read.add_argument("--read", action="store_true", default=None, help="mark as read")
    read.add_argument("--unread", dest="read", action="store_false", help="mark as unread")
    starred.add_argument(
        "--star", dest="starred", action="store_true", default=None, help="give a star"
    )
    starred.add_argument(
        "--unstar", dest="starred", action="store_false", help="take the star away"
    )
    for option, name, about in (
        ("--tag", "tags", "give a tag of your own; as often as needed"),
        ("--untag", "untags", "take such a tag away"),
        ("--note", "notes", "add a note"),
        ("--unnote", "unnotes", "take the note with this text away"),
        ("--unpassage", "unpassages", "let go of kept passages that begin so"),
    ):
        value = "TAG" if "tag" in name else "TEXT"
        parser.add_argument(option, dest=name, action="append", metavar=value, help=about)


def run(options: Options) -> int:
    """Mark the posts, all of them or, if one is not found, none; say what has changed.

    With nothing to mark, say what is remembered of them.

    Raises:
        ReaderError: No post is named, or nothing can be written down.
    """
    facts = dict(_facts(options))
    if not all(map(_in_one_line, options.unpassages)):
        raise ReaderError("--unpassage: no text of a passage")
    if not options.paths:
        raise ReaderError("nothing to do: name posts, and what to remember (reader mark --help)")
    config = options.with_drafts(configured_for_writing())
    named = _libraries(options.paths, config)
    with scanned(named, config) as session:
        found = (_posts(session, name, named, config) for name in options.paths)
        posts = tuple(dict.fromkeys(chain.from_iterable(found)))
        for begins in options.unpassages:
            facts |= _passages(session, posts, begins)
        if facts:
            lines = _mark(session, posts, facts)
        else:
            reasons = session.memory.reasons(posts)
            lines = [_remembered(session, post, reasons.get(post, {})) for post in posts]
    output.write(lines)
    return 0


def _mark(session: Session, posts: tuple[str, ...], facts: dict[str, bool]) -> list[str]:
    """Mark posts; return what has changed."""
    for note in session.notes():
        output.tell(LibraryError(note))
    act = session.memory.change(posts, facts)
    return [told((change,)) for change in act] or ["nothing has changed: all of that is so already"]


def _remembered(session: Session, post: str, reasons: Mapping[str, str]) -> str:
    """Return what is remembered of a post, as a line: also by which rule, if it was one."""

    def by(fact: str) -> str:
        return f" (rule: {reasons[fact]})" if fact in reasons else ""

    facts = session.memory.facts(post)
    said = [
        f"read{by(READ)}" if facts.read else "unread",
        *([f"starred{by(STARRED)}"] if facts.starred else []),
        *(f"#{tag}{by(TAG + tag)}" for tag in facts.tags),
        *([f"last opened {facts.opened.astimezone(session.zone):%F}"] if facts.opened else []),
        *(f"note: {note}" for note in facts.notes),
        *(f"passage: “{each.quote}” {each.note}".rstrip() for each in facts.passages),
    ]
    gone = (each for each in session.memory.gone() if each.id == post)
    known = session.entry(post) or next(gone, None)
    title = known.title if known else post
    return output.field(f"{title}: {', '.join(said)}")


def _facts(options: Options) -> Iterator[tuple[str, bool]]:
    """Yield what is to become true or false."""
    if options.read is not None:
        yield READ, options.read
    if options.starred is not None:
        yield STARRED, options.starred
    yield from ((TAG + _new_tag(text), True) for text in options.tags)
    yield from ((TAG + _tag(text), False) for text in options.untags)
    yield from ((NOTE + _new_note(text), True) for text in options.notes)
    yield from ((NOTE + text, False) for text in options.unnotes)


def _passages(session: Session, posts: Iterable[str], begins: str) -> dict[str, bool]:
    """Return as facts that are no more which passages of posts begin so.

    Raises:
        ReaderError: None does.
    """
    kept = (each for post in posts for each in session.memory.facts(post).passages)
    said = _in_one_line(begins)
    meant = [each for each in kept if _in_one_line(each.quote).startswith(said)]
    if not meant:
        raise ReaderError(f"{begins!r}: no passage that is kept of these posts begins so")
    return {PASSAGE + each.name: False for each in meant}


def _in_one_line(text: str) -> str:
    """Return a text as it is told in a line."""
    return " ".join(text.split())


def _new_note(text: str) -> str:
    """Return the note that is to be added.

    Raises:
        ReaderError: Nothing is in it.
    """
    if not text.strip():
        raise ReaderError(f"{text!r}: no note")
    return text


def _new_tag(text: str) -> str:
    """Return the tag that is to be given.

    Raises:
        ReaderError: It is none, or several.
    """
    tag = _tag(text)
    sign = next((sign for sign in tag if sign in TAG_SEPARATORS), "")
    if sign:
        raise ReaderError(f"{text!r}: a tag has no {sign!r} in it; give each tag its own --tag")
    return tag


def _tag(text: str) -> str:
    """Return the tag that is meant.

    Raises:
        ReaderError: None is.
    """
    tag = tag_named(text)
    if not tag:
        raise ReaderError(f"{text!r}: no tag")
    return tag


def _libraries(names: Sequence[str], config: Config) -> tuple[str, ...]:
    """Return the folders to open: those of the configuration, else this one.

    A path that is in none of them brings its own folder with it.
    """
    known = folders((), config)
    places = [name for name in names if os.path.exists(name)]
    homes = (place if os.path.isdir(place) else os.path.dirname(place) for place in places)
    outside = [home or os.curdir for home in homes if not _is_in_one(home, known)]
    return tuple(dict.fromkeys(outside if len(outside) == len(names) else (*known, *outside)))


def _is_in_one(place: str, known: Sequence[str]) -> bool:
    real = os.path.realpath(place)
    return any(is_inside(real, os.path.realpath(folder)) for folder in known)


def _posts(session: Session, name: str, named: Sequence[str], config: Config) -> Sequence[str]:
    """Return the ids of the posts that a word of the command line names.

    Raises:
        ReaderError: There are none.
    """
    if os.path.isdir(name):
        if not (inside := session.posts_in(name)):
            raise ReaderError(f"{name}: a folder without posts")
        return inside
    entry = session.entry_at(name) or session.entry(name)
    if entry is not None:
        return (entry.id,)
    if gone := _gone(session, name):
        return gone
    if is_left_out(name, config):
        raise ReaderError(f"{name}: a draft; {LEFT_OUT}")
    check_place(name, with_hint=False)  # else all posts with its words would be marked
    found = () if _is_file(name) else _found(session, name, named, config)
    if not found:
        raise ReaderError(f"{name}: not a post of this library, and no query that finds one")
    return found


def _gone(session: Session, name: str) -> Sequence[str]:
    """Return the ids of the posts that a word names whose files are gone: by their path, or id."""
    posts = session.memory.gone()
    there = gone_at(posts, name)
    return tuple(post.id for post in posts if post in there or post.id == name)


def _found(session: Session, typed: str, named: Sequence[str], config: Config) -> Sequence[str]:
    """Return the ids of the posts that a query finds.

    Raises:
        QueryError: It cannot be understood.
    """
    from reader.library.query.parser import parse_query  # noqa: PLC0415  3 ms, for queries only

    query = parse_query(typed)
    if query == EVERYTHING:
        raise ReaderError("nothing is asked for: all posts are those of the library's folder")
    tell_left_out(query, named, config)
    taken_in(session, query)
    return session.search.ids(query)


def _is_file(name: str) -> bool:
    """Tell whether a word is a file that is no post here, or is named as a post's file is.

    Whoever mistypes the name of a file does not want the posts marked that have its words.
    """
    return name.lower().endswith(SUFFIXES) or os.path.lexists(name)
