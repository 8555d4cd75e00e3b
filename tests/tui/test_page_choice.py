"""How pages are set is remembered, and one key goes back to the configuration."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.config import Config
from reader.config.load import Loaded
from reader.session import Session
from reader.tui.around import around
from reader.tui.page.choice import (
    PageChoice,
    keep_page_choice,
    page_choice_in,
    page_choice_path,
)
from reader.tui.reader_app import ReaderApp
from reader.typography import IN_APP, Gap, Wrap
from tests.tui.driver import Reader


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "状态" / "app.json"


@asynccontextmanager
async def started(session: Session, state: Path, *once: str) -> AsyncIterator[Reader]:
    """Start the app anew, with what is remembered."""
    loaded = Loaded("c.toml", Config(), once=frozenset(once))
    app = ReaderApp(session, around=around(loaded, str(state), dark=True, environ={}))
    async with app.run_test(size=(200, 50)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader


async def test_what_is_set_holds_at_the_next_start(session: Session, state: Path) -> None:
    async with started(session, state) as reader:
        await reader.press("comma", "j", "s", "escape", "tab", "+", "+")

    async with started(session, state) as reader:
        page = reader.main.page

        assert page.typography == IN_APP._replace(justify=True, gap=Gap.SPACE)
        assert page.widest == 80


async def test_a_setting_turned_back_is_no_choice_any_more(session: Session, state: Path) -> None:
    async with started(session, state) as reader:
        await reader.press("comma", "j", "j", "escape", "tab", "+", "=")

    assert page_choice_in(page_choice_path(str(state))) == (PageChoice(), ())


@pytest.mark.parametrize("keys", [("comma", "="), ("colon", *"set auto", "enter")])
async def test_one_key_goes_back_to_the_configuration(
    session: Session, state: Path, keys: tuple[str, ...]
) -> None:
    keep_page_choice(page_choice_path(str(state)), PageChoice((("justify", True),), 40))
    async with started(session, state) as reader:
        before = reader.main.page.widest
        await reader.press(*("space" if key == " " else key for key in keys))

        assert before == 40
        assert reader.main.page.widest == 72
        assert reader.main.page.typography == IN_APP
        assert "as configured" in reader.status
    assert page_choice_in(page_choice_path(str(state))) == (PageChoice(), ())


async def test_the_command_line_holds_for_once(session: Session, state: Path) -> None:
    path = page_choice_path(str(state))
    keep_page_choice(path, PageChoice((("justify", True), ("hang", True))))

    async with started(session, state, "justify") as reader:
        assert reader.main.page.typography == IN_APP._replace(hang=True)
        await reader.press("comma", "p")

    assert page_choice_in(path)[0].settings == (("justify", True),)


async def test_a_broken_file_is_told_ignored_and_kept(session: Session, state: Path) -> None:
    path = Path(page_choice_path(str(state)))
    path.parent.mkdir()
    path.write_text('{"justify": true, 坏')

    async with started(session, state) as reader:
        assert "page.json: is ignored: it is no JSON" in reader.status
        assert reader.main.page.typography == IN_APP
        await reader.press("comma", "h")

    assert path.with_name("page.json.broken").read_text() == '{"justify": true, 坏'
    assert json.loads(path.read_text()) == {"hyphenate": True}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", "is no table of settings"),
        ('{"justify": "两端"}', "justify: is ignored: '两端'; allowed are true, false"),
        ('{"字号": 12, "wrap": "optimal"}', "字号: is ignored: no such setting"),
        ('{"lines": true}', "lines: is ignored"),
    ],
)
def test_what_is_not_understood_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "page.json"
    path.write_text(text)

    chosen, (problem,) = page_choice_in(str(path))

    assert told in str(problem)
    assert chosen.settings == ((("wrap", Wrap.OPTIMAL),) if "wrap" in text else ())


def test_a_file_is_said_as_the_configuration_is() -> None:
    chosen = PageChoice((("wrap", Wrap.OPTIMAL), ("justify", True)), 76)

    assert list(chosen.said()) == ['wrap = "optimal"', "justify = true", "lines = 76"]
