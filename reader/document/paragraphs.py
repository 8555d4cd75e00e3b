"""Pieces of text and pictures become paragraphs, and pictures that stand alone."""

from collections.abc import Iterator

from reader.document.inline import Picture, Piece
from reader.document.model import Image, Mark, Paragraph, Run
from reader.document.style import MAX_INDENT, Style
from reader.document.text import image_label

_INDENTS = {"\u3000": 2, "\u2003": 2, "\u2002": 1, "\u00a0": 1, " ": 1}
"""Characters that authors indent with, and their cells."""

_EDGE = "".join(_INDENTS) + "\n\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""What is not seen at the edge of a paragraph, and says nothing if there is nothing else."""


def paragraphs(pieces: list[Piece], style: Style) -> Iterator[Paragraph | Image]:
    """Yield the blocks that the `pieces` of one paragraph make.

    Pictures that share their line with no text stand alone.
    """
    text: list[Run] = []
    for line in _lines(pieces):
        if _is_pictures(line):
            yield from paragraph(text, style)
            yield from (piece.image for piece in line if isinstance(piece, Picture))
            text = []
        else:
            text += _as_runs(line)
    yield from paragraph(text, style)


def paragraph(runs: list[Run], style: Style) -> Iterator[Paragraph]:
    """Yield the paragraph of `runs`, if anything is to be seen of it."""
    indent = style.indent
    if runs and runs[0].text[0] in _EDGE:
        indent = max(indent, _take_indent(runs))
    while runs and runs[-1].text[-1] in _EDGE:
        last = runs.pop()
        if kept := last.text.rstrip(_EDGE):
            runs.append(last._replace(text=kept))
    if runs:
        yield Paragraph(tuple(runs), style.align, indent)


def _take_indent(runs: list[Run]) -> int:
    """Take the invisible beginning off `runs`; return the cells that it indents the text by."""
    taken = ""
    while runs:
        first = runs.pop(0)
        kept = first.text.lstrip(_EDGE)
        taken += first.text[: len(first.text) - len(kept)]
        if kept:
            runs.insert(0, first._replace(text=kept))
            break
    indent = sum(_INDENTS.get(character, 0) for character in taken.rpartition("\n")[2])
    return min(indent, MAX_INDENT) if indent > 1 else 0


def _lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Cut `pieces` after each line break, if there is a picture among them."""
    if all(isinstance(piece, Run) for piece in pieces):
        yield pieces
        return
    line: list[Piece] = []
    for piece in pieces:
        if not isinstance(piece, Run):
            line.append(piece)
            continue
        *ended, rest = piece.text.split("\n")
        for text in ended:
            yield [*line, piece._replace(text=text + "\n")]
            line = []
        if rest:
            line.append(piece._replace(text=rest))
    yield line


def _is_pictures(line: list[Piece]) -> bool:
    """Tell whether `line` has a picture and nothing else that is seen."""
    texts = [piece.text for piece in line if isinstance(piece, Run)]
    return len(texts) < len(line) and not "".join(texts).strip(_EDGE)


def _as_runs(line: list[Piece]) -> list[Run]:
    """Return `line` with its pictures as text; decoration beside text is left out."""
    runs: list[Run] = []
    for piece in line:
        if isinstance(piece, Run):
            text = piece.text
            if runs and runs[-1].text[-1] == " ":
                text = text.lstrip(" ")
            if text:
                runs.append(piece._replace(text=text) if text != piece.text else piece)
        elif not piece.decorative:
            image = piece.image
            runs.append(Run(image_label(image), Mark.IMAGE, image.link))
    return runs
