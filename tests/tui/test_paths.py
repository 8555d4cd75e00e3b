"""Paths that are completed while they are typed."""

from pathlib import Path

import pytest

from reader.tui.widgets.paths import PathSuggester


@pytest.mark.parametrize(
    ("there", "typed", "suggested"),
    [
        (["tide.md", "tidal.md"], "t", "tidal.md"),
        (["潮汐.md", "潮.md"], "潮", "潮.md"),
        (["folder/", "form.md"], "fo", "folder/"),
        ([".hidden.md"], "", None),
        (["a.md"], "b", None),
    ],
)
async def test_the_first_name_that_begins_so_is_suggested(
    tmp_path: Path, there: list[str], typed: str, suggested: str | None
) -> None:
    for name in there:
        path = tmp_path / name
        path.mkdir() if name.endswith("/") else path.touch()

    found = await PathSuggester().get_suggestion(f"{tmp_path}/{typed}")

    assert found == (suggested and f"{tmp_path}/{suggested}")


@pytest.mark.parametrize("name", ["cafe\x1b[2J\x07evil.md", "caf\udce9.md", "caf\u202e潮.md"])
async def test_a_name_that_a_terminal_would_obey_is_not_suggested(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).touch()

    before = await PathSuggester().get_suggestion(f"{tmp_path}/caf")
    (tmp_path / "café 茶.md").touch()
    behind = await PathSuggester().get_suggestion(f"{tmp_path}/caf")

    assert before is None
    assert behind == f"{tmp_path}/café 茶.md"


@pytest.mark.parametrize("typed", ["\0/a", "~\0/a", "no-such-folder/a", "没有/茶"])
async def test_in_a_folder_that_cannot_be_read_nothing_is_suggested(typed: str) -> None:
    assert await PathSuggester().get_suggestion(typed) is None
