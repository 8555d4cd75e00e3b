"""What `benchmarks/quality.py` counts is what is wrong with a page, and nothing else."""

import pytest

from benchmarks.page_faults import Source, page_faults
from benchmarks.plain_reading import read_plainly
from benchmarks.word_faults import lost_words, moved_words


@pytest.mark.parametrize(
    ("source", "page", "first", "last"),
    [
        ("他说好，然后走了", ["他说好", "，然后走", "了"], 1, 0),
        ("他说“好”然后走了", ["他说“", "好”然后", "走了"], 0, 1),
        ("他说好，然后走了", ["他说好，", "然后走了"], 0, 0),
        ("他说好\n，然后走了", ["他说好", "，然后走了"], 0, 0),
        ("一行 ・項目也是一行", ["一行", "・項目也是一行"], 0, 0),
        ("甲乙丙 —— 丁戊己庚", ["甲乙丙", "—— 丁戊己庚"], 1, 0),
        ("a line ——————————————— of dashes", ["a line ——————", "————————— of dashes"], 0, 0),
        ("Is it so (or not)", ["Is it so (", "or not)"], 0, 1),
        ("run .NET now", ["run", ".NET now"], 0, 0),
    ],
)
def test_marks_are_counted_where_the_page_itself_broke_the_line(
    source: str, page: list[str], first: int, last: int
) -> None:
    faults = page_faults(page, Source([source], ()), 20)

    assert (faults.first, faults.last) == (first, last)


def test_lines_of_code_are_not_prose() -> None:
    texts = ["前面的文字。", "f(\n  x\n)", "后面的文字。"]

    faults = page_faults(
        ["前面的文字。", "f(", "x", ")", "后面的文字。"], Source(texts, {texts[1]}), 20
    )

    assert (faults.wrapped, faults.first, faults.last) == (0, 0, 0)


def test_a_hole_is_what_is_free_behind_a_line_that_the_page_broke() -> None:
    page = ["half of", "the line is free", "", "the end"]

    faults = page_faults(page, Source(["half of the line is free", "the end"], ()), 14)

    assert (faults.overflows, faults.wrapped, faults.holes, faults.worst) == (1, 1, 50, 50)


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        (["one two", "three 中文"], {}),
        (["one two", "thr", "ee 中", "文"], {}),
        (["one", "three 中"], {"two": 1, "文": 1}),
    ],
)
def test_a_word_is_lost_if_the_page_has_it_nowhere(page: list[str], lost: dict[str, int]) -> None:
    assert lost_words("one two three 中文", page) == lost


def test_words_are_moved_that_stand_out_of_their_order() -> None:
    texts = [
        "the first paragraph of them",
        "the second paragraph of them",
        "第三段文字在这里，不会太短，十六个字",
    ]

    assert moved_words(texts, texts) == 0
    assert moved_words(texts, [texts[1], texts[0], texts[2]]) == 5


def test_what_is_left_out_on_purpose_is_told_by_kind() -> None:
    reading = read_plainly(
        "<p>Said<script>not said</script> <span hidden>unseen words</span><b>中</b>文</p>"
        "<button>Go</button>"
    )

    assert reading.text.split() == ["Said", "中文"]
    left_out = {kind: text for kind, text in reading.left_out.items() if text}
    assert left_out == {"scripts": "\nnot said", "hidden": "unseen words", "forms": "Go"}
