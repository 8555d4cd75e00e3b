from reader.library.folders.plan import NOTHING, plan
from reader.library.folders.stamps import UNSETTLED


def test_what_is_as_it_was_is_not_read_again() -> None:
    assert plan({"a.md": 1}, {"a.md": 1}) == NOTHING


def test_what_has_another_stamp_has_changed() -> None:
    assert plan({"新.md": 2}, {"新.md": 1}).changed == ("新.md",)


def test_what_was_read_without_a_stamp_to_rely_on_is_read_again() -> None:
    assert plan({"新.md": 2}, {"新.md": UNSETTLED}).changed == ("新.md",)


def test_new_and_gone_files_are_told_apart() -> None:
    changes = plan({"new.md": 1}, {"gone.md": 1})

    assert changes.new == ("new.md",)
    assert changes.gone == ("gone.md",)


def test_a_file_of_which_nothing_can_be_told_is_not_gone() -> None:
    assert plan({"a.md": 1}, {"a.md": 1, "b.md": 2}, {"b.md"}) == NOTHING
