"""A walk at random over the keys of the app: it neither crashes nor does more with each key."""

import os
import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from textual.message import Message

from reader.config import Config
from reader.session import open_library
from reader.tui.keys.actions import ACTIONS
from reader.tui.keys.names import key_named
from reader.tui.reader_app import ReaderApp
from tests.tui.driver import NOW, Reader

pytestmark = pytest.mark.painted

SAMPLES = Path(__file__).parent.parent.parent / "sample_posts"
OUTSIDE = {
    "suspend", "quit", "leave", "browse", "pipe", "run", "edit", "export", "open-link", "hints",
    "back", "library-back",
}  # fmt: skip
"""Actions that end the walk, or call other programs: they have tests of their own."""

KEYS = sorted(
    {key_named(key) for each in ACTIONS for keys in each.keys for key in keys.split(" ")}
    - {key_named(k) for each in ACTIONS if each.name in OUTSIDE for k in each.keys}
    - {"<char>"}
    | {"escape", "h", "5", "a", "船", "enter"}
)
STEPS = 200
"""Keys of a walk; with the resizes of `SIZES` between them."""
WALKS = int(os.environ.get("READER_WALKS", "1"))
"""How many; more on demand: each takes some seconds."""
SIZES = ((60, 16), (120, 40), (300, 80), (20, 5), (80, 24))
MOST = 40
"""Messages that follow from a key at most on average, its paints and threads included: a third
of it is usual, and a walk that leaks (a widget, a watcher, a timer) sends more with each key."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("walk")
    shutil.copytree(SAMPLES, folder / "posts")
    return folder


@settings(
    max_examples=WALKS,
    derandomize="READER_WALKS" not in os.environ,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@example(seed=637)
@given(seed=st.integers(0, 2**32 - 1))
async def test_a_walk_over_the_keys_ends_where_it_began(library: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  a walk, not a secret
    places = {"cache": str(library / "cache"), "data": str(library / "data")}
    session = open_library(
        [str(library / "posts")], config=Config(watch=False), clock=lambda: NOW, **places
    )
    app, messages = ReaderApp(session), Counter[str]()

    def count(message: Message) -> None:
        messages[type(message).__name__] += 1

    async with app.run_test(size=(80, 24), message_hook=count) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        messages.clear()
        for step in range(STEPS):
            if app.return_code is not None:  # the palette can quit as well
                break
            app.simulate_key(chance.choice(KEYS))
            if step % 10 == 0:
                await pilot.pause(0)
            if step % 80 == 79:
                await pilot.resize_terminal(*chance.choice(SIZES))
        if app.return_code is None:
            await reader.settle()
        while app.return_code is None and len(app.screen_stack) > 1:
            await reader.press("escape")

        assert app.return_code in (0, None)
        assert messages.total() / STEPS < MOST, messages.most_common(9)
    session.close()
