"""docs/keys.md and docs/config.md say what there is: `python docs/generate.py` makes them."""

import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from reader.config.read import read_config
from reader.tui.around import problems_in_app
from reader.tui.keys.chosen import keys_chosen
from reader.tui.keys.presets import PRESET_KEYS

DOCS = Path(__file__).parent.parent / "docs"


@pytest.fixture(scope="module")
def generate() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(DOCS)
        yield importlib.import_module("generate")


@pytest.mark.parametrize("name", ["keys.md", "config.md"])
def test_a_generated_page_is_current(generate: ModuleType, name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == generate.page(name)


def test_the_examples_of_the_configuration_are_right() -> None:
    text = (DOCS / "config.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)

    assert len(examples) == 5
    for example in examples:
        assert tomllib.loads(example)
        loaded = read_config(example.encode(), "config.toml")
        assert (*loaded.problems, *problems_in_app(loaded, keys_chosen(loaded.config))) == ()


def test_every_preset_is_told() -> None:
    text = (DOCS / "keys.md").read_text(encoding="utf-8")

    for preset, keys in PRESET_KEYS.items():
        assert not keys or f"| {preset} | " in text


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("next-post", "next post (a number before it: so many times)"),
        ("browse", "open in the browser; on the page 3o: the third link"),
        ("library-top", "to the top (a number before it: to that row)"),
        ("top", "to the top (a number before it: to that line)"),
    ],
)
def test_what_a_number_before_a_key_means_is_told_once(action: str, said: str) -> None:
    assert f"| `{action}` | {said} |\n" in (DOCS / "keys.md").read_text(encoding="utf-8")
