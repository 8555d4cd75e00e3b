"""The list that was wished last is what is shown in the end, with all that is known by then."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.library.lists.arrangement import USUAL, Arrangement, Grouping, sorting_named
from reader.library.lists.listed import Listing
from reader.library.model import Category, Entry
from reader.library.query.model import Asked, Query
from reader.library.query.parser import parse_query
from reader.session import Session
from reader.tui.shelf.which_list import OnScreen, Wished

TITLES = Arrangement(Grouping.NONE, sorting_named("title"))
UNREAD = Arrangement(Grouping.TAG, sorting_named("unread,-title"))
WIND, NEWS = (Asked(f" {typed}", parse_query(typed)) for typed in ("wind", "title:消息"))

Listings = Callable[[Arrangement, Asked | None], Listing]


@pytest.fixture
def listing(session: Session) -> Listings:
    """Return how to get the list of an arrangement and a query, each time another."""

    def listed(arrangement: Arrangement, asked: Asked | None) -> Listing:
        if asked is None:
            return session.view(arrangement)
        return session.search.narrowed(asked.query, arrangement)

    return listed


@pytest.mark.parametrize(
    ("wished", "listed", "expected"),
    [
        (Wished(USUAL), (USUAL, None), True),
        (Wished(TITLES), (USUAL, None), False),
        (Wished(USUAL), (USUAL, WIND), False),
        (Wished(USUAL, WIND), (USUAL, None), False),
        (Wished(USUAL, WIND), (USUAL, WIND), True),
        (Wished(USUAL, WIND), (USUAL, WIND._replace(typed="WIND")), True),
        (Wished(USUAL, WIND), (USUAL, NEWS), False),
        (Wished(TITLES, NEWS), (TITLES, NEWS), True),
        (Wished(USUAL, NEWS), (TITLES, NEWS), False),
    ],
)
def test_a_list_is_the_wished_one_by_its_arrangement_and_its_query(
    *, listing: Listings, wished: Wished, listed: tuple[Arrangement, Asked | None], expected: bool
) -> None:
    assert wished.is_for(listing(*listed)) is expected


@pytest.mark.parametrize(
    ("wished", "listed", "is_blank", "expected"),
    [
        (Wished(UNREAD), (UNREAD, None), False, True),
        (Wished(UNREAD, NEWS), (UNREAD, NEWS), False, True),
        (Wished(UNREAD, NEWS), (UNREAD, NEWS), True, False),
        (Wished(TITLES), (TITLES, None), False, False),
        (Wished(UNREAD), (TITLES, None), False, False),
        (Wished(TITLES), (UNREAD, None), False, False),
        (Wished(UNREAD, NEWS), (UNREAD, WIND), False, False),
    ],
)
def test_only_the_wished_list_is_sorted_anew_and_only_if_what_is_read_moves_in_it(
    *,
    listing: Listings,
    wished: Wished,
    listed: tuple[Arrangement, Asked | None],
    is_blank: bool,
    expected: bool,
) -> None:
    assert wished.sorts_anew(OnScreen(listing(*listed), is_blank=is_blank)) is expected


@pytest.mark.parametrize(
    ("asked", "is_blank", "whole", "wind"),
    [
        (None, False, True, False),
        (WIND, False, False, True),
        (NEWS, False, False, False),
        (None, True, False, False),
        (WIND, True, False, False),
    ],
)
def test_what_is_seen_is_the_list_on_the_screen_unless_it_is_blank(
    *, listing: Listings, asked: Asked | None, is_blank: bool, whole: bool, wind: bool
) -> None:
    on_screen = OnScreen(listing(USUAL, asked), is_blank=is_blank)

    assert on_screen.is_whole is whole
    assert on_screen.shows(WIND.query) is wind


@pytest.mark.parametrize(
    ("asked", "next_asked", "expected"),
    [
        (None, None, {("新闻",)}),
        (None, NEWS, {("新闻",)}),
        (NEWS, WIND, {("新闻",)}),
        (NEWS, None, set()),
    ],
)
def test_groups_that_were_open_are_so_in_the_library_and_all_that_is_found_is(
    *,
    listing: Listings,
    asked: Asked | None,
    next_asked: Asked | None,
    expected: set[tuple[str, ...]],
) -> None:
    on_screen = OnScreen(listing(USUAL, asked), frozenset([("新闻",)]))
    groups = [Category(("新闻",), 1, 1, 1)]

    assert set(on_screen.opens(on_screen.view, [])) == {("新闻",)}
    assert set(on_screen.opens(listing(TITLES, next_asked), groups)) == expected


def test_the_cursor_is_put_on_the_post_that_was_sought_last_and_once(entry: Entry) -> None:
    other = entry._replace(id="other")
    wished = Wished(USUAL).seeking(entry).seeking(other).seeking(None)

    assert wished._replace(narrowed_by=WIND).sought == other
    assert wished.met().sought is None


@pytest.fixture
def entry(session: Session) -> Entry:
    """Return a post."""
    for _ in session.scan():
        pass
    return session.entries(None)[0]


class Browser:
    """Wishes lists as one does in the app, where they take a while.

    What one gives up may be on its way already, and then comes before what is asked for next. What
    is written down is told in any order; how much of it a list knows stands for `Outline.asked`.
    """

    def __init__(self, listing: Listings) -> None:
        self._listing = listing
        self.wished = Wished(USUAL)
        self.on_screen = OnScreen(listing(USUAL, None))
        self.written = self.latest = self.seen = 0
        """How much is written down, how much of it has been told, and how much is in the list."""
        self.preparing = dict[str, Listing]()
        """What is arranged and what is looked for."""
        self.untold: list[int] = []
        """How much was written down each time; that is yet to be told."""
        self.coming: list[tuple[Listing, int | None]] = []
        """What is told, one after the other; None: it could not be found."""

    @property
    def shows(self) -> tuple[Arrangement, Query | None]:
        """What the list on the screen is."""
        return self.on_screen.view.arrangement, self.on_screen.view.query

    def wish(self, wish: Arrangement | Asked | None) -> None:
        match wish:
            case Arrangement():
                self.look_at(wish)
            case Asked():
                self.narrow(wish)
            case None:
                self.widen()

    def look_at(self, arrangement: Arrangement) -> None:
        self.wished = self.wished._replace(arrangement=arrangement)
        self._ask()

    def narrow(self, asked: Asked) -> None:
        self.wished = self.wished._replace(narrowed_by=asked)
        self._ask()

    def widen(self) -> None:
        self.preparing.pop("find", None)
        self.wished = self.wished._replace(narrowed_by=None)
        view = self._listing(self.on_screen.view.arrangement, None)
        self._show(view, self.written)
        if not self.wished.is_for(view):
            self._ask()

    def resort(self) -> None:
        if self.wished.sorts_anew(self.on_screen):
            self.preparing["arrange"] = self.on_screen.view

    def write(self) -> None:
        self.written += 1
        self.untold.append(self.written)

    def tell(self, which: int) -> None:
        if self.untold:
            known = self.untold.pop(which)
            if known >= self.latest:
                self.latest = known
                self.seen = self.seen if self.on_screen.is_blank else known

    def fail(self) -> None:
        if "find" in self.preparing:
            self.coming.append((self.preparing.pop("find"), None))

    def be_ready(self, kind: str) -> None:
        if kind in self.preparing:
            self.coming.append((self.preparing.pop(kind), self.written))

    def take(self) -> None:
        if self.coming:
            self._take(*self.coming.pop(0))

    def _take(self, view: Listing, known: int | None) -> None:
        if known is None:
            if view.query == self.wished.query:
                self.on_screen = self.on_screen._replace(is_blank=True)
        elif self.wished.is_for(view):
            self._show(view, known)
            if known < self.latest:
                self.seen = self.latest = self.written

    def _ask(self) -> None:
        view = self._listing(self.wished.arrangement, self.wished.narrowed_by)
        self.preparing = {"find" if view.query else "arrange": view}

    def _show(self, view: Listing, known: int) -> None:
        self.wished, self.latest = self.wished.met(), max(self.latest, known)
        self.on_screen, self.seen = OnScreen(view), known


WISHES: dict[str, Arrangement | Asked | None] = {
    "usual": USUAL,
    "titles": TITLES,
    "unread": UNREAD,
    "wind": WIND,
    "news": NEWS,
    "all": None,
}
STEPS: dict[str, Callable[[Browser], None]] = {
    "resort": Browser.resort,
    "write": Browser.write,
    "tell": lambda browser: browser.tell(0),
    "tell the last": lambda browser: browser.tell(-1),
    "fail": Browser.fail,
    "arranged": lambda browser: browser.be_ready("arrange"),
    "found": lambda browser: browser.be_ready("find"),
    "take": Browser.take,
}


@example(names=["usual", "arranged", "write", "tell", "wind", "all", "take"])
@example(names=["write", "write", "tell the last", "tell"])
@given(names=st.lists(st.sampled_from((*WISHES, *STEPS)), max_size=30))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_in_the_end_one_sees_what_one_wished_last_with_all_that_is_known(
    listing: Listings, names: list[str]
) -> None:
    browser = Browser(listing)
    arrangement, query = browser.shows
    for name in names:
        if name in STEPS:
            STEPS[name](browser)
            continue
        wish = WISHES[name]
        browser.wish(wish)
        if isinstance(wish, Arrangement):
            arrangement = wish
        else:
            query = wish and wish.query
    browser.be_ready("find")
    browser.be_ready("arrange")
    while browser.coming or browser.untold:
        browser.take()
        browser.tell(-1)

    if browser.on_screen.is_blank:
        assert query is not None
    else:
        assert browser.shows == (arrangement, query)
        assert browser.seen == browser.written
