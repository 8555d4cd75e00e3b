"""The paragraph being written: its pieces so far, and the look of what comes next."""

import re
from functools import cache
from typing import NamedTuple

from reader.document.model import Image, Mark, Run
from reader.document.softbreaks import SOFT, settle, soften

_BLANKS = re.compile("[ \t\f]+")
_WHITE = re.compile("[ \t\n\f\r]+")
_COLLAPSED = " " + SOFT
_PICTURE = "\ufffc"

_marks = cache(Mark)


class Picture(NamedTuple):
    """A picture in a line of text, until the whole paragraph tells whether it stands alone."""

    image: Image
    decorative: bool
    """Its author says that it has no meaning (`alt=""`)."""


Piece = Run | Picture


class Inline:
    """Collects text and pictures; white space collapses across elements as HTML wants."""

    __slots__ = ("_base", "_link", "_marks", "_pieces", "_soft", "_space", "_texts", "verbatim")

    def __init__(self) -> None:
        self.verbatim = False
        """A line break of the source is a line break of the text (`white-space: pre-line`)."""
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._marks = 0
        self._link = ""
        self._space = True
        self._soft = False
        self._base = 0

    @property
    def empty(self) -> bool:
        """Nothing has been written since the last `take`."""
        return not (self._texts or self._pieces)

    @property
    def marks(self) -> int:
        """The marks of what comes next, as bits: adding flags is slow."""
        return self._marks

    @property
    def link(self) -> str:
        """The address that what comes next leads to."""
        return self._link

    def text(self, text: str) -> None:
        """Write `text` as it stands in the source."""
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            if self.verbatim and "\n" in text:
                self._lines(text)
                return
            text = self._collapse(text)
        if self._space and text[:1] in _COLLAPSED:
            text = text.lstrip(_COLLAPSED)
        if text:
            self._texts.append(text)
            self._space = text[-1] in _COLLAPSED

    def line_break(self) -> None:
        """Write a line break that the author asked for."""
        self._trim(_COLLAPSED)
        self._texts.append("\n")
        self._space = True

    def look(self, marks: int, link: str) -> None:
        """Give what comes next another look."""
        self._close()
        self._marks = marks
        self._link = link

    def add(self, piece: Piece) -> None:
        """Write a picture, or a run with a look of its own."""
        self._close()
        self._pieces.append(piece)
        self._space = False

    def begin_ruby(self) -> None:
        """Let the text that follows be one run, for a reading."""
        self._close()
        self._base = len(self._pieces)

    def end_ruby(self, reading: str) -> None:
        """Give all the text since `begin_ruby` its `reading`."""
        self._close()
        runs = [piece for piece in self._pieces[self._base :] if isinstance(piece, Run)]
        text = "".join([run.text for run in runs]).strip()
        if text and len(runs) == len(self._pieces) - self._base:
            self._pieces[self._base :] = [runs[0]._replace(text=text, ruby=reading)]
        elif reading:
            self.text(f"({reading})")
        self._base = 0

    def take(self) -> list[Piece]:
        """Return what has been written, without white space at its end, and begin anew."""
        self._trim(_COLLAPSED + "\n")
        self._close()
        pieces, self._pieces = self._pieces, []
        self._space = True
        self._base = 0
        if self._soft:
            self._soft = False
            return _settled(pieces)
        return pieces

    def _collapse(self, text: str) -> str:
        if "\n" in text and not text.isascii():
            self._soft = True
            return _BLANKS.sub(" ", soften(text))
        return _WHITE.sub(" ", text)

    def _lines(self, text: str) -> None:
        """Write `text` line by line; a `<br>` and the line break after it are one."""
        first, *others = text.split("\n")
        self.text(first)
        for line in others[1:] if not first and self._texts[-1:] == ["\n"] else others:
            self.line_break()
            self.text(line)

    def _close(self) -> None:
        """End the run that is being written; one that looks like the last goes on with it."""
        if not self._texts:
            return
        run = Run("".join(self._texts), _marks(self._marks), self._link)
        self._texts = []
        last = self._pieces[-1] if len(self._pieces) > self._base else None
        if isinstance(last, Run) and last[1:] == run[1:]:
            self._pieces[-1] = run._replace(text=last.text + run.text)
        else:
            self._pieces.append(run)

    def _trim(self, characters: str) -> None:
        """Take `characters` off the end of what has been written."""
        while self._texts:
            kept = self._texts.pop().rstrip(characters)
            if kept:
                self._texts.append(kept)
                return
        while self._pieces and isinstance(last := self._pieces[-1], Run):
            kept = last.text.rstrip(characters)
            if kept:
                self._pieces[-1] = last._replace(text=kept)
                return
            self._pieces.pop()


def _settled(pieces: list[Piece]) -> list[Piece]:
    """Return `pieces` with their soft breaks settled."""
    texts = settle([piece.text if isinstance(piece, Run) else _PICTURE for piece in pieces])
    return [
        piece._replace(text=text) if isinstance(piece, Run) else piece
        for piece, text in zip(pieces, texts, strict=True)
        if text
    ]
