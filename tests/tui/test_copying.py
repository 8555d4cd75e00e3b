"""What is copied: the text as it was written, however it lies on the screen."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import MouseDown, MouseMove, MouseUp

from reader.session import Session
from reader.tui.page.moving import moved, paragraph_around, word_at
from tests.tui.driver import SHORT, Open, Reader, begin, paragraphs, write_post

LONG = (
    "Words that go on over more lines than one, so that an extraordinarily long one is divided. "
    * 3
)
HAN = "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。" * 6
BODY = f"<p>{LONG.strip()}</p>\n<p>{HAN}</p>\n<blockquote><p>Quoted 引用。</p></blockquote>\n"


@pytest.fixture
def written(tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    folder = tmp_path / "written"
    write_post(folder, "Start", "2026-01-03", "文", BODY)
    return open_session(folder)


async def test_keys_choose_and_y_copies(reading: Open, written: Session) -> None:
    copied = {
        "v $ y": LONG.strip(),
        "v l v v $ y": LONG.strip(),
        "v e y": "Words",
        "v l l y": "Wor",
        "v l l h y": "Wo",
        "v j o j y": "",
        "v 3 l y": "Word",
        "v 9 9 h 2 l h y": "tart",
        "v 2 escape e y": "Words",
        "v 1 G y": "Start",
        "v 9 9 9 9 j y": "Words",
        "v 5 0 0 k y": "Start",
    }
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        for keys, start in copied.items():
            reader.app.copy_to_clipboard("")
            await reader.press("home", *keys.split())

            assert reader.app.clipboard.startswith(start), keys
            assert reader.main.mode is None, keys


async def test_a_paragraph_is_copied_without_its_lines(reading: Open, written: Session) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        for text in (LONG.strip(), HAN):
            start = reader.main.page.text.index(text[:20])
            reader.parts.choosing.select(start, start, done=False)
            await reader.press("dollar_sign", "y")

            assert reader.app.clipboard == text
            assert f"Copied {len(text)} characters" in reader.status


async def test_choosing_begins_at_the_hit_or_the_link_and_goes_on_to_hits(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session]
) -> None:
    ends = {
        "v n y": ("W", "W"),
        "v / z z z enter y": ("W", "W"),
        "/ d i v enter v 2 l y": ("div", "div"),
        "/ 玄 黄 enter v l y": ("玄黄", "玄黄"),
        "/ S t a enter v / d i v enter y": ("Start\n", "long one is div"),
        "/ 天 enter n v / 宇 宙 enter y": ("天地", "天地玄黄，宇宙"),
        "/ 天 enter v n n y": ("天地玄黄", "辰宿列张。天"),
        "/ 张 enter n v N y": ("张。天地", "辰宿列张"),
        "/ 张 enter n v / d i v enter y": (
            "divided",
            "辰宿列张。天地玄黄，宇宙洪荒。日月盈昃，辰宿列张",
        ),
        "escape tab v e y": ("where", "where"),
    }
    body = f'<p>{LONG.strip()}</p>\n<p>{HAN}</p><p><a href="#x">where it leads</a></p>'
    write_post(tmp_path / "chosen", "Start", "2026-01-03", "文", body)
    async with reading(at=open_session(tmp_path / "chosen")) as reader:
        await begin(reader)
        for keys, (first, last) in ends.items():
            reader.app.copy_to_clipboard("")
            await reader.press("home", *keys.split())

            assert reader.app.clipboard.startswith(first), keys
            assert reader.app.clipboard.endswith(last), keys


async def test_while_choosing_it_is_told_what_keys_do(reading: Open, written: Session) -> None:
    tellings = {
        "v n": "Nothing has been found",
        "v / z z enter": "zz is nowhere",
        "v 1 2": "12 · Vis",
    }
    async with reading(at=written) as reader:
        await begin(reader)
        for keys, told in tellings.items():
            await reader.press(*keys.split())

            assert told in reader.status
            assert lit_text(reader) == "W", keys
            await reader.press("escape")


async def test_what_is_raised_on_the_page_is_raised_in_what_is_copied(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session]
) -> None:
    body = "<p>10<sup>6</sup> 米</p><table><tr><td>a<td>乙</table>"
    write_post(tmp_path / "raised", "Start", "2026-01-03", "文", body)
    async with reading(SHORT, at=open_session(tmp_path / "raised")) as reader:
        await begin(reader)
        start = reader.main.page.text.index("106")
        reader.parts.choosing.select(start, start, done=False)
        await reader.press("G", "y")

        assert reader.app.clipboard == "10⁶ 米\n\na\t乙"
        assert "Copied 10 characters" in reader.status


async def test_one_character_is_no_characters(reading: Open, written: Session) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await reader.press("v", "y")

        assert "Copied 1 character" in reader.status
        assert "characters" not in reader.status


async def test_what_is_chosen_stands_out_until_it_is_copied_or_not(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await reader.press("v", "e")
        lit = lit_text(reader)
        await reader.press("escape")

        assert lit == "Words"
        assert lit_text(reader) == ""
        assert reader.app.clipboard == ""


def chosen_text(reader: Reader) -> str:
    page = reader.main.page
    return "".join(page.text[start:end] for start, end in page._lit["selection"]).strip()


def lit_text(reader: Reader) -> str:
    page = reader.main.page
    ground = page.get_visual_style("page--lit-selection").rich_style.bgcolor
    strips = [page.render_line(y) for y in range(page.size.height)]
    return "".join(
        p.text for strip in strips for p in strip if p.style and p.style.bgcolor == ground
    )


async def drag(reader: Reader, start: tuple[int, int], end: tuple[int, int]) -> None:
    page = reader.main.page
    start, end = ((x, y + page.gutter.top) for x, y in (start, end))
    await reader.pilot._post_mouse_events([MouseDown], page, start, button=1)
    await reader.pilot._post_mouse_events([MouseMove], page, end, button=1)
    await reader.pilot._post_mouse_events([MouseUp], page, end, button=1)
    await reader.settle()


async def test_the_mouse_chooses_over_lines_and_copies_the_text(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        page = reader.main.page
        lines = [page.render_line(y).text for y in range(page.size.height)]
        first = next(y for y, line in enumerate(lines) if "Words that" in line)
        left = lines[first].index("Words")
        await drag(reader, (left, first), (left + 4, first + 1))

        assert LONG.startswith(reader.app.clipboard)
        assert len(reader.app.clipboard) > len(lines[first].strip())
        assert "\n" not in reader.app.clipboard
        assert lit_text(reader)


async def test_choosing_begins_where_the_article_does_or_what_is_said_in_its_place(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session]
) -> None:
    write_post(tmp_path / "begun", "Start", "2026-01-03", "文", f"<p>{HAN}</p>")
    write_post(tmp_path / "begun", "空", "2026-01-02", "文", "\n")
    async with reading(SHORT, at=open_session(tmp_path / "begun")) as reader:
        await begin(reader)
        await reader.press("v", "y")
        first = reader.app.clipboard
        await reader.press("J", "v", "y")

        assert (first, reader.app.clipboard) == ("天", "T")


@pytest.mark.parametrize("key", ["space", "pagedown", "ctrl+f", "ctrl+d"])
async def test_keys_that_turn_pages_do_so_after_the_mouse_has_chosen(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session], key: str
) -> None:
    write_post(tmp_path / "long", "Start", "2026-01-03", "文", paragraphs(60))
    async with reading(SHORT, at=open_session(tmp_path / "long")) as reader:
        await begin(reader)
        start = reader.main.page.text.index("第1段")
        reader.parts.choosing.select(start, start + 3, done=True)
        await reader.press(key)
        turned, after = reader.main.page.scroll_offset.y, lit_text(reader)
        reader.parts.choosing.select(start, start + 3, done=True)
        await reader.press("l", key)

        assert (turned > 0, after) == (True, "")
        assert len(chosen_text(reader)) > 100, "a key has chosen since"


async def test_a_word_is_chosen_by_two_clicks_and_a_paragraph_by_three(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        page = reader.main.page
        lines = [page.render_line(y).text for y in range(page.size.height)]
        row = next(y for y, line in enumerate(lines) if "Words that" in line)
        at = lines[row].index("that") + 1, row + page.gutter.top
        await reader.pilot.click(page, offset=at, times=2)
        await reader.settle()
        word = reader.app.clipboard
        await reader.pilot.click(page, offset=at, times=3)
        await reader.settle()

        assert word == "that"
        assert reader.app.clipboard == LONG.strip()


async def test_a_click_on_a_link_follows_it(reading: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    browsed: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: browsed.__iadd__([url]))
    async with reading() as reader:
        await reader.press("j", "enter")
        row = next(y for y, line in enumerate(reader.page) if "e.org/new" in line)
        page = reader.main.page
        cell = page.render_line(row).text.index("e.org/new")
        await reader.pilot.click(page, offset=(cell + page.gutter.left, row + page.gutter.top))
        await reader.settle()

    assert browsed == ["https://e.org/new"]


async def test_the_post_is_copied_as_markdown(reading: Open, written: Session) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await reader.press("Y")

        assert reader.app.clipboard.startswith("# Start\n")
        assert "> Quoted 引用。" in reader.app.clipboard
        assert "as Markdown" in reader.status


async def test_there_is_nothing_to_copy_before_a_post_is_open(reading: Open) -> None:
    async with reading() as reader:
        for key in "Yv":
            await reader.press("tab", key)
            told = reader.status
            await reader.press("h")

            assert "No post is open" in told, key
            assert "No post is open" not in reader.status, key


@pytest.mark.parametrize(
    ("text", "at", "step", "to"),
    [
        ("one two", 0, "w", 4),
        ("one two", 4, "b", 0),
        ("one two", 0, "e", 2),
        ("one\ntwo", 2, "l", 4),
        ("one\ntwo", 4, "h", 2),
        ("one\ntwo", 5, "0", 4),
        ("one\ntwo", 0, "$", 2),
        ("one\ntwo", 0, "}", 2),
        ("one\ntwo", 2, "}", 6),
        ("一二\n\n三四", 0, "}", 1),
        ("一二\n\n三四", 1, "}", 5),
        ("一二\n\n三四", 5, "}", 5),
        ("一二\n", 1, "}", 2),
        ("one\ntwo", 4, "{", 0),
        ("one", 2, "l", 2),
        ("天地，玄黄", 0, "w", 2),
        ("天地，玄黄", 3, "b", 2),
        ("天地玄黄abc", 0, "e", 3),
        ("👨‍👩‍👧x", 0, "l", 5),
        ("👨‍👩‍👧x", 5, "h", 0),
        ("one", 0, "x", None),
    ],
)
def test_steps_go_by_what_is_seen_as_one(text: str, at: int, step: str, to: int | None) -> None:
    assert moved(text, at, step) == to


def test_words_and_paragraphs_have_ends() -> None:
    text = "one, 天地 two\nthree"

    assert [text[slice(*word_at(text, at))] for at in (1, 3, 5, 9)] == ["one", ",", "天地", "two"]
    assert text[slice(*paragraph_around(text, 14))] == "three"


async def test_the_terminal_is_given_the_text_by_osc_52(
    reading: Open, written: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        driver = reader.app._driver
        assert driver is not None
        monkeypatch.setattr(driver, "write", sent.append)
        await reader.press("v", "e", "y")

    coded = base64.b64encode(b"Words").decode()
    assert f"\x1b]52;c;{coded}\a" in sent


@pytest.mark.parametrize("sought", ["div", "宇宙", "zzzz"])
async def test_choosing_goes_on_when_the_post_is_read_anew(
    reading: Open, written: Session, sought: str
) -> None:
    path = Path(written.folders[0]) / "Start.md"
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await reader.press("/", *"Words", "enter", "v", "l", "/", *sought, "enter")
        chosen = chosen_text(reader)
        path.write_text(path.read_text().replace("date:", "author: 林书砚\ndate:") + "<p>More</p>")
        reader.parts.lookout.look(str(path))
        await reader.settle()

        assert "林书砚" in reader.main.page.text
        assert chosen_text(reader) == chosen
        await reader.press("y")
        assert reader.app.clipboard.split() == chosen.split()
