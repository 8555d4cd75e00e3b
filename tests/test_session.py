import os
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.config import Config, Library
from reader.document.model import Header
from reader.document.text import plain_text
from reader.errors import LibraryError, PostError
from reader.library.lists.arrangement import WHOLE
from reader.library.model import Entry, Place
from reader.session import Session, open_library


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """A Hexo site's folder of posts: two in a category, three below it, one in two, one in none."""
    folder = tmp_path / "source" / "_posts"
    folder.mkdir(parents=True)
    (tmp_path / "_config.yml").touch()
    for day, (title, categories) in enumerate(
        [
            ("news 1", "[新闻]"),
            ("news 2", "[新闻]"),
            ("science 1", "[新闻, 科学]"),
            ("science 2", "[新闻, 科学]"),
            ("both", "[[新闻, 科学], [Blog]]"),
            ("loose", "[]"),
        ],
        start=1,
    ):
        (folder / f"{title}.md").write_text(
            f"---\ntitle: {title}\ndate: 2022-08-0{day} 08:00:00\ncategories: {categories}\n---\n\n"
            f"正文 of {title}\n"
        )
    return folder


@pytest.fixture
def session(tmp_path: Path, posts: Path) -> Iterator[Session]:
    session = open_library([str(posts)], cache=str(tmp_path / "c"), data=str(tmp_path / "d"))
    for _ in session.scan():
        pass
    yield session
    session.close()


def titles(entries: tuple[Entry, ...]) -> list[str]:
    return [each.title for each in entries]


def walked(session: Session, *, unread: bool = False) -> list[tuple[tuple[str, ...], str]]:
    """Go through the library from its first post to the last."""
    place, seen = session.view().first(unread=unread), []
    while place is not None:
        seen.append((place.category, place.entry.title))
        place = session.view().neighbour(place, step=1, unread=unread)
    return seen


LIBRARY_ORDER = [
    (("Blog",), "both"),
    (("新闻",), "news 2"),
    (("新闻",), "news 1"),
    (("新闻", "科学"), "both"),
    (("新闻", "科学"), "science 2"),
    (("新闻", "科学"), "science 1"),
    ((), "loose"),
]


def test_opening_scans_nothing(tmp_path: Path, posts: Path) -> None:
    session = open_library([str(posts)], cache=str(tmp_path / "x"), data=str(tmp_path / "y"))

    assert session.count() == 0
    assert session.outline() == ()
    assert session.entries(None) == ()
    assert session.view().first() is None
    assert session.folders == (str(posts),)
    session.close()


def test_without_paths_the_configured_library_is_opened(tmp_path: Path, posts: Path) -> None:
    config = Config(library=(Library(str(posts)),))

    session = open_library([], config=config, cache=str(tmp_path / "c"), data=str(tmp_path / "d"))

    assert session.folders == (str(posts),)
    session.close()


def test_without_any_library_it_says_what_to_do() -> None:
    with pytest.raises(LibraryError, match="no library: name a folder"):
        open_library([])


def test_the_outline_is_depth_first_with_unique_counts_and_the_loose_ones_last(
    session: Session,
) -> None:
    assert session.outline() == (
        (("Blog",), 1, 1, 1),
        (("新闻",), 2, 5, 5),
        (("新闻", "科学"), 3, 3, 3),
        ((), 1, 1, 1),
    )


def test_a_category_lists_what_is_filed_in_exactly_it_newest_first(session: Session) -> None:
    assert titles(session.entries(("新闻",))) == ["news 2", "news 1"]
    assert titles(session.entries(("新闻", "科学"))) == ["both", "science 2", "science 1"]
    assert titles(session.entries(())) == ["loose"]
    assert titles(session.entries(("没有",))) == []


def test_the_whole_library_lists_each_post_once(session: Session) -> None:
    newest_first = ["loose", "both", "science 2", "science 1", "news 2", "news 1"]

    assert titles(session.entries(None)) == newest_first
    assert titles(session.view(WHOLE).entries((), backwards=True)) == newest_first[::-1]


@pytest.mark.parametrize("backwards", [False, True])
def test_pages_begin_after_a_cursor(session: Session, *, backwards: bool) -> None:
    view = session.view(WHOLE)
    whole = view.entries((), backwards=backwards)

    second = view.entries((), after=whole[1].cursor, skip=1, limit=2, backwards=backwards)

    assert second == whole[3:5]
    assert view.entries((), skip=5, backwards=backwards) == whole[5:]
    assert view.entries((), skip=6, backwards=backwards) == ()
    assert view.entries((), limit=0) == ()


def test_the_neighbours_go_through_the_library_pane(session: Session) -> None:
    assert walked(session) == LIBRARY_ORDER


def test_the_neighbours_lead_back_the_same_way(session: Session) -> None:
    place: Place | None = Place((), session.entries(())[0])

    seen = []
    while place is not None:
        seen.append((place.category, place.entry.title))
        place = session.view().neighbour(place, step=-1)

    assert seen == LIBRARY_ORDER[::-1]


def test_the_unread_are_found_past_all_that_is_read(session: Session) -> None:
    for entry in session.entries(None):
        if entry.title not in {"news 1", "science 1"}:
            session.memory.mark(entry, read=True)

    assert walked(session, unread=True) == [(("新闻",), "news 1"), (("新闻", "科学"), "science 1")]
    loose = Place((), session.entries(())[0])
    back = session.view().neighbour(loose, step=-1, unread=True)
    assert back is not None
    assert back.entry.title == "science 1"


def test_when_all_is_read_there_is_no_unread_one(session: Session) -> None:
    for entry in session.entries(None):
        session.memory.mark(entry, read=True)

    first = session.view().first()
    assert session.view().first(unread=True) is None
    assert first is not None
    assert session.view().neighbour(first, step=1, unread=True) is None


def test_posts_of_one_second_are_each_met_once(tmp_path: Path) -> None:
    folder = tmp_path / "posts"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.md").write_text(f"---\ntitle: {number}\ndate: 2022-08-25\n---\n")
    session = open_library([str(folder)], cache=str(tmp_path / "c"), data=str(tmp_path / "d"))
    for _ in session.scan():
        pass

    paged: list[Entry] = []
    after = None
    while page := session.entries(None, after=after, limit=7):
        paged += page
        after = page[-1].cursor

    assert len({each.id for each in paged}) == len(paged) == 30
    assert len(walked(session)) == 30
    session.close()


def test_an_entry_is_found_by_its_id_and_its_file(
    session: Session, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = session.entries(("新闻",))[0]
    monkeypatch.chdir(posts)

    assert session.entry(entry.id) == entry
    assert session.entry_at(str(posts / "news 2.md")) == entry
    assert session.entry_at("./news 2.md") == entry
    assert session.entry("nobody") is None
    assert session.entry_at(str(posts / "nowhere.md")) is None


def test_an_entry_tells_what_a_list_shows(session: Session, posts: Path) -> None:
    entry = session.entries(("Blog",))[0]

    assert entry.title == "both"
    assert entry.path == str(posts / "both.md")
    assert entry.date == datetime(2022, 8, 5, 8, tzinfo=UTC)
    assert entry.categories == (("新闻", "科学"), ("Blog",))
    assert session.view().place_of(entry) == Place(("新闻", "科学"), entry)
    assert session.view().place_of(session.entries(())[0]).category == ()


def test_a_file_has_another_stamp_once_it_was_written_and_scanned_again(
    session: Session, posts: Path
) -> None:
    path = posts / "news 2.md"
    stamp = session.stamp(str(path))
    path.write_text(path.read_text() + "末了")
    for _ in session.scan():
        pass

    assert stamp
    assert session.stamp(str(path)) not in (None, stamp)
    assert session.stamp(str(posts / "nowhere.md")) is None


def test_a_post_is_opened_from_its_file(session: Session) -> None:
    entry = session.entries(("新闻",))[0]

    article = session.open(entry)

    assert article.post.title == "news 2"
    assert article.post.categories == (("新闻",),)
    assert isinstance(article.document.blocks[0], Header)
    assert "正文 of news 2" in str(article.document.blocks[1])


def test_a_post_that_is_gone_or_was_replaced_is_told(session: Session) -> None:
    one, two = session.entries(("新闻",))
    Path(one.path).unlink()
    Path(two.path).unlink()
    os.mkfifo(two.path)

    with pytest.raises(PostError, match="No such file"):
        session.open(one)
    with pytest.raises(PostError, match="not a regular file"):
        session.open(two)


def test_a_post_that_became_a_link_out_of_the_library_is_not_followed(
    session: Session, tmp_path: Path
) -> None:
    entry = session.entries(None)[0]
    Path(entry.path).rename(tmp_path / "outside.md")
    Path(entry.path).symlink_to(tmp_path / "outside.md")

    with pytest.raises(PostError):
        session.open(entry)


def test_threads_list_mark_and_scan_at_once(session: Session, posts: Path) -> None:
    errors: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for step in range(5):
                (posts / f"new {number} {step}.md").write_text(f"---\ntitle: {number}{step}\n---\n")
                for _ in session.scan():
                    pass
                for entry in session.entries(None, limit=3):
                    session.memory.mark(entry, read=not entry.read)
                walked(session)
        except BaseException as error:
            errors.append(error)
            raise

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert session.count() == 6 + 20
    unread = sum(not each.read for each in session.entries(None))
    assert session.count(unread=True) == unread


def test_two_thousand_posts_are_scanned_once_and_walked(tmp_path: Path) -> None:
    folder = tmp_path / "posts"
    start = datetime(2020, 1, 1, tzinfo=UTC)
    for number in range(2000):
        inner = folder / f"分类 {number % 20}"
        inner.mkdir(parents=True, exist_ok=True)
        (inner / f"{number}.md").write_text(
            f"---\ntitle: 第 {number} 篇\ndate: {start + timedelta(hours=number):%F %T}\n"
            f"categories:\n - 新媒体\n - 分类 {number % 20}\n---\n\n<p>正文 {number}</p>\n"
        )
    session = open_library([str(folder)], cache=str(tmp_path / "c"), data=str(tmp_path / "d"))

    reports = list(session.scan())
    seen = walked(session)
    (*_, again) = session.scan()

    assert reports[-1].finished
    assert len(seen) == session.count() == 2000
    assert again.to_read == 0
    session.close()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2024-05-06-tide", "The tide, in full"),
        ("潮水", "潮水迟到了"),
        ("deep/er/wind", "The wind"),
    ],
)
@pytest.mark.parametrize("head", ["", "link: https://e.org/2024/a/\n"])
def test_a_link_of_hexo_without_words_has_the_title_of_its_post(
    tmp_path: Path, name: str, title: str, head: str
) -> None:
    folder = tmp_path / "blog" / "source" / "_posts"
    meant = folder / f"{name}.md"
    meant.parent.mkdir(parents=True)
    meant.write_text(f"---\ntitle: {title}\ndate: 2024-05-06\n---\nText.\n")
    body = (
        f"See {{% post_link {name} %}}, {{% post_link {name} these words %}},"
        f" [{name}](elsewhere) and {{% post_link 'no-such-post' %}}.\n"
    )
    (folder / "a.md").write_text(f"---\ntitle: a\ndate: 2024-05-07\n{head}---\n{body}")
    cache, data = str(tmp_path / "cache"), str(tmp_path / "data")
    with closing(open_library([str(tmp_path / "blog")], cache=cache, data=data)) as session:
        for _ in session.scan():
            pass
        entry = next(each for each in session.entries(None) if each.title == "a")

        text = plain_text(session.open(entry).document)

    assert f"See {title}, these words, {name} and no-such-post." in text
