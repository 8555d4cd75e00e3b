import os
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.titles import date_in_name, one_line, title_of_body, title_of_name

LEEWAY = 2.5
"""How much longer a piece of a text may take when there are four times as many: at best 1, and 4
where each is held against all others."""
TICK = 0.002
"""Seconds that are too few to be compared."""


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("A &#123;b&#125; &amp; &quot;c&quot; &eacute;&#x4F60;", 'A {b} & "c" é你'),
        ("Tom & Jerry, AT&T, a&b=c&copy=d", "Tom & Jerry, AT&T, a&b=c&copy=d"),
        ("<b>Bold</b> and <span class='x'>span</span><br>next", "Bold and span next"),
        ("<em>重<b>点</b></em>内容", "重点内容"),
        ("C++ <T> and List<String>", "C++ <T> and List<String>"),
        ("The <b> tag, the <video> element", "The <b> tag, the <video> element"),
        ("&lt;b&gt;not a tag&lt;/b&gt;", "<b>not a tag</b>"),
        ("**Strong** and *emphasis*", "Strong and emphasis"),
        ("这是*重点*，**很重要**的", "这是重点，很重要的"),
        ("~~Old~~ new", "Old new"),
        ("a * b * c, 2*3*4, *nix, *BSD", "a * b * c, 2*3*4, *nix, *BSD"),
        ("f*ck this sh*t", "f*ck this sh*t"),
        ("def f(*args, **kwargs)", "def f(*args, **kwargs)"),
        ("snake_case and __init__", "snake_case and __init__"),
        ("K_DA_ More, _灵魂砍价_", "K_DA_ More, _灵魂砍价_"),
        ("Use `code` and `**kwargs` and `<br>`", "Use code and **kwargs and <br>"),
        ("[Naver](https://naver.com) 漫画", "Naver 漫画"),
        ("![logo](/img/a.png) News", "logo News"),
        ("[译](上) [Draft] x[i](j)", "[译](上) [Draft] x[i](j)"),
        ("many\n\n  lines\tand　spaces", "many lines and spaces"),
        ("一行\n二行", "一行 二行"),
        ("¯\\_(ツ)_/¯", "¯\\_(ツ)_/¯"),
        ("😀 title", "😀 title"),
        ("\u200b \ufeff", ""),
        ("   ", ""),
        ("长" * 300, "长" * 300),
    ],
)  # fmt: skip
def test_a_title_is_one_line_without_markup(written: str, shown: str) -> None:
    assert one_line(written) == shown


@given(st.text(alphabet="ab 中*_~`[]()<>/b&#123;!\n", max_size=60))
def test_no_title_is_an_error_and_each_is_one_line(written: str) -> None:
    assert "\n" not in one_line(written)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("text\n\n# The *first* heading #\n\n## Second", "The first heading"),
        ("## 二级标题\n# 一级标题", "二级标题"),
        ("Underlined\n==========\ntext", "Underlined"),
        ("标题\n---\n文字", "标题"),
        ("# Title {#id .class} #\ntext", "Title"),
        ("标题 {#甲}\n---\n文字", "标题"),
        ("<p>a</p><h1 class='x'>In <b>HTML</b> &amp; <em>more</em></h1>", "In HTML & more"),
        ("<H1>Line\nbreak</H1>", "Line break"),
        ("```\n# comment\n```\n# Heading", "Heading"),
        ("<!-- # no --><h1></h1>\n![图](a.png)\n<img src=b><h3>Heading</h3>", "Heading"),
        ("海上有灯。\n\n## 安装\n\n文字", ""),
        ("A lamp.\n\nSetup\n-----\n\n<h3>More</h3>", ""),
        ("前言\n\n# 一、安装\n\n# 二、使用", ""),
        ("前言\n\n# 灯塔\n\n## 安装", "灯塔"),
        ("## 小说\n红楼梦\n\n## 散文\n朝花夕拾", ""),
        ("<h2>Novels</h2>a\n\nEssays\n---\nb", ""),
        ("## 小说\n\n## 散文\n\n# 书单", "书单"),
        ("## 灯塔\n\n### 安装\n\n### 使用", "灯塔"),
        ("# Title\n\n# One\n\n# Two", "Title"),
        ("- item\n---\n> quote\n---\n", ""),
        ("#hashtag and # no heading", ""),
        ("```\n# never closed", ""),
        ("no heading", ""),
        ("", ""),
    ],
)
def test_the_heading_that_is_the_title_is_found(body: str, title: str) -> None:
    assert title_of_body(body) == title


@pytest.mark.parametrize(
    "piece",
    [
        "<h1>",
        "<!--",
        "```\n",
        "<pre>",
        "#",
        "# \n",
        "a\n",
        "*",
        "**a ",
        "<b>",
        "=\n",
        "[a",
        "标题\n",
    ],
)
@pytest.mark.parametrize("look", [title_of_body, one_line.__wrapped__], ids=["body", "line"])
def test_a_text_that_repeats_itself_takes_no_longer_for_each_piece_when_it_is_longer(
    look: Callable[[str], str], piece: str
) -> None:
    short, long = (_processor(look, piece * count) for count in (2_000, 8_000))

    assert long < 4 * short * LEEWAY + TICK


def _processor(look: Callable[[str], str], text: str) -> float:
    """Return the seconds of processor that it takes at least to look through a text.

    What the patterns do cannot be counted; what else the machine does is no part of this.
    """
    taken = []
    for _ in range(3):
        began = process_time()
        look(text)
        taken.append(process_time() - began)
    return min(taken)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2012-01-31-a-name.md", "a-name"),
        ("2012-1-3-名字.markdown", "名字"),
        ("2012-01-31 名字.md", "名字"),
        ("20120131  a name.md", "a name"),
        ("2012_01_31.md", "2012_01_31"),
        ("2012-01-31.md", "2012-01-31"),
        ("gac-or-gak.aspx.markdown", "gac-or-gak"),
        ("1114 千米….md", "1114 千米…"),
        ("7화 잠 못 이루는 밤.html", "7화 잠 못 이루는 밤"),
        ("v1.2.3.md", "v1.2.3"),
        ("README", "README"),
        ("many    spaces.txt", "many spaces"),
        ("2012-01-31-.md", "2012-01-31-"),
        (os.fsdecode("2012-01-31-潮水.md".encode("gb18030")), "潮水"),
        (os.fsdecode("café.md".encode("latin-1")), "caf\ufffd"),
        (".md", ".md"),
        ("", "Untitled"),
    ],
)
def test_a_file_name_can_be_the_title(name: str, title: str) -> None:
    assert title_of_name(name) == title


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2012-01-31-name.md", "2012-01-31"),
        ("2012-1-3-name.md", "2012-1-3"),
        ("2012-01-31.md", "2012-01-31"),
        ("2012-01-31", "2012-01-31"),
        ("2012-01-31 名字.md", "2012-01-31"),
        ("2012_01_31.md", "2012-01-31"),
        ("20120131-name.md", "2012-01-31"),
        ("20120131 名字.md", "2012-01-31"),
        ("20120131.md", "2012-01-31"),
        ("20121331-name.md", ""),
        ("201201310-name.md", ""),
        ("20120131name.md", ""),
        ("18120131-name.md", ""),
        ("2012-01_31-name.md", ""),
        ("2012-01-31名字.md", ""),
        ("12-01-31-name.md", ""),
        ("2012-001-31-name.md", ""),
        ("name.md", ""),
    ],
)
def test_a_file_name_tells_the_date_that_it_begins_with(name: str, date: str) -> None:
    assert date_in_name(name) == date
