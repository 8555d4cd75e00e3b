"""The address that a site's configuration gives a post: opened, copied, given to commands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.session import Session
from tests.tui.driver import Open, write_post

HERE = "https://me.example/2026/01/03/%E6%BD%AE%E6%B0%B4/"
BODY = """<p><a href="https://me.example/2026/01/02/there/">there</a>,
<a href="/2026/01/02/there/">there</a>, <a href="/tags/海/">海</a></p>
"""


@pytest.fixture
def site(tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    written = tmp_path / "site" / "source" / "_posts"
    write_post(written, "潮水", "2026-01-03", "文", BODY)
    write_post(written, "there", "2026-01-02", "文")
    write_post(written / "old", "there", "2025-01-02", "文")
    (tmp_path / "site" / "_config.yml").write_text("url: https://me.example\n")
    return open_session(tmp_path / "site")


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that the browser is given."""
    given: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: given.__iadd__([url]))
    return given


async def test_the_address_of_the_site_is_opened_and_copied(
    reading: Open, site: Session, browsed: list[str]
) -> None:
    async with reading(at=site) as reader:
        await reader.press("j", "enter")

        await reader.press("o", "y")

        assert reader.app.clipboard == HERE
        assert browsed == [HERE]


async def test_the_address_of_the_site_is_given_to_a_command(reading: Open, site: Session) -> None:
    async with reading(at=site) as reader:
        await reader.press("j", "exclamation_mark")
        reader.app.screen.query_one(Input).value = "open {url}"
        await reader.press("enter")

        assert "cannot be handed to another program" in reader.status  # for it had an address


@pytest.mark.parametrize("number", ["1", "2"])
async def test_a_link_to_the_site_opens_its_post(
    reading: Open, site: Session, browsed: list[str], number: str
) -> None:
    async with reading(at=site) as reader:
        await reader.press("j", "enter")

        await reader.press(number, "o")

        assert reader.title == "there"
        assert "2026-01-02" in "".join(reader.page)
        assert browsed == []


async def test_what_only_the_site_has_is_opened_there(
    reading: Open, site: Session, browsed: list[str]
) -> None:
    async with reading(at=site) as reader:
        await reader.press("j", "enter")

        await reader.press("3", "o")

        assert browsed == ["https://me.example/tags/海/"]
