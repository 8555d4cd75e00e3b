"""Counts are kept, not counted; here they are counted."""

import random
from pathlib import Path

from reader.library.model import Category
from reader.session import Session
from tests.library.opened import Opener, scan

PATHS = ("", "[A]", "[A, B]", "[[A, B], [A, C]]", "[[A], [A, B], [新闻]]", "[新闻, 门户]")


def counted(session: Session) -> tuple[Category, ...]:
    """Count the outline from the entries."""
    entries = session.entries(None, limit=10_000)
    paths = {path[:depth] for each in entries for path in each.categories
             for depth in range(1, len(path) + 1)}  # fmt: skip
    if not all(each.categories for each in entries):
        paths.add(())
    return tuple(
        Category(
            path,
            posts=sum(path in (each.categories or ((),)) for each in entries),
            total=len(below := [each for each in entries if is_in(each.categories, path)]),
            unread=sum(not each.read for each in below),
        )
        for path in paths
    )


def is_in(categories: tuple[tuple[str, ...], ...], path: tuple[str, ...]) -> bool:
    if not path:
        return not categories
    return any(each[: len(path)] == path for each in categories)


def test_the_counts_are_true_whatever_comes_changes_and_goes(
    posts: Path, open_session: Opener
) -> None:
    chance = random.Random(5)  # noqa: S311  the same every time
    (posts / "_config.yml").touch()
    (posts / "scaffolds").mkdir()
    session = open_session()

    for _ in range(25):
        for _ in range(8):
            path = posts / f"{chance.randrange(30)}.md"
            if chance.random() < 0.3:
                path.unlink(missing_ok=True)
            else:
                draft = "draft: true\n" if chance.random() < 0.1 else ""
                path.write_text(
                    f"---\ntitle: {path.stem}\n{draft}categories: {chance.choice(PATHS)}\n---\n"
                )
        scan(session)
        for entry in session.entries(None):
            if chance.random() < 0.2:
                session.memory.mark(entry, read=not entry.read)

        outline = session.outline()
        assert set(outline) == set(counted(session))
        assert session.count() == len(session.entries(None))
        for category in outline:
            assert len(session.entries(category.path)) == category.posts


def test_the_list_fills_while_a_scan_is_running(posts: Path, open_session: Opener) -> None:
    for number in range(450):
        (posts / f"{number}.md").write_text(f"---\ntitle: {number}\n---\n")
    session = open_session(scan=False)

    counts = [(progress.read, session.count()) for progress in session.scan()]

    assert counts == [(200, 200), (450, 450), (450, 450)]


def test_a_scan_tells_how_far_it_is_also_where_there_are_no_posts(
    posts: Path, open_session: Opener
) -> None:
    for number in range(250):
        (posts / f"空{number}").mkdir()
    session = open_session(scan=False)

    told = [(progress.seen, progress.folders) for progress in session.scan()]

    assert told == [(0, 100), (0, 200), (0, 0)]


def test_a_scan_that_was_left_off_goes_on_where_it_was(posts: Path, open_session: Opener) -> None:
    for number in range(450):
        (posts / f"{number}.md").write_text(f"---\ntitle: {number}\n---\n")
    session = open_session(scan=False)
    assert next(session.scan()).read == 200

    progress = list(session.scan())

    assert progress[-1].to_read == 250
    assert session.count() == 450


def test_only_what_changed_is_read_again(posts: Path, open_session: Opener) -> None:
    for number in range(5):
        (posts / f"{number}.md").write_text(f"---\ntitle: {number}\n---\n")
    (posts / "draft.md").write_text("---\ndraft: true\n---\n")
    (posts / "page.html").write_text("<p>no post</p>")
    session = open_session()

    (posts / "3.md").write_text("---\ntitle: 第三\n---\n")

    (*_, last) = session.scan()
    assert (last.to_read, last.seen, last.finished) == (1, 7, True)
    assert "第三" in {each.title for each in session.entries(None)}
    (*_, last) = session.scan()
    assert last.to_read == 0


def test_another_generator_has_the_posts_read_again(posts: Path, open_session: Opener) -> None:
    (posts / "a.md").write_text("---\ntitle: a\ncategories: [A, B]\n---\n")
    (posts / "hugo.toml").touch()
    session = open_session()
    assert session.entries(None)[0].categories == (("A",), ("B",))

    (posts / "hugo.toml").rename(posts / "_config.yml")
    (posts / "scaffolds").mkdir()
    scan(session)

    assert session.entries(None)[0].categories == (("A", "B"),)
    assert [each.path for each in session.outline()] == [("A",), ("A", "B")]
