"""The command line, the palette, keys of one's own, themes."""

import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from reader.config import Config, KeyChoice, UserTheme
from reader.config.load import Loaded
from reader.config.read import read_config
from reader.errors import ConfigError
from reader.session import Session
from reader.tui import texts
from reader.tui.around import Around, around, problems_in_app, shortened
from reader.tui.dialogs.command import CommandScreen
from reader.tui.keys.actions import ACTIONS, Where
from reader.tui.keys.chosen import keys_chosen
from reader.tui.keys.names import key_named
from reader.tui.reader_app import ReaderApp
from reader.tui.remembered import LineKind, remembered_in
from reader.tui.screens.source import SourceScreen
from reader.tui.terminal.theme_names import NO_COLOUR
from reader.tui.widgets.key_list import KeyList, Keys
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.reading import ReadingPane
from reader.tui.widgets.results import ResultList
from reader.typography import Gap
from tests.tui.driver import SHORT, WIDE, Open, Reader, click


async def type_line(reader: Reader, line: str) -> None:
    """Type a line on the command line."""
    await reader.press("colon", *("space" if each == " " else each for each in line), "enter")


def completions(reader: Reader) -> str:
    screen = reader.app.screen
    assert isinstance(screen, CommandScreen)
    return str(screen.query_one("#completions").render())


async def test_a_line_does_what_its_action_does(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "next-unread")

        assert reader.title


async def test_a_line_takes_a_beginning_that_one_name_alone_has(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await type_line(reader, "prob")
        assert "Nothing was wrong" in reader.status

        await type_line(reader, "se")
        assert "se: may be search, set; Tab lists all" in reader.status


async def test_a_line_groups_and_sorts_the_library(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "group month")
        assert reader.parts.shown.view.arrangement.grouping.value == "month", reader.status
        assert any("Mar" in row or "2026" in row for row in reader.rows), reader.rows

        await type_line(reader, "sort title")
        assert reader.parts.shown.view.arrangement.sorting[0].key.value == "title"

        await type_line(reader, "sort x")
        assert "x" in reader.status


async def test_a_number_goes_to_a_row_or_a_line(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "3")
        assert reader.main.library.cursor == 2

        await type_line(reader, "999")
        assert reader.main.library.cursor == reader.main.library.rows - 1


async def test_a_number_goes_to_a_line_of_a_page(reading: Open, posts: Path) -> None:
    async with reading(post=str(next(posts.rglob("The tide.md")))) as reader:
        await type_line(reader, "30")
        assert reader.main.page.scroll_offset.y == 29

        await type_line(reader, "9" * 30)
        assert reader.main.page.at_end
        await reader.press("g", "g")
        reader.parts.places.action_go("9" * 5000)  # more digits than Python makes a number of
        assert reader.main.page.at_end

        for word in ("x", "²", "-1"):
            await type_line(reader, f"go {word}")
            assert "a number is to follow" in reader.status, word


async def test_a_line_sets_how_pages_are_set(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "set justify true")
        assert reader.main.page.typography.justify
        assert reader.status.startswith(" Pages: justify true ")

        await type_line(reader, "set 字号")
        assert "set 字号: no such setting" in reader.status

        for value in ("对", "false false", "false 对"):
            await type_line(reader, f"set justify {value}")
            assert f"set justify: {value!r}; allowed are true, false" in reader.status
        assert reader.main.page.typography.justify


async def test_a_line_without_words_says_what_holds_and_what_there_is(reading: Open) -> None:
    tellings = {
        "group": "Now: group category · there are category, tag, author",
        "sort": "Now: sort -date,title · there are date, title,",
        "theme": "Now: theme textual-dark · there are auto, ",
        "set": "Now: justify true, ",
        "set justify": "Now: justify true · there are true, false",
    }
    async with reading(WIDE) as reader:
        await type_line(reader, "sort -date title")
        await type_line(reader, "set justify true")
        for line, told in tellings.items():
            await type_line(reader, line)

            assert told in reader.status, line
            assert not reader.main.status.failed, line


async def test_a_line_that_means_nothing_says_what_may_be_meant(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "nxt-unread")

        assert "no such action; did you mean next-unread" in reader.status


async def test_tab_completes_and_escape_thinks_better(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("colon", *"gro")
        assert "group" in completions(reader)

        await reader.press("tab", "t", "tab")
        assert reader.app.screen.query_one("#line").value == "group tag"  # type: ignore[attr-defined]

        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_lines_are_remembered(session: Session, tmp_path: Path) -> None:
    state = str(tmp_path / "app.json")
    app = ReaderApp(session, around=Around(state=state))
    async with app.run_test() as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        await type_line(reader, "zen")
        await type_line(reader, "help")
        await reader.press("escape")

        await reader.press("colon", "up", "up")

        assert app.screen.query_one("#line").value == "zen"  # type: ignore[attr-defined]
    assert remembered_in(state).lines(LineKind.COMMAND) == ("zen", "help")


async def test_two_apps_keep_what_is_chosen_and_typed_in_each(
    session: Session, tmp_path: Path
) -> None:
    state = str(tmp_path / "状态" / "app.json")
    apps = [ReaderApp(session, around=Around(state=state)) for _ in range(2)]
    wishes = ["theme nord", "set justify true"], ["zen", "set gap space"]
    async with apps[0].run_test() as first, apps[1].run_test() as second:
        readers = Reader(apps[0], first), Reader(apps[1], second)
        for lines in zip(*wishes, strict=True):
            for reader, line in zip(readers, lines, strict=True):
                await reader.settle()
                await type_line(reader, line)

    found = around(Loaded("c.toml"), state, dark=True, environ={})
    typed = found.remembered.lines(LineKind.COMMAND)
    assert typed == ("theme nord", "zen", "set justify true", "set gap space")
    assert found.theme == "nord"
    assert found.page.settings == (("justify", True), ("gap", Gap.SPACE))


async def test_the_theme_is_remembered(session: Session, tmp_path: Path) -> None:
    state = str(tmp_path / "app.json")
    first = around(Loaded("c.toml"), state, dark=False, environ={})
    assert first.theme == "textual-light"
    app = ReaderApp(session, around=first)
    async with app.run_test() as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        await type_line(reader, "theme nord")
        assert app.theme == "nord"
        assert around(Loaded("c.toml"), state, dark=False, environ={}).theme == "nord"

        for theme, down in (("gruvbox", 0), ("textual-light", 1)):  # above this stands `auto`
            await reader.press("ctrl+p", *"choosethecolours", "enter", *theme)
            await reader.press(*["down"] * down, "enter")
            assert app.theme == theme
            assert remembered_in(state).theme == theme

        await type_line(reader, "theme auto")
        assert app.theme == "textual-light"
        await type_line(reader, "theme 没有")
        assert "no theme '没有'; there are auto, " in reader.status
    assert remembered_in(state).theme == ""


async def test_a_state_that_cannot_be_written_is_told(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    app = ReaderApp(session, around=Around(state=str(tmp_path / "file" / "app.json")))
    async with app.run_test() as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        await type_line(reader, "theme nord")

        assert "cannot be written" in " ".join(reader.status.split())


async def test_what_is_wrong_with_the_configuration_is_told_at_the_start(session: Session) -> None:
    problems = (ConfigError("widht: no such key", "c.toml", 2), ConfigError("x", "c.toml", 3))
    app = ReaderApp(session, around=Around(problems=problems))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()

        assert "c.toml: line 2: widht: no such key · 1 more: :problems" in reader.status


async def test_all_that_is_wrong_with_the_configuration_is_to_be_seen_again(
    session: Session,
) -> None:
    places = [f"{folder}/c.toml" for folder in ("/home/ada/.config/reader", "/家/配置")]
    problems = [ConfigError("宽: no such key", place, line) for place in places for line in (2, 7)]
    app = ReaderApp(session, around=Around(problems=tuple(problems)))
    async with app.run_test(size=(60, 16)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        told = reader.status
        await type_line(reader, "problems")
        screen = app.screen
        assert isinstance(screen, SourceScreen)
        page = screen.query_one(ReadingPane)
        listed = "".join(page.render_line(y).text for y in range(page.size.height))

        assert told.strip().startswith("c.toml: line 2: 宽: no such key · 3 more: :problems")
        for place in places:
            assert f"{place}: line 2: 宽" in listed
            assert f"{place}: line 7: 宽" in listed


@pytest.mark.parametrize("folder", ["/home/ada/notes: news", "/家/配置: 新"])
def test_a_problem_is_shortened_to_the_name_of_its_file_whatever_its_folder_is_called(
    folder: str,
) -> None:
    (problem,) = read_config("zone = '宽'".encode(), f"{folder}/c.toml").problems

    short = str(shortened(problem))

    assert short.startswith("c.toml: line 1: zone: '宽' is no time zone")
    assert str(problem) == f"{folder}/{short}"


async def test_where_nothing_is_wrong_with_the_configuration_that_is_told(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "problems")

        assert "Nothing was wrong" in reader.status


def test_a_theme_that_is_described_and_wrong_is_one_problem() -> None:
    loaded = read_config('theme = "黄昏"\n[themes."黄昏"]\nprimary = "red"\n'.encode(), "c.toml")

    assert len(loaded.problems) == 1
    assert problems_in_app(loaded, keys_chosen(loaded.config)) == ()


@pytest.mark.parametrize("pattern", ["*.pdf", "*播客*"])
def test_an_opener_in_which_no_address_can_stand_is_told_with_its_line(pattern: str) -> None:
    text = f'[openers]\n"*.epub" = "zathura {{url}}"\n"{pattern}" = "!eval {{url}}"\n'
    loaded = read_config(text.encode(), "c.toml")

    (problem,) = problems_in_app(loaded, keys_chosen(loaded.config))

    told = f"c.toml: line 3: {pattern}: eval {{url}}: {{url}} cannot stand behind “eval”"
    assert str(problem).startswith(told)
    assert loaded.problems == ()


@pytest.mark.parametrize("said", ["widht: no such key", "宽: 没有"])
async def test_what_is_wrong_with_the_configuration_is_not_replaced_at_the_start(
    session: Session, posts: Path, said: str
) -> None:
    (posts / "source/_posts/.readerignore").mkdir()
    app = ReaderApp(session, around=Around(problems=(ConfigError(said, "c.toml", 2),) * 3))
    async with app.run_test(size=SHORT) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        both = " ".join(reader.status.split())
        await reader.press("j")

        assert both.startswith(
            f"c.toml: line 2: {said} · 2 more: :problems, or reader config · .readerignore: "
        )
        assert "more: reader config" not in reader.status


async def test_a_message_that_is_cut_says_so(session: Session) -> None:
    app = ReaderApp(session)
    async with app.run_test(size=(80, 4)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        for word in ("word ", "词语"):
            reader.main.status.say(word * 50, failed=True)
            await reader.settle()

            first, last = reader.status.splitlines()
            assert first.lstrip().startswith(word)
            assert not first.rstrip().endswith("…"), word
            assert last.rstrip().endswith("…"), word


async def test_a_key_of_ones_own_does_several_actions(session: Session) -> None:
    chosen = keys_chosen(Config(keys=(KeyChoice("X", ("next-unread", "toggle-star")),)))
    app = ReaderApp(session, around=Around(keymap=chosen.keymap))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        await reader.press("X")

        assert [entry.starred for entry in reader.entries.values()].count(True) == 1
        assert next(each for each in reader.entries.values() if each.starred).title in reader.title


@pytest.mark.painted
async def test_a_theme_without_colours_has_none(session: Session) -> None:
    app = ReaderApp(session, around=Around(theme=NO_COLOUR))
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()

        drawn = app.export_screenshot()

        assert app.no_color
        assert set(re.findall(r"fill: (#[0-9a-f]{6})", drawn)) <= {
            "#c5c8c6",
            "#292929",
            "#121212",
            "#868887",
        }


async def test_without_colours_what_the_cursor_and_a_hit_are_on_is_reversed(
    session: Session,
) -> None:
    app = ReaderApp(session, around=Around(theme=NO_COLOUR))

    def reversed_in(view: LineView) -> list[str]:
        strips = map(view.strip_at, range(view.size.height))
        pieces = (segment for strip in strips for segment in strip)
        return [text.strip() for text, style, _ in pieces if style and style.reverse]

    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.press("home", "j")
        assert "New news" in reversed_in(reader.main.library)

        await reader.press("/", *"tide")
        assert "tide" in reversed_in(app.screen.query_one(ResultList))

        await reader.press("enter")
        assert "tide" in reversed_in(reader.main.page)


async def test_a_theme_of_ones_own_is_worn(session: Session) -> None:
    dusk = UserTheme("黄昏", (("primary", "#e0a060"), ("background", "#201818")))
    made = around(
        Loaded("c.toml", Config(theme="黄昏", themes=(dusk,))), os.devnull, dark=True, environ={}
    )
    app = ReaderApp(session, around=made)
    async with app.run_test() as pilot:
        await Reader(app, pilot).settle()

        assert made.problems == ()
        assert app.current_theme.background == "#201818"


async def test_the_palette_says_that_nothing_is_called_so(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "NO_ACTION", "没有这样的操作")
    async with reading() as reader:
        await reader.press("ctrl+p", *"zzqx")
        await reader.until(lambda: any("没有这样的操作" in row.text for row in reader.painted()))


async def test_the_palette_finds_an_action_by_what_it_is_for(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("ctrl+p", *"page alone", "enter")
        await reader.settle()
        await reader.press("enter")

        assert reader.main.has_class("-zen")


def help_text(reader: Reader) -> str:
    """All of the help, also what is scrolled off, without what stands between its columns."""
    keys = reader.app.screen.query_one(KeyList)
    lines = (keys.strip_at(y).text.rstrip() for y in range(keys.virtual_size.height))
    return "\n".join(lines).strip()


async def test_help_tells_the_keys_of_where_one_is(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("question_mark")
        assert help_text(reader).startswith("In the library\n")
        assert "On the page" not in help_text(reader)

        await reader.press("q", "tab", "question_mark")
        assert help_text(reader).startswith("On the page\n")


async def test_help_is_searched(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("question_mark", "slash", *"unread")
        assert "next unread post" in help_text(reader)
        assert "star" not in help_text(reader)

        await reader.press("enter", "j", "escape")
        assert "star" in help_text(reader)
        await reader.press("slash", *"没有")
        assert help_text(reader) == "No key does that."
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.main


async def test_nothing_of_the_help_is_cut_off(reading: Open) -> None:
    keys = Keys("j", "向下一行，数字在前则多行 and so on, as long as it may be")
    async with reading() as reader:
        for size in ((40, 12), (80, 24), (120, 40)):
            await reader.resize(*size)
            await reader.press("question_mark")
            listed = reader.app.screen.query_one(KeyList)
            listed.show([("键", [keys])])
            await reader.settle()
            shown = [listed.strip_at(y) for y in range(listed.virtual_size.height)]
            room = listed.scrollable_content_region.width
            await reader.press("escape")

            words = "".join(strip.text for strip in shown).replace(" ", "")
            assert words.startswith("键j向下一行，数字在前则多行andsoon,aslongasitmaybe"), size
            assert {strip.cell_length for strip in shown} == {room}, size


async def test_the_help_keeps_the_keys_while_it_is_searched(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("question_mark", "slash", *"unread", "tab", "q")

        assert reader.app.screen.query_one(Input).value == "unreadq"


@asynccontextmanager
async def hesitating(
    session: Session, monkeypatch: pytest.MonkeyPatch, *keys: KeyChoice, size: tuple[int, int]
) -> AsyncIterator[Reader]:
    """Open the app for somebody with such keys, who hesitates."""
    monkeypatch.setattr("reader.tui.panes.HESITATION", 0.01)
    chosen = keys_chosen(Config(keys=keys))
    app = ReaderApp(session, around=Around(keymap=chosen.keymap))
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader


async def following(reader: Reader, *keys: str) -> str:
    """Press keys, and return how it is told that they may go on."""
    await reader.press(*keys)
    while not reader.main.which_key.display:
        await reader.pilot.pause(0.01)
    await reader.settle()
    told = reader.main.which_key
    return "\n".join(told.render_line(y).text for y in range(told.size.height))


async def test_every_key_that_begins_others_tells_how_it_may_go_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = {
        ("z",): "z the page alone",
        ("g",): "g to the top",
        ("tab", "z"): "R unfold all of the page",
        ("tab", "g"): "g to the top",
    }
    sizes = (60, 16), (120, 40), (200, 50)
    async with hesitating(session, monkeypatch, size=WIDE) as reader:
        for size, (keys, told) in product(sizes, ways.items()):
            await reader.resize(*size)
            assert told in await following(reader, *keys), (size, keys)
            assert not reader.main.has_class("-zen"), (size, keys)
            await reader.press("escape", *keys[:-1])


async def test_keys_that_may_come_next_are_clicked_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with hesitating(session, monkeypatch, size=(120, 40)) as reader:
        await following(reader, "z")
        await click(reader, "#which", "the page alone")

        assert reader.main.has_class("-zen")
        assert not reader.main.which_key.display


async def test_what_is_told_of_keys_is_cut_only_where_there_is_no_room(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with hesitating(session, monkeypatch, size=(120, 40)) as reader:
        told = await following(reader, "tab", "'")

    assert "{a-z} to the place that a letter stands for" in told
    assert "' to where one was before the last jump" in told


async def test_a_key_that_begins_others_does_what_it_does_when_they_do_not_come(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = KeyChoice("x", ("zen",)), KeyChoice("x 船", ("group tag",))
    async with hesitating(session, monkeypatch, *own, size=(120, 40)) as reader:
        for after, zen in (("enter", True), ("G", True), ("escape", False), ("船", False)):
            told = await following(reader, "x")
            await reader.press(after)

            assert "Enter the page alone, and back" in told, after
            assert reader.main.has_class("-zen") is zen, after
            await reader.press(*["escape"] * 2 * zen)  # out of the page alone, and of the page


async def test_keys_that_may_come_next_are_shown_when_one_hesitates(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = KeyChoice("ctrl+x t", ("tag",)), KeyChoice("ctrl+x 船", ("zen",))
    async with hesitating(session, monkeypatch, *own, size=(80, 24)) as reader:
        shown = await following(reader, "ctrl+x")
        assert shown.startswith(" t tags of your own")
        assert " 船 the page alone" in shown

        await reader.press("船")
        hidden, zen = not reader.main.which_key.display, reader.main.has_class("-zen")

    assert hidden
    assert zen


async def test_keys_that_come_faster_than_screens_do_no_harm(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j")
        for keys in (["question_mark", "slash", "escape"], ["T", "enter", "enter"]):
            for key in keys * 3:
                reader.app.simulate_key(key)
            await reader.settle()
            for _ in range(10):
                if reader.app.screen is not reader.main:
                    await reader.press("escape")

            assert reader.app.return_code is None, keys
            assert reader.app.screen is reader.main, keys


async def test_an_action_of_the_other_pane_is_told_to_be_one(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "next-heading")

        assert "next-heading: only on the page" in reader.status


async def test_every_action_is_somebodys(reading: Open) -> None:
    """The names that the table has are methods of those who are asked where it works."""
    async with reading() as reader:
        in_library = reader.main._targets()
        await reader.press("tab")
        on_page = reader.main._targets()

    for where, targets in (in_library, on_page):
        for action in ACTIONS:
            method = f"action_{action.method}"
            if action.where in (Where.ANYWHERE, where):
                assert any(hasattr(target, method) for target in targets), action.name


async def test_no_action_is_done_by_two_parts(reading: Open) -> None:
    """Who is asked first does not matter, but for the pane: in the library `g g` is its top."""
    async with reading() as reader:
        in_library = reader.main._targets()
        await reader.press("tab")
        on_page = reader.main._targets()

    hidden = set()
    for _, (pane, *others) in (in_library, on_page):
        for method in (f"action_{action.method}" for action in ACTIONS):
            owners = [target for target in others if hasattr(target, method)]
            assert len(owners) <= 1, method
            hidden |= {method} if owners and hasattr(pane, method) else set()
    assert hidden <= {"action_top", "action_bottom"}


async def test_a_line_may_be_typed_as_fast_as_it_comes(reading: Open) -> None:
    async with reading() as reader:
        for key in (*":theme nord", "enter"):
            character = "\r" if key == "enter" else key
            reader.app.post_message(events.Key(key_named(key), character))
        await reader.settle()

        assert reader.app.theme == "nord"
        assert reader.main.library.cursor == 0


async def test_hints_are_clicked_on(reading: Open) -> None:
    async with reading() as reader:
        await click(reader, "#hints", "search")
        assert len(reader.app.screen_stack) > 1

        await reader.press("escape", "tab")
        assert reader.main.on_page
        await click(reader, "#hints", "back")
        assert len(reader.app.screen_stack) == 1
        assert not reader.main.on_page


async def test_completions_are_clicked_on_and_done_by_another_click(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("colon", *"to")
        await click(reader, "#completions", "toggle-star")
        taken = reader.app.screen.query_one(Input).value
        await click(reader, "#completions", "toggle-star")

        assert taken == "toggle-star"
        assert len(reader.app.screen_stack) == 1
        assert "The cursor is on no post" in reader.status


async def test_completions_follow_an_earlier_line(reading: Open) -> None:
    async with reading() as reader:
        await type_line(reader, "group tag")
        await reader.press("colon", "up")
        earlier = completions(reader)
        await reader.press("backspace", "backspace", "backspace", "m")
        typed = completions(reader)
        await reader.press("down", "down")

        assert earlier.split() == ["tag"]
        assert typed.split() == ["month"]


@pytest.mark.parametrize("begun", [":", "|", "!"])
async def test_an_earlier_line_that_was_changed_is_what_is_typed_now(
    reading: Open, begun: str
) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")
        for typed in ("echo 一", "echo 二"):
            await reader.press(begun)
            reader.app.screen.query_one(Input).value = typed
            await reader.press("enter")
        await reader.press(begun, "up", "up", "x")
        line = reader.app.screen.query_one(Input)
        seen = [line.value]
        for key in ("up", "down"):
            await reader.press(key)
            seen.append(line.value)

        assert seen == ["echo 一x", "echo 二", "echo 一x"]


async def test_what_is_said_of_keys_names_those_of_the_preset(session: Session) -> None:
    keymap = keys_chosen(Config(preset="newsboat")).keymap
    app = ReaderApp(session, around=Around(keymap=keymap))
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        await reader.press("j", "+")
        picked = reader.status
        await reader.press("N")

        assert "1 post picked · N ^E T a A w · Space one more" in picked
        assert "U undoes" in reader.status


def test_what_is_wrong_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = (
        b'theme = "neon"\n[[rule]]\nquery = "("\nstar = true\n[keys]\nx = "fly"\n[page]\nwdie = 1\n'
    )
    loaded = read_config(file, f"{tmp_path}/c.toml")

    made = around(loaded, f"{tmp_path}/state.json", dark=True)

    assert [each.line for each in made.problems] == [1, 3, 6, 8]
