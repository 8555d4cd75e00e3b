import pytest

from reader.document.guessed import guessed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("今天的港口很安静，没有船来，也没有船走", "zh"),
        ("我の博客，写的是港口和灯塔，也写船，也写雨，还写来往的人和他们带来的消息", "zh"),
        ("港口の灯台", "ja"),
        ("雨が降っている。", "ja"),
        ("カタカナ", "ja"),
        ("the harbour at dawn", ""),
        ("the harbour 港 at dawn", ""),
    ],
)
def test_letters_tell_chinese_and_japanese(text: str, language: str) -> None:
    assert guessed(text) == language
