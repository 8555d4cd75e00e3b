"""Text → HTML that html2text writes as text: what Markdown would read as its own is escaped."""

import re
from typing import NamedTuple

from reader.document.contents import runs_text
from reader.document.model import Run
from reader.layout.unicode.harmless import tamed
from reader.render.markdown.by_html2text import as_is, escaped

CELL = "|"
"""Ends a cell of a table."""

_SPECIAL = (
    r"[\\`*\[<]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # at the edge of a word
    r"|\$(?![\d\s]|$)"  # a formula
    r"|~(?=~)|(?<=~)~"
    r"|(?<=\{)[{%]"  # what a generator would run
    r"|\{(?=[#.])"  # the id of a heading
    r"|&(?=#?\w+;)"
)
_AT_LINE_START = r">|[+:-](?=\s|$)|#{1,6}(?=\s|$)|=+\s*$|--+|\d{1,9}[.)](?=\s|$)"
"""What begins a block of another kind."""


class Place(NamedTuple):
    """Where a leaf stands."""

    line_break: str
    """What becomes of a line break, as HTML."""
    ends: str = ""
    """The sign that would end the place, or empty; where one does, no line begins a block."""


PARAGRAPH = Place("<br>")


def text_of(run: Run, before: str, *, place: Place) -> str:
    """Return the text of a run as HTML, with what Markdown would read as its own escaped."""
    ends = "|".join(filter(None, (re.escape(place.ends), r"\]" if run.link else "")))
    pattern = f"{_SPECIAL}|{ends}" if ends else _SPECIAL
    first, *others = cleaned(runs_text((run,))).split("\n")
    begins = not place.ends and before in {"", "\n"}
    lines = [_line(first, pattern, begins=begins)]
    lines += [_line(line, pattern, begins=place == PARAGRAPH) for line in others]
    return place.line_break.join(lines)


def _line(text: str, pattern: str, *, begins: bool) -> str:
    """Return a line, of which it is told whether it begins one of the Markdown."""
    text = re.sub(pattern, r"\\\g<0>", text)
    if begins and (start := re.match(_AT_LINE_START, text)):
        text = f"{text[: start.end() - 1]}\\{text[start.end() - 1 :]}"
    return re.sub(r"\\(.)|[&<>]|[^\S ]", _as_html, text)


def _as_html(found: re.Match[str]) -> str:
    """Return a character as html2text lets it through."""
    if found[1]:
        return f"&#92;&#{ord(found[1])};"
    return as_is(found[0]) if found[0].isspace() else escaped(found[0])


def cleaned(text: str) -> str:
    """Return `text` without what acts on a terminal."""
    return "\n".join([tamed(line) for line in text.split("\n")])
