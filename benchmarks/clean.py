"""What generators left in the corpus, and what of it is still seen on a page.

    python -m benchmarks.clean [FOLDER] [--every N]

Counts the habits over all posts, and prints what no page should show, with its post. The page is 80
cells wide; code may show anything.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpus import CORPUS, ink, posts
from reader.document.model import Code, Mark
from reader.document.normalise.habit import Fired
from reader.document.parse import Explained, parse_explained
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import CODE_ROLES, Line, Role
from reader.posts.parse import parse_post

WIDTH = 80
MOST_BLANKS = 1
BEFORE_HEADING = 2
"""Blank lines before a heading; they are the layout's own."""
LEAST_NUMBERED = 3
"""Lines of code that begin with their own numbers."""
LEAST_WORDS = 3
"""Words for screen readers that no other text has by chance."""

_DATA = re.compile(r"data:\w+/[\w.+-]+[;,]|base64,")
_TAG = re.compile(r"\{%[-+]?\s*\w[^%]*%?|\{\{[<%][^}]*|\{\{-?\s*(?:site|page|config|theme)\.[^}]*")
_ADDRESS = re.compile(r"https?://[^\s<>\"'，。）]+")
_HEARD = ".sr-only, .screen-reader-text, .visually-hidden, .visuallyhidden, .screen-reader-only"
_BEFORE = {Role.RUBY, *(role for role in Role if role.name.startswith("HEADING"))}
"""The first line of a heading; that of its readings stands above it."""
_FORMULAS = ".katex, .MathJax, mjx-container"


class Offender(NamedTuple):
    """Something that no page should show."""

    kind: str
    shown: str


def offenders(body: str, page: Explained) -> Iterator[Offender]:
    """Yield what is wrong with the page that became of `body`."""
    lines = list(lay_out(page.document, WIDTH))
    yield from _gutters(page)
    yield from _blanks(lines)
    for text in _prose(lines):
        yield from (Offender("data: address", found[0]) for found in _DATA.finditer(text))
        yield from (Offender("tag", found[0]) for found in _TAG.finditer(text))
    yield from _addresses(page)
    yield from _hidden_words(body, page)


def _gutters(page: Explained) -> Iterator[Offender]:
    """Yield code that begins each line with the line's number."""
    for block in page.document.blocks:
        lines = block.text.split("\n") if isinstance(block, Code) else []
        numbers = [re.match(r"\s*(\d+)\b", line) for line in lines]
        if len(lines) >= LEAST_NUMBERED and all(
            found and int(found[1]) == number for number, found in enumerate(numbers, 1)
        ):
            yield Offender("code gutter", lines[0])


def _blanks(lines: list[Line]) -> Iterator[Offender]:
    """Yield the line after which too many blank ones follow."""
    before, blanks = "", 0
    for each in lines:
        roles = {span.role for span in each.spans}
        if not each.text.strip():
            blanks = 0 if roles & CODE_ROLES else blanks + 1
            continue
        most = BEFORE_HEADING if roles & _BEFORE else MOST_BLANKS
        if blanks > most:
            yield Offender("blank lines", f"{blanks} after {before.strip()!r}")
        before, blanks = each.text, 0


def _prose(lines: list[Line]) -> Iterator[str]:
    """Yield each line without its code."""
    for each in lines:
        yield "".join(
            " " if span.role in CODE_ROLES or Mark.CODE in span.marks else span.text
            for span in each.spans
        )


def _addresses(page: Explained) -> Iterator[Offender]:
    """Yield addresses that no line holds."""
    prose = tuple(block for block in page.document.blocks if not isinstance(block, Code))
    for found in _ADDRESS.finditer(plain_text(page.document._replace(blocks=prose))):
        if width(found[0]) > WIDTH:
            yield Offender("long address", found[0])


def _hidden_words(body: str, page: Explained) -> Iterator[Offender]:
    """Yield formulas that are read twice, and words that only screen readers should hear."""
    may_have = "katex" in body or "MathJax" in body or "mjx-" in body
    if not may_have and not any(name.strip(" .") in body for name in _HEARD.split(",")):
        return
    shown = ink(plain_text(page.document))
    tree = LexborHTMLParser(body)
    for formula in tree.css(_FORMULAS):
        source, drawn = formula.css_first("math"), formula.css_first("[aria-hidden]")
        if source and drawn and ink(source.text()) + ink(drawn.text()) in shown:
            yield Offender("formula twice", drawn.text())
    for heard in tree.css(_HEARD):
        words = heard.text()
        heard.decompose()
        elsewhere = ink(tree.body.text()) if tree.body is not None else ""
        if (
            len(words.split()) >= LEAST_WORDS
            and ink(words) in shown
            and ink(words) not in elsewhere
        ):
            yield Offender("only heard", words)


def main() -> int:
    """Read the corpus; return 1 if a page shows what it should not."""
    options = _parse()
    fired, pages, kinds = Fired(), Counter[str](), Counter[str]()
    for path in posts(options.folder)[:: options.every]:
        post = parse_post(path.read_bytes(), name=path.name, stamp=0.0)
        page = parse_explained(post.body, lang=post.lang)
        fired += page.fired
        pages.update(habit.value for habit in page.fired)
        for kind, shown in offenders(post.body, page):
            kinds[kind] += 1
            print(f"{path.relative_to(options.folder)}: {kind}: {shown[:120]}")
    print(f"\n{'habit':16} {'times':>7} {'posts':>7}")
    for habit, times in fired.most_common():
        print(f"{habit.value:16} {times:7} {pages[habit.value]:7}")
    told = ", ".join(f"{kind} {times}" for kind, times in kinds.items()) or "none"
    print(f"\nstill shown: {told}")
    return int(bool(kinds))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Look for what generators left on pages.")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--every", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
