"""New posts are marked by rules at the end of a scan; what a person said is never overridden."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader import expressions
from reader.config import Config, Keeping, Rule
from reader.config.read import read_config
from reader.errors import LibraryError
from reader.library.catalog import location
from reader.library.folders.scope import Only
from reader.library.logs import durable, homes
from reader.library.logs.compaction import compacted
from reader.library.logs.marks import READ, STARRED, TAG
from reader.library.memory import logbook
from reader.library.model import Entry, Progress
from reader.session import Session, open_library

RULES = (
    Rule("title:广告 OR category:sponsored", read=True),
    Rule("author:张三", star=True, tags=("张三", "#朋友")),
    Rule("tide lang:en", read=True, star=True),
)
NOW = datetime(2026, 11, 30, tzinfo=UTC)


class Reader:
    """A person at a computer: their folders, and a session."""

    def __init__(self, place: Path, config: Config = Config(rule=RULES)) -> None:  # noqa: B008
        self.place = place
        self.posts = place / "posts"
        self.posts.mkdir(exist_ok=True)
        self.session = self._opened(config)
        self.look()

    def look(self) -> None:
        """Let the folder be looked at for the first time: what comes afterwards is new."""
        first = self.write("First")
        self.scan()
        first.unlink()
        self.scan()

    def again(self, config: Config = Config(rule=RULES)) -> None:  # noqa: B008  frozen
        """Open the library as the next process would."""
        self.session.close()
        self.session = self._opened(config)

    def rebuild(self, config: Config = Config(rule=RULES)) -> None:  # noqa: B008  frozen
        """Let the catalog be built anew."""
        self.session.close()
        shutil.rmtree(self.place / "cache")
        self.session = self._opened(config)

    def write(self, name: str, head: str = "", body: str = "") -> Path:
        path = self.posts / f"{name}.md"
        path.write_text(f"---\ntitle: {name}\ndate: 2026-11-08\n{head}---\n{body}\n", "utf-8")
        return path

    def scan(self) -> Progress:
        return list(self.session.scan())[-1]

    def entry(self, title: str) -> Entry:
        return next(each for each in self.session.entries(None) if each.title == title)

    def said(self) -> list[dict[str, object]]:
        logs = sorted((self.place / "data" / "marks").glob("*.jsonl"))
        return [json.loads(line) for log in logs for line in log.read_text("utf-8").splitlines()]

    def _opened(self, config: Config) -> Session:
        cache, data = str(self.place / "cache"), str(self.place / "data")
        return open_library(
            [str(self.posts)], config=config, cache=cache, data=data, clock=lambda: NOW
        )


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(tmp_path)
    yield reader
    reader.session.close()


def test_posts_are_marked_by_the_rules_that_are_for_them(reader: Reader) -> None:
    reader.write("双十一广告")
    reader.write("News", "categories: [sponsored]\n")
    reader.write("春天", "author: 张三\n")
    reader.write("Late", "lang: en\n", "The tide is late.")
    reader.write("Spät", "lang: de\n", "The tide is late.")

    far = reader.scan()

    read = {each.title for each in reader.session.entries(None) if each.read}
    starred = {each.title for each in reader.session.entries(None) if each.starred}
    assert (far.read, far.ruled) == (5, 4)
    assert read == {"双十一广告", "News", "Late"}
    assert starred == {"春天", "Late"}
    assert reader.entry("春天").own_tags == ("张三", "朋友")
    assert reader.session.count(unread=True) == 2


def test_a_mark_is_a_line_that_tells_its_rule(reader: Reader) -> None:
    reader.write("广告 1")
    reader.write("广告 2")

    reader.scan()

    (line,) = reader.said()
    assert line["rule"] == "title:广告 OR category:sponsored"
    assert (line["fact"], line["value"]) == ("read", True)
    assert len(line["posts"] if isinstance(line["posts"], list) else []) == 2
    assert str(line["clock"]).startswith("000000000000-0000-")


def test_what_two_rules_say_is_said_once(tmp_path: Path) -> None:
    reader = Reader(tmp_path, Config(rule=(Rule("title:广告", read=True), Rule("广告", read=True))))
    reader.write("广告")

    assert reader.scan().ruled == 1
    assert [line["rule"] for line in reader.said()] == ["title:广告"]


def test_no_rule_sees_what_another_one_marks(tmp_path: Path) -> None:
    rules = (Rule("title:广告", read=True, tags=("广",)), Rule("is:read OR tag:广", star=True))
    reader = Reader(tmp_path, Config(rule=rules))
    reader.write("广告")

    reader.scan()

    assert (reader.entry("广告").read, reader.entry("广告").starred) == (True, False)


def test_only_what_is_new_is_marked(reader: Reader) -> None:
    path = reader.write("旧闻")
    reader.scan()
    reader.write("广告")
    path.write_text(path.read_text("utf-8").replace("旧闻", "广告旧闻"), "utf-8")

    far = reader.scan()

    assert (far.read, far.ruled) == (2, 1)
    assert not reader.entry("广告旧闻").read
    assert reader.scan().ruled == 0


def test_a_file_that_moves_is_not_new(reader: Reader) -> None:
    reader.again(Config())
    path = reader.write("广告", "id: one\n", "潮水" * 200)
    reader.scan()
    reader.again()
    path.rename(path.with_name("moved.md"))

    assert reader.scan().ruled == 0


def test_what_a_watch_tells_is_marked_too(reader: Reader) -> None:
    reader.scan()
    path = reader.write("广告")

    (*_, far) = reader.session.scan(Only(frozenset({str(path)})))

    assert (far.ruled, reader.entry("广告").read) == (1, True)


def test_a_rule_that_came_later_is_for_later_posts(reader: Reader) -> None:
    reader.again(Config())
    reader.write("广告 1")
    reader.scan()
    reader.again()
    reader.write("广告 2")

    far = reader.scan()

    assert far.ruled == 1
    assert [reader.entry(f"广告 {number}").read for number in (1, 2)] == [False, True]


def test_what_a_scan_that_was_left_off_has_entered_is_marked_by_the_next(reader: Reader) -> None:
    for number in range(300):
        reader.write(f"广告 {number}")
    for far in reader.session.scan():
        if far.read:
            break
    assert reader.session.count() == reader.session.count(unread=True) == 200
    reader.again()

    assert reader.scan().ruled == 300
    assert reader.session.count(unread=True) == 0


def test_how_far_posts_are_read_is_told_and_the_next_scan_goes_on_where_that_was_left_off(
    tmp_path: Path,
) -> None:
    reader = Reader(tmp_path, Config(rule=(Rule("潮水", star=True),)))
    for number in range(150):
        reader.write(f"{number}", body="潮水" if number % 2 else "tide")
    told = []
    for far in reader.session.scan():
        told.append((far.read, far.to_read))
        if len(told) > 1 and far.read < told[-2][0]:
            break

    assert told[-1] == (100, 150)
    assert reader.said() == []
    assert reader.scan().ruled == 75


def test_the_catalog_is_built_anew_and_what_was_said_holds(reader: Reader) -> None:
    reader.write("广告")
    reader.write("春天", "author: 张三\n")
    reader.scan()
    reader.session.memory.mark(reader.entry("广告"), read=False)
    reader.session.memory.tag(reader.entry("春天"), ["朋友"])
    reader.session.memory.mark(reader.entry("春天"), starred=False)
    lines = len(reader.said())

    reader.rebuild()

    assert reader.scan().ruled == 0
    assert not reader.entry("广告").read
    assert not reader.entry("春天").starred
    assert reader.entry("春天").own_tags == ("朋友",)
    assert len(reader.said()) == lines


def test_a_word_on_one_fact_leaves_the_others_to_the_rule(reader: Reader) -> None:
    reader.again(read_config(b"rule = 1", "config.toml").config)
    reader.write("春天", "author: 张三\n")
    reader.scan()
    reader.session.memory.mark(reader.entry("春天"), starred=True)
    reader.session.memory.mark(reader.entry("春天"), starred=False)

    reader.again()

    assert reader.scan().ruled == 1
    assert not reader.entry("春天").starred
    assert reader.entry("春天").own_tags == ("张三", "朋友")


def test_what_was_let_go_of_is_left_alone(reader: Reader) -> None:
    path = reader.write("广告")
    text = path.read_text("utf-8")
    reader.scan()
    path.unlink()
    reader.scan()
    reader.session.memory.forget(reader.session.memory.gone())
    path.write_text(text, "utf-8")

    assert reader.scan().ruled == 0


def test_what_rules_mark_is_not_undone_in_the_place_of_what_a_person_did(reader: Reader) -> None:
    reader.write("旧闻")
    reader.scan()
    reader.session.memory.mark(reader.entry("旧闻"), read=True)
    reader.write("广告")
    reader.scan()

    act = reader.session.memory.undo()

    assert [change.posts for change in act or ()] == [(reader.entry("旧闻").id,)]
    assert reader.entry("广告").read
    assert reader.session.memory.undo() is None


def test_a_scan_with_nothing_new_asks_no_rule(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.write("广告")
    reader.scan()
    monkeypatch.setattr("reader.library.arrivals.arrivals.Arrivals.rulings", None)

    assert reader.scan().ruled == 0


def test_posts_wait_while_a_rule_is_wrong_and_the_others_hold(reader: Reader) -> None:
    wrong = (*RULES[:1], Rule("titel:春天", star=True))
    reader.again(Config(rule=wrong))
    reader.write("广告")
    reader.write("春天")
    first = reader.scan()
    reader.again(Config(rule=(RULES[0], Rule("title:春天", star=True))))

    second = reader.scan()

    assert (first.ruled, second.ruled) == (1, 1)
    assert reader.entry("春天").starred
    assert reader.scan().ruled == 0


@pytest.mark.parametrize("word", ["tide", "潮水"])
def test_while_a_rule_is_wrong_the_others_are_asked_about_a_post_once(
    tmp_path: Path, word: str
) -> None:
    right, wrong = Rule(word, star=True), Rule("titel:春天", read=True)
    reader = Reader(tmp_path, Config(rule=(right, wrong)))
    reader.write("1", body="Nothing.")
    reader.scan()

    again = list(reader.session.scan())
    reader.write("2", body=word)
    later = list(reader.session.scan())
    reader.again(Config(rule=(Rule("Nothing", star=True), wrong)))
    others = reader.scan()

    assert [far.to_read for far in again] == [0]
    assert (later[-2].to_read, later[-1].ruled) == (1, 1)
    assert others.ruled == 1


@pytest.mark.parametrize("text", ["watch = ", '[[rule]]\nquery = "广告"\n', "rule = 1"])
def test_posts_wait_while_no_rule_can_be_read(reader: Reader, text: str) -> None:
    reader.again(read_config(text.encode(), "config.toml").config)
    reader.write("广告")
    first = reader.scan()
    reader.again()

    assert (first.ruled, reader.scan().ruled) == (0, 1)


def test_a_pattern_that_takes_too_long_is_told_and_the_others_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.1)
    rules = (Rule("/(a|aa)+$/", read=True), Rule("title:潮", star=True))
    reader = Reader(tmp_path, Config(rule=rules))
    reader.write("潮水", body="a" * 90 + "b")

    far = reader.scan()

    (trouble,) = reader.session.condition.troubles()
    assert trouble == "rule /(a|aa)+$/: a /pattern/ takes too long, and is given up"
    assert far.ruled == 1
    assert reader.scan().ruled == 0


def test_a_log_that_cannot_be_written_is_told_and_the_posts_wait(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.write("广告")

    def full(path: str, _lines: Callable[[], bytes]) -> None:
        raise LibraryError("cannot be written: No space left on device", path)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "append", full)
        first = reader.scan()

    (trouble,) = reader.session.condition.troubles()
    assert trouble.endswith("No space left on device; what is new waits for the rules")
    assert (first.ruled, first.finished) == (0, True)
    assert reader.scan().ruled == 1


def test_marks_go_to_the_library_where_they_are_kept_there(tmp_path: Path) -> None:
    reader = Reader(tmp_path, Config(rule=RULES, marks=Keeping.LIBRARY))
    reader.write("广告")

    reader.scan()

    assert len(list((reader.posts / ".reader" / "marks").glob("*.jsonl"))) == 1


def test_a_log_is_compacted_with_the_names_of_rules(reader: Reader) -> None:
    reader.write("广告 1")
    reader.write("广告 2")
    reader.scan()
    reader.session.memory.mark(reader.entry("广告 1"), read=False)
    (log,) = (reader.place / "data" / "marks").glob("*.jsonl")

    lines = [json.loads(line) for line in compacted(log.read_bytes()).splitlines()[1:]]

    assert [(line.get("rule"), line["value"]) for line in lines] == [
        ("title:广告 OR category:sponsored", True),
        (None, False),
    ]
    assert lines[0]["post"] == reader.entry("广告 2").id


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Reader, Reader]]:
    """Two computers that know nothing of each other yet."""
    readers = []
    for name in ("home", "台式机"):
        monkeypatch.setattr(location, "device", lambda name=name: f"of-{len(name)}")
        (tmp_path / name).mkdir()
        readers.append(Reader(tmp_path / name))
    yield readers[0], readers[1]
    for reader in readers:
        reader.session.close()


def test_a_computer_that_sees_a_file_later_changes_nothing_that_was_said_before_on_another(
    two: tuple[Reader, Reader],
) -> None:
    home, away = two
    for each in two:
        each.write("广告")
    home.scan()
    home.session.memory.mark(home.entry("广告"), read=False)

    away.scan()
    assert away.entry("广告").read
    copy_logs(away, home)
    copy_logs(home, away)

    for each in two:
        each.session.refresh()
        assert not each.entry("广告").read


def test_what_was_said_on_another_computer_is_known_before_the_rules_are_asked(
    two: tuple[Reader, Reader],
) -> None:
    home, away = two
    for each in two:
        each.write("广告")
    home.scan()
    home.session.memory.mark(home.entry("广告"), read=False)
    copy_logs(home, away)

    assert away.scan().ruled == 0
    assert not away.entry("广告").read


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.sampled_from("甲乙"), st.integers(0, 3), st.booleans()),
        st.tuples(st.sampled_from(["scan", "rebuild"]), st.sampled_from("甲乙")),
        st.tuples(st.just("send"), st.sampled_from(["甲乙", "乙甲"])),
        st.tuples(st.just("file"), st.sampled_from("甲乙"), st.integers(0, 2)),
    ),
    max_size=14,
)
FACTS = (READ, STARRED, f"{TAG}张三", f"{TAG}其他")


@given(steps=STEPS)
@example(steps=[("file", "甲", 0), ("scan", "甲"), ("say", "甲", 0, False)])
def test_what_any_person_said_on_any_computer_holds_against_all_rules(
    steps: list[tuple[object, ...]],
) -> None:
    """Files and logs come in any order; catalogs are built anew at any time."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        readers = {}
        device = ""
        patch.setattr(location, "device", lambda: device)
        for name in "甲乙":
            device = f"device-{ord(name)}"
            (Path(folder) / name).mkdir()
            readers[name] = Reader(Path(folder) / name)

        def do(what: object, *more: object) -> None:
            nonlocal device
            name = str(more[0])
            at, device = readers[name[0]], f"device-{ord(name[0])}"
            match what, more:
                case "say", (_, int(fact), bool(value)):
                    posts = [entry.id for entry in at.session.entries(None)]
                    at.session.memory.change(posts, {FACTS[fact]: value})
                case "file", (_, int(number)):
                    at.write(f"广告 {number}", "author: 张三\n")
                case "send", _:
                    copy_logs(at, readers[name[1]])
                case "rebuild", _:
                    at.rebuild()
                case _:
                    at.scan()

        for step in (*steps, *LAST):
            do(*step)
        for each in readers.values():
            check(each)
            each.session.close()


LAST = (
    *(("file", name, number) for name in "甲乙" for number in range(3)),
    ("scan", "甲"), ("scan", "乙"), ("send", "甲乙"), ("send", "乙甲"),
)  # fmt: skip


def copy_logs(here: Reader, there: Reader) -> None:
    """Carry what a computer has said to another, as a synchroniser does."""
    (there.place / "data" / "marks").mkdir(parents=True, exist_ok=True)
    for log in (here.place / "data" / "marks").glob("*.jsonl"):
        own = here.session._logbook._device
        if log.name == f"{own}.jsonl":
            shutil.copy(log, there.place / "data" / "marks" / log.name)


def check(reader: Reader) -> None:
    reader.session.refresh()
    words: dict[tuple[str, str], tuple[str, object]] = {}
    for line in reader.said():
        if "rule" not in line:
            posts = line.get("posts", [line.get("post")])
            assert isinstance(posts, list)
            for post in posts:
                key, said = (post, str(line["fact"])), (str(line["clock"]), line["value"])
                words[key] = max(words.get(key, said), said, key=lambda each: each[0])
    for entry in reader.session.entries(None):
        facts = reader.session.memory.facts(entry.id)
        now = {READ: facts.read, STARRED: facts.starred}
        now |= {fact: fact.removeprefix(TAG) in facts.tags for fact in FACTS[2:]}
        for fact in FACTS:
            _, wanted = words.get((entry.id, fact), ("", fact != f"{TAG}其他"))
            assert now[fact] is wanted


@pytest.mark.parametrize("word", ["tide", "潮水"])
def test_no_rule_is_for_a_post_of_which_the_text_cannot_be_read_any_more(
    tmp_path: Path, word: str
) -> None:
    reader = Reader(tmp_path, Config(rule=(Rule(f"title:Late -{word}", read=True),)))
    path = reader.write("Late", body=f"{word}.")
    scan = reader.session.scan()
    next(far for far in scan if far.read)

    path.unlink()

    assert list(scan)[-1].ruled == 0
    assert not reader.entry("Late").read


def test_where_no_log_can_be_written_no_post_is_read_for_it(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.again(Config(rule=(Rule("潮水", star=True),)))
    reader.write("1", body="潮水")
    monkeypatch.setattr(homes, "can", lambda how, _: how == os.R_OK)
    monkeypatch.setattr(logbook, "can", homes.can)

    reader.scan()
    again = list(reader.session.scan())

    (trouble,) = reader.session.condition.troubles()
    assert trouble.endswith(".jsonl: cannot be written; what is new waits for the rules")
    assert [(far.to_read, far.ruled) for far in again] == [(0, 0)]
    monkeypatch.undo()
    assert reader.scan().ruled == 1
