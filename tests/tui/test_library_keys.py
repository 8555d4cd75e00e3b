"""Keys of the library: folds, groups, excerpts, picking many posts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.lists.arrangement import Grouping
from reader.library.lists.display import Display
from reader.session import Session
from tests.tui.driver import SHORT, Open, Reader, write_post

_NAMES = {
    "}": "right_curly_bracket", "{": "left_curly_bracket",
    "]": "right_square_bracket", "[": "left_square_bracket",
}  # fmt: skip


async def test_za_folds_the_group_that_one_is_in_and_unfolds_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "z", "a")
        folded = reader.row
        await reader.press("z", "a")

        assert "▸ News" in folded
        assert "▾ News" in reader.row


async def test_zM_folds_all_groups_and_zR_unfolds_them(reading: Open) -> None:  # noqa: N802  the keys
    async with reading() as reader:
        before = reader.rows
        await reader.press("j", "j", "j", "j", "z", "M")
        folded = reader.rows
        on = reader.row
        await reader.press("z", "R")

        assert [row[1] for row in folded] == ["▸", "▸", "▸"]
        assert "News" in on
        assert [row[1:] for row in reader.rows] == [row[1:] for row in before]


async def test_zR_leaves_a_smart_group_as_it_is(reading: Open) -> None:  # noqa: N802  the keys
    async with reading() as reader:
        await reader.press("G", "enter", "h", "g", "g", "enter")
        before = reader.rows[0]
        for keys in ("g g", "j"):
            await reader.press(*keys.split(), "z", "R")

            assert "▾ Recently read" in before, keys
            assert "▾ Recently read" in reader.rows[0], keys


async def test_one_goes_from_group_to_group(reading: Open) -> None:
    rows = {
        "}": "Science",
        "} }": "新闻",
        "2 }": "新闻",
        "G {": "No category",
        "G { {": "新闻",
        "]": "Science",
        "ctrl+n ctrl+n": "新闻",
    }
    async with reading() as reader:
        for keys, row in rows.items():
            await reader.press("home", *_keys(keys))

            assert row in reader.row, keys


async def test_a_group_that_is_read_is_passed_over(reading: Open) -> None:
    rows = {"{ ]": "No category", "G { [": "Science"}
    async with reading() as reader:
        await reader.press(*_keys("} } A"))
        assert "新闻" in reader.row
        for keys, row in rows.items():
            await reader.press(*_keys(keys))

            assert row in reader.row, keys


def _keys(typed: str) -> list[str]:
    return [_NAMES.get(key, key) for key in typed.split()]


async def test_e_shows_how_each_text_begins_and_that_is_kept(
    reading: Open, posts: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading() as reader:
        await reader.press("j", "e")
        shown, cursor = reader.rows, reader.row
        reader.app.leave()

    async with reading(at=open_session(posts)) as reader:
        again = reader.rows
        await reader.press("j", "j", "e")

        assert shown[2] == "▌  The text of New news.                "
        assert "New news" in cursor
        assert " " * 3 + "第1段" not in shown[2]
        assert again[2].strip() == "The text of New news."
        assert "Old news" in reader.row
        assert "Old news" in reader.rows[2]


def _marked(reader: Reader, fact: str) -> set[str]:
    return {title for title, entry in reader.entries.items() if getattr(entry, fact)}


async def test_a_range_is_marked_read_at_once_and_undone_at_once(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "j", "j", "j")
        told = reader.status
        await reader.press("r")
        read = _marked(reader, "read")
        picked_after = reader.main.library.picking
        await reader.press("U")

        assert "4 posts picked" in told
        assert read == {"New news", "Old news", "The tide", "The wind"}
        assert not picked_after
        assert not _marked(reader, "read")


async def test_space_picks_single_posts_and_leaves_out_one_of_a_range(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "V", "j", "j", "space", "k", "k", "k")
        await reader.press("space", "s")

        assert _marked(reader, "starred") == {"New news", "The tide"}


async def test_s_again_takes_all_stars_away(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "s", "V", "j", "s")
        both = _marked(reader, "starred")
        await reader.press("k", "V", "j", "s")

        assert both == {"New news", "Old news"}
        assert not _marked(reader, "starred")


async def test_tags_are_given_to_all_that_are_picked_in_one_step(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "T", *"air", "，", "科", "enter")
        tagged = {title: entry.own_tags for title, entry in reader.entries.items()}
        await reader.press("U")

        assert tagged["New news"] == tagged["Old news"]
        assert set(tagged["New news"]) == {"air", "科"}
        assert not any(entry.own_tags for entry in reader.entries.values())


async def test_A_marks_what_is_picked_and_no_more(reading: Open) -> None:  # noqa: N802  the key
    async with reading() as reader:
        await reader.press("j", "plus", "j", "A")

        assert _marked(reader, "read") == {"New news"}


async def test_a_group_is_not_picked_and_that_is_told(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("plus")

        assert "News" in reader.row
        assert not reader.main.library.picking
        assert "V begins a range here" in reader.status


async def test_picking_goes_on_with_the_next_post(reading: Open) -> None:
    picked = {"j j": {"Old news", "The tide"}, "j j j j j": {"The wind", "春天的消息"}}
    async with reading() as reader:
        for keys, titles in picked.items():
            await reader.press("home", *keys.split(), "plus", "space", "r")

            assert _marked(reader, "read") == titles, keys
            await reader.press("U")
            assert not _marked(reader, "read"), keys


async def test_escape_lets_go_of_what_is_picked_and_stays(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "escape")

        assert not reader.main.library.picking
        assert "Old news" in reader.row
        assert "picked" not in reader.status


@pytest.mark.parametrize(
    ("keys", "gone", "left"),
    [
        ("j V j V", "The tide", "New news"),
        ("j V j V", "New news", "The tide"),
        ("j j V k V", "The tide", "New news"),
        ("V j V", "New news", "春天的消息"),
        ("V j j", "春天的消息", "New news, The tide"),
        ("j j V k k", "The tide", "New news, 春天的消息"),
        (
            "j V V j j j V V",
            "New news",
            "一个很长很长的标题需要按照单元格截断而不是按照字符截断否则就会溢出",
        ),
        ("j + j +", "New news", "The wind"),
        ("+ j j +", "春天的消息", "The wind"),
    ],
)
async def test_of_what_is_picked_that_is_left_whose_file_is_there(
    reading: Open, posts: Path, keys: str, gone: str, left: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", "g", "g", *keys.split())
        next(posts.rglob(f"{gone}.md")).unlink()
        await reader.press("R", "s")

        assert {t for t, e in reader.entries.items() if e.starred} == set(left.split(", "))


@pytest.mark.parametrize(
    ("keys", "starred"),
    [
        ("j V j V", "New news, The tide"),
        ("j j V k", "New news, The tide"),
        ("V j V", "春天的消息, New news"),
        ("V j j V k +", "春天的消息, The tide"),
    ],
)
async def test_what_is_seen_to_be_picked_is_meant_though_the_library_has_more_by_now(
    reading: Open, posts: Path, session: Session, keys: str, starred: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", "g", "g", *keys.split())
        write_post(posts / "source/_posts", "Brand new", "2026-03-14 12:00:00", "News")
        write_post(posts / "source/_posts", "早一点", "2026-03-14 09:41:01", "新闻")
        for _ in session.scan():
            pass
        await reader.press("s")

        assert {t for t, e in reader.entries.items() if e.starred} == set(starred.split(", "))


async def test_what_is_picked_across_groups_is_meant_though_they_have_more_by_now(
    reading: Open, posts: Path, session: Session
) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "V", "j", "j", "j", "j", "j", "V")
        for title, group in (("Newest", "News"), ("最新", "新闻"), ("New tide", "News/Science")):
            write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", group)
        for _ in session.scan():
            pass
        await reader.press("s")

        starred = {t for t, e in reader.entries.items() if e.starred}
        assert starred == {"Old news", "The tide", "The wind", "春天的消息"}


async def test_what_is_gone_by_now_takes_no_other_along(
    reading: Open, posts: Path, session: Session
) -> None:
    async with reading() as reader:
        for keys, gone, starred in (
            ("j V j V", "The tide", {"New news"}),
            ("V j V", "春天的消息", {"New news"}),
            ("G V k V", "Loose leaf", {"Old news"}),
            ("V V", "New news", set()),
        ):
            await reader.press(*":group none", "enter", "g", "g", *keys.split())
            next(posts.rglob(f"{gone}.md")).unlink()
            for _ in session.scan():
                pass
            await reader.press("s")
            found = {t for t, e in reader.entries.items() if e.starred}
            await reader.press("U")

            assert found == starred, gone


@pytest.mark.parametrize(
    ("keys", "title", "to"), [("j", "New news", "新闻"), ("j j j j j j j", "春天的消息", "News")]
)
async def test_a_post_that_is_filed_elsewhere_is_picked_no_more(
    reading: Open, posts: Path, keys: str, title: str, to: str
) -> None:
    async with reading() as reader:
        await reader.press(*keys.split(), "V", "V")
        on, before = reader.row, reader.status
        path = next(posts.rglob(f"{title}.md"))
        path.write_text(re.sub(r"categories: .*", f"categories: [{to}]", path.read_text()))
        await reader.press("R")

        assert title in on
        assert "1 post picked" in before
        assert not reader.main.library.picking


async def test_what_is_picked_stays_the_same_posts_when_newer_ones_come(
    reading: Open, posts: Path
) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "V")
        write_post(posts / "source/_posts", "Newest", "2026-03-13", "News")
        await reader.press("R", "r")

        assert _marked(reader, "read") == {"New news", "Old news"}


async def test_a_range_from_a_heading_begins_with_its_first_post(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("V", "r")

        assert _marked(reader, "read") == {"New news"}


@pytest.mark.parametrize("group", ["内", "News"])
async def test_a_range_from_a_folded_group_begins_with_its_first_post_once_that_is_here(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session], group: str
) -> None:
    folder = tmp_path / "groups"
    write_post(folder, "潮水", "2026-01-02", group)
    write_post(folder, "Tide", "2026-01-01", group)
    session = open_session(folder)
    session.keep_display(Display(folds={Grouping.CATEGORY: {(group,): False}}))
    async with reading(at=session) as reader:
        folded = list(reader.rows)
        await reader.press("V", "j", "r")

        assert "潮水" not in "".join(folded)
        assert _marked(reader, "read") == {"潮水", "Tide"}


async def test_a_range_that_ends_on_a_heading_ends_with_the_post_before_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "j")
        on = reader.row
        await reader.press("V", "G", "r")

        assert "Science" in on
        assert _marked(reader, "read") == {"New news", "Old news"}


FOLDED = "j", "j", "j", "h"
"""What folds the group of The tide and The wind, which stands below Old news and above 新闻."""


async def test_a_range_over_a_folded_group_means_its_posts(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*FOLDED, "k", "V", "j", "j", "j")
        shown, told = reader.rows, reader.status
        await reader.press("r")

        assert [row[0] for row in shown[2:6]] == ["+", "+", " ", "+"]
        assert "4 posts picked" in told
        assert _marked(reader, "read") == {"Old news", "The tide", "The wind", "春天的消息"}


async def test_a_range_over_a_folded_group_means_what_is_in_groups_of_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "h", "g", "g", "h", "G", "V", "g", "g", "r")

        everything = set(reader.entries)
        assert _marked(reader, "read") == everything


@pytest.mark.parametrize(
    ("keys", "starred"),
    [
        ("k V j V", {"Old news", "The tide", "The wind"}),
        ("j j V k k V", {"The tide", "The wind", "春天的消息"}),
    ],
)
async def test_a_range_that_ends_on_a_folded_group_ends_with_the_last_or_first_of_its_posts(
    reading: Open, keys: str, starred: set[str]
) -> None:
    async with reading() as reader:
        await reader.press(*FOLDED, *keys.split(), "s")

        assert _marked(reader, "starred") == starred


async def test_what_is_let_go_of_a_range_is_let_go_also_once_it_is_folded_away(
    reading: Open,
) -> None:
    async with reading() as reader:
        await reader.press("j", "V", "j", "j", "j", "j", "j", "j", "V", "k", "k", "plus")
        on, shown = reader.row, reader.status
        await reader.press("k", "k", "h", "h")
        folded = reader.status
        await reader.press("s")

        assert "春天的消息" in on
        assert "4 posts picked" in shown
        assert "4 posts picked" in folded
        assert _marked(reader, "starred") == {"New news", "Old news", "The tide", "春天的消息"}


async def test_a_range_from_a_group_of_groups_begins_with_the_first_post_below(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session]
) -> None:
    folder = tmp_path / "groups"
    write_post(folder, "潮水", "2026-01-02", "外/内")
    write_post(folder, "Tide", "2026-01-01", "外/内")
    async with reading(at=open_session(folder)) as reader:
        await reader.press("V", "r")
        first = _marked(reader, "read")
        await reader.press("g", "g", "z", "a", "V", "j", "r")

        assert first == {"潮水"}
        assert "内" in "".join(reader.rows)


async def test_where_there_is_no_group_any_more_that_is_told(reading: Open) -> None:
    async with reading() as reader:
        for key, told in (("}", "No group that"), ("]", "No group with unread")):
            await reader.press("G", key)

            assert told in reader.status


async def test_a_shift_click_picks_all_up_to_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "V")
        await reader.pilot.click("#library", offset=(8, 2), shift=True)
        await reader.press("r")

        assert _marked(reader, "read") == {"New news", "Old news"}


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    dates = ["2026-03-14 09:00", "2026-03-13", "2026-03-11", "2026-02-02", "2024-05-06"]
    for number, date in enumerate(dates * 3):
        write_post(folder, f"第{number}篇", date, "新闻")
    return folder


async def test_a_group_by_date_is_divided_into_periods_with_what_is_unread(
    reading: Open, many: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading(SHORT, at=open_session(many)) as reader:
        await reader.press("j", "r")
        dividers = [row.replace("─", "").split() for row in reader.rows if "──" in row]

        assert dividers == [
            ["Today", "2/3"],
            ["Yesterday", "3/3"],
            ["Earlier", "this", "week", "3/3"],
            ["Feb", "3/3"],
            ["2024", "3/3"],
        ]
        assert reader.rows[2].endswith(" 09:00 ")
        assert reader.rows[-1].endswith(" 5月6日 ")


async def test_the_cursor_passes_over_dividers_and_shows_them(
    reading: Open, many: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading((80, 8), at=open_session(many)) as reader:
        for _ in range(15):
            await reader.press("j")
        last = reader.row
        await reader.press(*"kkkkkkkkkkkkkk")

        assert "第" in last
        assert "Today" in reader.rows[0]
        assert "第" in reader.rows[1]


async def test_another_order_has_no_periods(
    reading: Open, many: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading(SHORT, at=open_session(many)) as reader:
        await reader.press("comma", "o", "t")

        assert not [row for row in reader.rows if "──" in row]
