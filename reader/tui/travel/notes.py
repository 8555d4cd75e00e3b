"""The notes of the open post, and the passages of it that a person keeps."""

from functools import partial
from typing import TYPE_CHECKING

from reader.layout.unicode.harmless import clean
from reader.library.logs.marks import NOTE, PASSAGE
from reader.library.logs.passages import LONGEST, Passage
from reader.library.model import Entry
from reader.tui import texts
from reader.tui.dialogs.asking import note_line
from reader.tui.panes import Panes
from reader.tui.reading.clipboard import Clipboard
from reader.tui.reading.passages import Passages
from reader.tui.texts import noted
from reader.tui.threads.desk import Desk
from reader.tui.travel.travel import Travel

if TYPE_CHECKING:
    from reader.library.logs.facts import Facts
    from reader.tui.dialogs.choice import ChosenOption
    from reader.tui.widgets.choices import Option


class Notes:
    """Lists notes and passages, and has passages kept."""

    def __init__(
        self,
        panes: Panes,
        *,
        passages: Passages,
        travel: Travel,
        clipboard: Clipboard,
        desk: Desk,
    ) -> None:
        self._panes = panes
        self._passages = passages
        self._travel = travel
        self._clipboard = clipboard
        self._desk = desk

    def action_notes(self) -> None:
        """List what is noted about the open post, with what is being written down."""
        entry = self._passages.shown
        if entry is None:
            self._say_nothing()
        else:
            self._panes.held.hold()
            self._desk.read_notes(entry)

    def show(self, entry: Entry, facts: "Facts") -> None:
        """List what is noted about a post; what is typed next is for the list."""
        if facts.noted and self._panes.is_current:
            self._list(entry, facts)
        elif not facts.noted:
            self._say_nothing()
        self._panes.held.release()

    def keep(self, start: int, end: int) -> None:
        """Ask for a note about a part of the page, and keep it."""
        entry, passage = self._passages.shown, self._passages.between(start, end)
        if entry is None or passage is None:
            self._panes.status.say(noted.NO_PASSAGE, failed=True)
            return
        if len(passage.quote) > LONGEST:
            self._panes.status.say(noted.TOO_LONG.format(most=LONGEST), failed=True)
            return
        kept = self._passages.facts(entry).passages
        place = self._passages.place(passage)
        before = next((each for each in kept if self._passages.place(each) == place), passage)
        wish = partial(self._keep, entry, before)
        note = _on_a_line(before.note)
        self._panes.inquire(note_line(noted.KEEP, noted.KEEP_ABOUT, note), wish)

    def _say_nothing(self) -> None:
        self._panes.status.say(noted.NOTHING.format(keys=self._panes.keymap))

    def _list(self, entry: Entry, facts: "Facts") -> None:
        """Let one choose of what is noted."""
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  only M pays

        listed: tuple[str | Passage, ...] = (*facts.notes, *facts.passages)
        options = [self._option(each, str(number)) for number, each in enumerate(listed, 1)]
        panel = ChoiceScreen(noted.TITLE, options, keys=noted.KEYS, lets_go=True)
        self._panes.inquire(
            panel, lambda chosen: self._choose(entry, listed[chosen.number], chosen)
        )

    def _option(self, each: str | Passage, label: str) -> "Option":
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  as above

        if isinstance(each, str):
            return Option(_on_a_line(each), detail=noted.WHOLE_POST, label=label)
        detail = _on_a_line(each.note) if self._passages.place(each) else noted.GONE
        return Option(f"“{_on_a_line(each.quote)}”", detail=detail, label=label)

    def _choose(self, entry: Entry, each: str | Passage, chosen: "ChosenOption") -> None:
        """Go to what was listed, or copy it, or let go of it."""
        if chosen.let_go:
            fact = NOTE + each if isinstance(each, str) else PASSAGE + each.name
            self._desk.note(entry, {fact: False})
        elif chosen.copy:
            text = each if isinstance(each, str) else each.quote
            self._clipboard.copy(text, texts.COPIED.format(what=texts.characters(len(text))))
        elif isinstance(each, str):
            self._panes.status.say(each)
        elif self._passages.shows(entry):
            self._go(each)

    def _go(self, passage: Passage) -> None:
        place = self._passages.place(passage)
        if place is None:
            self._panes.status.say(noted.GONE, failed=True)
        else:
            self._travel.jump(place[0])
            self._panes.status.say(passage.note)

    def _keep(self, entry: Entry, before: Passage, note: str) -> None:
        """Keep a passage with a note, in the place of the note that it had."""
        now = before if note == _on_a_line(before.note) else before._replace(note=note)
        self._desk.note(entry, {PASSAGE + before.name: False, PASSAGE + now.name: True})


def _on_a_line(text: str) -> str:
    """Return a text of other devices, or of the page, as it is shown in one line."""
    return clean(" ".join(text.split()))
