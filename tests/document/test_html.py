import subprocess
import sys

import pytest

from reader.document.html import ELEMENTS, parse_html
from reader.document.maths.formulas import with_formulas
from reader.document.model import Mark, Paragraph, Run
from reader.document.text import leaves, plain_text
from reader.document.walk.tags import MARKS

_NAMES = [
    "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base",
    "basefont", "bdi", "bdo", "bgsound", "big", "blockquote", "body", "br", "button", "canvas",
    "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del",
    "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption",
    "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd",
    "keygen", "label", "legend", "li", "link", "listing", "main", "map", "mark", "marquee",
    "math", "menu", "meta", "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object",
    "ol", "optgroup", "option", "output", "p", "param", "picture", "plaintext", "pre", "progress",
    "q", "rp", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small",
    "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table",
    "template", "textarea", "time", "title", "track", "tt", "u", "ul", "var", "video", "wbr",
    "xmp",
]  # fmt: skip
"""The elements of HTML, and those that were."""

_READ_BY_ANOTHER = {"rb", "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr", "caption"}


def test_every_element_of_html_has_a_case() -> None:
    read = {*with_formulas(ELEMENTS), *MARKS, *_READ_BY_ANOTHER}

    assert [tag for tag in _NAMES if tag not in read] == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<style>p {}</style>",
        "<template><p>x</p></template>",
        "<head><title>x</title></head>",
        "<title>x</title>",
        "<canvas>x</canvas>",
        "<!-- x -->",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<input value=x><textarea>x</textarea><button>x</button>",
        "<select><optgroup label=x><option>x</select><datalist><option>x</datalist>",
        "<meter value=1></meter><progress></progress>",
        "<p hidden>x</p>",
        "<p style='color:red; display : NONE'>x</p>",
        "<span style='display:none!important'>x</span>",
        "<ul><li hidden>x</ul>",
        "<table><tr hidden><td>x<tr><td hidden>x</table>",
        "<noscript>x</noscript>",
        "<span class='screen-reader-text'>x</span>",
        "<h2 class='a sr-only'>x</h2>",
        "<form><fieldset><legend>x</legend><label>x <input></label></fieldset></form>",
    ],
)
def test_what_is_not_for_readers_is_dropped(html: str) -> None:
    assert plain_text(parse_html(f"<div>甲{html}乙</div>")).replace("\n", "") == "甲乙"


@pytest.mark.parametrize("bar", ["meter", "progress"])
@pytest.mark.parametrize("text", ["50%", "一半"])
def test_a_bar_is_read_as_the_words_for_it(bar: str, text: str) -> None:
    assert plain_text(parse_html(f"<p>甲 <{bar} value=.5>{text}</{bar}>")) == f"甲 {text}"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<p>b", "a\nb"),
        ("<b>a<i>b</b>c</i>", "abc"),
        ("</p>a</div>", "a"),
        ("a < b & c &lt;d&gt;", "a < b & c <d>"),
        ("<p style='display:block'>甲", "甲"),
        ("<p class='sr-only md:not-sr-only'>甲", "甲"),
        ("a\0b\r\nc", "ab c"),
        ("<img alt 赞“甲” src=x>乙", "图片\n乙"),
        ("<body><p>甲</body>乙", "甲乙"),
        ("<P>A</P><DIV>字", "A\n字"),
        ("&#x1F600;&copy;&nosuch;", "😀©&nosuch;"),
    ],
)
def test_broken_markup_is_read_as_browsers_read_it(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    ("html", "lang", "expected"),
    [
        ("<p>a", "zh-CN", "zh-CN"),
        ("<html lang=ja><p>a", "zh-CN", "ja"),
        ("<body lang=ja>a", "", "ja"),
        ("<p lang=ja>a", "", ""),
    ],
)
def test_a_document_has_the_language_of_its_page(html: str, lang: str, expected: str) -> None:
    assert parse_html(html, lang=lang).lang == expected


@pytest.mark.parametrize(
    "tag",
    [
        "div", "blockquote", "b", "span", "a", "ruby", "q", "figure", "details", "h1", "pre",
        "object", "center", "li", "unknown", "ul><li", "dl><dd", "table><tr><td",
        "table><caption", "details><summary", "figure><figcaption",
    ],
)  # fmt: skip
def test_ten_thousand_nested_elements_keep_their_words(tag: str) -> None:
    document = parse_html("甲" + f"<{tag}>" * 10_000 + "word")

    text = plain_text(document)

    assert text.startswith("甲")
    assert "word" in text


def test_what_is_nested_too_deep_keeps_its_paragraphs_and_drops_its_scripts() -> None:
    html = "<div>" * 500 + "<p>甲</p><script>x</script><p hidden>乙</p>丙<br>丁"

    assert list(leaves(parse_html(html))) == ["甲", "乙", "丙", "丁"]


@pytest.mark.parametrize(
    "html",
    [
        "<li>甲", "<ul><p>甲", "<dl><dd>甲", "<dl><dt>甲", "<b>&nbsp;</b><i>&nbsp;</i>", "<br>",
        "甲<br>\n", "甲\n乙 ", "<img src=a>", "<img src=a><br>甲", "<ruby>甲<rt>a", "<q>甲",
        "<p>甲", "<td>甲", "<h2>甲", "<pre>甲", "<p style='white-space:pre'>\n\n",
        "<noscript><img src=a></noscript>",
    ],
)  # fmt: skip
def test_a_thing_repeated_thousands_of_times_is_read(html: str) -> None:
    assert "end" in plain_text(parse_html(html * 3_000 + "<p>end"))


@pytest.mark.parametrize(
    "attribute",
    [
        f"style='{'list-style:' * 20_000}'",
        f"style='{'text-indent:' + '9' * 200_000}'",
        f"srcset='{'a' * 200_000} b c' src=''",
        f"src='{'_lazy' * 40_000}'",
        f"class='{'highlight ' * 20_000}'",
        f"start='{' ' * 200_000}'",
    ],
)
@pytest.mark.parametrize("tag", ["ol", "img", "pre", "p"])
def test_an_attribute_may_be_absurdly_long(tag: str, attribute: str) -> None:
    assert plain_text(parse_html(f"<{tag} {attribute}>甲")).endswith("甲")


def test_a_long_row_of_siblings_is_read_in_order() -> None:
    document = parse_html("".join(f"<li>{number}" for number in range(5000)))

    assert list(leaves(document)) == [str(number) for number in range(5000)]


def test_a_mark_is_not_lost_where_a_block_stands_in_a_line() -> None:
    assert parse_html("<em>甲<p>乙</p></em>").blocks == (
        Paragraph((Run("甲", Mark.EMPHASIS),)),
        Paragraph((Run("乙", Mark.EMPHASIS),)),
    )


def test_html_is_read_without_the_parser_of_markdown() -> None:
    program = (
        "import sys, selectolax.lexbor; loaded = set(sys.modules);"
        "from reader.document.parse import parse_body; parse_body('<p>a</p>');"
        "loaded = set(sys.modules) - loaded;"
        "print(*{'markdown_it', 'html', 'dataclasses', 'pathlib', 'urllib'} & loaded)"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.split() == []
