"""Where the tags of a body are ended, asked for from its beginning to its end."""

import re

_Span = tuple[int, int]


class Endings:
    """The ends of tags in one body; each is looked for once, however many tags are open."""

    def __init__(self, body: str) -> None:
        """Look at `body`."""
        self._body = body
        self._next: dict[str, _Span | None] = {}

    def behind(self, at: int, written: str) -> _Span | None:
        """Return the next place, not before `at`, where the pattern `written` is met."""
        known = self._next.get(written, (-1, -1))
        if known is not None and known[0] < at:
            found = re.compile(written).search(self._body, at)
            known = self._next[written] = found.span() if found else None
        return known
