"""Rules are for what arrives: not for what a folder had before, nor for what was there already."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Config, Rule
from reader.errors import LibraryError
from reader.library.arrivals.met import met_in
from reader.library.logs import durable
from reader.session import open_library
from tests.library.arrivals.test_arrivals import NOW, Reader

LATER = Config(rule=(Rule("title:archive OR title:档案", read=True),))
TITLES = pytest.mark.parametrize("title", ["archive", "档案"])


class Stranger(Reader):
    """A person who opens a folder for the first time."""

    def look(self) -> None:
        """Look at nothing yet."""


def looked_at(reader: Reader, *folders: Path, config: Config = LATER) -> int:
    """Look at other folders; return how many posts rules have marked."""
    cache, data = str(reader.place / "cache"), str(reader.place / "data")
    paths = list(map(str, folders))
    with closing(
        open_library(paths, config=config, cache=cache, data=data, clock=lambda: NOW)
    ) as session:
        return list(session.scan())[-1].ruled


@TITLES
def test_what_a_folder_has_when_it_is_first_looked_at_is_not_new(
    tmp_path: Path, title: str
) -> None:
    reader = Stranger(tmp_path, LATER)
    reader.write(title)
    first = reader.scan()
    reader.write(f"{title} 2")

    assert (first.ruled, reader.scan().ruled) == (0, 1)
    assert [reader.entry(title).read, reader.entry(f"{title} 2").read] == [False, True]


def test_nor_is_it_where_the_first_look_was_left_off(tmp_path: Path) -> None:
    reader = Stranger(tmp_path, LATER)
    for number in range(300):
        reader.write(f"档案 {number}")
    next(far for far in reader.session.scan() if far.read)
    reader.again(LATER)

    assert reader.scan().ruled == 0


@TITLES
def test_a_catalog_that_begins_anew_has_rules_asked_about_what_came_since(
    tmp_path: Path, title: str
) -> None:
    reader = Reader(tmp_path)
    reader.write(title)
    reader.scan()
    reader.write(f"{title} 2")

    reader.rebuild(LATER)

    assert reader.scan().ruled == 1
    assert [reader.entry(title).read, reader.entry(f"{title} 2").read] == [False, True]
    assert reader.scan().ruled == 0


@TITLES
def test_the_first_rule_is_for_what_comes_though_a_catalog_has_been_there_long(
    tmp_path: Path, title: str
) -> None:
    reader = Stranger(tmp_path, Config())
    reader.write(title)
    reader.scan()
    reader.write(f"{title} 2")
    reader.again(LATER)
    ruled = reader.scan().ruled

    reader.rebuild(Config(rule=(*LATER.rule, Rule("len:>=0", star=True))))

    assert (ruled, reader.scan().ruled) == (1, 0)


@TITLES
def test_the_first_rule_is_for_what_comes_into_each_folder_of_a_library(
    tmp_path: Path, title: str
) -> None:
    reader = Stranger(tmp_path, LATER)
    more = tmp_path / "另"
    more.mkdir()
    reader.write("Other")
    (more / "old.md").write_text("---\ntitle: 旧闻\n---\n", "utf-8")
    looked_at(reader, reader.posts, more, config=Config())
    reader.scan()
    (more / "new.md").write_text(f"---\ntitle: {title}\n---\n", "utf-8")

    assert looked_at(reader, reader.posts, more) == 1


def test_what_came_while_there_were_no_rules_is_not_new_either(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    reader.again(Config())
    reader.write("档案")
    reader.scan()
    reader.again()
    reader.write("Other")
    reader.scan()

    reader.rebuild(LATER)

    assert reader.scan().ruled == 0


def test_without_rules_nothing_is_remembered_for_them(tmp_path: Path) -> None:
    reader = Stranger(tmp_path, Config())
    reader.write("档案")

    reader.scan()

    assert not (tmp_path / "data" / "arrivals.jsonl").exists()


def test_what_goes_and_comes_back_is_not_new(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    path = reader.write("档案")
    reader.scan()
    text = path.read_text("utf-8")
    path.unlink()
    reader.scan()
    reader.again(LATER)
    path.write_text(text, "utf-8")

    assert reader.scan().ruled == 0


def test_a_folder_that_is_added_is_looked_at_for_the_first_time(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    more = tmp_path / "另"
    more.mkdir()
    (more / "old.md").write_text("---\ntitle: 档案\n---\n", "utf-8")
    reader.write("档案 2")

    assert looked_at(reader, reader.posts, more) == 1
    assert looked_at(reader, more) == 0


def test_a_folder_inside_one_that_is_known_has_new_posts_of_its_own(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    inner = reader.posts / "里"
    inner.mkdir()
    (inner / "old.md").write_text("---\ntitle: 档案\n---\n", "utf-8")
    reader.scan()
    (inner / "new.md").write_text("---\ntitle: 档案 2\n---\n", "utf-8")

    assert looked_at(reader, inner) == 1


def test_a_folder_without_posts_may_be_one_that_is_not_mounted(tmp_path: Path) -> None:
    reader = Stranger(tmp_path, LATER)
    empty = tmp_path / "disk"
    empty.mkdir()
    reader.write("Other")
    looked_at(reader, reader.posts, empty)
    (empty / "old.md").write_text("---\ntitle: 档案\n---\n", "utf-8")

    assert looked_at(reader, reader.posts, empty) == 0


def test_the_first_look_is_over_while_a_rule_is_wrong(tmp_path: Path) -> None:
    wrong = Config(rule=(*LATER.rule, Rule("titel:春天", star=True)))
    reader = Stranger(tmp_path, wrong)
    reader.write("档案")
    reader.scan()
    reader.write("档案 2")
    second = reader.scan()
    reader.again(Config(rule=(Rule("title:档案", star=True),)))

    assert (second.ruled, reader.scan().ruled) == (1, 1)
    assert [reader.entry("档案").starred, reader.entry("档案 2").starred] == [False, True]


def test_what_was_met_is_one_line_for_a_folder(tmp_path: Path) -> None:
    reader = Stranger(tmp_path)
    reader.write("1")
    reader.write("2")

    reader.scan()
    reader.scan()

    (line,) = (tmp_path / "data" / "arrivals.jsonl").read_text("utf-8").splitlines()
    ids = {entry.id for entry in reader.session.entries(None)}
    assert json.loads(line)["folder"] == str(reader.posts)
    assert met_in(str(tmp_path / "data" / "arrivals.jsonl")).posts == ids


def test_where_what_was_met_cannot_be_written_that_is_told_and_rules_are_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader(tmp_path)
    reader.write("广告")
    append = durable.append

    def closed(path: str, lines: Callable[[], bytes]) -> None:
        if path.endswith("arrivals.jsonl"):
            raise LibraryError("cannot be written: No space left on device", path)
        append(path, lines)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "append", closed)
        first = reader.scan()

    (trouble,) = reader.session.condition.troubles()
    assert trouble.endswith("No space left on device; what is new waits for the rules")
    assert first.finished
    assert len(reader.said()) == 1
    assert (reader.scan().ruled, len(reader.said())) == (0, 1)
