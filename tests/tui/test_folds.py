"""Parts of a page and long quotations are folded by keys."""

from pathlib import Path

import pytest

from tests.tui.driver import SHORT, Open, Reader, write_post

BODY = (
    "<details><summary>详情</summary><p>The hidden words.</p></details><p>Between.</p>"
    "<blockquote>" + "<p>引用的话很长，一段又一段。</p>" * 40 + "</blockquote><p>The end.</p>"
)


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    folder = tmp_path / "posts"
    write_post(folder, "Folded", "2026-03-01 08:00:00", "News", BODY)
    write_post(folder, "Plain", "2026-02-01 08:00:00", "News", "<p>Nothing to fold.</p>")
    return folder


def seen(reader: Reader) -> tuple[bool, bool]:
    """Tell whether the hidden words are seen, and whether the quotation is whole."""
    text = "\n".join(reader.page)
    return "The hidden words" in text, "The end" not in text


async def test_keys_fold(reading: Open) -> None:
    folds = {
        "za": (True, True),
        "zaza": (False, True),
        "zo": (True, True),
        "zc": (False, False),
        "zczozo": (True, True),
        "zM": (False, False),
        "zMzR": (True, True),
    }
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for keys, expected in folds.items():
            assert seen(reader) == (False, True), keys
            await reader.press(*keys)

            assert seen(reader) == expected, keys
            await reader.press("home", "J", "K")  # opened once more it is as it was


async def test_a_quotation_is_folded_where_one_is_in_it(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "space", "z", "a")

        assert any("▸ …" in line for line in reader.page)
        assert any("The end" in line for line in reader.page)


@pytest.mark.parametrize(
    "words", ["Words that are quoted at length.", "引用的话很长，一段又一段。"]
)
async def test_the_quotation_that_one_reads_in_comes_before_what_can_be_folded_below(
    reading: Open, posts: Path, words: str
) -> None:
    quote = "<blockquote>" + f"<p>{words}</p>" * 40 + "</blockquote>"
    below = "<details open><summary>详情</summary><p>The hidden words.</p></details><p>The end.</p>"
    folded = "<details><summary>More</summary><p>More.</p></details>"
    write_post(posts, "Folded", "2026-03-01", "News", f"{quote}{below}{folded}")
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for key in "ac":
            await reader.press("G", *"kkkk")
            assert not any("▸ …" in line for line in reader.page), key
            await reader.press("z", key)

            assert any("▸ …" in line for line in reader.page), key
            assert any("▸ More" in line for line in reader.page), key
            assert any("The hidden words" in line for line in reader.page), key
            await reader.press("home", "J", "K")  # opened once more it is as it was


async def test_a_quotation_that_is_folded_in_its_middle_is_unfolded_there(
    reading: Open, posts: Path
) -> None:
    quote = (
        "<blockquote>" + "".join(f"<p>第{n}句 sentence</p>" for n in range(60)) + "</blockquote>"
    )
    below = "<details><summary>More</summary><p>More.</p></details>" + "<p>Then.</p>" * 20
    write_post(posts, "Folded", "2026-03-01", "News", f"{quote}{below}")
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "space", "space")
        before = reader.page
        for fold, unfold in (("za", "za"), ("zc", "zo")):
            await reader.press(*fold)
            folded = "\n".join(reader.page)
            await reader.press(*unfold)

            assert "第0句" in folded, fold
            assert "▸ …" in folded, fold
            assert "▸ More" in folded, fold
            assert reader.page == before, fold


@pytest.mark.parametrize(
    ("tag", "keys", "unfolded"),
    [("mytag", "zM", False), ("标签", "zR", True), ("标签", "za", True)],
)
async def test_what_is_folded_stays_so_when_the_post_is_tagged(
    reading: Open, tag: str, keys: str, *, unfolded: bool
) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", *keys)
        before = seen(reader)

        reader.parts.desk.tag(reader.entries["Folded"], (tag,))
        await reader.settle()
        after = seen(reader)
        await reader.press("z", "a")

        assert f"#{tag}" in reader.page
        assert after == before
        assert after[0] is unfolded
        assert seen(reader)[0] is not unfolded


async def test_what_is_folded_stays_so_when_the_file_has_other_parts_by_now(
    reading: Open, posts: Path
) -> None:
    more = "<details open><summary>更多</summary><p>Seen.</p></details>"
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "z", "a", "z", "M")
        write_post(posts, "Folded", "2026-03-01 08:00:00", "News", f"{BODY}{more}")
        await reader.press("R")
        longer = reader.page
        write_post(posts, "Folded", "2026-03-01 08:00:00", "News", more)
        await reader.press("R")

        assert [line for line in longer if "▸" in line] == ["▸ 详情", "│ ▸ …"]
        assert "Seen." in longer
        assert [line for line in reader.page if "▸" in line] == ["▸ 更多"]


async def test_where_nothing_can_be_folded_that_is_said(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "j", "enter", "z", "a")

        assert "Nothing to fold" in reader.status


async def test_what_is_found_in_a_fold_unfolds_it(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "/", *"hidden", "enter")

        assert seen(reader)[0]
