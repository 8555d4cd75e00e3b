import pytest

from reader.document.model import Paragraph, Run
from reader.document.notes.labels import without_signs


@pytest.mark.parametrize(
    ("written", "label", "kept"),
    [
        ("1. A note", "1", "A note"),
        ("[1] A note", "1", "A note"),
        ("（注）、一条注释", "注", "一条注释"),
        ("12 apples", "1", "12 apples"),
        ("A note", "1", "A note"),
        ("A note [ ]", "1", "A note"),
        ("一条注释 ( )  ", "1", "一条注释"),
        ("A note (]", "1", "A note (]"),
    ],
)
def test_a_note_is_without_its_label_and_empty_brackets(
    written: str, label: str, kept: str
) -> None:
    blocks = without_signs((Paragraph((Run(written),)),), label)

    assert blocks == (Paragraph((Run(kept),)),)


def test_a_note_of_nothing_but_its_label_is_empty() -> None:
    assert without_signs((Paragraph((Run("1"),)),), "1") == ()
