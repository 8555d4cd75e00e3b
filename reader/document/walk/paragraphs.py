"""Runs and pictures become paragraphs, and pictures that stand alone."""

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile

from reader.document.media.file_names import name_words
from reader.document.media.labels import image_words
from reader.document.model import Align, Code, Image, Mark, Paragraph, Run
from reader.document.walk.direction import directed
from reader.document.walk.inline import PICTURE, Picture
from reader.document.walk.style import MAX_INDENT, Style

_INDENTS = {"\u3000": 2, "\u2003": 2, "\u2002": 1, "\u00a0": 1, " ": 1}
"""Characters that authors indent with, and their cells."""

LARGEST_IN_TEXT = 64
"""Pixels: a picture of this height and width may be a part of a line of text."""

LARGEST_SIGN = 48
"""Pixels: a picture of this size that stands alone is a face, or the sign of a button."""

_SIZE_IN_NAME = r"-(\d{2,4})x(\d{2,4})\.\w{3,4}$"
"""How WordPress calls a picture that it made smaller."""

_PHOTOGRAPHS = (".jpg", ".jpeg")
"""How the names of pictures end that are no signs in a line."""

WORDLESS = "▣"
"""Stands in a line of text for a picture of which nobody says anything."""

_ORNAMENTS = "*＊⁂※•◦◇◆○●☆★❖✦~～ \u3000"
"""What divides a text where there is nothing else in a paragraph."""

_NUMBERED = r"\s*(?:[图圖表]|Fig(?:ure|\.)?|Abb(?:ildung|\.))[\s\u00a0]*\d"
"""How the caption of a picture begins that has a number."""

_PLAIN = Mark(0)

_Piece = Run | Picture

_tuple = tuple.__new__  # A paragraph without a look at its fields' names costs half.

_EDGE = "".join(_INDENTS) + "\n\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""What is not seen at the edge of a paragraph, and says nothing if there is nothing else."""


def paragraph(runs: list[Run], style: Style) -> Paragraph | None:
    """Return the paragraph of `runs`, if anything is to be seen of it."""
    align, indent, _, lang, inset, direction = style
    if runs and runs[0].text[0] in _EDGE:
        indent = max(indent, _take_indent(runs))
    while runs and runs[-1].text[-1] in _EDGE:
        last = runs.pop()
        if kept := last.text.rstrip(_EDGE):
            runs.append(last._replace(text=kept))
    if direction and runs:
        directed(runs, direction)
    if runs and runs[0].text[0] in _ORNAMENTS and _is_asterism(runs):
        return Paragraph(tuple(runs), Align.CENTER, 0, lang)
    return _tuple(Paragraph, (tuple(runs), align, indent, lang, inset)) if runs else None


def code_lines(runs: list[Run]) -> Code | None:
    """Return the code in `runs`, if there is nothing else, and more than a line of it."""
    if not runs or runs[0].marks is _PLAIN:
        return None
    if any((run.link or not run.marks & Mark.CODE) and run.text.strip() for run in runs):
        return None
    text = "".join(run.text for run in runs).replace("\xa0", " ").strip("\n").rstrip()
    return Code(text) if "\n" in text else None


def _is_asterism(runs: list[Run]) -> bool:
    """Tell whether there are only ornaments in `runs`: `* * *` divides a text, and is centred."""
    return not any(run.text.strip(_ORNAMENTS) for run in runs)


def merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield `runs`, those of equal look that follow each other as one."""
    last: Run | None = None
    for run in runs:
        if last is None:
            last = run
        elif run[1:] == last[1:] and not run.ruby:
            last = last._replace(text=last.text + run.text)
        else:
            yield last
            last = run
    if last is not None:
        yield last


def with_pictures(
    runs: list[Run], pictures: list[Picture], style: Style
) -> Iterator[Paragraph | Image]:
    """Yield the blocks of a paragraph that holds `pictures`.

    Pictures that share their line with no text stand alone, and so do large ones at its ends,
    which a browser sets beside the text.
    """
    if len(runs) == 1:
        yield from filter(_says_something, (pictures[0].image,))
        return
    text: list[Run] = []
    for line in _lines(runs, iter(pictures)):
        before, within, after = _parted(line)
        if before:
            yield from _written(text, style)
            yield from filter(_says_something, before)
            text = []
        text += _as_runs(within)
        if after:
            yield from _written(text, style)
            yield from filter(_says_something, after)
            text = []
    yield from _written(text, style)


def _says_something(image: Image) -> bool:
    """Tell whether a picture that stands alone is more than a sign without words."""
    is_small = 0 < image.width <= LARGEST_SIGN and 0 < image.height <= LARGEST_SIGN
    return not is_small or image_words(image) != ""


def _written(text: list[Run], style: Style) -> tuple[Paragraph, ...]:
    """Return the paragraph of `text`, if anything is to be seen of it."""
    written = paragraph(list(merged(text)), style)
    return (written,) if written else ()


def _take_indent(runs: list[Run]) -> int:
    """Take the invisible beginning off `runs`; return the cells that it indents the text by."""
    taken = ""
    for index, run in enumerate(runs):
        kept = run.text.lstrip(_EDGE)
        taken += run.text[: len(run.text) - len(kept)]
        if kept:
            runs[: index + 1] = [run._replace(text=kept)]
            break
    else:
        runs.clear()
    indent = sum(_INDENTS.get(character, 0) for character in taken.rpartition("\n")[2])
    return min(indent, MAX_INDENT) if indent > 1 else 0


def _lines(runs: list[Run], pictures: Iterator[Picture]) -> Iterator[list[_Piece]]:
    """Cut `runs` after each line break, and put the `pictures` in."""
    line: list[_Piece] = []
    for run in runs:
        if run is PICTURE:
            line.append(next(pictures))
            continue
        if "\n" not in run.text:
            line.append(run)
            continue
        *ended, rest = run.text.split("\n")
        for text in ended:
            yield [*line, run._replace(text=text + "\n")]
            line = []
        if rest:
            line.append(run._replace(text=rest))
    yield line


def _parted(line: list[_Piece]) -> tuple[list[Image], list[_Piece], list[Image]]:
    """Cut a line into the pictures that stand before it, the text, and those that stand after."""
    images = _images(line)
    if not images:
        return [], line, []
    if not any(isinstance(piece, Run) and piece.text.strip(_EDGE) for piece in line):
        return images, [], []
    said = _said(line)
    first = _captioned(line) or next(
        at for at, piece in enumerate(line) if not _stands(piece, said)
    )
    last = next(at for at in range(len(line), 0, -1) if not _stands(line[at - 1], said))
    before, after = _images(line[:first]), _images(line[last:])
    return before, line[first if before else 0 : last if after else None], after


def _captioned(line: list[_Piece]) -> int:
    """Return how many pieces stand before the caption of a picture, if a line is these alone."""
    behind = list(dropwhile(lambda piece: not isinstance(piece, Run), line))
    first = next(iter(behind), None)
    is_caption = isinstance(first, Run) and re.match(_NUMBERED, first.text, re.IGNORECASE)
    return len(line) - len(behind) if is_caption else 0


def _stands(piece: _Piece, said: set[tuple[str, str]]) -> bool:
    """Tell whether `piece`, at an end of its line, is no part of the text."""
    if isinstance(piece, Run):
        return not piece.text.strip(_EDGE)
    image = piece.image
    if piece.decorative or _repeats(image, said):
        return False
    name = image.source.partition("?")[0].lower()
    if image.width or image.height:
        return min(image.width, image.height) > LARGEST_IN_TEXT
    if "x" in name and (told := re.search(_SIZE_IN_NAME, name)):
        return min(map(int, told.groups())) > LARGEST_IN_TEXT
    is_photograph = name.endswith(_PHOTOGRAPHS)
    return piece.floats or is_photograph or not image_words(image)


def _images(pieces: list[_Piece]) -> list[Image]:
    return [piece.image for piece in pieces if isinstance(piece, Picture)]


def _said(line: list[_Piece]) -> set[tuple[str, str]]:
    """Return each text of `line` with the address that it leads to."""
    return {(piece.text.strip(), piece.link) for piece in line if isinstance(piece, Run)}


def _as_runs(line: list[_Piece]) -> Iterator[Run]:
    """Yield `line` with its pictures as text; what only decorates text is left out."""
    said = _said(line)
    spaced = False
    for piece in line:
        if isinstance(piece, Run):
            text = piece.text.lstrip(" ") if spaced else piece.text
            if text:
                yield piece if text == piece.text else piece._replace(text=text)
                spaced = text[-1] == " "
        elif not (piece.decorative or _repeats(piece.image, said)):
            yield _as_run(piece.image)
            spaced = False


def _repeats(image: Image, said: set[tuple[str, str]]) -> bool:
    """Tell whether `image` says what a link beside it says, as in lists of related posts."""
    return image.alt != "" and (image.alt, image.link) in said


def _as_run(image: Image) -> Run:
    """Return the words for `image` in brackets; an emoji or another sign stands for itself."""
    label = image_words(image) or name_words(image.source) or WORDLESS
    is_sign = not any(map(str.isalnum, label))
    is_bracketed = label[0] + label[-1] == "[]"
    said = label if is_sign or is_bracketed else f"[{label}]"
    return Run(said, Mark.IMAGE, image.link, picture=image.source)
