"""Where the readings of a document (`<rt>`) stand in its logical text, each in its parentheses."""

from collections.abc import Iterator

from reader.document.contents import Blocks, contents
from reader.document.model import Document, Heading, Paragraph

Reading = tuple[int, int]
"""Where it begins, at its parenthesis, and the character behind it."""


def readings(document: Document) -> tuple[Reading, ...]:
    """Return where the readings of paragraphs and headings stand, in the order of the text."""
    found: list[Reading] = []
    _find(document.blocks, 0, found)
    return tuple(found)


def _find(blocks: Blocks, start: int, found: list[Reading]) -> int:
    """Add the readings of `blocks`, which begin at `start`, to `found`; return where they end."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            found += _of_runs(block, start)
        for part in contents(block):
            if not isinstance(part, str):
                start = _find(part, start, found)
            elif part:
                start += len(part) + 1
    return start


def _of_runs(leaf: Paragraph | Heading, start: int) -> Iterator[Reading]:
    """Yield the readings of a leaf that begins at `start`."""
    for run in leaf.runs:
        start += len(run.text)
        if run.ruby:
            end = start + len(f"({run.ruby})")
            yield start, end
            start = end
