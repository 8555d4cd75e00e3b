"""The search: a line, and under it what is found with every key."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from reader.errors import ReaderError
from reader.library.model import Entry
from reader.library.query.model import EVERYTHING, Asked
from reader.library.search.stages import Found
from reader.session import Session
from reader.tui import texts
from reader.tui.dialogs.asking import name_line, usual_name
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.query_line import QueryLine
from reader.tui.dialogs.searcher import Excerpted, SearchEnded, Searcher, SearchFound
from reader.tui.keys import held
from reader.tui.messages import Failed, Indexed
from reader.tui.queries import asked, beginning
from reader.tui.texts import wrong
from reader.tui.widgets.results import ResultList

if TYPE_CHECKING:
    from textual.timer import Timer


class Outcome(NamedTuple):
    """How a search ended."""

    asked: Asked
    entry: Entry | None
    """The post that was chosen, if any."""
    opens: bool
    """Whether it is to be opened; else the list is to be narrowed, with the cursor on it."""


class SearchScreen(Modal[Outcome | None]):
    """Searches all posts; gives what is to be done with what was found, if anything."""

    DEFAULT_CSS = """
    SearchScreen {
        background: $background 60%;
        align: center middle;

        #search { width: 100%; max-width: 120; height: 100%; background: $surface; }
        #found { height: 1; padding: 0 2; color: $text-muted; }
        ResultList { height: 1fr; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)"),
        ("tab", "narrow"),
        ("ctrl+s", "save"),
        ("down,ctrl+n,ctrl+j", "move(1)"),
        ("up,ctrl+p,ctrl+k", "move(-1)"),
        ("pagedown", "page(1)"),
        ("pageup", "page(-1)"),
    ]

    def __init__(self, session: Session, former: Outcome | None) -> None:
        """Prepare to search in `session`; the `former` search is gone on with, if there was one."""
        super().__init__()
        self._searcher = Searcher(session, self)
        self._results = ResultList(session.clock, session.zone)
        self._session = session
        self._asked = former.asked if former else Asked("", EVERYTHING)
        self._former = former
        self._shown: Asked | None = None
        """What is shown was found for this."""
        self._ended: Asked | None = None
        """Nothing else will be found for this; it is what is asked, unless that is searched for."""
        self._outgrown = False
        """Whether the index has grown since the search began."""
        self._wished: Asked | None = None
        """The first post that is found for this is to be opened."""
        self._opening: Timer | None = None
        """Keys are kept so long for the post that is to be opened."""
        self._line = QueryLine(self._asked.typed, texts.SEARCH, texts.SEARCH_KEYS, selected=True)

    def compose(self) -> ComposeResult:
        """Show the line, and what is found."""
        with Vertical(id="search"):
            yield self._line
            yield Static(id="found", markup=False)
            yield self._results

    def on_mount(self) -> None:
        """Have the index brought up to date while one types."""
        self._searcher.take_in()

    def on_unmount(self) -> None:
        """Give up what is searched for."""
        self._searcher.close()

    def come(self) -> None:
        """Take keys, but not those that are for the post that is to be opened."""
        if self._opening is None:
            super().come()

    def action_move(self, rows: int) -> None:
        """Go so many posts down; up if negative."""
        self._results.go(self._results.cursor + rows)

    def action_page(self, pages: int) -> None:
        """Go so many pages down; up if negative."""
        self._results.action_page(pages)

    def action_narrow(self) -> None:
        """Let the list be narrowed by what is typed."""
        typed = self._line.asked
        if typed is not None:
            entry = self._results.entry if self._shown == typed else None
            self.dismiss(Outcome(typed, entry, opens=False))

    def action_save(self) -> None:
        """Save the search; the search goes on."""
        typed = self._line.asked
        if typed is not None and typed.typed.strip():
            self.app.push_screen(name_line(typed.typed), partial(self._save, typed.typed))

    @on(QueryLine.Asks)
    def _ask(self, asks: QueryLine.Asks) -> None:
        if asks.asked.typed != self._line.value:  # what is typed by now is told in a moment
            return
        self._asked = asks.asked
        if self._wished != self._asked:
            self._wished = None
        self._results.dim(dimmed=False)
        if self._asked.query == EVERYTHING:
            self._give_up()
            self._results.show((), again=False)
            self._shown = None
            self._tell("")
        else:
            self._search()

    @on(QueryLine.Mistaken)
    def _ask_nothing(self) -> None:
        if self._line.asked is not None:  # it is mended by now
            return
        self._give_up()
        self._wished = None
        self._open_nothing()
        self._results.dim(dimmed=True)
        self._tell("")

    @on(SearchFound)
    def _show(self, message: SearchFound) -> None:
        if message.asked != self._asked or self._line.mistaken:
            return
        found = message.found
        self._results.show(found.hits, again=self._shown == self._asked)
        self._shown = self._asked
        self._return_to_former()
        self._tell(self._said(found))
        self._open_wished()

    @on(SearchEnded)
    def _read_shown(self, ended: SearchEnded) -> None:
        """Read the excerpts of what is shown now, which no better posts will take the place of."""
        if ended.asked == self._asked:
            self._ended = ended.asked
            self._results.complete()
            if self._outgrown:
                self._search()
        if ended.asked == self._wished:
            self._wished = None
            self._open_nothing()

    @on(Indexed)
    def _search_again(self, indexed: Indexed) -> None:
        if self._line.mistaken:
            return
        nothing = self._asked.query == EVERYTHING
        if nothing or (self._shown != self._asked and not indexed.finished):
            self._tell("" if indexed.finished else texts.indexing(indexed.indexing))
        self._outgrown = self._ended != self._asked
        if not (nothing or self._outgrown):
            self._search()

    @on(ResultList.ExcerptsWanted)
    def _read(self, wanted: ResultList.ExcerptsWanted) -> None:
        self._searcher.read_excerpts(self._asked, wanted.entries, self._results.size.width)

    @on(Excerpted)
    def _show_excerpts(self, read: Excerpted) -> None:
        if read.asked == self._asked:
            self._results.show_excerpts(read.excerpts)

    @on(Input.Submitted)
    def _open(self, submitted: Input.Submitted) -> None:
        """Open what is found for what is typed by now: Enter may be faster than what finds it."""
        understood = asked(submitted.value)
        if isinstance(understood, Asked) and understood.query != EVERYTHING:
            self._wished = understood
            self._open_wished()
        if understood == self._ended:
            self._wished = None
        if self._wished is not None and self.is_active:
            self._opening = self.set_timer(held.PATIENCE, self._open_nothing)

    @on(ResultList.Clicked)
    def _open_clicked(self, clicked: ResultList.Clicked) -> None:
        if self._shown is not None and not self._line.mistaken:
            self.dismiss(Outcome(self._shown, clicked.entry, opens=True))

    @on(Failed)
    def _show_error(self, failed: Failed) -> None:
        self._tell(wrong.with_words(str(failed.error)))

    def _save(self, typed: str, name: str | None) -> None:
        if name is None:
            return
        try:
            saved = self._session.saved.save(name or usual_name(typed), typed)
        except ReaderError as error:
            self._tell(wrong.with_words(str(error)))
        else:
            self._tell(texts.SAVED.format(name=saved.name))

    def _search(self) -> None:
        self._ended, self._outgrown = None, False
        self._searcher.search(self._asked, again=self._shown == self._asked)

    def _give_up(self) -> None:
        self._ended, self._outgrown = self._asked, False
        self._searcher.close()

    def _open_wished(self) -> None:
        """Open the post under the cursor if it was found for what is wished."""
        entry, wished = self._results.entry, self._wished
        if entry is not None and wished is not None and wished == self._shown:
            self.dismiss(Outcome(wished, entry, opens=True))

    def _open_nothing(self) -> None:
        """Let keys be for the line again: no post has come yet, or none will."""
        if self._opening is not None:
            self._opening.stop()
            self._opening = None
            self.come()

    def _return_to_former(self) -> None:
        """Put the cursor on the post that was chosen when this was searched for before."""
        former, self._former = self._former, None
        if former is not None and former.entry is not None and former.asked == self._shown:
            self._results.go_to(former.entry)

    def _said(self, found: Found) -> str:
        """Say how much was found, and how far the index is."""
        count = texts.posts(len(found.hits), more=found.more) if found.hits else texts.NOTHING_FOUND
        if found.indexing.done < found.indexing.total:
            return f"{count} · {texts.indexing(found.indexing)}"
        longer = "" if found.hits else beginning(self._asked.typed)
        return f"{count} · {texts.BEGIN_SO.format(word=longer)}" if longer else count

    def _tell(self, said: str) -> None:
        self.query_one("#found", Static).update(said, layout=False)
