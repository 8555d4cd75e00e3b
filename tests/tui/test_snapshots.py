"""What the main states look like; `pytest --snapshot-update` takes the pictures anew."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.session import Session
from reader.tui.reader_app import ReaderApp
from tests.tui.driver import SHORT, WIDE, Reader

DARK, LIGHT = "textual-dark", "textual-light"


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        pytest.param(SHORT, DARK, "", id="library"),
        pytest.param(SHORT, LIGHT, "j s G", id="library-light"),
        pytest.param(WIDE, DARK, "", id="both-panes"),
        pytest.param(WIDE, LIGHT, "j j j j enter space", id="both-panes-light"),
        pytest.param(SHORT, DARK, "j j j j enter", id="article"),
        pytest.param(SHORT, LIGHT, "G k k k enter", id="chinese-light"),
        pytest.param(WIDE, DARK, "j j j j enter z", id="zen"),
        pytest.param(SHORT, LIGHT, "G enter", id="problems-light"),
        pytest.param(SHORT, DARK, "question_mark", id="help"),
        pytest.param(SHORT, DARK, "j enter vertical_line w c", id="pipe"),
        pytest.param(SHORT, DARK, "j enter f", id="letters-at-links"),
        pytest.param(WIDE, LIGHT, "j enter u", id="links-light"),
        pytest.param(SHORT, DARK, "j j j j enter v j j e", id="selection"),
        pytest.param(WIDE, LIGHT, "G k k k enter v l l l", id="selection-chinese-light"),
        pytest.param(SHORT, LIGHT, "j enter w", id="export-light"),
        pytest.param(SHORT, DARK, "G k k k enter T 科 技", id="tags"),
        pytest.param(WIDE, LIGHT, "j j j j enter A", id="group-read-light"),
    ],
)
def test_a_state_looks_as_it_did(
    session: Session,
    snap_compare: Callable[..., bool],
    size: tuple[int, int],
    theme: str,
    keys: str,
) -> None:
    app = ReaderApp(session)
    app.animation_level = "none"

    async def press(pilot: Pilot[None]) -> None:
        app.theme = theme
        reader = Reader(app, pilot)
        await reader.settle()
        await reader.press(*keys.split())

    assert snap_compare(app, terminal_size=size, run_before=press)
