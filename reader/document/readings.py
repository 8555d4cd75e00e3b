"""Where the readings of a document (`<rt>`) stand in its logical text, each in its parentheses."""

from collections.abc import Iterator

from reader.document.model import Document, Heading, Paragraph
from reader.document.text import placed

Reading = tuple[int, int]
"""Where it begins, at its parenthesis, and the character behind it."""


def readings(document: Document) -> tuple[Reading, ...]:
    """Return where the readings of paragraphs and headings stand, in the order of the text."""
    return tuple(
        [
            reading
            for block, _, start in placed(document)
            if isinstance(block, Paragraph | Heading)
            for reading in _of_runs(block, start)
        ]
    )


def _of_runs(leaf: Paragraph | Heading, start: int) -> Iterator[Reading]:
    """Yield the readings of a leaf that begins at `start`."""
    for run in leaf.runs:
        start += len(run.text)
        if run.ruby:
            end = start + len(f"({run.ruby})")
            yield start, end
            start = end
