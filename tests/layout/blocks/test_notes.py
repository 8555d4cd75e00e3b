import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Note, Notes, Paragraph, Run
from reader.document.text import plain_text
from reader.layout.breaks.linebreak import Breaker
from reader.layout.breaks.tailoring import Tailoring
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line


def _lines(*blocks: Paragraph | Notes, cells: int = 20) -> list[Line]:
    return list(lay_out(Document(blocks), cells))


def _note(label: str, *texts: str) -> Note:
    return Note(label, tuple(Paragraph((Run(text),)) for text in texts), f"fn{label}")


def test_notes_hang_from_their_labels_under_a_rule() -> None:
    notes = Notes((_note("1", "a note that is longer"), _note("2", "注释的文字比一行要长")))

    assert [line.text for line in _lines(notes)] == [
        "──────────",
        "[1] a note that is",
        "    longer",
        "[2] 注释的文字比一行",
        "    要长",
    ]


def test_labels_end_in_one_column() -> None:
    notes = Notes((_note("9", "九"), _note("10", "ten"), _note("*", "星")))

    assert [line.text for line in _lines(notes)[1:]] == [" [9] 九", "[10] ten", " [*] 星"]


def test_a_note_without_a_label_has_no_sign() -> None:
    assert [line.text for line in _lines(Notes((_note("", "注"),)))[1:]] == ["注"]


def test_a_title_stands_over_notes() -> None:
    notes = Notes((_note("1", "https://a.org/"),), (Run("链接"),))

    assert [line.text for line in _lines(notes)] == ["──────────", "链接", "[1] https://a.org/"]
    assert plain_text(Document((notes,))) == "链接\nhttps://a.org/"


@pytest.mark.parametrize(
    "before", ["一二三四五六七", "一二三四五六。", "seven.", "seven", "（七）"]
)
def test_a_number_in_brackets_begins_no_line(before: str) -> None:
    text = f"零零零 {before}[12]"

    lines = _lines(Paragraph((Run(text),)), cells=width(text) - 1)

    assert not any(line.text.startswith("[") for line in lines)


def test_the_standard_lets_a_number_in_brackets_begin_a_line() -> None:
    text = "一[1]"

    assert Breaker(Tailoring.NONE).break_allowed(text, 1)
    assert not Breaker(Tailoring.NUMBERS).break_allowed(text, 1)
    assert Breaker(Tailoring.NUMBERS).break_allowed("一[一]", 1)


_PARAGRAPHS = st.text("ab 甲。", min_size=1).map(lambda text: Paragraph((Run(text),)))
_NOTES = st.lists(
    st.builds(
        lambda label, blocks: Note(label, tuple(blocks)),
        st.sampled_from(["", "1", "12", "*", "注"]),
        st.lists(_PARAGRAPHS, max_size=2),
    ),
    max_size=4,
).map(tuple)


@given(_NOTES, st.integers(2, 30))
def test_no_line_of_notes_is_wider_than_asked(notes: tuple[Note, ...], cells: int) -> None:
    assert all(width(line.text) <= cells for line in _lines(Notes(notes), cells=cells))
