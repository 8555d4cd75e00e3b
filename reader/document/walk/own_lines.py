"""Text whose line breaks are its author's, though no tag or style says so.

Archivers and editors keep the paragraphs of a Chinese or Japanese text as lines. HTML joins them;
but who wraps a text by hand makes lines of one length, each of which ends where it must. Here
lines without an end stand beside long ones: names, dates, headings; or a line is there to be empty.
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.document.normalise.habit import Habit

if TYPE_CHECKING:
    from reader.document.walk.walk import Walk

LONG = 40
"""Characters: a line with more is a paragraph, one with fewer may be a line of several."""

LONGEST_WRAPPED = 60
"""Characters of a line of Chinese that somebody wraps by hand."""

_EMPTY = "\xa0"
"""What stands in a paragraph that is to be empty."""

_SHORTER = 3
"""So many times shorter than the longest line is one that nobody wrapped."""

_GOES_ON = "，、,；;：:—（(“‘「『《〈[【-"
_ENDS = "。！？!?….”’」』》)）"


def wrote_own_lines(walk: "Walk", text: str) -> bool:
    """Write `text` line by line if its author made the lines; tell whether it was so."""
    lines = () if walk.inline.verbatim else own_lines(text)
    for before, line in zip(("", *lines), lines, strict=False):
        if len(before) > LONG or len(line) > LONG:
            walk.flush()
        elif before:
            walk.inline.line_break()
        walk.inline.text(line)
    walk.fired[Habit.SOURCE_LINES] += bool(lines)
    return bool(lines)


def own_lines(text: str) -> list[str]:
    """Return the lines of `text` if its author made them; else nothing.

    Args:
        text: As it stands in the source, between two tags.
    """
    if text.isascii() or len(text) < LONGEST_WRAPPED:
        return []
    lines = [line.strip(" \t\r\f\xa0") for line in text.split("\n")]
    written = [line for line in lines if line]
    if len(written) < 2 or not _is_chinese(text):  # noqa: PLR2004  a break is between two
        return []
    if _EMPTY in text and any(_EMPTY in line for line in text.split("\n") if not line.strip()):
        return written
    longest = max(map(len, written))
    if longest <= LONGEST_WRAPPED:
        return []
    titles = [pair for pair in pairwise(written) if len(pair[0]) * _SHORTER < longest]
    return written if any(_is_whole(*title) for title in titles) else []


def _is_whole(line: str, following: str) -> bool:
    """Tell whether a line is no sentence, nor the beginning of the line after it."""
    if line[-1] in _GOES_ON or line[-1] in _ENDS:
        return False
    return not (_is_latin(line[-1]) and _is_latin(following[0]))


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_chinese(text: str) -> bool:
    """Tell whether most of `text` is written without spaces."""
    return 2 * len(re.findall("[\u3041-\u30ff\u3400-\u9fff]", text)) > len(text)
