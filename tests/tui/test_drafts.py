"""Drafts in the app: told from other posts in the list, on the page and among what is found."""

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from reader.config import Config
from reader.layout.cells import width
from reader.library.model import Entry
from reader.session import Session
from reader.tui.shelf.rows import DRAFT, Sight, post_row
from tests.tui.driver import NOW, Open, write_post


@pytest.fixture
def open_with(open_session: Callable[..., Session]) -> Callable[..., Session]:
    """Return how to open a library with drafts or without."""
    return lambda folder, *, drafts: open_session(folder, more=Config(drafts=drafts))


@pytest.fixture
def site(posts: Path) -> Path:
    """Write a draft beside the posts, and one in a folder of drafts."""
    source = posts / "source"
    write_post(source / "_posts", "Unfinished", "2026-03-13", "News", more="draft: true\n")
    write_post(source / "_drafts", "未完的草稿", "2026-03-12", "新闻")
    return posts


async def test_drafts_are_told_from_other_posts_in_the_list(
    reading: Open, site: Path, open_with: Callable[..., Session]
) -> None:
    async with reading(at=open_with(site, drafts=True)) as reader:
        drafts = {each for each in reader.rows if DRAFT in each}
        assert len(drafts) == 2
        assert all("Unfinished" in each or "未完的草稿" in each for each in drafts)


@pytest.mark.parametrize(
    ("name", "is_draft"),
    [("_posts/Unfinished", True), ("_drafts/未完的草稿", True), ("_posts/New news", False)],
)
async def test_the_page_of_a_draft_says_so(
    reading: Open, site: Path, open_with: Callable[..., Session], name: str, *, is_draft: bool
) -> None:
    session = open_with(site, drafts=True)

    async with reading(at=session, post=str(site / "source" / f"{name}.md")) as reader:
        assert reader.title == name.partition("/")[2]
        assert reader.page[1].startswith("Draft · 2026") is is_draft


@pytest.mark.parametrize("name", ["_posts/Unfinished", "_drafts/未完的草稿"])
async def test_an_open_draft_that_is_published_stays_where_one_is(
    reading: Open, site: Path, open_with: Callable[..., Session], name: str
) -> None:
    draft = site / "source" / f"{name}.md"
    post = site / "source" / "_posts" / draft.name
    async with reading(at=open_with(site, drafts=True), post=str(draft)) as reader:
        draft.rename(post)
        post.write_text(post.read_text("utf-8").replace("draft: true\n", ""), "utf-8")

        await reader.press("R")

        assert reader.title == post.stem
        assert not reader.page[1].startswith("Draft")
        assert post.stem in reader.row
        assert DRAFT not in reader.row
        assert len([each for each in reader.rows if post.stem in each]) == 1


async def test_a_list_is_narrowed_to_drafts_which_are_starred_as_posts_are(
    reading: Open, site: Path, open_with: Callable[..., Session]
) -> None:
    async with reading(at=open_with(site, drafts=True)) as reader:
        await reader.press("backslash", *"is:draft", "enter")
        titles = {each for each in ("Unfinished", "未完的草稿") if each in "".join(reader.rows)}
        await reader.press("j", "s")

        assert titles == {"Unfinished", "未完的草稿"}
        assert f"{DRAFT} ★" in reader.row
        assert "New news" not in "".join(reader.rows)


async def test_drafts_go_and_come_back_with_their_stars(
    reading: Open, site: Path, open_with: Callable[..., Session]
) -> None:
    async with reading(at=open_with(site, drafts=True)) as reader:
        await reader.press("backslash", *"is:draft", "enter", "j", "s", "j", "j", "s")

    async with reading(at=open_with(site, drafts=False)) as reader:
        assert "New news" in "".join(reader.rows)
        assert DRAFT not in "".join(reader.rows)

    async with reading(at=open_with(site, drafts=True)) as reader:
        assert len([each for each in reader.rows if f"{DRAFT} ★" in each]) == 2


async def test_drafts_are_told_among_what_is_found(
    reading: Open, site: Path, open_with: Callable[..., Session]
) -> None:
    async with reading(at=open_with(site, drafts=True)) as reader:
        await reader.press("/", *"is:draft", "enter")
        rows = [line.text for line in reader.painted()]

        assert len([each for each in rows if f"{DRAFT} " in each]) == 2


@pytest.mark.parametrize("title", ["Unfinished", "未完的草稿"])
@pytest.mark.parametrize("cells", [24, 40, 80])
def test_a_row_is_as_wide_with_its_signs_as_without(title: str, cells: int) -> None:
    entry = Entry("a", "/a.md", title, NOW, (0, 1))
    sight = Sight(NOW.date(), UTC, bidi=True)

    for each in (entry, entry._replace(draft=True), entry._replace(draft=True, starred=True)):
        row = post_row(each, (), cells, sight)

        assert sum(width(piece.text) for piece in row) == cells
        assert [piece.text for piece in row if piece.look == "draft"] == [f" {DRAFT}"] * each.draft
