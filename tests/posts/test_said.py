"""What is wrong with a post is said in the language of the app, over its article."""

import re
from collections.abc import Iterator

import pytest

from reader.language import speak
from reader.posts.parse import parse_post
from reader.posts.said import notice

WRONG = {
    "title: a\x01b": "第 2 行：有控制字符；视为：",
    "title: a: b": "第 2 行：含有“: ”的值要加引号；视为：“a: b”",
    "title: @潮": "第 2 行：以“@”开头的值要加引号；视为：“@潮”",
    "title：潮": "第 2 行：“title”后面应是“:”，不是“：”；视为：“潮”",
    "tags: [a": "第 2 行：方括号里的列表写法有误；视为：“[a]”",
    "tags: {a": "第 2 行：花括号里的映射写法有误；视为：“{a”",
    "title: 'a": "第 2 行：引号不配对；视为：“a”",
    "date: 2020-02-30": "第 2 行：“2020-02-30”不是日期；视为没有日期",
    "title: 潮水退去，沙滩上留下许多贝壳".encode(
        "gbk"
    ): "第 2 行：文件不是 UTF-8 编码；视为：GB18030",
    "title: a\x00": "第 2 行：有 NUL 字符；已略去",
    "title: a\n: b: [": "第 3 行：这一行不属于任何字段；已略去",
}


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    yield
    speak("en")


def told(front: bytes | str, path: str = "") -> list[str]:
    """Return what is said of a post with such a front matter."""
    raw = front.encode() if isinstance(front, str) else front
    post = parse_post(b"---\n" + raw + b"\n---\n\ntext", name="a.md")
    return [notice(each, path) for each in post.problems]


@pytest.mark.parametrize("front", WRONG)
def test_what_is_wrong_with_a_post_is_said_in_the_language_of_the_app(front: bytes | str) -> None:
    english = told(front)
    speak("zh")
    chinese = told(front)

    assert [each for each in chinese if each.startswith(WRONG[front])]
    assert not any(re.search("[a-z] [a-z]", each) for each in chinese)
    assert all(each.startswith("line ") and " — assumed: " in each for each in english)


def test_the_file_stands_before_what_is_wrong_in_it() -> None:
    speak("zh")

    assert told("date: 2020-02-30", "/文/坏.md") == [
        "坏.md: 第 2 行：“2020-02-30”不是日期；视为没有日期"
    ]


def test_what_no_translation_is_known_for_stays_as_it_is() -> None:
    from reader.posts.model import Problem

    speak("zh")

    assert notice(Problem(1, "the moon is full", "it is night"), "") == (
        "第 1 行：the moon is full；视为：night"
    )
