"""Notes in the app: written about a post, or about a passage that is kept and lit."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.logs.passages import LONGEST
from reader.session import Session
from reader.tui.dialogs.choice import ChoiceScreen
from tests.tui.driver import SHORT, Open, Reader, paragraphs, write_post

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


async def begin(reader: Reader) -> None:
    await reader.press("j", "enter")
    assert reader.title == "Start"


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
