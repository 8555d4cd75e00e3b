"""Search in the open article: what is typed is lit at once, n and N go on, `*` takes the word."""

from typing import TYPE_CHECKING

from textual import events

from reader.tui import texts
from reader.tui.found import Found, found

if TYPE_CHECKING:
    from reader.document.find import Searchable
    from reader.document.model import Document
    from reader.tui.screens.main import MainScreen

_HIT, _CURRENT = "hit", "current-hit"
"""Layers of what is lit."""


class PageFinder:
    """Knows what is found on the page that a screen shows, and at which of it one is."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen
        self._found: Found | None = None
        self._before: Found | None = None
        """What had been found when the reader began to type."""
        self._begun = 0
        """The line on top when the reader began to type."""
        self._typed: tuple[str, ...] = ()
        """What was searched for, the last of it last."""
        self._early: list[events.Key] = []
        """The keys that were typed while the line was on its way."""
        self._searchable: tuple[Document, Searchable] | None = None
        """The text that was searched last, and of which document it is."""

    @property
    def found(self) -> Found | None:
        """What is found on the page; None if nothing is searched for."""
        found = self._found
        return found if found and found.document is self._screen.page.document else None

    def action_find(self) -> None:
        """Ask what to find on the page."""
        from reader.tui.widgets.find_line import FindLine  # noqa: PLC0415  30 ms that only / pays

        screen = self._screen
        self._before, self._begun = self.found, screen.page.scroll_offset.y
        screen.travel.leave()
        line = FindLine(self._typed)
        screen.mount(line, after=screen.status)
        screen.add_class("-finding")
        screen.mode, self._early = self, []

    def action_find_word(self) -> None:
        """Find the word that the last hit is in."""
        from reader.document.word_around import word_around  # noqa: PLC0415  only * pays

        hit = self.found.hit if self.found else None
        word = word_around(self._screen.page.text, *hit) if hit else ""
        if not word or hit is None:
            self._screen.status.say(texts.NO_HIT, failed=True)
            return
        self._remember(word)
        self._find(word, hit[0])

    def action_step_hit(self, step: int, *, count: int | None = None) -> None:
        """Go to the next hit, or back to the one before."""
        found, steps = self.found, step * (count or 1)
        if found is None:
            self._screen.status.say(texts.NO_HIT, failed=True)
            return
        if found.hits and found.goes_round(steps):
            self._screen.status.say(texts.ROUND)
        self._show(found.stepped(steps))

    def key(self, event: events.Key) -> bool:
        """Keep a key that comes before the line is there to be typed in."""
        self._early.append(event)
        return True

    def ready(self) -> None:
        """Let the line have the keys, those first that came early."""
        line = self._screen.query_one("#find")
        self._screen.mode = None
        self._screen.set_focus(line)
        for event in self._early:
            line.post_message(events.Key(event.key, event.character))

    def typed(self, typed: str) -> None:
        """Show what is found of what is typed so far, from where the reader began."""
        self._screen.status.say("")
        self._screen.page.scroll_row(self._begun)
        if typed:
            self._find(typed, self._screen.page.top_offset)
        else:
            self.forget()

    def end(self, typed: str, *, kept: bool) -> None:
        """Read on, with what was typed found if that is to be `kept`, else as it was before."""
        screen = self._screen
        screen.query_one("#find").remove()
        screen.remove_class("-finding")
        screen.set_focus(screen.page)
        if not kept:
            self.forget()
            screen.page.scroll_row(self._begun)
            if self._before:
                self._show(self._before)
        elif typed:
            self._remember(typed)
        elif self._typed:
            self._find(self._typed[-1], screen.page.top_offset)

    def forget(self) -> None:
        """Search for nothing any more."""
        self._found = None
        self._screen.status.found = ""
        self._screen.page.light(_HIT, ())
        self._screen.page.light(_CURRENT, ())

    def _remember(self, typed: str) -> None:
        self._typed = (*(each for each in self._typed if each != typed), typed)

    def _find(self, typed: str, offset: int) -> None:
        """Find something, from a place in the text on."""
        document = self._screen.page.document
        if document is None:
            return
        try:
            hits = self._text_of(document).find(typed)
        except ValueError as error:
            self._screen.status.say(texts.NO_EXPRESSION.format(error), failed=True)
            hits = ()
        self._show(found(document, typed, hits, offset))

    def _text_of(self, document: "Document") -> "Searchable":
        from reader.document.find import Searchable  # noqa: PLC0415  that no list waits for
        from reader.document.readings import readings  # noqa: PLC0415  the same

        if self._searchable is None or self._searchable[0] is not document:
            self._searchable = document, Searchable(self._screen.page.text, readings(document))
        return self._searchable[1]

    def _show(self, found: Found) -> None:
        self._found, hit = found, found.hit
        page = self._screen.page
        self._screen.status.found = found.place
        page.light(_HIT, found.hits)
        page.light(_CURRENT, (hit,) if hit else ())
        if hit:
            page.show_range(*hit)
