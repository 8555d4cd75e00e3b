import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.library.folders.plan import NOTHING, plan
from reader.library.folders.walk import FolderListing, walk
from reader.library.model import Unreadable


def names(*folders: Path) -> list[str]:
    """Return what a walk finds, relative to the first folder."""
    top = folders[0]
    return [os.path.relpath(path, top) for path in paths(*folders)]


def paths(*folders: Path) -> list[str]:
    return [
        os.path.join(each.folder, name)
        for each in walk([str(each) for each in folders])
        if isinstance(each, FolderListing)
        for name in sorted(each.files)
    ]


def put(folder: Path, *paths: str) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("text")


def test_posts_are_found_in_all_depths_in_a_fixed_order(tmp_path: Path) -> None:
    put(tmp_path, "b.md", "a.md", "新闻/2022/海尔.md", "x/y/z/deep.md")

    assert names(tmp_path) == ["a.md", "b.md", "x/y/z/deep.md", "新闻/2022/海尔.md"]


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder where files cost little: on a disk a hundred thousand take half a minute."""
    memory = "/dev/shm"  # noqa: S108
    with TemporaryDirectory(dir=memory if os.path.isdir(memory) else None) as folder:
        yield Path(folder)


def test_a_hundred_thousand_files_in_one_folder_are_one_listing(in_memory: Path) -> None:
    sources = [in_memory / f"{number}.md" for number in range(4)]  # a file takes 65,000 names
    folder = in_memory / "posts"
    folder.mkdir()
    for source in sources:
        source.write_text("正文")
    for number in range(100_000):
        os.link(sources[number % 4], f"{folder}/第{number}.md")

    (listing,) = walk([str(folder)])

    assert isinstance(listing, FolderListing)
    assert len(listing.files) == 100_000
    assert len(set(listing.files.values())) == 4
    assert plan(listing.files, dict(listing.files)) == NOTHING
    assert len(plan(listing.files, {}).new) == 100_000


def test_a_post_is_known_by_its_ending_in_any_case(tmp_path: Path) -> None:
    posts = ["1.md", "2.markdown", "3.html", "4.htm", "5.txt", "6.MD", "7.mdx", "8.mkd", "9.mdown"]
    put(tmp_path, *posts, "10.png", "11.md.bak")

    assert names(tmp_path) == posts


def test_hidden_things_dependencies_and_drafts_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, ".git/a.md", ".a.md", "node_modules/x/a.md", "_drafts/a.md", "_posts/a.md")

    assert names(tmp_path) == ["_posts/a.md"]


def test_a_hidden_folder_that_is_named_is_the_library(tmp_path: Path) -> None:
    put(tmp_path, ".posts/a.md")

    assert names(tmp_path / ".posts") == ["a.md"]


@pytest.mark.parametrize("name", [".gitignore", ".readerignore"])
def test_what_a_file_of_patterns_names_is_left_out(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a.md", "草稿.md", "out/b.md", "in/草稿.md", "in/keep.md")
    (tmp_path / name).write_text("草稿.md\n/out/\n")

    assert names(tmp_path) == ["a.md", "in/keep.md"]


def test_patterns_deeper_down_have_the_last_word(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "in/a.txt", "in/b.txt", "in/deep/a.txt")
    (tmp_path / ".gitignore").write_text("*.txt\n")
    (tmp_path / "in" / ".gitignore").write_text("!a.txt\n")

    assert names(tmp_path) == ["in/a.txt", "in/deep/a.txt"]


def test_readerignore_can_take_back_what_gitignore_names(tmp_path: Path) -> None:
    put(tmp_path, "made/a.md", "b.md")
    (tmp_path / ".gitignore").write_text("made/\n")
    (tmp_path / ".readerignore").write_text("!made/\nb.md\n")

    assert names(tmp_path) == ["made/a.md"]


def test_a_pattern_that_is_none_is_told_and_the_others_hold(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "out/b.md", "草稿.md")
    (tmp_path / ".gitignore").write_text("out/\n!\r\n草稿.md\n")

    found = list(walk([str(tmp_path)]))

    assert [each for each in found if isinstance(each, Unreadable)] == [
        Unreadable(str(tmp_path / ".gitignore"), "line 2: Invalid git pattern: '!'")
    ]
    assert names(tmp_path) == ["a.md"]


def test_one_file_of_patterns_holds_though_the_other_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "b.md")
    (tmp_path / ".gitignore").mkdir()
    (tmp_path / ".readerignore").write_text("b.md\n")

    found = list(walk([str(tmp_path)]))

    assert Unreadable(str(tmp_path / ".gitignore"), "is a folder") in found
    assert names(tmp_path) == ["a.md"]


def test_a_file_of_patterns_that_is_a_fifo_is_not_opened(tmp_path: Path) -> None:
    put(tmp_path, "a.md")
    os.mkfifo(tmp_path / ".gitignore")

    assert names(tmp_path) == ["a.md"]


def test_links_are_not_followed_out_of_the_library(tmp_path: Path) -> None:
    put(tmp_path, "library/a.md", "elsewhere/b.md")
    (tmp_path / "library" / "folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "library" / "file.md").symlink_to(tmp_path / "elsewhere" / "b.md")

    assert names(tmp_path / "library") == ["a.md"]


def test_a_link_that_cannot_be_read_leads_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").touch()
    (tmp_path / "secret.md").symlink_to("/nowhere")

    def refused(path: str) -> str:
        raise PermissionError(path)

    monkeypatch.setattr(os, "readlink", refused)

    assert paths(tmp_path) == [str(tmp_path / "a.md")]


def test_links_inside_make_no_loop_and_no_double_post(tmp_path: Path) -> None:
    put(tmp_path, "in/a.md")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "in" / "self").symlink_to("self")
    (tmp_path / "again").symlink_to("in")
    (tmp_path / "b.md").symlink_to("in/a.md")
    (tmp_path / "broken.md").symlink_to("nowhere.md")

    assert names(tmp_path) == ["in/a.md"]


def test_a_link_to_a_hidden_place_inside_is_followed(tmp_path: Path) -> None:
    put(tmp_path, ".store/a.md", ".one/b.md", ".one/c.md")
    (tmp_path / "posts").symlink_to(".store")
    (tmp_path / "b.md").symlink_to(".one/b.md")

    assert sorted(names(tmp_path)) == [".one/b.md", ".store/a.md"]


def test_a_hidden_file_to_which_several_links_lead_is_met_once(tmp_path: Path) -> None:
    put(tmp_path, ".store/a.md", ".store/b.md")
    (tmp_path / "a.md").symlink_to(".store/a.md")
    (tmp_path / "again.md").symlink_to(".store/a.md")
    (tmp_path / "z posts").symlink_to(".store")
    (tmp_path / ".store" / "c.md").symlink_to("b.md")

    assert names(tmp_path) == [".store/a.md", ".store/b.md"]


def test_what_is_no_file_is_not_found(tmp_path: Path) -> None:
    put(tmp_path, "a.md")
    os.mkfifo(tmp_path / "fifo.md")
    (tmp_path / "folder.md").mkdir()

    assert names(tmp_path) == ["a.md"]


def test_a_name_that_is_not_utf_8_is_found(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xd0\xc2.md"
    Path(os.fsdecode(raw)).write_text("text")

    assert [os.fsencode(name) for name in names(tmp_path)] == [b"\xd0\xc2.md"]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    found = list(walk([str(tmp_path / "gone")]))

    assert found == [Unreadable(str(tmp_path / "gone"), "No such file or directory")]


def test_several_folders_are_walked_and_each_file_met_once(tmp_path: Path) -> None:
    put(tmp_path, "one/a.md", "two/b.md")
    (tmp_path / "one" / "other").symlink_to(tmp_path / "two")

    assert names(tmp_path / "one", tmp_path / "two") == ["a.md", "../two/b.md"]


def test_what_the_repository_around_a_library_leaves_out_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "site/posts/a.md", "site/posts/草稿.md", "site/posts/in/b.md")
    (tmp_path / ".gitignore").write_text("a.md\n")
    (tmp_path / "site" / ".git").mkdir()
    (tmp_path / "site" / ".gitignore").write_text("草稿.md\n/posts/in/\n")

    assert names(tmp_path / "site" / "posts") == ["a.md"]


def test_nothing_outside_a_repository_bears_on_a_library(tmp_path: Path) -> None:
    put(tmp_path, "posts/a.md")
    (tmp_path / ".gitignore").write_text("a.md\n")

    assert names(tmp_path / "posts") == ["a.md"]


def test_a_library_that_its_repository_leaves_out_is_read_for_it_was_named(tmp_path: Path) -> None:
    put(tmp_path, "public/posts/a.md", "public/posts/b.md")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("public/\n")
    (tmp_path / "public" / "posts" / ".gitignore").write_text("b.md\n")

    assert names(tmp_path / "public" / "posts") == ["a.md"]
    assert names(tmp_path) == []


def test_what_is_new_in_a_known_folder_is_asked_of_all_patterns_around(tmp_path: Path) -> None:
    put(tmp_path, "in/deep/a.md", "in/deep/草稿.md")
    (tmp_path / ".gitignore").write_text("草稿.md\n")

    found = walk([str(tmp_path / "in" / "deep")], within=[str(tmp_path)])

    assert [list(each.files) for each in found if isinstance(each, FolderListing)] == [["a.md"]]
