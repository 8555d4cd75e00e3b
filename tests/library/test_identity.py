"""A post's id survives all that happens to its file, and is never another's."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.logs import compaction
from reader.library.logs.compaction import SMALLEST
from reader.library.scanning.update import FIRST
from reader.session import Session, open_library
from tests.library.opened import scan

BODY = (
    "海尔共9家单位入选，牵头建设技术创新中心。 A body that is long enough to tell posts apart. " * 5
)


class Library:
    """A folder of posts, and what the reader remembers of it."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.posts = top / "posts"
        self.posts.mkdir()

    def write(self, name: str, text: str) -> None:
        path = self.posts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def ids(self, limit: int = 100) -> dict[str, str]:
        """Scan, and return the id of each post by its name; no two are equal."""
        with self.open() as session:
            scan(session)
            entries = session.entries(None, limit=limit)
        names = {os.path.relpath(each.path, self.posts): each.id for each in entries}
        assert len(names) == len(entries)
        assert len(set(names.values())) == len(entries)
        return names

    @contextmanager
    def open(self) -> Iterator[Session]:
        session = open_library(
            [str(self.posts)], cache=str(self.top / "cache"), data=str(self.top / "data")
        )
        with closing(session):
            yield session

    def forget_catalog(self) -> None:
        shutil.rmtree(self.top / "cache", ignore_errors=True)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def post(title: str = "海尔入选", date: str = "2022-08-25", body: str = BODY) -> str:
    return f"---\ntitle: {title}\ndate: {date}\n---\n\n{body}\n"


class OneFile:
    """A post that is renamed, moved, edited, while the reader may look at any moment."""

    def __init__(self, library: Library, text: str) -> None:
        self.library = library
        self.path = library.posts / "first.md"
        self.path.write_text(text)

    @property
    def id(self) -> str:
        return self.library.ids()[os.path.relpath(self.path, self.library.posts)]

    def rename(self) -> None:
        self.path = self.path.rename(self.path.with_name("第二.md"))

    def move(self) -> None:
        folder = self.library.posts / "deep" / "er"
        folder.mkdir(parents=True)
        self.path = self.path.rename(folder / self.path.name)

    def edit_body(self) -> None:
        self.path.write_text(self.path.read_text() + "One more sentence.\n")

    def edit_title(self) -> None:
        self.path.write_text(self.path.read_text().replace("海尔入选", "另一个标题"))

    def replace(self) -> None:
        """Save as careful editors do: write a new file, and put it in the place of the old."""
        new = self.path.with_name("~new")
        new.write_text(self.path.read_text() + "A sentence that was saved carefully.\n")
        new.replace(self.path)

    def copy(self) -> None:
        shutil.copy2(self.path, self.library.posts / "zz copy.md")

    def rebuild(self) -> None:
        self.library.forget_catalog()


ACTS: tuple[Callable[[OneFile], None], ...] = (
    OneFile.rename, OneFile.move, OneFile.edit_body, OneFile.edit_title, OneFile.replace,
    OneFile.copy, OneFile.rebuild,
)  # fmt: skip


def names(acts: Iterable[Callable[[OneFile], None]]) -> str:
    return " and ".join(act.__name__ for act in acts)


@pytest.mark.parametrize("text", [post(), BODY], ids=["front matter", "no front matter"])
@pytest.mark.parametrize("first", ACTS, ids=lambda act: act.__name__)
@pytest.mark.parametrize("smallest", [0, SMALLEST])
def test_an_id_survives_whatever_happens_to_its_file_and_however_often_its_log_is_compacted(
    library: Library,
    text: str,
    first: Callable[[OneFile], None],
    smallest: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(compaction, "SMALLEST", smallest)
    rest = [act for act in ACTS if act is not first]
    file = OneFile(library, text)
    before = file.id

    for act in (first, *rest):
        act(file)

        assert file.id == before, act.__name__


@pytest.mark.parametrize("acts", list(permutations(ACTS[:4], 2)), ids=names)
def test_two_things_may_happen_to_a_file_between_two_looks(
    library: Library, acts: tuple[Callable[[OneFile], None], ...]
) -> None:
    file = OneFile(library, post())
    before = file.id

    for act in acts:
        act(file)

    assert file.id == before


@pytest.mark.parametrize("act", ACTS[:2], ids=lambda act: act.__name__)
@pytest.mark.parametrize("edit", [OneFile.edit_body, None])
def test_a_file_without_front_matter_may_be_moved_and_edited_between_two_looks(
    library: Library, act: Callable[[OneFile], None], edit: Callable[[OneFile], None] | None
) -> None:
    file = OneFile(library, BODY)
    before = file.id

    act(file)
    if edit:
        edit(file)

    assert file.id == before


def test_a_moved_post_is_found_by_its_front_matter_alone_when_all_else_is_lost(
    library: Library,
) -> None:
    library.write("a.md", post())
    before = library.ids()["a.md"]

    (library.posts / "a.md").unlink()
    shutil.rmtree(library.top / "data", ignore_errors=True)
    library.forget_catalog()
    library.write("elsewhere/b.md", post(body="An altogether different body."))

    assert library.ids()["elsewhere/b.md"] == before


def test_exact_copies_have_ids_of_their_own_and_keep_them(library: Library) -> None:
    for name in ("a.md", "b.md", "c/a.md", "没有.md"):
        library.write(name, post())
    before = library.ids()

    library.forget_catalog()

    assert library.ids() == before


def test_copies_keep_their_ids_when_the_first_one_is_deleted(library: Library) -> None:
    library.write("a.md", post())
    library.write("b.md", post())
    before = library.ids()

    (library.posts / "a.md").unlink()
    library.forget_catalog()

    assert library.ids() == {"b.md": before["b.md"]}


def test_copies_that_are_moved_while_there_is_no_catalog_keep_their_ids(library: Library) -> None:
    library.write("a.md", post())
    library.write("b.md", post())
    before = library.ids()

    library.forget_catalog()
    (library.posts / "b.md").rename(library.posts / "0.md")

    assert library.ids() == {"a.md": before["a.md"], "0.md": before["b.md"]}


def test_copies_made_anew_keep_their_ids_when_the_folder_gets_another_name(
    library: Library,
) -> None:
    for number in range(8):
        library.write(f"旧/第{number}篇.md", post(f"第{number}篇"))
        library.write(f"旧/copy {number}.md", post(f"第{number}篇"))
    before = library.ids()

    for number in range(8):
        library.write(f"旧/another {number}.md", post(f"第{number}篇"))
    for copy in (library.posts / "旧").glob("copy*"):
        text = copy.read_text("utf-8")
        copy.unlink()
        copy.write_text(text, "utf-8")
    (library.posts / "旧").rename(library.posts / "新")

    after = library.ids()
    assert {path: after[path.replace("旧", "新")] for path in before} == before
    assert len(set(after.values())) == 24


def test_two_posts_that_swap_their_names_swap_no_ids(library: Library) -> None:
    library.write("a.md", post("一"))
    library.write("b.md", post("二"))
    before = library.ids()

    (library.posts / "a.md").rename(library.posts / "c.md")
    (library.posts / "b.md").rename(library.posts / "a.md")
    (library.posts / "c.md").rename(library.posts / "b.md")

    assert library.ids() == {"a.md": before["b.md"], "b.md": before["a.md"]}


def test_a_new_post_under_the_name_of_a_moved_one_is_a_new_post(library: Library) -> None:
    library.write("a.md", post("一"))
    before = library.ids()["a.md"]

    (library.posts / "a.md").rename(library.posts / "b.md")
    library.write("a.md", post("二", body="Something else."))

    after = library.ids()
    assert after["b.md"] == before
    assert after["a.md"] != before


def test_a_new_post_under_the_title_that_another_had_is_a_new_post(library: Library) -> None:
    library.write("a.md", post("一"))
    before = library.ids()["a.md"]
    library.write("a.md", post("二"))
    library.ids()

    library.write("b.md", post("一"))
    library.forget_catalog()

    after = library.ids()
    assert after["a.md"] == before
    assert after["b.md"] != before


def test_a_deleted_post_that_comes_back_has_its_id_again(library: Library) -> None:
    library.write("a.md", post())
    before = library.ids()

    (library.posts / "a.md").unlink()
    assert library.ids() == {}
    library.write("a.md", post())

    assert library.ids() == before


def test_an_unrelated_file_that_gets_a_freed_inode_is_a_new_post(library: Library) -> None:
    library.write("a.md", post("一", "2021-01-01"))
    before = library.ids()["a.md"]

    (library.posts / "a.md").unlink()
    library.write("b.md", post("二", "2022-02-02", body="Something else altogether."))

    assert library.ids()["b.md"] != before


def test_a_folder_opened_by_itself_has_the_ids_it_has_in_a_larger_library(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("a.md", post())
    library.write("in/b.md", post())
    whole = library.ids()

    library.posts /= "in"

    assert library.ids() == {"b.md": whole["in/b.md"]}


def test_an_id_is_not_given_to_the_copy_that_gets_the_inode_of_a_deleted_one(
    library: Library,
) -> None:
    library.write("a.md", post())
    library.write("b.md", post())
    before = library.ids()

    (library.posts / "b.md").unlink()
    library.ids()
    library.write("new", (library.posts / "a.md").read_text())
    (library.posts / "new").replace(library.posts / "a.md")
    library.forget_catalog()

    assert library.ids() == {"a.md": before["a.md"]}


def test_thousands_of_posts_may_share_what_identifies_them(library: Library) -> None:
    for number in range(1500):
        library.write(f"{number}.md", f"---\nsource: https://a.b\n---\n\n第 {number} 篇\n")

    before = library.ids(limit=2000)
    library.posts.rename(library.top / "x")
    library.posts.mkdir()
    (library.top / "x").rename(library.posts / "moved")
    after = library.ids(limit=2000)

    assert {f"moved/{name}": id_ for name, id_ in before.items()} == after


_NAMES = ("a.md", "b.md", "c/d.md", "文.md")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["write", "edit", "retitle", "move", "copy", "delete", "rebuild"]),
            st.sampled_from(_NAMES),
            st.sampled_from(_NAMES),
        ),
        max_size=12,
    )
)
def test_every_file_keeps_its_id_through_any_history(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[str, str, str]]
) -> None:
    library = Library(tmp_path_factory.mktemp("library"))
    expected: dict[str, str] = {}

    for number, (act, name, other) in enumerate(history):
        path, target = library.posts / name, library.posts / other
        target.parent.mkdir(exist_ok=True)
        match act:
            case "write" if not path.exists():
                library.write(name, post(f"标题 {number}", body=f"{BODY} {number}"))
            case "edit" if path.exists():
                path.write_text(f"{path.read_text()} {number}")
            case "retitle" if path.exists():
                path.write_text(path.read_text().replace("title: ", f"title: {number} "))
            case "move" if path.exists() and not target.exists():
                path.rename(target)
                expected[other] = expected.pop(name)
            case "copy" if path.exists() and not target.exists():
                shutil.copy(path, target)
            case "delete" if path.exists():
                path.unlink()
                expected.pop(name)
            case "rebuild":
                library.forget_catalog()
        found = library.ids()

        assert {known: found[known] for known in expected} == expected
        expected = found


@pytest.mark.parametrize("title", ["copied", "副本"])
def test_copies_on_both_sides_of_the_first_commit_keep_their_ids_in_a_catalog_built_anew(
    library: Library, title: str
) -> None:
    for number in range(FIRST):
        library.write(f"1/{number}.md", post(f"{title} {number}", body=f"{number}"))
    for copy in ("1/copy.md", "2/copy.md", "2/another.md"):
        library.write(copy, post(f"{title} 0", body="0"))

    before = library.ids(limit=2 * FIRST)
    library.forget_catalog()

    assert len(before) == FIRST + 3
    assert library.ids(limit=2 * FIRST) == before
