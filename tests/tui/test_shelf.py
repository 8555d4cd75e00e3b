"""Which row of the library pane shows what."""

from collections.abc import Iterable

import pytest

from reader.library.model import Category
from reader.library.smart.names import CONTINUE
from reader.posts.model import CategoryPath
from reader.tui.shelf.opened import opened_at_first
from reader.tui.shelf.shelf import CategoryRow, PostRow, Shelf

NEWS, SCIENCE, CHINESE, UNFILED = ("News",), ("News", "Science"), ("编程",), ()


def _category(path: CategoryPath, posts: int, total: int | None = None) -> Category:
    return Category(path, posts, posts if total is None else total, unread=0)


OUTLINE = (
    _category(NEWS, 2, 5),
    _category(SCIENCE, 3),
    _category(CHINESE, 1),
    _category(UNFILED, 1),
)


def _shelf(*opened: CategoryPath) -> Shelf:
    return Shelf(OUTLINE, {each.path: each.path in opened for each in OUTLINE})


def _read(shelf: Shelf) -> list[object]:
    """Return the rows as paths of categories and (path, index) of posts."""
    rows = (shelf[y] for y in range(len(shelf)))
    return [row.category.path if isinstance(row, CategoryRow) else tuple(row) for row in rows]


@pytest.mark.parametrize(
    ("opened", "rows"),
    [
        ([], [NEWS, CHINESE, UNFILED]),
        ([SCIENCE], [NEWS, CHINESE, UNFILED]),
        ([NEWS], [NEWS, (NEWS, 0), (NEWS, 1), SCIENCE, CHINESE, UNFILED]),
        (
            [NEWS, SCIENCE, UNFILED],
            [
                *(NEWS, (NEWS, 0), (NEWS, 1)),
                *(SCIENCE, (SCIENCE, 0), (SCIENCE, 1), (SCIENCE, 2)),
                *(CHINESE, UNFILED, (UNFILED, 0)),
            ],
        ),
    ],
)
def test_an_open_category_shows_its_posts_then_what_is_in_it(
    opened: Iterable[CategoryPath], rows: list[object]
) -> None:
    assert _read(_shelf(*opened)) == rows


def test_every_row_is_where_it_says_it_is() -> None:
    shelf = _shelf(NEWS, SCIENCE, CHINESE, UNFILED)

    for y in range(len(shelf)):
        match shelf[y]:
            case PostRow(category, index):
                assert shelf.row_of(category, index) == y
            case CategoryRow(category, is_open):
                assert is_open
                assert shelf.row_of(category.path) == y


def test_what_is_folded_away_has_no_row() -> None:
    shelf = _shelf(NEWS)

    assert shelf.row_of(NEWS, 1) == 2
    assert shelf.row_of(SCIENCE) == 3
    assert shelf.row_of(SCIENCE, 0) is None
    assert shelf.row_of(NEWS, 2) is None
    assert shelf.row_of(("nowhere",)) is None


@pytest.mark.parametrize("y", [-1, 7])
def test_there_is_no_row_beyond_the_ends(y: int) -> None:
    with pytest.raises(IndexError):
        _shelf(NEWS, CHINESE)[y]


def test_unfolding_opens_the_way_to_a_category() -> None:
    assert _shelf().unfolded(SCIENCE).row_of(SCIENCE, 2) == 6


def test_folding_keeps_what_is_open_inside() -> None:
    shelf = _shelf(NEWS, SCIENCE).folded(NEWS)

    assert _read(shelf) == [NEWS, CHINESE, UNFILED]
    assert shelf.unfolded(NEWS).row_of(SCIENCE, 0) == 4


@pytest.mark.parametrize(
    ("opened", "rows", "posts"),
    [
        ([], (0, 0), [(NEWS, 0, 2), (SCIENCE, 0, 3)]),
        ([], (1, 2), [(CHINESE, 0, 1), (UNFILED, 0, 1)]),
        ([NEWS], (2, 3), [(NEWS, 1, 1), (SCIENCE, 0, 3)]),
        ([NEWS, SCIENCE], (0, 0), []),
    ],
)
def test_a_folded_group_among_rows_stands_for_all_posts_in_it(
    opened: Iterable[CategoryPath],
    rows: tuple[int, int],
    posts: list[tuple[CategoryPath, int, int]],
) -> None:
    assert list(_shelf(*opened).posts_in(*rows)) == posts


def test_a_smart_group_that_is_folded_stands_for_no_posts() -> None:
    shelf = Shelf((_category(CONTINUE, 2), *OUTLINE), {CONTINUE: False, CHINESE: False})

    assert not list(shelf.posts_in(0, 0))


def test_posts_are_hidden_by_the_outermost_folded_group() -> None:
    assert _shelf(SCIENCE).row_hiding(SCIENCE) == 0
    assert _shelf(NEWS).row_hiding(SCIENCE) == 3
    assert _shelf(NEWS, SCIENCE).row_hiding(SCIENCE) is None
    assert _shelf().row_hiding(UNFILED) == 2


def test_the_first_post_from_a_category_may_be_folded_away() -> None:
    outline = (_category(NEWS, 0, 3), _category(SCIENCE, 3), _category(UNFILED, 0))
    shelf = Shelf(outline, {SCIENCE: False})

    assert shelf.first_post_from(0) == PostRow(SCIENCE, 0)
    assert shelf.first_post_from(2) is None


def test_few_posts_are_all_shown_at_first() -> None:
    assert opened_at_first(OUTLINE) == {NEWS, SCIENCE, CHINESE, UNFILED}


def test_of_many_posts_the_way_to_the_first_is_open() -> None:
    outline = (_category(NEWS, 0, 900), _category(SCIENCE, 900), _category(CHINESE, 900))

    assert opened_at_first(outline) == {NEWS, SCIENCE}


def test_an_empty_library_has_no_rows() -> None:
    assert len(Shelf()) == 0
    assert opened_at_first(()) == frozenset()


def test_a_newer_outline_keeps_what_was_opened_and_closed() -> None:
    few = _shelf(NEWS).renewed((*OUTLINE[:-1], _category(("日本",), 2), OUTLINE[-1]), {})
    many = _shelf(NEWS).renewed((*OUTLINE[:-1], _category(("日本",), 900), OUTLINE[-1]), {})

    assert few.opened == {NEWS, ("日本",)}
    assert many.opened == {NEWS}


def test_a_hundred_thousand_posts_take_no_more_room_than_a_hundred() -> None:
    shelf = Shelf([_category(NEWS, 100_000), _category(CHINESE, 1)], {CHINESE: True})

    assert len(shelf) == 100_003
    assert shelf[99_999] == PostRow(NEWS, 99_998)
    assert shelf[100_002] == PostRow(CHINESE, 0)
