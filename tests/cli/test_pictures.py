"""`reader show` draws pictures that lie on this computer, where the output has colours for them."""

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from PIL import Image as Pixels

Reader = Callable[..., CompletedProcess[str]]

RED, BLUE = (200, 20, 20), (20, 20, 200)


def _write(folder: Path, name: str, color: tuple[int, int, int]) -> str:
    """Write a post with a picture of one colour beside it, and return its name."""
    place = folder / name
    place.mkdir()
    Pixels.new("RGB", (80, 80), color).save(place / "sea.png")
    (place / "post.md").write_text(f"---\ntitle: {name}\n---\n![the sea 海](sea.png)\n")
    return f"{name}/post.md"


@pytest.mark.parametrize("name", ["harbour", "港口"])
def test_a_picture_is_drawn_in_colour(reader: Reader, folder: Path, name: str) -> None:
    shown = reader("show", "--color", "always", _write(folder, name, RED), COLORTERM="truecolor")

    assert (shown.returncode, shown.stderr) == (0, "")
    row = f"\x1b[38;2;200;20;20;48;2;200;20;20m{' ' * 20}\x1b[0m"
    assert shown.stdout.splitlines().count(row) == 10
    assert "the sea 海" in shown.stdout


@pytest.mark.parametrize("name", ["sea.png", "海.png"])
def test_a_picture_in_the_configured_library_is_drawn(
    reader: Reader, folder: Path, name: str
) -> None:
    notes = folder / "vault" / "notes"
    notes.mkdir(parents=True)
    Pixels.new("RGB", (80, 80), RED).save(folder / "vault" / name)
    (notes / "post.md").write_text(f"![[{name}]]\n")
    (folder / "config.toml").write_text('[[library]]\npath = "vault"\n')
    where = {"COLORTERM": "truecolor", "READER_CONFIG": "config.toml"}

    shown = reader("show", "--color", "always", "vault/notes/post.md", **where)

    assert "48;2;200;20;20" in shown.stdout


def test_of_256_colours_the_nearest_is_taken(reader: Reader, folder: Path) -> None:
    post = _write(folder, "harbour", RED)
    shown = reader("show", "--color", "always", post, TERM="xterm-256color")

    assert re.search(r"\x1b\[38;5;(\d+);48;5;\1m {20}\x1b\[0m", shown.stdout)


def test_posts_whose_pictures_have_the_same_name_have_their_own(
    reader: Reader, folder: Path
) -> None:
    posts = _write(folder, "harbour", RED), _write(folder, "港口", BLUE)
    shown = reader("show", "--color", "always", *posts, COLORTERM="truecolor").stdout

    assert shown.index("48;2;200;20;20") < shown.index("48;2;20;20;200")


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        ((), {}),
        (("--color", "always", "--set", "pictures=false"), {"COLORTERM": "truecolor"}),
        (("--color", "always"), {"TERM": "xterm"}),
        (("--format", "ansi"), {"TERM": "xterm"}),
        (("--set", "pictures=true"), {"COLORTERM": "truecolor"}),
    ],
)
def test_there_is_none_without_colours_or_where_none_is_wished(
    reader: Reader, folder: Path, options: tuple[str, ...], environment: dict[str, str]
) -> None:
    shown = reader("show", *options, _write(folder, "港口", RED), **environment)

    assert "48;" not in shown.stdout
    assert "▣ the sea 海\n" in re.sub(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", shown.stdout)
    assert not re.search(r"^ {20}", shown.stdout, re.MULTILINE)


def test_what_comes_from_standard_input_has_no_place_beside_which_to_look(
    reader: Reader, folder: Path
) -> None:
    post = folder / _write(folder, "harbour", RED)
    shown = reader("show", "--color", "always", input=post.read_text(), COLORTERM="truecolor")

    assert "48;2" not in shown.stdout
