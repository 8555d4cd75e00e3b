from pathlib import Path

from reader.library.scanning.attempt import read
from reader.posts.rules import PLAIN_RULES

POST = "---\ntitle: 标题\n---\n"


def test_many_readings_may_be_held_for_none_holds_a_body(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{POST}{'正文' * 1000}")

    reading = read(str(tmp_path / "a.md"), PLAIN_RULES)

    assert reading.columns.title == "标题"
    assert "正文" not in str(reading)
    assert reading.trait.body


def test_a_body_is_told_by_its_text_if_it_is_long_enough(tmp_path: Path) -> None:
    for name, body in (("a", "长" * 200), ("b", "长" * 200), ("c", "短"), ("d", "短")):
        (tmp_path / f"{name}.md").write_text(f"{POST}{body}")

    bodies = [read(str(tmp_path / f"{name}.md"), PLAIN_RULES).trait.body for name in "abcd"]

    assert bodies[0] == bodies[1] != ""
    assert bodies[2:] == ["", ""]
