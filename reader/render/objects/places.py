"""Leaves of the logical text as values of JSON, each with its place."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs

Object = dict[str, object]

_NOTHING: tuple[object, ...] = (None, "", [])
_LINK = attrgetter("link")


class Places:
    """How far the text has come: leaves are told in its order."""

    def __init__(self, length: int) -> None:
        """Begin a text of `length` characters."""
        self.here = 0
        """Where the next leaf begins (characters of the logical text)."""
        self.links: list[Object] = []
        """What leads somewhere, so far."""
        self._length = length

    def between(self, start: int, told: Object) -> Object:
        """Return `told`, without what says nothing, of what stands from `start` to here."""
        end = max(start, self.here - 1)
        place: Object = {"start": min(start, self._length), "end": min(end, self._length)}
        return place | {name: value for name, value in told.items() if value not in _NOTHING}

    def skip(self, text: str) -> None:
        """Go on behind a leaf; an empty one is none."""
        if text:
            self.here += len(text) + 1

    def words(self, text: str) -> Object:
        """Return a leaf that has neither marks nor links."""
        start = self.here
        self.skip(text)
        return self.between(start, {"text": text})

    def part(self, runs: Runs) -> Object | None:
        """Return a leaf that is a part of a block, or None where it has none."""
        return self.between(self.here, {"runs": self.runs(runs)}) if runs else None

    def runs(self, runs: Runs) -> list[Object]:
        """Return the runs of a leaf, and note its links."""
        start = self.here
        self.links += _links(runs, start)
        self.skip(runs_text(runs))
        return list(_runs(runs, start))


def _runs(runs: Iterable[Run], start: int) -> Iterator[Object]:
    """Yield each of `runs`, the first of which begins at `start`."""
    for run in runs:
        end = start + len(runs_text((run,)))
        told: Object = {
            "marks": [str(mark.name).lower() for mark in Mark if mark in run.marks],
            "link": run.link,
            "ruby": run.ruby,
        }
        place: Object = {"start": start, "end": end, "text": run.text}
        yield place | {name: value for name, value in told.items() if value}
        start = end


def _links(runs: Iterable[Run], start: int) -> Iterator[Object]:
    """Yield what leads somewhere in `runs`, which begin at `start`: each link once."""
    for address, linked in groupby(runs, _LINK):
        text = runs_text(linked)
        end = start + len(text)
        if address:
            yield {"start": start, "end": end, "text": text, "link": address}
        start = end
