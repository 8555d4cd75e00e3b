"""Search in the open article: what is typed is lit at once, n and N go on, `*` takes the word.

What posts were searched for is lit in the same way on the page of one that is opened from there.
"""

from typing import TYPE_CHECKING, NamedTuple

from textual import events

from reader.errors import CostlyError
from reader.tui import texts
from reader.tui.messages import ExpressionFound, KeysCame
from reader.tui.page.found import Found, found
from reader.tui.page.resume import carried

if TYPE_CHECKING:
    from reader.document.find import Searchable
    from reader.document.model import Document
    from reader.tui.keys.dispatch import Mode
    from reader.tui.messages import PostOpened
    from reader.tui.reading.finding_screen import FindingScreen

_HIT, _CURRENT = "hit", "current-hit"
"""Layers of what is lit."""


class _Asked(NamedTuple):
    """An expression that is looked for."""

    document: "Document"
    """In which."""
    typed: str
    offset: int
    """The place in the text from which on."""
    moving: bool
    """Whether to go to the first hit."""


class PageFinder:
    """Knows what is found on the page that a screen shows, and at which of it one is."""

    def __init__(self, screen: "FindingScreen") -> None:
        self._screen = screen
        self._found: Found | None = None
        self._sought = ""
        """What was found last, or is looked for, as it was typed."""
        self._before: Found | None = None
        """What had been found when the reader began to type, or the page came on which they do."""
        self._begun = 0
        """The line on top then."""
        self._origin = 0
        """The place in the text from which on is found what they type."""
        self._outer: Mode | None = None
        """What takes keys when nothing is typed any more."""
        self._typed: tuple[str, ...] = ()
        """What was searched for, the last of it last."""
        self._early: list[events.Key] = []
        """The keys that were typed while the line was on its way."""
        self._searchable: tuple[Document, Searchable] | None = None
        """The text that was searched last, and of which document it is."""
        self._asked: _Asked | None = None
        """The expression that is looked for; None: none is."""

    @property
    def found(self) -> Found | None:
        """What is found on the page; None if nothing is searched for."""
        found = self._found
        return found if found and found.document is self._screen.page.document else None

    @property
    def active(self) -> bool:
        """Whether something is searched for, found or not."""
        return self.found is not None or self._asked is not None

    def arrive(self, opened: "PostOpened", *, again: bool, moving: bool) -> None:
        """Light on a page that has come what it was searched for; or what was lit on it before.

        Args:
            opened: The post, with what was found of what it was searched for.
            again: Whether it has only been read again.
            moving: Whether to go to the first hit.
        """
        before, asked, document = self._found, self._asked, self._screen.page.document
        if again and asked and document is not None:
            self._ask_again(asked, document)
            return
        if again and before and document is not None:
            self._find_again(before, document, opened)
            return
        self.forget()
        if opened.hits and not again and opened.query is not None and document is not None:
            self._show(found(document, opened.query, opened.hits, 0), moving=moving)
        if not again:
            self._begin()

    def action_find(self) -> None:
        """Ask what to find on the page."""
        from reader.tui.widgets.find_line import FindLine  # noqa: PLC0415  30 ms that only / pays

        screen = self._screen
        self._begin()
        self._outer = screen.mode
        screen.ask(FindLine(self._typed))
        screen.mode, self._early = self, []

    def action_find_word(self) -> None:
        """Find the word that the last hit is in."""
        from reader.document.word_around import word_around  # noqa: PLC0415  only * pays

        hit = self.found.hit if self.found else None
        word = word_around(self._screen.page.text, *hit) if hit else ""
        if not word or hit is None:
            self._screen.status.say(texts.NO_HIT.format(keys=self._screen.keymap), failed=True)
            return
        self._remember(word)
        self._find(word, hit[0])

    def action_step_hit(self, step: int, *, count: int | None = None) -> None:
        """Go to the next hit, or back to the one before."""
        found, steps = self.found, step * (count or 1)
        if self._asked is not None:
            self._screen.status.say(texts.LOOKING_STILL.format(keys=self._screen.keymap))
            return
        if found is None:
            self._screen.status.say(texts.NO_HIT.format(keys=self._screen.keymap), failed=True)
            return
        if found.hit is not None and found.goes_round(steps):
            self._screen.status.say(texts.ROUND)
        self._show(found.stepped(steps))
        self._come_to(self._found)

    def key(self, event: events.Key) -> bool:
        """Keep a key that comes before the line is there to be typed in."""
        self._early.append(event)
        return True

    def ready(self) -> None:
        """Let the line have the keys, behind those that are still on their way to the page."""
        self._screen.mode = self._outer
        if self._screen.find_line is not None:
            self._screen.set_focus(self._screen.find_line)
            self._screen.page.post_message(KeysCame())

    def keys_came(self) -> None:
        """Let the line have the keys that came early."""
        early, self._early = self._early, []
        if self._screen.find_line is not None:
            self._screen.find_line.let_in(early)

    def typed(self, typed: str) -> None:
        """Show what is found of what is typed so far, from where the reader began."""
        if self._screen.find_line is None:
            return
        self._screen.status.say("")
        self._screen.page.scroll_row(self._begun)
        if typed:
            self._find(typed, self._origin)
        else:
            self.forget()

    def end(self, typed: str, *, kept: bool) -> None:
        """Read on, with what was typed found if that is to be `kept`, else as it was before."""
        screen = self._screen
        screen.answered()
        if not kept:
            self.forget()
            screen.page.scroll_row(self._begun)
            if self._before and self._before.document is screen.page.document:
                self._show(self._before, moving=False)
        elif typed:
            self._remember(typed)
            if typed != self._sought:
                self._find(typed, self._origin)
            self._come_to(self._found)
        elif self._typed:
            self._find(self._typed[-1], self._origin)
            self._come_to(self._found)

    def forget(self) -> None:
        """Search for nothing any more."""
        self.give_up()
        self._found, self._sought = None, ""
        self._tell("")
        self._screen.page.light(_HIT, ())
        self._screen.page.light(_CURRENT, ())

    def expression_found(self, message: "ExpressionFound") -> None:
        """Show what was found of an expression, unless it is not wanted any more."""
        if message.asked is not self._asked:
            return
        self._asked = None
        self._show(message.found, moving=message.moving)
        if message.found.failure or self._screen.find_line is None:
            self._come_to(message.found)

    def give_up(self) -> None:
        """Wait for an expression no longer."""
        self._asked = None

    def _begin(self) -> None:
        """Keep how the page is, to find from there, and to come back if nothing is to be found."""
        screen = self._screen
        self._before, self._begun = self.found, screen.page.scroll_offset.y
        self._origin = screen.finds_from

    def _remember(self, typed: str) -> None:
        self._typed = (*(each for each in self._typed if each != typed), typed)

    def _find(self, typed: str, offset: int) -> None:
        """Find something, from a place in the text on."""
        from reader.document.find import EXPRESSION  # noqa: PLC0415  that no list waits for

        self.give_up()
        self._sought = typed
        document = self._screen.page.document
        if document is not None and typed.startswith(EXPRESSION):
            self._find_expression(document, typed, offset, moving=True)
        elif document is not None:
            self._show(found(document, typed, self._text_of(document).find(typed), offset))

    def _find_again(self, before: Found, document: "Document", opened: "PostOpened") -> None:
        """Light what was lit on the page before it came anew, and be at the same hit."""
        from reader.document.find import EXPRESSION  # noqa: PLC0415  that no list waits for

        self.give_up()
        offset = carried(before.hit[0], before.document, document) if before.hit else 0
        if not isinstance(before.sought, str):
            if opened.hits and opened.query == before.sought:
                self._show(found(document, before.sought, opened.hits, offset), moving=False)
            else:
                self.forget()
        elif before.sought.startswith(EXPRESSION):
            self._find_expression(document, before.sought, offset, moving=False)
        else:
            hits = self._text_of(document).find(before.sought)
            self._show(found(document, before.sought, hits, offset), moving=False)

    def _ask_again(self, asked: _Asked, document: "Document") -> None:
        """Look for an expression on the page that came anew before it was found on the old one."""
        self.forget()
        self._sought = asked.typed
        offset = carried(asked.offset, asked.document, document)
        self._find_expression(document, asked.typed, offset, moving=asked.moving)

    def _find_expression(
        self, document: "Document", typed: str, offset: int, *, moving: bool
    ) -> None:
        """Find an expression in a thread; keys are answered meanwhile."""
        self._asked = asked = _Asked(document, typed, offset, moving)
        self._tell(texts.LOOKING_ON_PAGE)
        text = self._text_of(document)

        def looked() -> Found:
            try:
                hits = text.find(typed)
            except ValueError as error:
                return Found(document, typed, failure=texts.NO_EXPRESSION.format(why=error))
            except CostlyError:
                return Found(document, typed, failure=texts.LOOKED_TOO_LONG)
            return found(document, typed, hits, offset)

        self._screen.find_aside(lambda: ExpressionFound(asked, looked(), moving=moving))

    def _text_of(self, document: "Document") -> "Searchable":
        from reader.document.find import Searchable  # noqa: PLC0415  that no list waits for
        from reader.document.readings import readings  # noqa: PLC0415  the same

        if self._searchable is None or self._searchable[0] is not document:
            self._searchable = document, Searchable(self._screen.page.text, readings(document))
        return self._searchable[1]

    def _come_to(self, found: Found | None) -> None:
        """Be at what has been found, once it has been looked for; else say so.

        Not every expression has been found when it has been typed.
        """
        if found is None or self._asked is not None:
            return
        if found.hit is not None:
            self._screen.come_to(found.hit)
            return
        if self._screen.find_line is None:
            self._tell("")
        said = found.failure or texts.NOT_ON_PAGE.format(sought=found.sought)
        self._screen.status.say(said, failed=True)

    def _show(self, found: Found, *, moving: bool = True) -> None:
        self._found, hit = found, found.hit
        page = self._screen.page
        self._tell(found.place if hit or self._screen.find_line is not None else "")
        page.light(_HIT, found.hits)
        page.light(_CURRENT, (hit,) if hit else ())
        if hit and moving:
            page.show_range(*hit)

    def _tell(self, place: str) -> None:
        """Show at which hit one is; nothing: that none is sought."""
        self._screen.tell_found(place)
