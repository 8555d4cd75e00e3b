import pytest

from reader.document.markdown.convert import to_html
from reader.document.markdown.flanking import is_cjk


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**结论：**Swift 很好", "<strong>结论：</strong>Swift 很好"),
        ("**“引号”**后", "<strong>“引号”</strong>后"),
        ("这是**“引号”**后", "这是<strong>“引号”</strong>后"),
        ("中文**（括号）**中文", "中文<strong>（括号）</strong>中文"),
        ("中文*（括号）*中文", "中文<em>（括号）</em>中文"),
        ("中文~~（括号）~~中文", "中文<s>（括号）</s>中文"),
        ("これは**[リンク](u)**です", 'これは<strong><a href="u">リンク</a></strong>です'),
        ("**용어(term)**를 쓴다", "<strong>용어(term)</strong>를 쓴다"),
        ("请运行**`code`**吧", "请运行<strong><code>code</code></strong>吧"),
        ("葛\U000e0100**(x)**字", "葛\U000e0100<strong>(x)</strong>字"),
        ("塚\ufe00**(x)**字", "塚\ufe00<strong>(x)</strong>字"),
        ("ᆨ**(x)**ᆨ", "ᆨ<strong>(x)</strong>ᆨ"),
    ],
)
def test_emphasis_stands_beside_any_chinese_japanese_or_korean(markdown: str, html: str) -> None:
    assert to_html(markdown) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    "markdown",
    [
        "a**(b)**c",
        "a** b**",
        "** 甲**",
        "甲_乙_丙",
        "snake_case_name",
        "a**“b”**c",
        "😀**(b)**c",
        "甲 ** 乙",
        "甲**",
        "**甲",
    ],
)
def test_what_is_no_emphasis_elsewhere_stays_none(markdown: str) -> None:
    assert to_html(markdown) == f"<p>{markdown}</p>\n"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**A note.**Then 灯", "<strong>A note.</strong>Then 灯"),
        ("**灯 lamp:**on", "<strong>灯 lamp:</strong>on"),
        ("so.**A note** then", "so.<strong>A note</strong> then"),
        ("*A note.*Then", "*A note.*Then"),
    ],
)
def test_strong_text_ends_behind_the_end_of_a_sentence(markdown: str, html: str) -> None:
    assert to_html(markdown) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a **b** c*d*e", "a <strong>b</strong> c<em>d</em>e"),
        ("**a (b)** c", "<strong>a (b)</strong> c"),
        ("_a_ (_b_)", "<em>a</em> (<em>b</em>)"),
        ("~~a~~", "<s>a</s>"),
    ],
)
def test_emphasis_between_spaces_is_as_it_was(markdown: str, html: str) -> None:
    assert to_html(markdown) == f"<p>{html}</p>\n"


@pytest.mark.parametrize("character", ["字", "か", "한", "ᇂ", "，", "ﾊ", "㈱", "⿰", "\U000e0101"])
def test_a_wide_character_is_cjk(character: str) -> None:
    assert is_cjk(character)


@pytest.mark.parametrize("character", ["", "a", "é", "“", "😀", "⌚", "🏻", "я", "\ufe0f"])
def test_an_emoji_or_a_narrow_character_is_not(character: str) -> None:
    assert not is_cjk(character)
