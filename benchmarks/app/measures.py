"""What is measured of the app and of its peers: starts, keys, pages, memory."""

import os
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.app.programs import Program, empty, frogmouth, markdown, reader
from benchmarks.app.terminal import Answer, Terminal
from benchmarks.made.bodies import Writer, html_body
from benchmarks.made.prose import Prose
from reader.session import open_library
from reader.tui.garbage import PAUSE

Environment = Mapping[str, str]
Figures = dict[str, float]
"""Seconds, or bytes where the name begins with `memory`, by what was measured."""

_PAGES = {"41 kB": 41_000, "412 kB": 412_000}
_READ = 200
"""Posts to read before memory is looked at."""
_TITLE = 8
"""Characters of a title that any pane has room for."""


def warmed(folder: Path, environment: Environment) -> str:
    """Fill the catalog of a library and its index, as they are for who reads it daily.

    Returns:
        The beginning of the first title in its list.
    """
    os.environ.update(environment)
    session = open_library([str(folder)])
    for _ in session.scan():
        pass
    for _ in session.search.take_in():
        pass
    first = session.view().first()
    session.close()
    if first is None:
        raise ValueError(f"{folder}: no posts")
    return first.entry.title[:_TITLE]


def starts(ours: Program, environment: Environment, pairs: int) -> Figures:
    """Return how long the app takes to paint, and an empty app, in turn; the median of both.

    It has been on this terminal before, and so knows how its first screen looks.
    """
    with Terminal(ours.command, environment) as terminal:
        terminal.until(ours.mark)
        terminal.settle(2 * PAUSE)
    both: dict[str, list[float]] = {"start": [], "empty app": []}
    ratios = []
    for _ in range(pairs):
        both["empty app"].append(started(empty(), environment))
        both["start"].append(started(ours, environment))
        ratios.append(both["start"][-1] / both["empty app"][-1])
    figures = {name: statistics.median(seconds) for name, seconds in both.items()}
    return {**figures, "start / empty app": statistics.median(ratios)}


def started(program: Program, environment: Environment) -> float:
    """Return the seconds until a program's mark is on its screen."""
    with Terminal(program.command, environment) as terminal:
        return terminal.until(program.mark)


def article(folder: Path, environment: Environment) -> float:
    """Return the seconds from the start on a post to the end of its page's first paragraph."""
    name, size = next(iter(_PAGES.items()))
    mark = "Beginning of an article"
    post = folder / "an-article.md"
    post.write_text(f"---\ntitle: {name}\n---\n{_body(size, mark)}", encoding="utf-8")
    try:
        return _median(lambda: started(reader(post, mark), environment), 5)
    finally:
        post.unlink()


def keys(ours: Program, environment: Environment) -> Figures:
    """Return what keys take in the library, on the page and in the search, and the memory then."""
    figures: Figures = {}
    with Terminal(ours.command, environment) as terminal:
        terminal.until(ours.mark)
        terminal.settle()
        figures |= _figures("j", [terminal.key("j") for _ in range(30)])
        figures |= _figures("J", [terminal.key("J") for _ in range(15)])
        figures |= _figures("Space", [terminal.key(" ") for _ in range(30)])
        figures |= _figures("search letter", list(_searched(terminal, "the ")))
        figures |= _figures("search letter, Chinese", list(_searched(terminal, "经济中国")))
        figures["memory after searches"] = terminal.memory
    return figures


def reading(ours: Program, environment: Environment) -> Figures:
    """Return the memory of the app after 200 posts were read in it."""
    with Terminal(ours.command, environment) as terminal:
        terminal.until(ours.mark)
        terminal.settle()
        for _ in range(_READ):
            terminal.key("J")
        return {f"memory after {_READ} posts": terminal.memory}


def _searched(terminal: Terminal, word: str) -> Iterator[Answer]:
    """Search for a word, letter by letter, and leave the search."""
    terminal.key("h")
    terminal.key("/")
    for letter in word:
        yield terminal.key(letter)
    terminal.key("\x1b")
    terminal.key("\x1b")


def list_keys(program: Program, environment: Environment) -> Figures:
    """Return what j takes in the list of a program, and its memory."""
    with Terminal(program.command, environment) as terminal:
        seconds = terminal.until(program.mark)
        terminal.settle()
        figures = _figures("j", [terminal.key("j") for _ in range(30)])
        return {"start": seconds, **figures, "memory": terminal.memory}


def pages(place: Path, environment: Environment) -> Figures:
    """Return how long pages of two sizes take to be painted, and in Textual's Markdown.

    They are opened after a look at their row, while they are read ahead, and together with the key
    that goes to it.
    """
    figures: Figures = {}
    for name, size in _PAGES.items():
        mark = f"Beginning of {name.split()[0]}"
        folder = place / str(size)  # the status line shows its name: it must not be the mark
        folder.mkdir()
        body = _body(size, mark)
        (folder / "post.md").write_text(f"---\ntitle: {name}\n---\n{body}", encoding="utf-8")
        page = place / f"{mark}.html"
        page.write_text(body, encoding="utf-8")
        warmed(folder, environment)
        ours = reader(folder, name)
        for how, keys in (("", ("j", "\r")), (", unforeseen", ("j\r",))):
            opened = partial(_opened, ours, keys, mark, environment)
            figures[f"open {name}{how}"] = _median(opened, 5)
        figures[f"Markdown widget {name}"] = _opened(markdown(page), ("o",), mark, environment)
        figures |= _frogmouth(page, mark, name, environment)
    return figures


def largest(place: Path, corpus: Path, environment: Environment) -> Figures:
    """Return how long the largest post of the corpus takes from Enter to the painted page."""
    found = [path for path in corpus.rglob("*.md") if path.is_file()]
    if not found:
        return {}
    post = max(found, key=lambda path: path.stat().st_size)
    folder = place / "largest"
    folder.mkdir()
    (folder / post.name).write_bytes(post.read_bytes())
    mark = warmed(folder, environment)
    with Terminal(reader(folder, mark).command, environment) as terminal:
        terminal.until(mark)
        terminal.settle()
        terminal.key("j")
        answer = terminal.key("\r")
    return {f"open the largest of the corpus, {post.stat().st_size // 1000} kB": answer.seconds}


def _opened(program: Program, keys: Sequence[str], mark: str, environment: Environment) -> float:
    """Return the seconds from the last of some keys to a mark of the page that it opens."""
    with Terminal(program.command, environment) as terminal:
        terminal.until(program.mark)
        terminal.settle(1.0)
        for before in keys[:-1]:
            terminal.key(before)
        terminal.type(keys[-1])
        return terminal.until(mark)


def _frogmouth(page: Path, mark: str, name: str, environment: Environment) -> Figures:
    """Return how long frogmouth takes for the same page as Markdown, from its start."""
    import html2text  # noqa: PLC0415  only a peer needs it

    written = page.with_suffix(".md")
    written.write_text(html2text.HTML2Text(bodywidth=0).handle(page.read_text(encoding="utf-8")))
    program = frogmouth(written, mark)
    return {} if program is None else {f"frogmouth {name}, start": started(program, environment)}


def _body(size: int, mark: str) -> str:
    """Return HTML of about `size` bytes, half Chinese, with a mark in its second paragraph."""
    halves = [
        html_body(Writer(Prose(language, Random(language)), "example.org", 1), size // 2)  # noqa: S311  no secret
        for language in ("zh", "en")
    ]
    return f"<p>{'天地玄黄，宇宙洪荒。' * 30}</p><p>{mark}</p>{''.join(halves)}"


def _figures(name: str, answers: list[Answer]) -> Figures:
    return {
        f"{name}, to painted": statistics.median(answer.seconds for answer in answers),
        f"{name}, processor": statistics.median(answer.cpu for answer in answers),
    }


def _median(measure: Callable[[], float], times: int) -> float:
    return statistics.median(measure() for _ in range(times))
