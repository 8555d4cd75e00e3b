"""Places that are named: lines and headings of the page, letters that stand for some, rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import CommandError
from reader.session import Session
from reader.tui import texts
from reader.tui.page.resume import offset_of
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.texts import wrong
from reader.tui.threads.desk import Desk
from reader.tui.travel.travel import Travel

if TYPE_CHECKING:
    from reader.document.text import Section

_MOST_DIGITS = 9
"""Of a line's number: a larger one is behind all lines, as one with so many digits is."""


class Places:
    """Goes to places of the page, each by a jump from which one can come back."""

    def __init__(
        self, panes: Panes, session: Session, *, reading: Reading, travel: Travel, desk: Desk
    ) -> None:
        self._panes = panes
        self._session = session
        self._reading = reading
        self._travel = travel
        self._desk = desk

    def action_top(self, *, count: int | None = None) -> None:
        """Go to the first line of the page, or the one with that number."""
        self._travel.leave()
        self._panes.page.begin_at((count or 1) - 1)

    def action_bottom(self, *, count: int | None = None) -> None:
        """Go to the last line of the page, or the one with that number."""
        self._travel.leave()
        if count is None:
            self._panes.page.go_to_bottom()
        else:
            self._panes.page.begin_at(max(0, count - 1))

    def action_percent(self, *, count: int | None = None) -> None:
        """Go to where so many percent of the page have been on the screen."""
        if count is None:
            said = texts.NUMBER_NEEDED.format(keys=self._panes.keymap)
            self._panes.status.say(said, failed=True)
        else:
            self._travel.leave()
            self._panes.page.go_to_percent(count)

    def action_go(self, *words: str) -> None:
        """Go to a line of the page, or a row of the library, counted from 1.

        Raises:
            CommandError: It takes one number.
        """
        if len(words) != 1 or not words[0].isdecimal():
            raise CommandError(wrong.GO_TAKES_A_NUMBER)
        row = max(0, int(words[0].lstrip("0")[:_MOST_DIGITS] or 0) - 1)
        if self._panes.on_page:
            self._travel.leave()
            self._panes.page.begin_at(row)
        else:
            self._panes.library.go(row)

    def action_keep_place(self, letter: str) -> None:
        """Let a letter stand for the place on top, from now on."""
        here, shown = self._travel.here, self._reading.open.shown
        if not _is_letter(letter):
            self._panes.status.say(texts.LETTERS_ONLY, failed=True)
        elif here is not None and shown is not None:
            self._desk.keep_place(shown.place.entry, letter, here.offset)

    def action_to_place(self, letter: str) -> None:
        """Go to the place that a letter stands for in this post."""
        places, document = self._lettered(), self._reading.document
        if letter in places and document is not None:
            self._travel.jump(offset_of(document, places[letter]))
        elif places:
            self._panes.status.say(texts.no_place(letter, sorted(places)), failed=True)
        else:
            said = texts.NO_PLACES.format(letter=letter, keys=self._panes.keymap)
            self._panes.status.say(said, failed=True)

    def action_contents(self) -> None:
        """Ask for a heading, and go there."""
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  3 ms that only t pays
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        sections = self._sections()
        if not sections:
            self._panes.status.say(texts.NO_HEADINGS)
            return
        top = min(section.level for section in sections)
        options = [Option(each.title, each.level - top) for each in sections]
        starts = [each.offset for each in sections]
        seen = self._panes.page.top_offset
        at = max((n for n, start in enumerate(starts) if start <= seen), default=0)
        panel = ChoiceScreen(texts.CONTENTS, options, at=at)
        self._panes.inquire(panel, lambda chosen: self._to_section(sections[chosen.number]))

    def _to_section(self, section: "Section") -> None:
        """Go to a heading that was listed, or the nearest so called: the page may be anew since."""
        starts = [each.offset for each in self._sections() if each.title == section.title]
        if starts:
            self._travel.jump(min(starts, key=lambda start: abs(start - section.offset)))
        else:
            said = texts.HEADING_GONE.format(title=section.title)
            self._panes.status.say(said, failed=True)

    def _sections(self) -> Sequence["Section"]:
        """Return the headings of the page."""
        from reader.document.text import outline  # noqa: PLC0415  3 ms that only t pays

        document = self._reading.document
        return () if document is None else outline(document)

    def _lettered(self) -> dict[str, int]:
        """Return the places of this post that letters stand for."""
        here = self._travel.here
        return {} if here is None else dict(self._session.memory.facts(here.post).places)


def _is_letter(letter: str) -> bool:
    return len(letter) == 1 and "a" <= letter <= "z"
