"""Lines as plain text."""

from collections.abc import Iterable, Iterator

from reader.layout.lines import Line


def plain(lines: Iterable[Line]) -> Iterator[str]:
    """Give each line's text, without trailing spaces and without a newline."""
    return (line.text.rstrip() for line in lines)
