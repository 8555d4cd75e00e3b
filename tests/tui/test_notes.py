"""Notes in the app: written about a post, or about a passage that is kept and lit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.library.logs.marks import NOTE, PASSAGE
from reader.library.logs.passages import LONGEST, Passage
from reader.session import Session
from reader.tui.dialogs.choice import ChoiceScreen
from reader.tui.page.resume import kept as kept_at
from reader.tui.screens.main import MainScreen
from reader.tui.widgets.choices import Choices
from tests.tui.driver import SHORT, Open, Reader, begin, paragraphs, write_post

WORDS = {"en": "Ferries wait", "zh": "渡船停在岸边"}
BODY = f"<p>{WORDS['en']} until noon.</p>\n<p>{WORDS['zh']}，等风。</p>\n{paragraphs(60)}"


@pytest.fixture
def written(tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    folder = tmp_path / "written"
    write_post(folder, "Start", "2026-01-03", "文", BODY)
    write_post(folder, "Other", "2026-01-02", "文", "<p>Nothing 无</p>")
    return open_session(folder)


def kept(reader: Reader) -> list[str]:
    """Return what is lit on the page because it is kept."""
    page = reader.main.page
    return [page.text[start:end] for start, end in page._lit.get("passage", ())]


async def choose(reader: Reader, words: str) -> None:
    """Choose words of the page with the mouse, as it were."""
    start = reader.main.page.text.index(words)
    reader.main.parts.choosing.select(start, start + len(words) - 1, done=False)
    await reader.settle()


def listed(reader: Reader) -> list[str]:
    """Return what the panel lists."""
    panel = reader.app.screen
    assert isinstance(panel, ChoiceScreen)
    return panel._rows


@pytest.mark.parametrize("lang", WORDS)
async def test_a_passage_is_kept_lit_listed_and_let_go(
    reading: Open, written: Session, lang: str
) -> None:
    words = WORDS[lang]
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await choose(reader, words)
        await reader.press("a", *"good", "enter")
        assert "a passage kept" in reader.status
        assert kept(reader) == [words]
        assert reader.main.mode is None

        await reader.press("J", "K")
        assert kept(reader) == [words]

        await reader.press("M")
        assert listed(reader) == [f"1 “{words}” good"]
        await reader.press("d")
        assert kept(reader) == []
        await reader.press("U")
        assert kept(reader) == [words]


async def test_a_passage_that_is_kept_again_has_the_new_note_alone(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        for typed in (["x"], ["y"], ["backspace", "backspace"]):
            await choose(reader, WORDS["zh"])
            await reader.press("a", *typed, "enter")
        await reader.press("M")

        assert listed(reader) == [f"1 “{WORDS['zh']}” "]


@pytest.mark.parametrize("lang", WORDS)
async def test_the_list_has_what_was_written_right_before_and_the_keys_behind_it(
    reading: Open, written: Session, lang: str
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        reader.post("a", *WORDS[lang].replace(" ", ""), "enter", "M", "y")
        await reader.settle()

        assert reader.app.clipboard == WORDS[lang].replace(" ", "")
        reader.app.copy_to_clipboard("")
        reader.post("M", "slash", "escape", "y")
        await reader.settle()
        assert reader.app.clipboard
        reader.post("M", "d")
        await reader.settle()
        reader.post("M", "j")
        await reader.settle()
        assert not reader.entries["Start"].noted
        assert isinstance(reader.app.screen, MainScreen)


async def test_enter_in_the_list_goes_to_the_passage_and_y_copies_it(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await choose(reader, WORDS["en"])
        await reader.press("a", "enter", "G", "M", "enter")
        assert any(WORDS["en"] in line for line in reader.page)

        await reader.press("M", "y")
        assert reader.app.clipboard == WORDS["en"]


async def test_a_note_is_about_the_post_that_keys_are_about(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await reader.press("j", "j", "a", *"later", "enter")
        assert "“Other” given a note" in reader.status
        assert reader.entries["Other"].noted
        assert not reader.entries["Start"].noted

        await reader.press("k", "a", "escape", "a", "enter")
        assert not reader.entries["Start"].noted

        await reader.press("j", "enter", "M")
        assert listed(reader) == ["1 later of the post"]


async def test_nothing_is_noted_yet(reading: Open, written: Session) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await reader.press("M")

        assert "Nothing is noted here: a writes a note, v chooses a passage" in reader.status


async def test_what_stands_over_the_article_is_not_kept(reading: Open, written: Session) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await choose(reader, "Start")
        await reader.press("a")
        assert "Only what the post says" in reader.status

        page = reader.main.page
        end = page.text.index(WORDS["en"]) + len(WORDS["en"])
        reader.main.parts.choosing.select(0, end - 1, done=False)
        await reader.press("a", "enter")
        assert kept(reader) == [WORDS["en"]]


async def test_no_more_is_kept_than_a_line_of_the_log_should_have(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        assert len(reader.main.page.text) > LONGEST
        await reader.press("v", "G", "a")

        assert f"No more than {LONGEST:,} characters" in reader.status
        assert kept(reader) == []


async def test_a_passage_whose_words_are_gone_is_told_and_stays(
    reading: Open, written: Session, tmp_path: Path
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await choose(reader, WORDS["en"])
        await reader.press("a", "enter")
        write_post(tmp_path / "written", "Start", "2026-01-03", "文", "<p>New 新</p>")
        await reader.press("R")
        await reader.until(lambda: any("New 新" in line for line in reader.page))
        assert kept(reader) == []

        await reader.press("M")
        assert listed(reader) == [f"1 “{WORDS['en']}” The passage is not in the text any more"]
        await reader.press("enter")
        assert "not in the text any more" in reader.status


@pytest.mark.parametrize("lang", WORDS)
async def test_a_passage_is_the_same_where_the_text_before_it_has_changed(
    reading: Open, written: Session, tmp_path: Path, lang: str
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await choose(reader, WORDS[lang])
        await reader.press("a", "x", "enter")
        write_post(tmp_path / "written", "Start", "2026-01-03", "文", f"<p>New 新</p>{BODY}")
        await reader.press("R")
        await reader.until(lambda: "New 新" in reader.main.page.text)
        await choose(reader, WORDS[lang])
        await reader.press("a", "y", "enter")
        assert "a passage noted anew" in reader.status

        await reader.press("M")
        assert listed(reader) == [f"1 “{WORDS[lang]}” xy"]


async def test_what_was_marked_meanwhile_leaves_the_list_of_notes_as_it_is(
    reading: Open, written: Session
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        await choose(reader, WORDS["en"])
        await reader.press("a", *"why", "enter", "G", "M")
        entry = reader.entries["Start"]
        reader.parts.desk.toggle_star(entry)
        await reader.settle()
        await reader.press("enter")

        assert any(WORDS["en"] in line for line in reader.page)
        assert "why" in reader.status


async def test_a_note_is_read_whole(reading: Open, written: Session) -> None:
    note = "潮水 tide " * 30
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        written.memory.change([reader.entries["Start"].id], {NOTE + note: True})
        await reader.press("M", "enter")

        assert reader.main.status.message == note


async def test_a_note_is_about_all_posts_that_are_picked(reading: Open, written: Session) -> None:
    async with reading(SHORT, at=written) as reader:
        await reader.press("j", "V", "j", "a", *"both", "enter")

        assert "2 posts given a note" in reader.status
        assert [entry.noted for entry in reader.entries.values()] == [True, True]
        await reader.press("U")
        assert [entry.noted for entry in reader.entries.values()] == [False, False]


async def test_a_note_of_another_device_does_nothing_to_the_line_that_asks(
    reading: Open, written: Session
) -> None:
    note = "a\x1b[2J\n好\u202e b"
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        page, entry = reader.main.page, reader.entries["Start"]
        start = page.text.index(WORDS["zh"])
        assert page.document is not None
        passage = Passage(kept_at(page.document, start), WORDS["zh"], note)
        written.memory.change([entry.id], {PASSAGE + passage.name: True})
        await choose(reader, WORDS["zh"])
        await reader.press("a")
        assert reader.app.screen.query_one(Input).value == "a[2J 好 b"

        await reader.press("enter")
        assert "That is noted already" in reader.status
        assert written.memory.facts(entry.id).passages == (passage,)


async def test_what_is_noted_of_a_post_whose_file_is_gone_is_known(
    reading: Open, written: Session, tmp_path: Path
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        entry = reader.entries["Start"]
        written.memory.change([entry.id], {NOTE + "x": True})
        (tmp_path / "written" / "Start.md").unlink()
        await reader.press("R")

        assert reader.parts.desk.now(entry).noted


@pytest.mark.parametrize("lang", WORDS)
async def test_a_passage_that_the_title_says_as_well_is_lit_in_the_text(
    reading: Open, tmp_path: Path, open_session: Callable[[Path], Session], lang: str
) -> None:
    write_post(
        tmp_path / "titled", f"x {WORDS[lang]}", "2026-01-03", "文", f"<p>{WORDS[lang]} …</p>"
    )
    session = open_session(tmp_path / "titled")
    async with reading(SHORT, at=session) as reader:
        await reader.press("j", "enter")
        page = reader.main.page
        start = page.text.rindex(WORDS[lang])
        reader.main.parts.choosing.select(start, start + len(WORDS[lang]) - 1, done=False)
        await reader.press("a", "enter")

        assert session.entries(None)[0].noted
        assert page._lit["passage"] == ((start, start + len(WORDS[lang])),)


@pytest.mark.parametrize(("lang", "note"), [("en", "look-it-up"), ("zh", "这一句要再查一查")])
async def test_the_note_of_a_long_passage_is_seen_in_the_list(
    reading: Open, written: Session, lang: str, note: str
) -> None:
    async with reading(SHORT, at=written) as reader:
        await begin(reader)
        start = reader.main.page.text.index(WORDS[lang])
        reader.main.parts.choosing.select(start, start + 200, done=False)
        await reader.settle()
        await reader.press("a", *note, "enter", "M")
        row = reader.app.screen.query_one(Choices).strip_at(0).text

        assert row.startswith(f" 1 “{WORDS[lang]}")
        assert f"…  {note}" in row
