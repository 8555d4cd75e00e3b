import pytest

from reader.document.echoes import is_said


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("", "On education"),
        ("A cat", "This is a  CAT."),
        ("cat", "education of a cat"),
        ("C++", "What C++ is"),
        ("窗台", "窗台"),
        ("窗台上的猫", "我家窗台上的猫在睡觉"),
        ("猫", "窗台，猫"),
        ("Python", "用Python写的"),
        ("In a laboratory in Rome researchers wo...", "In a laboratory in Rome, researchers work."),
        (
            "在上海的一个实验室里研究人员正在研制一种新型的量子计算机…",
            "在上海的一个实验室里，研究人员正在研制一种新型的量子计算机。",
        ),
    ],
)
def test_whole_words_of_a_text_are_said(words: str, text: str) -> None:
    assert is_said(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("cat", "On education"),
        ("education", "cat"),
        ("cafe", "cafe\u0301"),
        ("大学", "东北大学生"),
        ("猫", ""),
        ("wo...", "researchers work"),
    ],
)
def test_a_part_of_another_word_is_not_said(words: str, text: str) -> None:
    assert not is_said(words, text)
