from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.catalog.location import folders_of, location


def test_folders_are_absolute_and_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "新闻").mkdir()
    (tmp_path / "link").symlink_to("新闻")
    monkeypatch.chdir(tmp_path)

    assert folders_of(["link"]) == folders_of(["新闻", "./新闻/"]) == (str(tmp_path / "新闻"),)


def test_a_folder_inside_another_is_part_of_it(tmp_path: Path) -> None:
    for name in ("a/in", "ab"):
        (tmp_path / name).mkdir(parents=True)

    folders = folders_of([str(tmp_path / each) for each in ("a/in", "ab", "a")])

    assert folders == (str(tmp_path / "ab"), str(tmp_path / "a"))


@pytest.mark.parametrize(("name", "message"), [("x", "no such folder"), ("a.md", "not a folder")])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "a.md").touch()

    with pytest.raises(LibraryError, match=f"{name}: {message}"):
        folders_of([str(tmp_path / name)])


def test_each_set_of_folders_has_its_catalog_and_all_share_the_marks() -> None:
    one = location(["/a", "/b"], "/cache", "/data")
    same = location(["/b", "/a"], "/cache", "/data")
    other = location(["/a"], "/cache", "/data")

    assert one == same
    assert one.catalog != other.catalog
    assert one.marks == other.marks == "/data/marks"


def test_catalog_and_logs_lie_where_the_platform_wants_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    place = location(["/a"], None, None)

    assert place.catalog.startswith(str(tmp_path / "cache" / "reader"))
    assert place.marks == str(tmp_path / "data" / "reader" / "marks")
