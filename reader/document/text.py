"""The plain text of a document: its leaves, its outline, the time to read it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.document.contents import contents, runs_text
from reader.document.model import Block, Document, Heading, Paragraph

CHARACTERS_PER_MINUTE = 400
"""How fast Chinese and Japanese are read."""

WORDS_PER_MINUTE = 230
"""How fast everything else is read."""

_ONE_BY_ONE = "[々-〇ぁ-ヿ㐀-鿿豈-\ufaff\U00020000-\U0003ffff]+"
"""Kana and Chinese characters, as a pattern: compiled where time is told, for no list waits."""
_WORD = re.compile(r"\w[\w'’.-]*")


class Section(NamedTuple):
    """A heading, as an outline lists it."""

    level: int
    title: str
    """One line."""
    anchor: str
    """The id that links inside the post lead to, or empty."""
    offset: int
    """Where the heading begins in the logical text (characters)."""


def leaves(document: Document) -> Iterator[str]:
    """Yield the texts of `document` in reading order; none is empty."""
    for _, text in _leaves(document.blocks):
        yield text


def plain_text(document: Document) -> str:
    """Return the logical text of `document`: its leaves, joined by newlines."""
    return "\n".join(leaves(document))


def reading_minutes(text: str) -> int:
    """Return the minutes that `text` takes to read, at least one."""
    characters, words = _counted(text)
    minutes = characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE
    return max(1, round(minutes))


def word_count(text: str) -> int:
    """Return the words of `text`; a character of Chinese or Japanese is one."""
    return sum(_counted(text))


def outline(document: Document) -> tuple[Section, ...]:
    """Return the headings of `document` in reading order."""
    return tuple(
        [
            Section(block.level, " ".join(text.split()), block.anchor, offset)
            for block, text, offset in placed(document)
            if isinstance(block, Heading)
        ]
    )


def placed(document: Document) -> Iterator[tuple[Block, str, int]]:
    """Yield the texts of `document` as `leaves` does.

    Each stands between its block and the place in the logical text where it begins (characters).
    """
    offset = 0
    for block, text in _leaves(document.blocks):
        yield block, text, offset
        offset += len(text) + 1


def _leaves(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Yield each leaf of `blocks` that is not empty, with the block that it stands in."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block, runs_text(block.runs)
            continue
        for part in contents(block):
            if not isinstance(part, str):
                yield from _leaves(part)
            elif part:
                yield block, part


def _counted(text: str) -> tuple[int, int]:
    """Count the characters of `text` that are read one by one, and the words of the rest."""
    rest = text if text.isascii() else re.sub(_ONE_BY_ONE, "", text)
    return len(text) - len(rest), len(_WORD.findall(rest))
