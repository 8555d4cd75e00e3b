"""What was escaped twice is read as it is meant; a page about HTML is read as it is written."""

import pytest

from reader.document.normalise.escapes import escaped_once, unescaped
from reader.document.normalise.habit import Habit
from reader.document.parse import parse_explained
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("html", "read", "times"),
    [
        ("<p>R&amp;amp;D and &amp;nbsp;more</p>", "<p>R&amp;D and &nbsp;more</p>", 2),
        ("<p>作者&amp;nbsp;|&amp;nbsp;某人</p>", "<p>作者&nbsp;|&nbsp;某人</p>", 2),
        ("<p>R&amp;D &nbsp; 研发</p>", "<p>R&amp;D &nbsp; 研发</p>", 0),
        ("<p>写作 <code>&amp;nbsp;</code>，即空格</p>", None, 0),
        ("<p>&lt;b&gt; is escaped as &amp;lt;b&amp;gt;</p>", None, 0),
        ('<a href="?a=1&amp;b=2">编号 &amp;#8592;</a>', None, 0),
    ],
)
def test_characters_are_escaped_once(html: str, read: str | None, times: int) -> None:
    assert escaped_once(html) == (read or html, times)


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("&lt;p&gt;text &amp;amp; more&lt;/p&gt;", "<p>text &amp; more</p>"),
        ("\n&amp;#60;p&amp;#62;文字&amp;#60;/p&amp;#62;", "\n<p>文字</p>"),
        ("&lt;3 means a heart，也就是爱", None),
        ("<p>&lt;p&gt;一段&lt;/p&gt;</p>", None),
        ("&nbsp;文字", None),
    ],
)
def test_a_body_that_is_escaped_from_its_first_tag_on_is_html(body: str, read: str | None) -> None:
    assert unescaped(body) == (read or body)


def test_that_it_was_escaped_is_told() -> None:
    page = parse_explained("&lt;p&gt;灯亮了&lt;/p&gt;")

    assert plain_text(page.document) == "灯亮了"
    assert page.fired == {Habit.ESCAPED_TWICE: 1}
