import pytest

from reader.library.plan import Stamp, plan

STAMP = Stamp(mtime_ns=1, size=2, inode=3, rules="plain UTC")


def test_what_is_as_it_was_is_not_read_again() -> None:
    changes = plan({"a.md": STAMP}, {"a.md": STAMP})

    assert changes.to_read == ()
    assert changes.gone == ()


@pytest.mark.parametrize("other", [{"mtime_ns": 9}, {"size": 9}, {"inode": 9}, {"rules": "hexo"}])
def test_any_part_of_a_stamp_tells_of_a_change(other: dict[str, object]) -> None:
    now = Stamp(**{**STAMP._asdict(), **other})

    assert plan({"新.md": now}, {"新.md": STAMP}).changed == ("新.md",)


def test_new_and_gone_files_are_told_apart() -> None:
    changes = plan({"new.md": STAMP}, {"gone.md": STAMP})

    assert changes.new == ("new.md",)
    assert changes.gone == ("gone.md",)


def test_known_files_are_read_before_new_ones() -> None:
    changes = plan({"a.md": STAMP, "b.md": STAMP}, {"b.md": STAMP._replace(size=9)})

    assert changes.to_read == ("b.md", "a.md")
