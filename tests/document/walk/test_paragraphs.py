import pytest

from reader.document.html import parse_html
from reader.document.model import Align, Code, Document, Image, Paragraph, Quote, Run
from reader.document.text import leaves, plain_text


def _only(html: str) -> Paragraph:
    (paragraph,) = parse_html(html).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph


@pytest.mark.parametrize(
    "tag",
    [
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address",
        "hgroup", "search", "fieldset", "legend", "marquee", "center", "dd", "dt",
        "figcaption", "summary",
    ],
)  # fmt: skip
def test_a_block_is_a_paragraph_of_its_own(tag: str) -> None:
    assert list(leaves(parse_html(f"a<{tag}>字</{tag}>b"))) == ["a", "字", "b"]


@pytest.mark.parametrize(
    "html",
    [
        "", " \n", "<p></p>", "<p>&nbsp;</p>", "<p>\u3000\u3000</p>", "<p><br></p>",
        "<div><b> </b></div>", "<p>\u200b\ufeff</p>", "<h2> </h2>", "<ul> </ul>",
        "<blockquote><p></p></blockquote>", "<pre> \n </pre>", "<table><tr><td></table>",
        "<dl><dt></dl>", "<details></details>", "<figure> </figure>",
    ],
)  # fmt: skip
def test_what_says_nothing_is_left_out(html: str) -> None:
    assert parse_html(html).blocks == ()


@pytest.mark.parametrize(
    ("html", "indent", "text"),
    [
        ("<p style='text-indent:2em'>字", 4, "字"),
        ("<p style='TEXT-INDENT: 2EM !important'>字", 4, "字"),
        ("<p style='text-indent:32px'>字", 4, "字"),
        ("<p style='text-indent:32'>字", 4, "字"),
        ("<p style='text-indent:24pt'>字", 4, "字"),
        ("<p style='text-indent:5%'>字", 4, "字"),
        ("<p style='text-indent:3ch'>a", 3, "a"),
        ("<p style='text-indent:1.5rem'>a", 3, "a"),
        ("<p style='text-indent:-2em'>a", 0, "a"),
        ("<p style='text-indent:999em'>a", 16, "a"),
        ("<p style='text-indent:calc(1em)'>a", 0, "a"),
        (f"<p style='text-indent:{'9' * 999}vw'>a", 0, "a"),
        (f"<p style='text-indent:{'9' * 999}em'>a", 16, "a"),
        ("<div style='text-indent:2em'><p>字", 4, "字"),
        ("<div style='text-indent:2em'><p style='text-indent:0'>字", 0, "字"),
        ("<p>\u3000\u3000字", 4, "字"),
        ("<p><b>\u3000</b>\u3000字", 4, "字"),
        ("<p style='text-indent:2em'>\u3000\u3000字", 4, "字"),
        ("<p>&nbsp;&nbsp;&nbsp;&nbsp;a", 4, "a"),
        ("<p>&nbsp; &nbsp; a", 4, "a"),
        ("<p>&emsp;&emsp;字", 4, "字"),
        ("<p>&nbsp;a", 0, "a"),
        ("<p>\u3000<br>\u3000\u3000字", 4, "字"),
        ("<p>甲<br>\u3000\u3000乙", 0, "甲\n\u3000\u3000乙"),
    ],
)
def test_a_first_line_indent_is_counted_in_cells(html: str, indent: int, text: str) -> None:
    paragraph = _only(html)

    assert (paragraph.indent, paragraph.runs[0].text) == (indent, text)


@pytest.mark.parametrize(
    ("html", "align"),
    [
        ("<p>a", Align.START),
        ("<p style='text-align:center'>a", Align.CENTER),
        ("<p style='text-align: RIGHT;'>a", Align.RIGHT),
        ("<p style='text-align:justify'>a", Align.JUSTIFY),
        ("<p style='text-align:left'>a", Align.LEFT),
        ("<p style='text-align:-webkit-center'>a", Align.CENTER),
        ("<p align=right>a", Align.RIGHT),
        ("<p align=right style='text-align:center'>a", Align.CENTER),
        ("<center><p>a", Align.CENTER),
        ("<div align=center><p>a", Align.CENTER),
        ("<div style='text-align:center'><p style='text-align:start'>a", Align.START),
        ("<p style='text-align:inherit'>a", Align.START),
    ],
)
def test_alignment_is_inherited(html: str, align: Align) -> None:
    assert _only(html).align is align


def test_alignment_ends_with_its_element() -> None:
    blocks = parse_html("<center>a</center><p>b").blocks

    assert blocks == (Paragraph((Run("a"),), Align.CENTER), Paragraph((Run("b"),)))


def test_a_space_that_cannot_break_stays_inside_and_goes_at_the_end() -> None:
    assert _only("<p>a&nbsp;b&nbsp;</p>").runs == (Run("a\u00a0b"),)


@pytest.mark.parametrize(
    ("html", "langs"),
    [
        ("<p lang=fr>mot<p>word", ["fr", ""]),
        ("<div lang=de><p>Wort<p lang=zh-CN>字<p lang=''>?</div>", ["de", "zh-CN", ""]),
        ("<blockquote lang=ja><p>語</blockquote><p lang>字", ["ja", ""]),
    ],
)
def test_a_paragraph_has_the_language_that_is_named_around_it(html: str, langs: list[str]) -> None:
    document = parse_html(html)

    paragraphs = [
        block
        for outer in document.blocks
        for block in (outer.blocks if isinstance(outer, Quote) else (outer,))
    ]
    assert [block.lang for block in paragraphs if isinstance(block, Paragraph)] == langs


@pytest.mark.parametrize("html", ["<p>* * *", "<p>⁂", "<p>　　＊　＊　＊", "<p><b>☆</b>☆☆"])
def test_a_paragraph_of_ornaments_is_centred(html: str) -> None:
    (paragraph,) = parse_html(html).blocks

    assert isinstance(paragraph, Paragraph)
    assert (paragraph.align, paragraph.indent) == (Align.CENTER, 0)


@pytest.mark.parametrize("html", ["<p>* a", "<p>-", "<p>* * * 一", "<p>★ 四星"])
def test_ornaments_before_words_are_text(html: str) -> None:
    (paragraph,) = parse_html(html).blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.align is Align.START


@pytest.mark.parametrize(
    "html",
    [
        "<p><img src=a.png alt=图> <b>一</b><br>二</p>",
        "<p><b>一</b><br>二 <img src=a.png alt=图></p>",
        "<p><img src=a.png alt=x> <b>one</b><br>two</p>",
        "<p><b>one</b><br>two <img src=a.png alt=x></p>",
    ],
)
def test_lines_stay_apart_beside_a_picture(html: str) -> None:
    (text,) = leaves(parse_html(html))

    assert len(text.split("\n")) == 2


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p><img src=a.png width=18 height=18></p><p>一</p>", ["一"]),
        ("<p><img src=a.png width=18 height=18> <img src=b.png width=48 height=48></p><p>b", ["b"]),
        ("<p><img src=a.png width=48 height=48 alt=船>", ["船"]),
        ("<p><img src=ship.png width=49 height=48>", ["ship"]),
        ("<p>按<img src=a.png width=18 height=18>键</p>", ["按▣键"]),
    ],
)
def test_a_small_picture_without_words_is_seen_in_a_text_alone(html: str, texts: list[str]) -> None:
    assert list(leaves(parse_html(html))) == texts


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ('class="alignright"', "灯塔在岸上。"),
        ('class="size-full float-left"', "The lamp is lit."),
        ('style="margin: 0; float:left"', "潮来了。"),
        ("align=right", "The tide is in."),
    ],
)
def test_a_picture_that_text_goes_around_stands_alone(attributes: str, words: str) -> None:
    picture, text = parse_html(f'<p><img src="a.png" alt="船" {attributes}>{words}</p>').blocks

    assert isinstance(picture, Image)
    assert plain_text(Document((text,))) == words


@pytest.mark.parametrize(
    "html",
    [
        "<p><img src=boat.jpg alt=船>灯塔</p>",
        "<p>A lamp <img src='https://e.com/a.JPEG?w=3' alt='The boat'></p>",
        "<p><img src='/2012/06/no-copy-296x300.png?x=1' alt='灯'>很早就亮了</p>",
    ],
)
def test_a_photograph_at_the_end_of_a_line_stands_alone(html: str) -> None:
    assert sorted(type(block).__name__ for block in parse_html(html).blocks) == [
        "Image",
        "Paragraph",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<p>按<img src=a.jpg alt=键>开</p>",
        "<p>A<img src=a.jpg width=16 height=16 alt=B></p>",
        "<p>A <img src=key-32x32.png alt=键></p>",
    ],
)
def test_a_photograph_inside_a_text_or_a_small_one_is_in_it(html: str) -> None:
    assert len(parse_html(html).blocks) == 1


@pytest.mark.parametrize(
    "attributes", ["", "class=alignright width=16 height=16", "style='float: none'"]
)
def test_other_pictures_with_words_are_in_the_line(attributes: str) -> None:
    html = f"<p><img src=a.png alt=船 {attributes}>灯塔</p>"

    assert plain_text(parse_html(html)) == "[船]灯塔"


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<p><code>a = 1<br>\nb = 2</code></p>", "a = 1\nb = 2"),
        ("<div><tt>灯&nbsp;=&nbsp;1<br/><b>潮</b>&nbsp;=&nbsp;2</tt></div>", "灯 = 1\n潮 = 2"),
        ("<code>f(</code><br><code>&nbsp;&nbsp;x)</code>", "f(\n  x)"),
    ],
)
def test_a_paragraph_of_lines_of_code_is_code(html: str, code: str) -> None:
    assert parse_html(html).blocks == (Code(code),)


@pytest.mark.parametrize(
    "html",
    [
        "<p><code>a = 1</code></p>",
        "<p><code>a</code><br>灯</p>",
        "<p>灯<br><code>a</code></p>",
        "<p><code>a<br><a href=b>b</a></code></p>",
    ],
)
def test_code_in_a_line_of_text_is_text(html: str) -> None:
    assert isinstance(parse_html(html).blocks[0], Paragraph)
