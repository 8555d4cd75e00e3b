from reader.document.templates.endings import Endings


def test_the_next_end_is_found_from_each_place() -> None:
    endings = Endings("甲 [/a] b [/a]")

    found = [endings.behind(at, r"\[/a\]") for at in (0, 2, 3, 11)]

    assert found == [(2, 6), (2, 6), (9, 13), None]


def test_what_is_ended_nowhere_has_no_end() -> None:
    assert Endings("甲 [/a]").behind(0, r"\[/b\]") is None
