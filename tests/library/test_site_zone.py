"""Dates without a zone are in that of their site, as its configuration says at the time."""

from pathlib import Path
from time import process_time

import pytest

from reader.library.folders.scope import ALL_FILES, Only, Scope
from reader.library.folders.site_zone import zone_of_site
from reader.posts.rules import Generator
from reader.session import Session
from tests.library.opened import Opener


@pytest.fixture
def site(posts: Path) -> Path:
    """A site of Hexo with a date of each kind."""
    for name, date in (("潮水", "2024-05-06 08:00:00"), ("b", "2024-05-06T08:00:00-05:00")):
        path = posts / "source" / "_posts" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {name}\ndate: {date}\n---\n正文\n")
    (posts / "_config.yml").write_text("title: 海\ntimezone: Asia/Shanghai\n")
    return posts


def dates(session: Session) -> dict[str, str]:
    return {each.title: each.date.isoformat() for each in session.entries(None)}


def test_the_lists_have_the_zone_of_the_site(site: Path, open_session: Opener) -> None:
    session = open_session()

    assert dates(session) == {"潮水": "2024-05-06T08:00:00+08:00", "b": "2024-05-06T08:00:00-05:00"}
    entry = session.entry_at(str(site / "source" / "_posts" / "潮水.md"))
    assert entry is not None
    assert session.post(entry).date == entry.date


@pytest.mark.parametrize("text", ["\n", " \n", "\u3000\n", "{", " "])
@pytest.mark.parametrize("name", ["hugo.json", "hugo.toml", "hugo.yaml"])
def test_whatever_stands_in_a_configuration_it_is_looked_through_quickly(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text * 20_000)
    began = process_time()

    assert zone_of_site(str(tmp_path), Generator.HUGO) is None
    assert process_time() - began < 1


@pytest.mark.parametrize("is_told", [True, False])
def test_another_zone_in_its_configuration_holds_for_posts_that_were_read(
    site: Path, open_session: Opener, *, is_told: bool
) -> None:
    session = open_session()
    config = site / "_config.yml"
    scope: Scope = Only(frozenset({str(config)})) if is_told else ALL_FILES

    config.write_text("timezone: Asia/Tokyo\n")
    (*_, changed) = session.scan(scope)
    config.write_text("timezone: Asia/Tokyo\ntitle: 别的\n")
    (*_, same) = session.scan(scope)

    assert dates(session)["潮水"] == "2024-05-06T08:00:00+09:00"
    assert (changed.read, same.read) == (2, 0)
