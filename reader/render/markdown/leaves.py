"""Running text → a line of Markdown."""

import re
from functools import partial

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs
from reader.render.links import followed
from reader.render.markdown.by_html2text import SIGNS, as_is, escaped, from_html, staying
from reader.render.markdown.escapes import CELL, PARAGRAPH, Place, cleaned, text_of
from reader.render.phrases import Markup, Stretch, phrases

_ELEMENTS = {
    Mark.STRONG: "strong", Mark.EMPHASIS: "em", Mark.DELETED: "del", Mark.INSERTED: "ins",
    Mark.UNDERLINE: "u", Mark.HIGHLIGHT: "mark", Mark.SUPERSCRIPT: "sup", Mark.SUBSCRIPT: "sub",
    Mark.KEY: "kbd",
}  # fmt: skip


class Leaves:
    """Writes the leaves of a document."""

    def __init__(self, references: dict[str, str]) -> None:
        """Write links to `references` as such: the labels of notes by their addresses."""
        self._references = references

    def paragraph(self, runs: Runs) -> str:
        """Return `runs`; a line break stays one."""
        return self._written(runs, PARAGRAPH)

    def line(self, runs: Runs) -> str:
        """Return `runs` on one line."""
        return self._written(runs, Place(" "))

    def cell(self, runs: Runs) -> str:
        """Return `runs` as they stand in a table: on one line, with no sign that ends a cell."""
        return self._written(runs, Place(as_is("<br>"), CELL))

    def label(self, runs: Runs) -> str:
        """Return `runs` as they stand in the brackets of a picture."""
        return self._written(runs, Place(" ", "]"))

    def _written(self, runs: Runs, place: Place) -> str:
        text, marked = partial(text_of, place=place), partial(_marked, place=place)
        return from_html(phrases(runs, Markup(text, marked, self._linked)))

    def _linked(self, written: str, inner: str, text: str) -> str:
        if label := self._references.get(written):
            return as_is(f"[^{label}]")
        target = address(written)
        return f'<a href="{escaped(target)}">{inner}</a>' if target and text.strip() else inner


def address(written: str) -> str:
    """Return an address that may be followed, without white space; else nothing."""
    return re.sub(r"\s", "%20", followed(written))


def _marked(mark: Mark, inner: str, stretch: Stretch, *, place: Place) -> str:
    """Return marked text: by signs where CommonMark reads them as such, else as an element."""
    if mark is Mark.CODE:
        return as_is(_code_span(cleaned(runs_text(stretch.runs)), place))
    if (element := _ELEMENTS.get(mark)) is None:
        return inner
    first, last = stretch.runs[0], stretch.runs[-1]
    if (
        element not in SIGNS
        or not _stands_beside(stretch.before, first.text[0], first)
        or not _stands_beside(stretch.after, last.text[-1], last)
    ):
        element = staying(element)
    return f"<{element}>{inner}</{element}>"


def _stands_beside(outside: str, inside: str, run: Run) -> bool:
    """Tell whether a sign between these characters is read as one (CommonMark 0.31, 6.2)."""
    is_letter = inside.isalnum() and not run.link and not run.marks & (Mark.CODE | Mark.KEY)
    return is_letter or not outside.isalnum()


def _code_span(text: str, place: Place) -> str:
    """Return code in as many backticks as tell it from those that are in it."""
    text = text.replace("\n", " ")
    if place.ends == CELL:
        text = text.replace(CELL, f"\\{CELL}")
    longest = max(map(len, re.findall("`+", text)), default=0)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{'`' * (longest + 1)}{space}{text}{space}{'`' * (longest + 1)}"
