"""The line that asks for the tags of a post."""

import asyncio
import re
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.suggester import Suggester
from textual.widgets import Input

from reader.errors import LibraryError
from reader.library.logs.facts import TAG_SEPARATORS
from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.told import with_keys

_SEPARATORS = re.compile(f"[{TAG_SEPARATORS}]")


class TagScreen(Modal[tuple[str, ...] | None]):
    """Asks for tags; gives all that the post is to have, or None if the reader thinks better."""

    DEFAULT_CSS = """
    TagScreen {
        background: $background 0%;

        #tags { dock: bottom; border: round $primary; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)"),
        ("tab", "complete"),
    ]

    def __init__(self, tags: Sequence[str], known: Callable[[], Sequence[str]]) -> None:
        """Prepare the line.

        Args:
            tags: Those that the post has.
            known: Tells those to complete from, the likeliest first; it may take a while.
        """
        super().__init__()
        self._tags = tags
        self._suggester = TagSuggester(known)

    def compose(self) -> ComposeResult:
        """Show one line at the bottom, with the tags that there are."""
        value = "".join(f"{tag}, " for tag in self._tags)
        yield TypedLine(
            value, placeholder=texts.TAGS_ABOUT, suggester=self._suggester, id="tags",
            select_on_focus=False,
        )  # fmt: skip

    def on_mount(self) -> None:
        """Say what the line is for."""
        line = self.query_one(Input)
        line.border_title = texts.TAGS
        line.border_subtitle = with_keys(texts.TAGS_KEYS)

    def action_complete(self) -> None:
        """Take what is suggested."""
        self.query_one(Input).action_cursor_right()

    @on(Input.Submitted)
    def _submit(self, submitted: Input.Submitted) -> None:
        self.dismiss(tags_in(submitted.value))


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
