"""Running text → a line of Markdown, by html2text.

html2text is given the HTML of a leaf at a time: it does not keep how blocks are nested. What it
would change in a line is written before it, and stays as it is (docs/decisions/0015-markdown.md).
"""

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs
from reader.layout.lines import clean
from reader.render.links import followed
from reader.render.phrases import Markup, Stretch, phrases

if TYPE_CHECKING:
    from html2text import HTML2Text

_SIGNS = {"strong": "**", "em": "*", "del": "~~"}
_ELEMENTS = {
    Mark.STRONG: "strong", Mark.EMPHASIS: "em", Mark.DELETED: "del", Mark.INSERTED: "ins",
    Mark.UNDERLINE: "u", Mark.HIGHLIGHT: "mark", Mark.SUPERSCRIPT: "sup", Mark.SUBSCRIPT: "sub",
    Mark.KEY: "kbd",
}  # fmt: skip
_CELL = "|"
_STAYS = "stays-"
"""Begins the name of an element that stays one."""
_SPECIAL = (
    r"[\\`*\[<]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # at the edge of a word
    r"|\$(?![\d\s]|$)"  # a formula
    r"|~(?=~)|(?<=~)~"
    r"|(?<=\{)[{%]"  # what a generator would run
    r"|&(?=#?\w+;)"
)
_AT_LINE_START = r">|[+:-](?=\s|$)|#{1,6}(?=\s|$)|=+\s*$|--+|\d{1,9}[.)](?=\s|$)"
"""What begins a block of another kind."""


class Leaves:
    """Writes the leaves of a document."""

    def __init__(self, references: dict[str, str]) -> None:
        """Write links to `references` as such: the labels of notes by their addresses."""
        self._references = references

    def paragraph(self, runs: Runs) -> str:
        """Return `runs`; a line break stays one."""
        return self._written(runs, _PARAGRAPH)

    def line(self, runs: Runs) -> str:
        """Return `runs` on one line."""
        return self._written(runs, _Place(" "))

    def cell(self, runs: Runs) -> str:
        """Return `runs` as they stand in a table: on one line, with no sign that ends a cell."""
        return self._written(runs, _Place(_as_is("<br>"), _CELL))

    def label(self, runs: Runs) -> str:
        """Return `runs` as they stand in the brackets of a picture."""
        return self._written(runs, _Place(" ", "]"))

    def _written(self, runs: Runs, place: "_Place") -> str:
        text, marked = partial(_text, place=place), partial(_marked, place=place)
        return _from_html(phrases(runs, Markup(text, marked, self._linked)))

    def _linked(self, written: str, inner: str, text: str) -> str:
        if label := self._references.get(written):
            return _as_is(f"[^{label}]")
        target = address(written)
        return f'<a href="{_html(target)}">{inner}</a>' if target and text.strip() else inner


def address(written: str) -> str:
    """Return an address that may be followed, without white space; else nothing."""
    return re.sub(r"\s", "%20", followed(written))


class _Place(NamedTuple):
    """Where a leaf stands."""

    line_break: str
    """What becomes of a line break, as HTML."""
    ends: str = ""
    """The sign that would end the place, or empty; where one does, no line begins a block."""


_PARAGRAPH = _Place("<br>")


def _text(run: Run, before: str, *, place: _Place) -> str:
    """Return the text of a run as HTML, with what Markdown would read as its own escaped."""
    ends = "|".join(filter(None, (re.escape(place.ends), r"\]" if run.link else "")))
    pattern = f"{_SPECIAL}|{ends}" if ends else _SPECIAL
    first, *others = _cleaned(runs_text((run,))).split("\n")
    begins = not place.ends and before in {"", "\n"}
    lines = [_line(first, pattern, begins=begins)]
    lines += [_line(line, pattern, begins=place == _PARAGRAPH) for line in others]
    return place.line_break.join(lines)


def _line(text: str, pattern: str, *, begins: bool) -> str:
    text = re.sub(pattern, r"\\\g<0>", text)
    if begins and (start := re.match(_AT_LINE_START, text)):
        text = f"{text[: start.end() - 1]}\\{text[start.end() - 1 :]}"
    return re.sub(r"\\(.)|[&<>]|[^\S ]", _as_html, text)


def _as_html(found: re.Match[str]) -> str:
    """Return a character as html2text lets it through."""
    if found[1]:
        return f"&#92;&#{ord(found[1])};"
    return _as_is(found[0]) if found[0].isspace() else _html(found[0])


def _marked(mark: Mark, inner: str, stretch: Stretch, *, place: _Place) -> str:
    """Return marked text: by signs where CommonMark reads them as such, else as an element."""
    if mark is Mark.CODE:
        return _as_is(_code_span(_cleaned(runs_text(stretch.runs)), place))
    if (element := _ELEMENTS.get(mark)) is None:
        return inner
    first, last = stretch.runs[0], stretch.runs[-1]
    if (
        element not in _SIGNS
        or not _stands_beside(stretch.before, first.text[0], first)
        or not _stands_beside(stretch.after, last.text[-1], last)
    ):
        element = _STAYS + element
    return f"<{element}>{inner}</{element}>"


def _stands_beside(outside: str, inside: str, run: Run) -> bool:
    """Tell whether a sign between these characters is read as one (CommonMark 0.31, 6.2)."""
    is_letter = inside.isalnum() and not run.link and not run.marks & (Mark.CODE | Mark.KEY)
    return is_letter or not outside.isalnum()


def _code_span(text: str, place: _Place) -> str:
    """Return code in as many backticks as tell it from those that are in it."""
    text = text.replace("\n", " ")
    if place.ends == _CELL:
        text = text.replace(_CELL, f"\\{_CELL}")
    longest = max(map(len, re.findall("`+", text)), default=0)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{'`' * (longest + 1)}{space}{text}{space}{'`' * (longest + 1)}"


def _cleaned(text: str) -> str:
    """Return `text` without what acts on a terminal."""
    return "\n".join([clean(line) for line in text.split("\n")])


def _as_is(text: str) -> str:
    """Return an element that stands for `text` itself."""
    return f'<as-is text="{_html(text)}">'


def _html(text: str) -> str:
    """Return `text`, escaped for HTML."""
    for character, entity in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        text = text.replace(character, f"&{entity};")
    return text


def _from_html(html: str) -> str:
    from html2text import HTML2Text  # noqa: PLC0415  20 ms that only this format pays

    parser = HTML2Text(bodywidth=0)
    parser.unicode_snob = True
    parser.tag_callback = _tag  # type: ignore[assignment]  # typed as None
    return parser.handle(html).strip()


def _tag(parser: "HTML2Text", tag: str, attributes: dict[str, str], start: bool) -> bool:  # noqa: FBT001  as it is called
    """Write the elements that html2text would write otherwise; tell whether this is one."""
    if tag == "as-is":
        sign = attributes["text"]
    elif tag in _SIGNS:
        sign = _SIGNS[tag]
    elif tag.startswith(_STAYS):
        sign = f"<{'' if start else '/'}{tag.removeprefix(_STAYS)}>"
    else:
        return False
    if parser.maybe_automatic_link is not None:  # a link whose text begins with this
        parser.maybe_automatic_link, parser.empty_link = None, False
        parser.o("[")
    parser.o(sign)
    return True
