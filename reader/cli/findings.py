"""What `reader doctor` finds: versions, the terminal, programs, the configuration, the library."""

import os
import platform
import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from enum import Enum
from importlib.metadata import PackageNotFoundError, version
from itertools import dropwhile
from typing import NamedTuple

from reader import __version__
from reader.cli.config import problems_of
from reader.cli.terminal import screen_size, wanted_colors
from reader.config import Config, Keeping, Loaded
from reader.errors import ReaderError
from reader.library.catalog.location import folders_of, location
from reader.library.logs.homes import Homes, homes_of
from reader.programs import browser_is_there, editor_command, pager_command
from reader.render.colors import PICTURED, Colors
from reader.session import Session, open_library

PACKAGES = (
    "textual", "rich", "selectolax", "markdown-it-py", "python-frontmatter", "watchfiles", "pillow",
)  # fmt: skip
ENVIRONMENT = ("TERM", "TERM_PROGRAM", "COLORTERM", "NO_COLOR", "TMUX", "SSH_TTY", "LANG", "LC_ALL")
TERMINAL = "Terminal"
MEGA = 1_000_000

_ASSIGNMENT = re.compile(r"\w+=")
"""What may stand before a command: `LESSCHARSET=utf-8 less`."""
_PLAIN = re.compile(r"[^$`|&;()<>{}*?\[\]~#!\n]+")
"""A program's name in which nothing means something else to a shell."""
_OF_SHELL = frozenset(
    [":", "exec", "command", "builtin", "eval", ".", "if", "while", "until", "for", "case"]
)
"""The words of a shell that are no programs."""


class State(Enum):
    """What to make of a finding."""

    FINE = "fine"
    NOTE = "note"
    WRONG = "wrong"


class Finding(NamedTuple):
    """Something that was found."""

    section: str
    name: str
    value: str
    state: State = State.FINE


def versions() -> Iterator[Finding]:
    """Yield what the program is made of."""
    yield Finding("Versions", "reader", __version__)
    yield Finding("Versions", "Python", f"{platform.python_version()} at {sys.executable}")
    yield Finding("Versions", "system", platform.platform())
    for package in PACKAGES:
        try:
            yield Finding("Versions", package, version(package))
        except PackageNotFoundError:
            yield Finding("Versions", package, "not installed as a package", State.NOTE)


def terminal(config: Config) -> Iterator[Finding]:
    """Yield what the terminal can do, as it says itself where it is asked."""
    yield from _environment()
    if not (os.isatty(0) and os.isatty(1)):
        yield Finding(TERMINAL, "a terminal", "no: nothing more can be told", State.NOTE)
        return
    yield _size()
    can_place = os.environ.get("TERM", "dumb") != "dumb"
    colors = wanted_colors("auto", terminal=can_place)
    yield Finding(TERMINAL, "colours", "none" if colors is None else colors.name.lower())
    if can_place:
        yield from _answers(config, colors)
    else:
        yield Finding(TERMINAL, "the app", "cannot be shown: it can only print", State.NOTE)


def _environment() -> Iterator[Finding]:
    """Yield what the environment says of the terminal."""
    for name in ENVIRONMENT:
        if name in os.environ:
            yield Finding(TERMINAL, f"${name}", os.environ[name])
    encoding = sys.stdout.encoding
    fine = encoding.lower().replace("-", "") == "utf8"
    yield Finding(TERMINAL, "encoding", encoding, _state(fine=fine))


def _size() -> Finding:
    columns, rows = screen_size()
    small = columns < 60 or rows < 16  # noqa: PLR2004  what the app is tried in
    return Finding(TERMINAL, "size", f"{columns}x{rows}", State.NOTE if small else State.FINE)


def _answers(config: Config, colors: Colors | None) -> Iterator[Finding]:
    """Yield what the terminal answers when it is asked."""
    from reader.tui.terminal.graphics import asks_name  # noqa: PLC0415  few commands ask
    from reader.tui.terminal.probe import Question  # noqa: PLC0415  the same

    with Question(background=True, name=asks_name(config.graphics, os.environ)) as question:
        answer = question.answer()
    yield Finding(TERMINAL, "“ ” … — α ─", "two cells wide" if answer.wide else "one cell wide")
    if answer.background is None:
        yield Finding(TERMINAL, "background", "it does not say: taken for dark", State.NOTE)
    else:
        color = "".join(f"{round(255 * part):02x}" for part in answer.background)
        yield Finding(TERMINAL, "background", f"#{color}, {'dark' if answer.dark else 'light'}")
    yield Finding(TERMINAL, "pictures", _pictures(config, colors, answer.name))


def _pictures(config: Config, colors: Colors | None, name: str) -> str:
    """Say how pictures are drawn, on a terminal that calls itself by a name."""
    from reader.tui.terminal.graphics import Obstacle, obstacle  # noqa: PLC0415  as above

    if colors not in PICTURED:
        return "not drawn: 256 colours are needed"
    found = obstacle(config.graphics, name, os.environ)
    if found is None:
        return f"drawn in the app by {name or 'the terminal, as configured'}"
    why = {
        Obstacle.CONFIGURED: "configured",
        Obstacle.BETWEEN: "tmux, screen or zellij shows none",
        Obstacle.COLORS: "$COLORTERM is not truecolor",
        Obstacle.SILENT: "the terminal does not say what it is",
        Obstacle.ANOTHER: f"the terminal is {name}",
    }
    return f"drawn in blocks: {why[found]}"


def programs() -> Iterator[Finding]:
    """Yield the programs that are called, and whether they are there."""
    commands = {"pager": pager_command(os.environ), "editor": editor_command(os.environ)}
    for name, command in commands.items():
        program = _program(command)
        if program is None:
            unsure = f"{command}: only a shell can tell whether it is there"
            yield Finding("Programs", name, unsure, State.NOTE)
        elif shutil.which(program) is None:
            yield Finding("Programs", name, f"{command}: not found", State.WRONG)
        else:
            yield Finding("Programs", name, command)
    browser = os.environ.get("BROWSER") or "the system's"
    there = browser_is_there()
    missing = "" if there else ": not found; addresses are not opened until $BROWSER names one"
    yield Finding("Programs", "browser", f"{browser}{missing}", State.FINE if there else State.NOTE)


def _program(command: str) -> str | None:
    """Return the program that a command line of the shell runs; None if that is not sure."""
    try:
        words = shlex.split(command)
    except ValueError:
        return None
    called = list(dropwhile(_ASSIGNMENT.match, words))
    if not called or not _PLAIN.fullmatch(called[0]) or called[0] in _OF_SHELL:
        return None
    return None if any(word.startswith("PATH=") for word in words) else called[0]


def configuration(loaded: Loaded) -> Iterator[Finding]:
    """Yield where the configuration is, and what is wrong with it."""
    there = "" if os.path.exists(loaded.path) else " (no such file)"
    yield Finding("Configuration", "file", f"{loaded.path}{there}")
    for problem in problems_of(loaded):
        yield Finding("Configuration", "problem", str(problem), State.WRONG)


def library(paths: Sequence[str], config: Config) -> Iterator[Finding]:
    """Yield where the library's files are, and whether its catalog is sound."""
    place = "Library"
    try:
        opened = folders_of(paths)
        where = location(opened, None, None, drafts=config.drafts_once)
        for folder in opened:
            yield Finding(place, "folder", folder)
        yield _written("catalog", where.catalog)
        in_library = config.marks is Keeping.LIBRARY
        yield from _marks(homes_of(opened, config.library, where.marks, in_library=in_library))
        yield _written("display", where.display)
        with closing(open_library(paths, config=config)) as session:
            yield from _catalog(session)
    except ReaderError as error:
        yield Finding(place, "problem", str(error), State.WRONG)


def _marks(homes: Homes) -> Iterator[Finding]:
    """Yield the folders with logs of marks: those that are written to, and those only read."""
    written = dict.fromkeys((*(home for _, home in homes.of_folders), homes.own))
    for home in written:
        yield _written("marks", home)
    for home in homes.read:
        if home not in written and os.path.exists(home):
            yield Finding("Library", "marks, only read", home)


def _written(name: str, path: str) -> Finding:
    return Finding("Library", name, path, _state(fine=_can_be_written(path)))


def _catalog(session: Session) -> Iterator[Finding]:
    """Yield what the catalog holds by now, which is not brought up to date here."""
    place, health = "Library", session.condition.health()
    sound = "sound" if health.sound else "damaged: the next start builds it anew"
    size = f"{health.bytes / MEGA:.1f} MB, SQLite {health.version}"
    yield Finding(place, "state", f"{sound}, {size}", _state(fine=health.sound))
    posts, unread = session.count(), session.count(unread=True)
    known = f"{posts:,}, {unread:,} unread (as of the last start)"
    yield Finding(place, "posts", known if posts else "none known: no start has found any yet")
    total, drafts = session.condition.unlisted()
    if total:
        what = f"{total:,}: drafts, sections, and .html and .txt without a front matter"
        yield Finding(place, "files in no list", what)
    if drafts:
        what = f"{drafts:,}, and what is in folders _drafts: drafts = true lists them"
        yield Finding(place, "drafts left out", what)
    if made := session.condition.made():
        top = os.path.commonpath(session.folders)
        names = ", ".join(os.path.relpath(each, top) for each in made)
        what = f"{names}: a site's own, no posts; !/NAME/ in .readerignore has one read"
        yield Finding(place, "folders passed over", what)
    lost = session.condition.unreadable()
    for each in lost[:3]:
        yield Finding(place, "cannot be read", f"{each.path}: {each.message}", State.NOTE)
    faulty = sum(1 for _ in session.condition.problems())
    if faulty:
        yield Finding(place, "with problems", f"{faulty:,}: reader lint", State.NOTE)
    for trouble in (*session.condition.troubles(), *session.notes()):
        yield Finding(place, "trouble", trouble, State.NOTE)


def _state(*, fine: bool) -> State:
    return State.FINE if fine else State.WRONG


def _can_be_written(path: str) -> bool:
    """Tell whether a file can be written, or made, at a path."""
    while not os.path.exists(path):
        path = os.path.dirname(path)
    return os.access(path, os.W_OK)
