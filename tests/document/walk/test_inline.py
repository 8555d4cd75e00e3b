import pytest

from reader.document.html import parse_html
from reader.document.model import Mark, Paragraph, Run
from reader.document.text import leaves, plain_text


def _runs(html: str, *, lang: str = "") -> tuple[Run, ...]:
    (paragraph,) = parse_html(html, lang=lang).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.runs


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a  b\n\t c", "a b c"),
        (" <p>\n a \n</p> ", "a"),
        ("a <b> b</b> <i> c </i> d", "a b c d"),
        ("<span>a</span>\n<span>b</span>", "a b"),
        ("<span>a</span><span>b</span>", "ab"),
        ("a&nbsp; b, 甲 &nbsp;乙", "a b, 甲 乙"),
        ("a&nbsp;b, 甲&nbsp;&nbsp; 乙", "a\u00a0b, 甲\u00a0\u00a0 乙"),
        ("甲\u3000\u3000乙", "甲\u3000\u3000乙"),
        ("a&#13;&#12;b", "a b"),
    ],
)
def test_white_space_collapses_across_elements(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("甲\n乙", "甲乙"),
        ("甲\n\t  乙", "甲乙"),
        ("甲，\n“乙”", "甲，“乙”"),
        ("甲”\n乙", "甲”乙"),
        ("甲\n<b>乙</b>", "甲乙"),
        ("<b>甲</b>\n乙", "甲乙"),
        ("かな\nカナ", "かなカナ"),
        ("𠮷\n野", "𠮷野"),
        ("甲\nb", "甲 b"),
        ("a\n乙", "a 乙"),
        ("a\n“b”", "a “b”"),
        ("café\nb", "café b"),
        ("한국\n어", "한국 어"),
        ("甲 乙", "甲 乙"),
        (" 甲\n乙 <b>丙</b>", "甲乙 丙"),
        ("<a>甲</a>\n<a>乙</a>", "甲 乙"),
        ("甲\n\n乙\n丙", "甲乙丙"),
        ("甲。\nb", "甲。b"),
        ("a（甲）\n<code>b</code>", "a（甲）b"),
        ("甲 a\n「b」", "甲 a「b」"),
        ("a，\nb", "a，b"),
        ("甲\n<img src=a.png alt=图>\n乙", "甲[图]乙"),
        ("甲\n<img src=a.png alt=图>\nb", "甲[图] b"),
    ],
)
def test_a_line_break_of_the_source_is_no_space_between_chinese_or_japanese(
    html: str, text: str
) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("作者：<a>甲</a>\n译者：<a>乙</a>", "作者：甲\n译者：乙"),
        ("问：潮来了吗？\n  答：来了。", "问：潮来了吗？\n答：来了。"),
        ("甲：去吗<br>乙：去\n甲：走", "甲：去吗\n乙：去\n甲：走"),
        ("A：潮\nB：灯", "A：潮\nB：灯"),
        ("著者: 甲\n訳者: 乙\n", "著者: 甲\n訳者: 乙"),
        ("저자: 갑\n역자: 을", "저자: 갑\n역자: 을"),
        (
            "Owner: Anna\nCreated time: 2 June\nTags: 甲",
            "Owner: Anna\nCreated time: 2 June\nTags: 甲",
        ),
        ("Author: a\nthe writer: b", "Author: a the writer: b"),
        ("A note: the lamp\nis lit", "A note: the lamp is lit"),
        ("作者：甲\n也是译者", "作者：甲也是译者"),
        ("他对港口所有的人都说：甲\n作者：乙", "他对港口所有的人都说：甲作者：乙"),
        ("note: 甲\nhint: 乙", "note: 甲 hint: 乙"),
        ("author: a\nwritten: b", "author: a written: b"),
    ],
)
def test_lines_that_all_begin_with_a_label_are_lines(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("步骤：\n1、打开\n2、关<b>闭</b>", "步骤：\n1、打开\n2、关闭"),
        ("1.打开\n2.关闭", "1.打开\n2.关闭"),
        ("<b>（一）</b>灯\n（二）塔", "（一）灯\n（二）塔"),
        ("(1) 灯\n 的光\n(2) 塔", "(1) 灯的光\n(2) 塔"),
        ("①灯\n②塔", "①灯\n②塔"),
        ("１．灯\n２．塔", "１．灯\n２．塔"),
        ("• a lamp\n• a tower", "• a lamp\n• a tower"),
        ("十一、灯\n十二、塔", "十一、灯\n十二、塔"),
        ("只有\n1、一个", "只有 1、一个"),
        ("as in (1) and\n(2), or\n(3) of it", "as in (1) and (2), or (3) of it"),
        ("版本\n1.5 和\n2.0", "版本 1.5 和 2.0"),
        ("一个\n一只\n一天", "一个一只一天"),
    ],
)
def test_lines_that_are_numbered_are_lines(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<br>b", "a\nb"),
        ("a <br>\n b", "a\nb"),
        ("<b>a <br></b> b", "a\nb"),
        ("<br>a<br>", "a"),
        ("甲<br>\n乙", "甲\n乙"),
        ("<p style='white-space: pre-line'>甲\n乙  丙\n</p>", "甲\n乙 丙"),
        ("<p style='white-space: pre-wrap'>a<br>\nb\n\nc</p>", "a\nb\n\nc"),
    ],
)
def test_a_line_break_of_the_author_is_one_line_break(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


def test_a_line_may_end_at_wbr() -> None:
    assert plain_text(parse_html("Donau<wbr>dampf 超<wbr>长")) == "Donau\u200bdampf 超\u200b长"


@pytest.mark.parametrize(
    ("tag", "mark"),
    [
        ("b", Mark.STRONG),
        ("strong", Mark.STRONG),
        ("i", Mark.EMPHASIS),
        ("em", Mark.EMPHASIS),
        ("cite", Mark.EMPHASIS),
        ("dfn", Mark.EMPHASIS),
        ("var", Mark.EMPHASIS),
        ("u", Mark.UNDERLINE),
        ("ins", Mark.INSERTED),
        ("del", Mark.DELETED),
        ("s", Mark.DELETED),
        ("strike", Mark.DELETED),
        ("mark", Mark.HIGHLIGHT),
        ("code", Mark.CODE),
        ("samp", Mark.CODE),
        ("tt", Mark.CODE),
        ("kbd", Mark.KEY),
        ("sub", Mark.SUBSCRIPT),
        ("sup", Mark.SUPERSCRIPT),
        ("small", Mark.SMALL),
        *(
            (tag, Mark.NONE)
            for tag in ("span", "font", "big", "time", "data", "bdi", "bdo", "nobr")
        ),
        *((tag, Mark.NONE) for tag in ("label", "output", "handlerfunc", "t", "my-word")),
    ],
)
@pytest.mark.parametrize("text", ["word", "字"])
def test_an_element_in_a_line_marks_its_text(tag: str, mark: Mark, text: str) -> None:
    runs = _runs(f"<p>a <{tag}>{text}</{tag}> b")

    assert "".join(run.text for run in runs) == f"a {text} b"
    assert mark in next(run for run in runs if text in run.text).marks


def test_marks_add_up_and_end() -> None:
    assert _runs("<b>a<i>b</i></b>c") == (
        Run("a", Mark.STRONG),
        Run("b", Mark.STRONG | Mark.EMPHASIS),
        Run("c"),
    )


def test_marks_go_on_through_paragraphs() -> None:
    document = parse_html("<b><p>a</p><p>b</p></b>")

    assert [block.runs[0].marks for block in document.blocks if isinstance(block, Paragraph)] == [
        Mark.STRONG,
        Mark.STRONG,
    ]


def test_runs_of_equal_look_are_one() -> None:
    assert _runs("<b>a</b><strong>b</strong><span>c</span>d") == (Run("ab", Mark.STRONG), Run("cd"))


@pytest.mark.parametrize(
    ("html", "runs"),
    [
        ("<a href=' http://a/b '>x</a>y", (Run("x", link="http://a/b"), Run("y"))),
        ("<a href='#note'>注</a>", (Run("注", link="#note"),)),
        ("<a href='JavaScript:x()'>x</a>", (Run("x"),)),
        (
            "<a href='javascript:a(%E6%B8%AF)'>javascript:a(%E6%B8%AF)</a>",
            (Run("javascript:a(港)"),),
        ),
        ("<a href=//a/%E6%B8%AF>//a/%E6%B8%AF</a>", (Run("//a/港", link="//a/%E6%B8%AF"),)),
        ("<a name=x>x</a>", (Run("x"),)),
        ("<a href=u><b>x</b></a>", (Run("x", Mark.STRONG, "u"),)),
    ],
)
def test_a_link_keeps_its_address_as_written(html: str, runs: tuple[Run, ...]) -> None:
    assert _runs(html) == runs


@pytest.mark.parametrize(
    ("lang", "html", "text"),
    [
        ("", "<q>a <q>b</q></q>", "“a ‘b’”"),
        ("zh-CN", "<q>甲<q>乙</q></q>", "“甲‘乙’”"),
        ("ja", "<q>甲<q>乙</q></q>", "「甲『乙』」"),
        ("zh-TW", "<q>甲</q>", "「甲」"),
        ("zh-Hant-HK", "<q>甲</q>", "「甲」"),
        ("", "<p lang=fr><q>a</q>", "«\u00a0a\u00a0»"),
        ("fr-CA", "<q>a <q>b</q></q>", "«\u00a0a “b”\u00a0»"),
        ("fr", "<p lang=ru-RU><q>a</q>", "«a»"),
        ("ja", "<p lang=en><q>a</q>", "“a”"),
        ("", "<html lang=ja><q>甲</q>", "「甲」"),
    ],
)
def test_a_quotation_has_the_marks_of_its_language(lang: str, html: str, text: str) -> None:
    assert plain_text(parse_html(html, lang=lang)) == text


def test_an_abbreviation_is_explained_once() -> None:
    html = "<abbr title='World  Health'>WHO</abbr>, <abbr title='World Health'>WHO</abbr>"

    runs = _runs(html)

    assert runs == (Run("WHO"), Run(" (World Health)", Mark.DIM), Run(", WHO"))


@pytest.mark.parametrize(
    ("html", "runs"),
    [
        (
            "看<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt> ji </rt></ruby>後",
            (Run("看"), Run("漢", ruby="kan"), Run("字", ruby="ji"), Run("後")),
        ),
        (
            "<ruby><rb>漢</rb><rb>字</rb><rt>kan</rt><rt>ji</rt></ruby>",
            (Run("漢", ruby="kan"), Run("字", ruby="ji")),
        ),
        ("<ruby><rb>今<rb>日<rt>きょう</ruby>", (Run("今日", ruby="きょう"),)),
        ("<ruby><b>漢</b>字<rt>kanji</ruby>", (Run("漢字", Mark.STRONG, ruby="kanji"),)),
        (
            "<ruby><a href=u>terminal</a><rt>终端</rt></ruby>",
            (Run("terminal", link="u", ruby="终端"),),
        ),
        ("<ruby>漢</ruby>", (Run("漢"),)),
        ("<ruby><rt>kan</rt></ruby>", (Run("(kan)"),)),
    ],
)
def test_a_reading_stays_with_its_text(html: str, runs: tuple[Run, ...]) -> None:
    assert _runs(html) == runs


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("a<br>\n<br>b", ["a", "b"]),
        ("甲<br>&nbsp;<br>\u3000<br><br>乙", ["甲", "乙"]),
        ("<p><b>a<br><br><br>b</b></p>", ["a", "b"]),
        ("<h2>一<br><br>二</h2>", ["一\n二"]),
        ("<p style='white-space: pre-wrap'>a\n\n \n\n\nb</p>", ["a\n\nb"]),
    ],
)
def test_there_is_one_blank_line_where_an_author_left_more(html: str, texts: list[str]) -> None:
    assert list(leaves(parse_html(html))) == texts
