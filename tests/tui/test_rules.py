"""Rules mark what comes while the app is open, and it is told."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from reader.config import Config, Rule
from reader.config.read import read_config
from reader.library.folders.scope import Only
from reader.session import Session, open_library
from reader.tui.around import Around, around
from reader.tui.reader_app import ReaderApp
from tests.tui.driver import NOW, Open, Reader, write_post
from tests.tui.test_watching import Told

RULES = (Rule("title:广告 OR title:sponsored", read=True), Rule("the author:张三", star=True))


@pytest.fixture
def session(tmp_path: Path, posts: Path) -> Iterator[Session]:
    config = Config(zone=UTC, watch=False, rule=RULES)
    places = {"cache": str(tmp_path / "cache"), "data": str(tmp_path / "data")}
    session = open_library([str(posts)], config=config, clock=lambda: NOW, **places)
    yield session
    session.close()


def row(reader: Reader, title: str) -> str:
    return next(each for each in reader.rows if title in each)


async def test_what_is_new_at_the_start_is_marked_and_told(
    posts: Path, session: Session, reading: Open
) -> None:
    assert list(session.scan())[-1].ruled == 0
    write_post(posts / "source" / "_posts", "Sponsored", "2026-03-14 12:00:00", "News")
    write_post(posts / "source" / "_posts", "双十一广告", "2026-03-14 12:00:00", "新闻")

    async with reading() as reader:
        assert reader.status.strip().startswith("2 files new or changed · 2 marked by rules")
        assert reader.main.status.unread == 7


@pytest.mark.parametrize("title", ["Sponsored", "双十一广告"])
async def test_what_is_looked_for_is_marked_and_told(
    posts: Path, reading: Open, title: str
) -> None:
    async with reading() as reader:
        unread = reader.main.status.unread
        write_post(posts / "source" / "_posts", title, "2026-03-14 12:00:00", "News")
        write_post(posts / "source" / "_posts", "Other", "2026-03-14 12:00:00", "News")

        await reader.press("R")

        assert reader.status.strip().startswith("2 files new or changed · 1 marked by rules")
        assert reader.main.status.unread == (unread or 0) + 1
        assert row(reader, title).split(title)[0] != row(reader, "Other").split("Other")[0]


async def test_what_a_watch_tells_is_marked_and_u_takes_back_what_a_key_did(
    posts: Path, session: Session, reading: Open
) -> None:
    told = Told(session)
    async with reading(at=told) as reader:
        await reader.press("j", "j", "s")
        starred = [each.title for each in told.entries(None) if each.starred]
        text = "<p>Here is the wind.</p>"
        path = write_post(
            posts / "source" / "_posts",
            "春风",
            "2026-03-14 12:00:00",
            "News",
            text,
            "author: 张三\n",
        )

        told.tell(Only(frozenset({str(path)})))
        await reader.until(lambda: "1 marked by rules" in reader.status)
        await reader.press("U")

        assert len(starred) == 1
        assert [each.title for each in told.entries(None) if each.starred] == ["春风"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[rule]]\nquery = "海 titel:广告"\nread = true', "line 2: query: titel: no such field"),
        ('[[rule]]\nquery = "广告"', "line 1: rule: marks nothing; read = true"),
        ('[[rule]]\nquery = "广告"\ntags = "a,b"', "line 3: tags: 'a,b': a tag has no ',' in it"),
    ],
)
async def test_a_rule_that_is_wrong_is_told_at_the_start(
    session: Session, tmp_path: Path, text: str, told: str
) -> None:
    loaded = read_config(text.encode(), "/etc/reader/config.toml")
    app = ReaderApp(session, around=around(loaded, str(tmp_path / "app.json"), dark=True))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()

        assert f"config.toml: {told}" in reader.status


AN_AD = '[[rule]]\nquery = "title:广告 OR title:sponsored"\nread = true\n'


@pytest.mark.parametrize("title", ["Sponsored", "双十一广告"])
async def test_rules_that_are_written_while_the_app_is_open_are_for_what_comes_then(
    posts: Path, session: Session, tmp_path: Path, title: str
) -> None:
    file = tmp_path / "config.toml"
    session.config = Config(zone=UTC, watch=False)
    app = ReaderApp(session, around=Around(file=str(file)))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        for said, post in ((AN_AD, title), ("", f"{title} 2")):
            file.write_text(said, "utf-8")
            write_post(posts / "source" / "_posts", post, "2026-03-14 12:00:00", "News")
            await reader.press("R")

        assert reader.entries[title].read
        assert not reader.entries[f"{title} 2"].read


async def test_what_is_wrong_with_them_is_told_once_and_what_comes_waits_for_them(
    posts: Path, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "config.toml"
    app = ReaderApp(session, around=Around(file=str(file)))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        file.write_text(AN_AD.replace("title:广告", "titel:广告"), "utf-8")
        write_post(posts / "source" / "_posts", "Sponsored", "2026-03-14 12:00:00", "News")
        told = list[str]()
        for _ in range(2):
            await reader.press("R")
            told.append(reader.status)
        before = reader.entries["Sponsored"].read
        file.write_text(AN_AD, "utf-8")
        await reader.press("R")

        assert ["config.toml: line 2: query: titel: no such field" in each for each in told] == [
            True,
            False,
        ]
        assert not before
        assert reader.entries["Sponsored"].read
