"""The reading pane is `reader show --format plain` at its width, line by line."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.config import Config
from reader.session import open_library
from reader.tui.reader_app import ReaderApp
from reader.typography import LongCode, choice
from tests.cli.in_process import run_here
from tests.tui.driver import WRITTEN, Reader

SAMPLES = Path(__file__).parents[2] / "sample_posts"
COLUMNS = (24, 100)
CHINESE, ARABIC = "文学/末班夜车.md", "science/astronomy/asma-alnujum.md"
FOLDED, CODE = "science/astronomy/olbers.md", "craft/weekday.md"


def shown(path: Path, width: int, home: Path, code: LongCode) -> list[str]:
    """Return what the command prints."""
    config = home / "config.toml"
    config.write_text('zone = "UTC"\n')
    command = ["show", "--format", "plain", "--links", "none", "--set", f"code={code.value}"]
    home_alone = {"HOME": str(home), "READER_CONFIG": str(config)}
    ended = run_here([*command, "--width", str(width), str(path)], "", home_alone, home)
    assert ended.returncode == 0
    return ended.stdout.splitlines()


def seen(reader: Reader) -> tuple[int, list[str]]:
    """Return how wide the page is, and all lines of it as the pane draws them."""
    page = reader.main.page
    assert page.sheet is not None
    page.sheet.lay_all()
    left = page.column.left
    lines = [page.render_line(y).text for y in range(len(page.sheet.lines))]
    assert not any(line[:left].strip() for line in lines)
    return page.sheet.room[0], [line[left:].rstrip() for line in lines]


def unfold(reader: Reader) -> None:
    """Unfold all that can be folded, as a pipe shows it."""
    for start in sorted(reader.main.page.folding.folded):
        reader.main.page.fold(start)


@asynccontextmanager
async def reading(name: str, code: LongCode, home: Path) -> AsyncIterator[tuple[Reader, Path]]:
    """Open the app at a sample post, with long lines of code as they are to be."""
    path = home / "posts" / Path(name).name
    path.parent.mkdir()
    shutil.copy(SAMPLES / name, path)
    os.utime(path, (WRITTEN, WRITTEN))
    config = Config(zone=UTC, watch=False, page=(choice("code", code.value),))
    session = open_library(
        [str(path.parent)],
        config=config,
        clock=lambda: datetime.now(UTC),
        cache=str(home / "cache"),
        data=str(home / "data"),
    )
    app = ReaderApp(session, post=str(path))
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        unfold(reader)
        yield reader, path
    session.close()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (CHINESE, LongCode.WRAP),
        (ARABIC, LongCode.WRAP),
        (FOLDED, LongCode.WRAP),
        (CODE, LongCode.WRAP),
    ],
)
async def test_the_pane_shows_what_the_command_prints(
    name: str, code: LongCode, tmp_path: Path
) -> None:
    async with reading(name, code, tmp_path) as (reader, path):
        for columns in COLUMNS:
            await reader.resize(columns, 24)

            width, lines = seen(reader)

            assert lines == shown(path, width, tmp_path, code)


async def test_of_lines_that_are_kept_whole_the_pane_shows_the_beginning(tmp_path: Path) -> None:
    async with reading(CODE, LongCode.WHOLE, tmp_path) as (reader, path):
        await reader.resize(24, 24)

        width, lines = seen(reader)

    whole = shown(path, width, tmp_path, LongCode.WHOLE)
    assert any(line.endswith("›") for line in lines)
    for line, printed in zip(lines, whole, strict=True):
        assert line == printed or printed.startswith(line.removesuffix("›"))
