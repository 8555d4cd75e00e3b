"""What is found while one types comes in stages, whatever the index holds by then."""

from pathlib import Path

from reader.library.processes.cancel import Cancel
from reader.library.query.parser import parse_query
from reader.library.search.stages import Found, Stage
from tests.library.search.shelf import Shelf


def told(found: Found) -> tuple[Stage, list[str]]:
    return found.stage, [hit.entry.title for hit in found.hits]


def test_the_newest_come_first_and_then_the_best(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水", "x", date="2024-01-01")
    shelf.write("b.md", "别的", "潮水", date="2024-01-02")
    shelf.take_in()

    stages = list(shelf.session.search.typed(parse_query("潮水")))

    assert list(map(told, stages)) == [
        (Stage.NEWEST, ["别的", "潮水"]),
        (Stage.BEST, ["潮水", "别的"]),
    ]
    assert [hit.title for hit in stages[0].hits] == [(), ((0, 2),)]
    assert [each.indexing.percent for each in stages] == [100, 100]


def test_titles_are_found_before_anything_is_in_the_index(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水", "x")
    shelf.write("b.md", "别的", "潮水")
    shelf.scan()

    stages = list(shelf.session.search.typed(parse_query("潮水")))

    assert list(map(told, stages)) == [
        (Stage.AT_HAND, []),
        (Stage.NEWEST, ["潮水"]),
        (Stage.BEST, []),
    ]
    assert stages[0].indexing == (0, 2)
    assert stages[0].indexing.percent == 0


def test_no_more_than_was_asked_for_is_given_and_it_is_told_if_there_is_more(shelf: Shelf) -> None:
    for number in range(3):
        shelf.write(f"{number}.md", f"{number} 潮")
    shelf.take_in()

    newest, _ = shelf.session.search.typed(parse_query("潮"), limit=2)
    every, _ = shelf.session.search.typed(parse_query("潮"), limit=3)

    assert (len(newest.hits), newest.more) == (2, True)
    assert (len(every.hits), every.more) == (3, False)


def test_what_has_no_words_is_not_ranked(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水")
    shelf.take_in()

    for typed in ("is:unread", "/潮/", "-潮", "潮 /水/", "se*", "se* is:unread", "path:a lang:zh"):
        stages = shelf.session.search.typed(parse_query(typed))
        assert [each.stage for each in stages] == [Stage.NEWEST], typed


def test_what_has_words_beside_facts_is_ranked_by_them(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水 sea", "x", date="2024-01-01")
    shelf.write("b.md", "sea", "潮水", date="2024-01-02")
    shelf.take_in()

    for typed in ("潮水 se*", "潮水 path:md", "潮水 -lang:ja", "tid* OR 潮水"):
        *_, best = shelf.session.search.typed(parse_query(typed))
        assert told(best) == (Stage.BEST, ["潮水 sea", "sea"]), typed


def test_no_stage_comes_after_the_next_key(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水")
    shelf.take_in()
    cancel = Cancel()
    stages = shelf.session.search.typed(parse_query("潮"), cancel=cancel)

    first = next(stages)
    cancel.cancel()

    assert first.stage is Stage.NEWEST
    assert list(stages) == []


def test_marks_by_query_are_one_act(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(3):
        shelf.write(f"{number}.md", f"{number}", "潮水" if number else "别的")
    shelf.scan()
    session = shelf.session

    found = session.search.ids(parse_query("潮水"))
    act = session.memory.change(found, {"read": True, "starred": True, "tag:海": True})

    marked = [entry.title for entry in shelf.entries() if entry.read and entry.starred]
    assert sorted(marked) == ["1", "2"]
    assert len(act) == 3
    session.memory.undo()
    assert not any(entry.read or entry.starred or entry.own_tags for entry in shelf.entries())
    session.close()
