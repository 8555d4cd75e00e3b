"""Links: from one to the next, letters, a list, where they lead, and the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.session import Session
from reader.tui.dialogs.choice import ChoiceScreen
from reader.tui.dialogs.peek import PeekScreen
from reader.tui.page.looks import combined
from reader.tui.widgets.choices import Choices
from tests.tui.driver import SHORT, Open, Reader, begin, paragraphs, write_post

START = f"""<p>A <a href="https://web.example/page">way to the web</a>,
<a href="去处.md">去处</a>, <a href="#结尾">the end</a> and
a note<sup><a href="#fn1">1</a></sup>.</p>
{paragraphs(60)}
<h2 id="结尾">The end 结尾</h2>
<p>Back <a href="#top">to the top</a>, or <a href="there.html#second">elsewhere</a>, or
<a href="#nowhere">nowhere</a>.</p>
<section class="footnotes"><ol><li id="fn1">The note, 注释。</li></ol></section>
"""
THERE = f"<h2 id=first>First</h2>{paragraphs(30)}<h2 id=second>Second 第二</h2>{paragraphs(30)}"


@pytest.fixture
def linked(tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    folder = tmp_path / "linked"
    more = "link: https://e.org/blog/start.html\n"
    write_post(folder, "Start", "2026-01-03", "文", START, more)
    write_post(folder, "there", "2026-01-02", "文", THERE)
    write_post(folder, "去处", "2026-01-01", "文", "<p>到了。</p>\n")
    return open_session(folder)


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that the browser is given."""
    given: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: given.__iadd__([url]))
    return given


async def addresses(reader: Reader, *keys: str) -> list[str]:
    """Press keys, and return the address that the status line tells after each."""
    told = []
    for key in keys:
        await reader.press(key)
        told.append(reader.status.split(" · ")[0].strip())
    return told


async def test_tab_goes_from_link_to_link_and_round(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)

        told = await addresses(reader, *["tab"] * 4, "shift+tab", "shift+tab")
        around = await addresses(reader, *["tab"] * 7)

    assert told[:3] == [
        "https://e.org/blog/start.html", "https://web.example/page", "https://e.org/blog/去处.md",
    ]  # fmt: skip
    assert told[4:] == told[2:0:-1]
    assert around[-1] == told[0]


@pytest.mark.parametrize(
    ("sought", "key", "address"),
    [
        ("note", "tab", "#fn1"),
        ("去处", "tab", "https://e.org/blog/去处.md"),
        ("note", "shift+tab", "#结尾"),
    ],
)
async def test_the_first_link_is_the_one_at_what_was_found_or_behind_it(
    reading: Open, linked: Session, sought: str, key: str, address: str
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("/", *sought, "enter")

        assert await addresses(reader, key) == [address]


async def test_the_link_that_was_gone_to_stands_out_until_escape(
    reading: Open, linked: Session
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("tab", "tab")
        lit = lit_text(reader)
        await reader.press("escape")

        assert lit == "way to the web"
        assert lit_text(reader) == ""
        assert reader.main.on_page


def lit_text(reader: Reader, layer: str = "focus") -> str:
    """Return what stands out on the page."""
    page = reader.main.page
    ground = combined(page, f"page--lit-{layer}").bgcolor
    strips = [page.render_line(y) for y in range(page.size.height)]
    return "".join(
        part.text
        for strip in strips
        for part in strip
        if part.style and part.style.bgcolor == ground
    )


async def test_enter_opens_the_web_in_the_browser(
    reading: Open, linked: Session, browsed: list[str]
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("tab", "tab", "enter")

    assert browsed == ["https://web.example/page"]


async def test_enter_opens_a_post_of_the_library_inside_and_ctrl_o_comes_back(
    reading: Open, linked: Session, browsed: list[str]
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("3", "o")
        there = reader.title
        await reader.press("ctrl+o")
        back = reader.title
        await reader.press("L")

        assert (there, back, reader.title) == ("去处", "Start", "去处")
        assert browsed == []


async def test_where_a_link_leads_is_not_told_any_more_on_the_page_that_it_led_to(
    reading: Open, linked: Session
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        for keys in ("tab tab tab enter", "2 3 escape 3 o", "u down down enter"):
            await reader.press(*keys.split())

            assert reader.title == "去处", keys
            assert "Enter opens" not in reader.status, keys
            await reader.press("ctrl+o")
            assert reader.title == "Start", keys
            assert reader.main.on_page, keys


async def test_a_link_leads_to_a_place_in_another_post_and_back_to_the_place_one_left(
    reading: Open, linked: Session
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)
        await reader.press("G")
        left = reader.page[0]
        await reader.press("7", "o")
        there = reader.page[0]
        await reader.press("H")
        back = reader.page[0]
        await reader.press("ctrl+i")

        assert there == reader.page[0] == "Second 第二"
        assert back == left


async def test_anchors_scroll_and_quotes_go_there_and_back(reading: Open, linked: Session) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)
        await reader.press("4", "o")
        end = " ".join(reader.page)
        await reader.press("apostrophe", "apostrophe")
        start = reader.title
        await reader.press("apostrophe", "apostrophe")

        assert "The end 结尾" in end
        assert start == "Start"
        assert "The end 结尾" in " ".join(reader.page)


async def test_what_leads_nowhere_is_told(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        for number, said in (("8", "No place called #nowhere"), ("99", "No link 99: there are 8")):
            await reader.press(*number, "o")

            assert said in reader.status


async def test_a_file_that_is_no_post_and_an_address_of_mail_are_told(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session]
) -> None:
    links = '<p><a href="没有.md">none</a> <a href="mailto:a@e.org">mail</a></p>'
    write_post(tmp_path / "alone", "Start", "2026-01-03", "文", links)
    async with reading(at=open_session(tmp_path / "alone")) as reader:
        await begin(reader)
        for number, said in (("1", "no such post in this library"), ("2", "program for mailto:*")):
            await reader.press(number, "o")

            assert said in reader.status
            assert reader.main.status.failed


async def test_a_footnote_is_looked_at_and_gone_to(reading: Open, linked: Session) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)
        await reader.press("5", "o")
        peek = reader.app.screen
        assert isinstance(peek, PeekScreen)
        note = peek._page
        seen = " ".join(note.render_line(y).text for y in range(note.size.height))
        height = note.size.height
        await reader.press("escape")
        stayed = reader.title
        await reader.press("5", "o", "enter")

        assert "The note, 注释。" in seen
        assert height == 1
        assert stayed == "Start"
        assert "The note, 注释。" in " ".join(reader.page)


async def test_a_footnote_is_looked_at_where_the_text_of_the_page_stands(
    reading: Open, linked: Session
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        for size in ((40, 20), SHORT, (100, 30), (120, 40), (200, 50)):
            await reader.resize(*size)
            await reader.press("5", "o")
            peek, page = reader.app.screen, reader.main.page
            assert isinstance(peek, PeekScreen)
            note = peek._page
            columns = [each.content_region.x + each.column.left for each in (page, note)]
            measures = page.column.measure, note.column.measure
            await reader.resize(110, 40)
            again = [each.content_region.x + each.column.left for each in (page, note)]
            await reader.press("escape")

            assert columns[0] == columns[1], size
            assert measures[0] == measures[1], size
            assert again[0] == again[1], size


async def test_typing_the_letters_at_a_link_opens_it(
    reading: Open, linked: Session, browsed: list[str]
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("f")
        seen = " ".join(reader.page)
        await reader.press("s")

        assert "dto the" not in seen
        assert "A say to the web" in seen
        assert browsed == ["https://web.example/page"]
        assert reader.main.mode is None
        assert "A way to the web" in " ".join(reader.page)


async def test_a_capital_copies_the_address_of_a_link(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("f", "S")

        assert reader.app.clipboard == "https://web.example/page"


async def test_letters_go_away(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        before = reader.page
        for keys in ("f escape", "f z", "f backspace escape"):
            await reader.press(*keys.split())

            assert reader.page == before, keys
            assert reader.main.mode is None, keys


async def test_letters_do_not_outlive_the_page_that_they_stood_on(
    reading: Open, linked: Session
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("f")
        await reader.resize(*SHORT)
        await reader.press("j")

        assert reader.main.mode is None
        assert reader.main.page.labels == {}


async def test_the_panel_lists_links_opens_and_copies(
    reading: Open, linked: Session, browsed: list[str]
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)
        await reader.press("u")
        panel = choices(reader)
        rows = [panel.render_line(y).text.rstrip() for y in range(panel.size.height)]
        await reader.press("j", "y")
        copied = reader.app.clipboard
        await reader.press("u", "slash", *"example", "enter")

        assert rows[1].startswith(" 2 way to the web  https://web.example/page")
        assert len(rows) == 8
        assert copied == "https://web.example/page"
        assert browsed == ["https://web.example/page"]


async def edit(reader: Reader, old: str, new: str) -> None:
    """Write something else in the file of the open post, and have it read again."""
    place = reader.parts.reading.place
    assert place is not None
    path = Path(place.entry.path)
    path.write_text(path.read_text().replace(old, new, 1))
    reader.parts.lookout.look(str(path))
    await reader.settle()


@pytest.mark.parametrize(("words", "title"), [("there", "there"), ("去处", "去处")])
async def test_the_panel_is_narrowed_by_what_is_typed_before_its_line_is_there(
    reading: Open, linked: Session, words: str, title: str
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)

        reader.post("u", "slash", *words, "enter")
        await reader.settle()

        assert reader.parts.reading.place is not None
        assert reader.parts.reading.place.entry.title == title


async def test_the_panel_opens_what_it_lists_though_the_page_has_come_anew(
    reading: Open, linked: Session, browsed: list[str]
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)
        await reader.press("u", *"jjjjjj")  # “elsewhere”, below which are more on the page
        await edit(reader, START, '<p>新的: <a href="https://web.example/new">new</a>.</p>')
        await reader.press("enter")
        led = reader.title
        await reader.press("ctrl+o", "u", "j")
        await edit(reader, "<p>新的:", '<p><a href="https://web.example/first">first</a>')
        await reader.press("enter")

        assert led == "Second 第二"
        assert browsed == ["https://web.example/new"]


async def test_contents_lead_to_the_heading_though_the_page_has_come_anew(
    reading: Open, linked: Session
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await reader.press("j", "j", "enter", "t", "二")
        await edit(reader, "<h2 id=first>", f"<p>新的</p>{paragraphs(9)}<h2 id=first>")
        await reader.press("enter")
        shifted = reader.page[0]
        await reader.press("home", "t", "二")
        await edit(reader, "Second 第二", "Third 第三")
        await reader.press("enter")

        assert shifted == "Second 第二"
        assert reader.title == "there"
        assert "“Second 第二” is not on this page any more" in reader.status


def choices(reader: Reader) -> Choices:
    screen = reader.app.screen
    assert isinstance(screen, ChoiceScreen)
    return screen.query_one(Choices)


async def test_a_number_goes_to_a_link_of_the_panel(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session], browsed: list[str]
) -> None:
    typed = {
        "2": 2, "1 2": 12, "1 2 0": 12, "4 7": 47, "9 9": 9, "4 8": 8, "0": 1, "1 j 2": 2,
        "1 2 k": 11, "slash 链 接 enter": 1,
    }  # fmt: skip
    links = "".join(f'<p><a href="https://e.org/{n}">链接 {n}</a></p>' for n in range(1, 48))
    write_post(tmp_path / "many", "Start", "2026-01-03", "文", links)
    async with reading(SHORT, at=open_session(tmp_path / "many")) as reader:
        await begin(reader)
        for keys, number in typed.items():
            reader.parts.links.forget()
            await reader.press("home", "u")
            await reader.press(*keys.split(), *([] if "enter" in keys else ["enter"]))

            assert browsed[-1] == f"https://e.org/{number}", keys


async def test_escape_leaves_the_line_of_the_panel_and_then_the_panel(
    reading: Open, linked: Session
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("u", "slash", "z", "z", "escape")
        panel = choices(reader)
        left, focused = panel.rows, panel.has_focus
        await reader.press("escape")

        assert (left, focused) == (8, True)
        assert reader.app.screen is reader.main


async def test_y_copies_the_address_of_the_link_or_of_the_post(
    reading: Open, linked: Session
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("y")
        post = reader.app.clipboard
        await reader.press("tab", "tab", "y")

        assert post == "https://e.org/blog/start.html"
        assert reader.app.clipboard == "https://web.example/page"


async def test_a_page_without_links_says_so(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "enter")
        told = [(await addresses(reader, key))[0] for key in ("tab", "u", "f")]

    assert told[0].startswith("No links on this page")
    assert told[1].startswith("No links on this page")
    assert told[2].startswith("No links on the screen")


async def test_contents_narrow_as_one_types_and_lead_to_a_heading(
    reading: Open, linked: Session
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await reader.press("j", "j", "enter")
        assert reader.title == "there"
        await reader.press("t")
        line = reader.app.screen.query_one(Input)
        all_rows = choices(reader).rows
        await reader.press("二")
        left = choices(reader).rows
        await reader.press("enter")

        assert line.value == "二"
        assert (all_rows, left) == (2, 1)
        assert reader.page[0] == "Second 第二"


async def test_contents_begin_at_the_heading_one_is_under(reading: Open, linked: Session) -> None:
    async with reading(SHORT, at=linked) as reader:
        await reader.press("j", "j", "enter", "t", "down", "enter", "j", "t")

        assert choices(reader).chosen == 1


async def test_a_letter_stands_for_a_place_across_sessions(
    reading: Open, linked: Session, open_session: Callable[[Path], Session]
) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)
        await reader.press("space", "space", "m", "a")
        said, place = reader.status, reader.page[0]
    async with reading((100, 30), at=open_session(Path(linked.folders[0]))) as reader:
        await begin(reader)
        await reader.press("g", "g", "apostrophe", "a")
        again = reader.page[0]
        await reader.press("apostrophe", "b")

        assert "'a leads here" in said
        assert place[:8] in again
        assert "No place is called b here: there is a" in reader.status


async def test_places_have_the_letters_a_to_z(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("m", "5")

        assert "a to z" in reader.status


async def test_at_the_ends_of_the_way_the_app_says_so(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)

        for key, said in (("H", "no jump to go back from"), ("L", "Nothing to go on to")):
            await reader.press(key)
            assert said in reader.status


async def test_ctrl_w_changes_the_pane(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        panes = []
        for key in ("ctrl+w", "ctrl+w", "h", "tab"):
            await reader.press(key)
            panes.append(reader.main.on_page)

    assert panes == [False, True, False, True]


async def test_another_post_is_a_jump_too(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)
        await reader.press("J", "ctrl+o")

        assert reader.title == "Start"


def numbers(reader: Reader) -> dict[str, str]:
    """Return what stands over the page, and how the text goes on behind it."""
    page = reader.main.page
    return {
        text: page.sheet.lines[row].text[cell:][len(text) : 9] if page.sheet else ""
        for row, labels in page.labels.items()
        for cell, text in labels
    }


async def test_a_count_shows_the_numbers_of_the_links_on_the_screen(
    reading: Open, linked: Session, browsed: list[str]
) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)

        await reader.press("2")
        shown, told = numbers(reader), reader.status
        await reader.press("o")

        assert list(shown) == ["1", "2", "3", "4", "5"]
        assert shown["2"].startswith("ay to th")
        assert told.startswith(" o opens the link with that number · Esc")
        assert " 2  · " in told
        assert browsed == ["https://web.example/page"]
        assert numbers(reader) == {}


async def test_escape_takes_a_count_back(reading: Open, linked: Session) -> None:
    async with reading(at=linked) as reader:
        await begin(reader)

        await reader.press("1", "2", "escape")
        without = numbers(reader)
        await reader.press("3", "f")
        letters = numbers(reader)

        assert reader.main.on_page
        assert without == {}
        assert all(label.isalpha() for label in letters)


async def test_a_count_at_no_link_shows_nothing(reading: Open, linked: Session) -> None:
    async with reading(SHORT, at=linked) as reader:
        await begin(reader)

        await reader.press("space", "1")
        between = numbers(reader)
        await reader.press("escape", "G", "1")

        assert between == {}
        assert list(numbers(reader)) == ["6", "7", "8"]
