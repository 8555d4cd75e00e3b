"""Search in the open article: `/`, n, N and `*`."""

from textual import on

from reader.document.find import Searchable
from reader.document.model import Document
from reader.document.readings import readings
from reader.document.word_around import word_around
from reader.tui import texts
from reader.tui.finding import Finding, found
from reader.tui.looks import CURRENT_HIT, HIT
from reader.tui.messages import FindEnded, FindTyped
from reader.tui.screens.library import LibraryScreen


class FindingScreen(LibraryScreen):
    """Lights what is found, and goes from hit to hit."""

    _finding: Finding | None = None
    _before: Finding | None = None
    """What had been found when the reader began to type."""
    _begun = 0
    """The line on top when the reader began to type."""
    _typed: tuple[str, ...] = ()
    """What was searched for, the last of it last."""
    _searchable: tuple[Document, Searchable] | None = None
    """The text that was searched last."""

    @property
    def finding(self) -> Finding | None:
        """What is found on the page; None if nothing is searched for."""
        finding = self._finding
        return finding if finding and finding.document is self.page.document else None

    def action_find(self) -> None:
        """Ask what to find on the page."""
        from reader.tui.widgets.find_line import FindLine  # noqa: PLC0415  30 ms that only / pays

        self._before, self._begun = self.finding, self.page.scroll_offset.y
        line = FindLine(self._typed)
        self.mount(line, after=self.status)
        self.add_class("-finding")
        self.set_focus(line)

    def action_find_word(self) -> None:
        """Find the word that the last hit is in."""
        hit = self.finding.hit if self.finding else None
        word = word_around(self.page.text, *hit) if hit else ""
        if not word or hit is None:
            self.status.say(texts.NO_HIT, failed=True)
            return
        self._remember(word)
        self._find(word, hit[0])

    def action_step_hit(self, step: int, *, count: int | None = None) -> None:
        """Go to the next hit, or back to the one before."""
        finding, steps = self.finding, step * (count or 1)
        if finding is None:
            self.status.say(texts.NO_HIT, failed=True)
            return
        if finding.hits and finding.goes_round(steps):
            self.status.say(texts.ROUND)
        self._show_found(finding.stepped(steps))

    def action_end_find(self) -> None:
        """Let what was found be forgotten; if nothing was, go to the library."""
        if self.finding is None:
            self.page.action_back()
        else:
            self._forget()

    @on(FindTyped)
    def _find_typed(self, typed: FindTyped) -> None:
        """Show what is found of what is typed so far, from where the reader began."""
        self.status.say("")
        self.page.scroll_row(self._begun)
        if typed.text:
            self._find(typed.text, self._top())
        else:
            self._forget()

    @on(FindEnded)
    def _end(self, ended: FindEnded) -> None:
        self.query_one("#find").remove()
        self.remove_class("-finding")
        self.set_focus(self.page)
        if not ended.kept:
            self._forget()
            self.page.scroll_row(self._begun)
            if self._before:
                self._show_found(self._before)
        elif ended.text:
            self._remember(ended.text)
        elif self._typed:
            self._find(self._typed[-1], self._top())

    def _remember(self, typed: str) -> None:
        self._typed = (*(each for each in self._typed if each != typed), typed)

    def _top(self) -> int:
        """Return where the text on top of the page begins."""
        lines = self.page.on_screen
        return lines[0].offset if lines else 0

    def _find(self, typed: str, offset: int) -> None:
        """Find something, from a place in the text on."""
        document = self.page.document
        if document is None:
            return
        if self._searchable is None or self._searchable[0] is not document:
            self._searchable = document, Searchable(self.page.text, readings(document))
        try:
            hits = self._searchable[1].find(typed)
        except ValueError as error:
            self.status.say(texts.NO_EXPRESSION.format(error), failed=True)
            hits = ()
        self._show_found(found(document, typed, hits, offset))

    def _show_found(self, finding: Finding) -> None:
        self._finding, hit = finding, finding.hit
        self.status.found = finding.count
        self.page.light(HIT, finding.hits)
        self.page.light(CURRENT_HIT, (hit,) if hit else ())
        if hit:
            self.page.show_range(*hit)

    def _forget(self) -> None:
        """Search for nothing any more."""
        self._finding = None
        self.status.found = ""
        self.page.light(HIT, ())
        self.page.light(CURRENT_HIT, ())
