"""Going to places in posts, and back: the jump list, letters that stand for places, contents."""

from typing import TYPE_CHECKING

from reader.tui import texts
from reader.tui.page.resume import kept, offset_of
from reader.tui.reading.jumps import Jumps, Spot

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.document.text import Section
    from reader.tui.dialogs.choice import ChosenOption
    from reader.tui.screens.linked import LinkedScreen


class Travel:
    """Knows the way that the reader has come. One for a screen, whose page it moves."""

    def __init__(self, screen: "LinkedScreen") -> None:
        self._screen = screen
        self._jumps = Jumps()

    @property
    def here(self) -> Spot | None:
        """The open post, and the place in it that is on top; None if none is shown."""
        screen = self._screen
        document, shown = screen.shown_document, screen.open.shown
        if document is None or shown is None:
            return None
        return Spot(shown.place.entry.id, kept(document, screen.page.top_offset))

    def leave(self) -> None:
        """Remember the place that is about to be left by a jump."""
        here = self.here
        if here is not None:
            self._jumps = self._jumps.leave(here)

    def jump(self, offset: int) -> None:
        """Go to an offset of the page's logical text; what it is folded into is unfolded."""
        self.leave()
        self._screen.page.go_to(offset)

    def action_top(self, *, count: int | None = None) -> None:
        """Go to the first line of the page, or the one with that number."""
        self.leave()
        self._screen.page.scroll_row((count or 1) - 1)

    def action_bottom(self, *, count: int | None = None) -> None:
        """Go to the last line of the page, or the one with that number."""
        self.leave()
        if count is None:
            self._screen.page.go_to_bottom()
        else:
            self._screen.page.scroll_row(max(0, count - 1))

    def action_percent(self, *, count: int | None = None) -> None:
        """Go to where so many percent of the page have been on the screen."""
        if count is None:
            said = texts.NUMBER_NEEDED.format(keys=self._screen.keymap)
            self._screen.status.say(said, failed=True)
        else:
            self.leave()
            self._screen.page.go_to_percent(count)

    def action_jump_back(self) -> None:
        """Go to the place that was left by the last jump: here, if its post is not there yet."""
        here, opened = self.here, self._screen.open
        is_left = here is not None and self._jumps.before[-1:] == (here,)
        if is_left and opened.shown is not None and not opened.is_at(opened.shown.place.entry):
            self._screen.open_place(opened.shown.place)
        else:
            self._go(None if here is None else self._jumps.back(here), texts.NOWHERE_BACK)

    def action_jump_on(self) -> None:
        """Go to the place that one has come back from."""
        here = self.here
        self._go(None if here is None else self._jumps.on(here), texts.NOWHERE_ON)

    def action_place_back(self) -> None:
        """Go to where one was in this post before the last jump; again: there and back."""
        here = self.here
        before = self._jumps.before if here else ()
        spots = [spot for spot in before if here and spot.post == here.post and spot != here]
        if spots:
            self._to(spots[-1].offset)
        else:
            self._screen.status.say(texts.NO_JUMP_HERE)

    def action_keep_place(self, letter: str) -> None:
        """Let a letter stand for the place on top, from now on."""
        here, shown = self.here, self._screen.open.shown
        if not _is_letter(letter):
            self._screen.status.say(texts.LETTERS_ONLY, failed=True)
        elif here is not None and shown is not None:
            self._screen.desk.keep_place(shown.place.entry, letter, here.offset)

    def action_to_place(self, letter: str) -> None:
        """Go to the place that a letter stands for in this post."""
        places = self._places()
        if letter in places:
            self._to(places[letter])
        elif places:
            self._screen.status.say(texts.no_place(letter, sorted(places)), failed=True)
        else:
            said = texts.NO_PLACES.format(letter=letter, keys=self._screen.keymap)
            self._screen.status.say(said, failed=True)

    def action_contents(self) -> None:
        """Ask for a heading, and go there."""
        from reader.document.text import outline  # noqa: PLC0415  3 ms that only t pays
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  the same
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        document = self._screen.shown_document
        sections = () if document is None else outline(document)
        if not sections:
            self._screen.status.say(texts.NO_HEADINGS)
            return
        top = min(section.level for section in sections)
        options = [Option(each.title, each.level - top) for each in sections]
        starts = [each.offset for each in sections]
        seen = self._screen.page.top_offset
        at = max((n for n, start in enumerate(starts) if start <= seen), default=0)
        panel = ChoiceScreen(texts.CONTENTS, options, at=at)

        def choose(chosen: "ChosenOption | None") -> None:
            if chosen is not None:
                self._to_section(sections[chosen.number])

        self._screen.app.push_screen(panel, choose)

    def _to_section(self, section: "Section") -> None:
        """Go to a heading that was listed, or the nearest so called: the page may be anew since."""
        from reader.document.text import outline  # noqa: PLC0415  as above

        document = self._screen.shown_document
        known = () if document is None else outline(document)
        starts = [each.offset for each in known if each.title == section.title]
        if starts:
            self.jump(min(starts, key=lambda start: abs(start - section.offset)))
        else:
            self._screen.status.say(texts.HEADING_GONE.format(title=section.title), failed=True)

    def _to(self, position: int) -> None:
        document = self._screen.shown_document
        if document is not None:
            self.jump(offset_of(document, position))

    def _places(self) -> dict[str, int]:
        here = self.here
        return {} if here is None else dict(self._screen.session.memory.facts(here.post).places)

    def _go(self, step: tuple[Jumps, Spot] | None, otherwise: str) -> None:
        """Go to where a step of the jump list leads, in whichever post it is."""
        if step is None:
            self._screen.status.say(otherwise)
            return
        jumps, spot = step

        def arrive(document: "Document") -> int:
            return offset_of(document, spot.offset)

        self._screen.visit(spot.post, arrive)
        self._jumps = jumps  # whatever is a jump else, this is none


def _is_letter(letter: str) -> bool:
    return len(letter) == 1 and "a" <= letter <= "z"
