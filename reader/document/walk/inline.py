"""The paragraph being written: its runs so far, and the look of what comes next."""

import re
from functools import cache
from typing import NamedTuple

from reader.document.model import Image, Mark, Run
from reader.document.walk.softbreaks import SOFT, settle, soften
from reader.document.walk.wrapped import LEAST, is_wrapped

_BLANKS = re.compile("[ \t\f]+")
_WHITE = re.compile("[ \t\n\f\r]+")
_WHITE_CHARACTERS = " \t\n\f\r"
_COLLAPSED = " " + SOFT
_TYPED = re.compile("(?<![\xa0 ])(?: \xa0|\xa0 )(?![\xa0 ])")
"""What an editor makes of two spaces that somebody types: a browser shows both."""
_BLANK_LINES = re.compile(r"\n(?:[ \t\r]*\n){2,}")
_BESIDE_BREAK = _COLLAPSED + "\n\u00a0\u3000\u200b"
"""What is not seen in a line that has nothing else."""
_TRAILING = _COLLAPSED + "\n"

PICTURE = Run("\ufffc", Mark.IMAGE)
"""Stands in the runs of a paragraph where a picture is."""

_marks = cache(Mark)
_tuple = tuple.__new__  # A run without a look at its fields' names costs half.


class Picture(NamedTuple):
    """A picture in a line of text, until the whole paragraph tells whether it stands alone."""

    image: Image
    decorative: bool
    """An icon whose author says that it has no meaning (`alt=""`)."""
    floats: bool = False
    """The text goes around it: it is in no line."""


class Inline:
    """Collects text and pictures; white space collapses across elements as HTML wants."""

    __slots__ = (
        "_base", "_breaks", "_changed", "_link", "_marks", "_pictures", "_soft", "_space",
        "indented", "link", "marks", "runs", "texts", "verbatim",
    )  # fmt: skip

    def __init__(self) -> None:
        self.marks = 0
        """The marks of what comes next, as bits: adding flags is slow. Set by `look`."""
        self.link = ""
        """The address that what comes next leads to. Set by `look`."""
        self.verbatim = False
        """A line break of the source is a line break of the text (`white-space: pre-line`)."""
        self.indented = False
        """So are the spaces before such a line (`white-space: pre`, in verse)."""
        self.runs: list[Run] = []
        self._pictures: list[Picture] = []
        self.texts: list[str] = []
        self._base = 0
        """Runs before this index are finished."""
        self._marks = 0
        """The marks of the run that is being written, as its `_link`."""
        self._link = ""
        self._changed = False
        """What comes next may look different from the run that is being written."""
        self._space = True
        """White space that follows is not seen."""
        self._soft = False
        """There are line breaks of the source to settle."""
        self._breaks = 0
        """How many line breaks that the author asked for have been written, or more."""

    @property
    def empty(self) -> bool:
        """Nothing has been written since the last `take`."""
        return not (self.texts or self.runs)

    def text(self, text: str) -> None:
        """Write `text` as it stands in the source."""
        if self.verbatim and "\n" in text:
            self._lines(text)
            return
        if self._space:
            text = text.lstrip(_WHITE_CHARACTERS)
        if not text:
            return
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            text = self._collapse(text)
        if "\xa0" in text:
            text = _TYPED.sub(" ", text)
        if self._changed:
            self._begin()
        self.texts.append(text)
        self._space = text[-1] in _COLLAPSED

    def line_break(self) -> None:
        """Write a line break that the author asked for."""
        self._trim(_COLLAPSED)
        if self._changed:
            self._begin()
        self.texts.append("\n")
        self._space = True
        self._breaks += not self.verbatim

    def at_line_break(self) -> bool:
        """Tell whether nothing but white space was written since the last line break."""
        texts = self.texts
        while texts and not texts[-1].strip(_BESIDE_BREAK):
            if "\n" in texts.pop():
                texts.append("\n")
                return True
        return not texts and bool(self.runs) and self.runs[-1].text.endswith("\n")

    def look(self, marks: int, link: str) -> None:
        """Give what comes next another look."""
        self.marks = marks
        self.link = link
        self._changed = True

    def picture(self, picture: Picture) -> None:
        """Write a picture."""
        self._close()
        self.runs.append(PICTURE)
        self._pictures.append(picture)
        self._base = len(self.runs)
        self._space = False

    def begin_ruby(self) -> None:
        """Let the text that follows be one run, for a reading."""
        self._close()
        self._base = len(self.runs)

    def end_ruby(self, reading: str) -> None:
        """Give all the text since `begin_ruby` its `reading`."""
        self._close()
        bases = self.runs[self._base :]
        if text := "".join([run.text for run in bases]).strip():
            self.runs[self._base :] = [bases[0]._replace(text=text, ruby=reading)]
            self._base = len(self.runs)
        else:
            self.text(f"({reading})")

    def take(self) -> tuple[list[Run], list[Picture]]:
        """Return what has been written, and begin anew; white space at its end may be there yet."""
        if self._pictures and self._space:
            self._trim(_TRAILING)
        if self.texts:
            self._close()
        runs, pictures = self.runs, self._pictures
        self.runs = []
        if pictures:
            self._pictures = []
        self._base = 0
        self._space = True
        if self._breaks:
            if self._breaks >= LEAST - 1 and _is_wrapped(runs):
                runs = [run._replace(text=run.text.replace("\n", SOFT)) for run in runs]
                self._soft = True
            self._breaks = 0
        if self._soft:
            self._soft = False
            runs = _settled(runs)
        return runs, pictures

    def _collapse(self, text: str) -> str:
        if text.isascii():
            return _single_spaced(text)
        if "\n" in text:
            self._soft = True
            text = soften(text)
            has_blanks = "  " in text or "\t" in text or "\f" in text
            return _BLANKS.sub(" ", text) if has_blanks else text
        return _WHITE.sub(" ", text)

    def _lines(self, text: str) -> None:
        """Write `text` line by line; a `<br>` and the line break after it are one."""
        if self.empty and not text.strip():
            return
        if self.texts[-1:] == ["\n"]:
            text = text.removeprefix("\n")
        first, *others = _BLANK_LINES.sub("\n\n", text).split("\n")
        self.text(first)
        for line in others:
            self.line_break()
            said = line.lstrip(" ") if self.indented else line
            self.text("\xa0" * (len(line) - len(said)) + said)

    def _begin(self) -> None:
        """Begin another run, unless what comes next looks like the one being written."""
        self._changed = False
        if self.marks != self._marks or self.link != self._link:
            self._close()
            self._marks, self._link = self.marks, self.link

    def _close(self) -> None:
        """End the run that is being written."""
        if texts := self.texts:
            text = "".join(texts) if len(texts) > 1 else texts[0]
            texts.clear()
            self.runs.append(_tuple(Run, (text, _marks(self._marks), self._link, "", "")))

    def _trim(self, characters: str) -> None:
        """Take `characters` off the end of what has been written."""
        texts, runs = self.texts, self.runs
        while texts:
            kept = texts.pop().rstrip(characters)
            if kept:
                texts.append(kept)
                return
        while len(runs) > self._base:
            last = runs.pop()
            kept = last.text.rstrip(characters)
            if kept:
                runs.append(last._replace(text=kept))
                return


def _single_spaced(text: str) -> str:
    """Collapse the white space of an ASCII `text`: splitting it is faster than a pattern."""
    words = " ".join(text.split())
    before = " " if text[0].isspace() else ""
    after = " " if words and text[-1].isspace() else ""
    return f"{before}{words}{after}"


def _is_wrapped(runs: list[Run]) -> bool:
    """Tell whether a program made the lines of `runs`; those of code are its author's."""
    has_code = any(Mark.CODE in run.marks for run in runs)
    return not has_code and is_wrapped("".join([run.text for run in runs]).strip())


def _settled(runs: list[Run]) -> list[Run]:
    """Return `runs` with their soft breaks settled."""
    texts = settle([run.text for run in runs])
    return [
        run if run.text == text else run._replace(text=text)
        for run, text in zip(runs, texts, strict=True)
        if text
    ]
