"""The line that asks for the tags of a post."""

import asyncio
import re
from collections.abc import Callable, Sequence

from textual.suggester import Suggester

from reader.errors import LibraryError
from reader.library.logs.facts import TAG_SEPARATORS
from reader.tui import texts
from reader.tui.dialogs.ask import AskScreen

_SEPARATORS = re.compile(f"[{TAG_SEPARATORS}]")


def tag_line(tags: Sequence[str], known: Callable[[], Sequence[str]]) -> AskScreen:
    """Return what asks for tags: `tags_in` tells which are meant by the answer.

    Args:
        tags: Those that stand there at first.
        known: Tells those to complete from, the likeliest first; it may take a while.
    """
    value, suggester = "".join(f"{tag}, " for tag in tags), TagSuggester(known)
    return AskScreen(texts.TAGS, texts.TAGS_ABOUT, texts.TAGS_KEYS, value, suggester=suggester)


class TagSuggester(Suggester):
    """Completes the tag that is being typed, the last on the line."""

    def __init__(self, known: Callable[[], Sequence[str]]) -> None:
        super().__init__(case_sensitive=True)
        self._ask = known
        self._known: Sequence[str] | None = None

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line with its last tag complete; None if no known tag begins so."""
        if self._known is None:
            self._known = await self._asked()
        last = _SEPARATORS.split(value)[-1].lstrip()
        had = {tag.casefold() for tag in tags_in(value)}
        for tag in self._known:
            if last and tag.casefold().startswith(last.casefold()) and tag.casefold() not in had:
                return value + tag[len(last) :]
        return None

    async def _asked(self) -> Sequence[str]:
        """Return the tags there are; none if that cannot be told: the next question says why."""
        try:
            return await asyncio.to_thread(self._ask)
        except LibraryError:
            return ()


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags that a line names."""
    parts = (part.strip() for part in _SEPARATORS.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))
