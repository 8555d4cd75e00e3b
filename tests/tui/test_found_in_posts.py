"""What posts were searched for is lit on the page of one that is opened from there."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from textual.events import Key
from textual.keys import key_to_character

from reader import expressions
from reader.document.find import Hit, Searchable
from reader.errors import CostlyError
from tests.tui.driver import SHORT, WRITTEN, Open, Reader, lit, write_post

FAR = "<p>Nothing here, 也没有别的。</p>" * 40
BODY = (
    f"{FAR}<p>The tide is late, and 潮水 too.</p>{FAR}<p>A <b>ti</b>de again; "
    f"<ruby>潮<rt>しお</rt>水<rt>みず</rt></ruby> 來了。</p>{FAR}<p>The last tide.</p>"
)


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    folder = tmp_path / "posts"
    write_post(folder, "Sea", "2026-03-01 08:00:00", "News", BODY)
    write_post(folder, "Land", "2026-02-01 08:00:00", "News", "<p>No tide, 没有潮水。</p>")
    write_post(folder, "Costly", "2026-01-01 08:00:00", "News", f"<p>{'a' * 60}b 春</p>")
    return folder


def keys(words: str) -> list[str]:
    return ["space" if char == " " else char for char in words]


async def search(reader: Reader, words: str) -> None:
    """Open the first post that a search finds."""
    await reader.press("/", *keys(words))
    await reader.settle()
    await reader.press("enter")


async def test_a_post_from_a_search_lights_the_words(reading: Open) -> None:
    hits = {
        "tide title:Sea": ["tide", "tide", "tide"],
        "潮水 title:Sea": ["潮水", "潮(しお)水"],
        "late -wind": ["late"],
        "来了": ["來了"],
        "title:Sea": [],
    }
    async with reading(SHORT) as reader:
        for words, expected in hits.items():
            await search(reader, words)

            assert lit(reader) == expected, words
            assert (f"1/{len(expected)}" in reader.status) is bool(expected), words
            assert any(expected[0] in line for line in reader.page) if expected else True, words
            await reader.press("home", *["escape"] * bool(expected), "J")  # opens another post
            assert reader.title == "Land", words
            await reader.press("h")


async def test_n_goes_on_from_hit_to_hit(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await search(reader, "潮水 title:Sea")
        await reader.press("n")

        assert "2/2" in reader.status
        assert lit(reader, "current-hit") == ["潮(しお)水"]
        assert reader.parts.reading.place
        assert reader.parts.reading.place.entry.title == "Sea"

        await reader.press("escape")
        assert lit(reader) == []
        assert "2/2" not in reader.status


async def test_a_post_out_of_a_narrowed_list_lights_the_words(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("backslash", *keys("tide"), "enter", "j", "enter")
        first = lit(reader)
        await reader.press("J")

        assert first == ["tide", "tide", "tide"]
        assert lit(reader) == ["tide"]
        assert "1/1" in reader.status


async def test_a_post_that_is_open_lights_what_it_is_found_by(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await search(reader, "late")
        await reader.press("escape", "escape")
        await search(reader, "last tide")

        assert lit(reader) == ["tide", "tide", "last", "tide"]


async def test_another_post_has_nothing_lit(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await search(reader, "late")
        await reader.press("J")

        assert lit(reader) == []
        assert "1/1" not in reader.status


async def change(reader: Reader, posts: Path, times: int = 1) -> None:
    """Let the file say more at its beginning than so many times before, and have it read again."""
    rewrite(posts, times)
    await reader.press("R")
    await reader.settle()


def rewrite(posts: Path, times: int = 1) -> None:
    """Let the file say more at its beginning than so many times before."""
    path = next(posts.rglob("Sea.md"))
    path.write_text(
        path.read_text().replace("<p>Nothing", "<p>A new beginning, 新的开头。</p><p>Nothing", 1)
    )
    os.utime(path, (WRITTEN + 60 * times, WRITTEN + 60 * times))


async def test_what_was_found_stays_lit_when_the_post_is_read_again(
    reading: Open, posts: Path
) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for times, words in enumerate(("tide", "re:t.de", "潮水"), 1):
            await reader.press("/", *words)
            await reader.settle()
            await reader.press("enter", "n")
            before, place = lit(reader), reader.main.page_finder.found

            await change(reader, posts, times)

            found = reader.main.page_finder.found
            assert place, words
            assert found, words
            assert lit(reader) == before, words
            assert reader.main.page.text.count("新的开头") == times, words
            assert found.document is not place.document, words
            assert found.at == place.at == 1, words
            await reader.press("escape", "home")


async def test_what_posts_were_searched_for_stays_lit_too(reading: Open, posts: Path) -> None:
    async with reading(SHORT) as reader:
        await search(reader, "潮水 title:Sea")
        await reader.press("n")
        await change(reader, posts)

        assert lit(reader) == ["潮水", "潮(しお)水"]
        assert "2/2" in reader.status


@pytest.mark.parametrize("word", ["begin", "开头"])
async def test_a_post_that_takes_too_long_to_light_is_opened_with_nothing_lit(
    reading: Open, posts: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.1)
    write_post(posts, "Long", "2026-01-02 08:00:00", "News", f"<p>{word} {'x' * 60}y</p>")
    async with reading(SHORT) as reader:
        await reader.press("backslash", *f"/{word}|(x|xx)+$/", "enter", "j", "enter")
        title, told, hits = reader.title, reader.status, lit(reader)
        await reader.press("h")

        assert title == "Long"
        assert "takes too long" in told
        assert hits == []
        assert reader.entries["Long"].read


@pytest.fixture
def costly(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let what ends in `$` be looked for until the event is set, and then be given up."""
    given_up, find = Event(), Searchable.find

    def found(text: Searchable, typed: str) -> tuple[Hit, ...]:
        if typed.endswith("$"):
            given_up.wait()
            raise CostlyError(typed)
        return find(text, typed)

    monkeypatch.setattr(Searchable, "find", found)
    yield given_up
    given_up.set()


async def test_a_costly_expression_leaves_the_keys_alone(reading: Open, costly: Event) -> None:
    async with reading(SHORT) as reader:
        await reader.press("G", "enter", "/")
        for key in (*"re:(a|aa)+", "dollar_sign"):
            reader.app.post_message(_key(key))
        await reader.pilot.pause()

        told = reader.status
        reader.app.post_message(_key("backspace"))
        await reader.pilot.pause()
        costly.set()
        await reader.settle()

        assert "…" in told
        assert "1/3" in reader.status
        assert "a" * 60 in lit(reader)


async def test_escape_gives_a_costly_expression_up(reading: Open, costly: Event) -> None:
    async with reading(SHORT) as reader:
        await reader.press("G", "enter", "/")
        for key in (*"re:(a|aa)+", "dollar_sign", "enter"):
            reader.app.post_message(_key(key))
        await reader.pilot.pause()
        reader.app.post_message(_key("n"))
        await reader.pilot.pause()
        told = reader.status
        reader.app.post_message(_key("escape"))
        await reader.pilot.pause()
        costly.set()
        await reader.settle()

        assert "Still looking" in told
        assert "…" in told
        assert not reader.main.page_finder.active
        assert reader.main.on_page


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let expressions be looked for until the event is set, and then be found."""
    let, find = Event(), Searchable.find

    def found(text: Searchable, typed: str) -> tuple[Hit, ...]:
        if typed.startswith("re:"):
            let.wait()
        return find(text, typed)

    monkeypatch.setattr(Searchable, "find", found)
    yield let
    let.set()


@pytest.mark.parametrize("before", ["", "tide", "潮水"])
async def test_an_expression_is_looked_for_though_the_post_is_read_again_meanwhile(
    reading: Open, posts: Path, held: Event, before: str
) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", *(("/", *before, "enter") if before else ()))
        document = reader.main.page.document
        reader.post("/", *"re:l.te", "enter")
        await reader.until(lambda: reader.main.status.found == "…")
        rewrite(posts)
        reader.post("R")
        await reader.until(lambda: reader.main.page.document is not document)
        await reader.pilot.pause()
        told = reader.main.status.found
        held.set()
        await reader.settle()

        assert told == "…"
        assert reader.main.status.found == "1/1"
        assert lit(reader) == lit(reader, "current-hit") == ["late"]
        assert any("late" in line for line in reader.page)


async def test_an_expression_that_is_never_done_is_given_up(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.1)
    async with reading(SHORT) as reader:
        await reader.press("G", "enter", "/", *"re:(a|aa)+", "dollar_sign")

        assert "takes too long" in reader.status
        for key in ("enter", "n"):
            await reader.press(key)

            assert "takes too long" in reader.status, key
        await reader.press("escape")

        assert not reader.main.page_finder.active


def _key(key: str) -> Key:
    return Key(key, key if len(key) == 1 else key_to_character(key))
