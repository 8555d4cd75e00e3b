import pytest

from reader.document.markdown.convert import to_html
from reader.document.markup import Markup
from reader.document.model import (
    Align,
    Cell,
    Code,
    Definition,
    Definitions,
    Heading,
    Image,
    Item,
    Listing,
    Mark,
    Marker,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text

_WRAPPED = """\
The harbour has a lamp that is lit at dusk, and whoever comes late
finds the quay by it, as the boats did when it was a fire of wood
and tar; the keeper wrote down which of them had come, and what it
was that they brought."""
"""Lines that an editor made."""


def _paragraph(text: str, align: Align = Align.START) -> Paragraph:
    return Paragraph((Run(text),), align)


def _cell(text: str, align: Align, *, header: bool = False) -> Cell:
    return Cell((_paragraph(text, align),), header=header, align=align)


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ("# 标题", Heading(1, (Run("标题"),))),
        ("Title\n---", Heading(2, (Run("Title"),))),
        ("甲\n乙", _paragraph("甲乙")),
        ("a\nb", _paragraph("a b")),
        ("a  \nb", _paragraph("a\nb")),
        ("> 甲", Quote((_paragraph("甲"),))),
        ("```Python title\n甲\n  b\n```", Code("甲\n  b", "python")),
        ("    a\n     b", Code("a\n b")),
        ("![图](a.png 't')", Image("a.png", "图", "t")),
        ("3. 甲\n4. 乙", Listing((
            Item((_paragraph("甲"),), 3), Item((_paragraph("乙"),), 4),
        ), Marker.DECIMAL)),
        ("- [ ] 甲\n- [x] 乙", Listing((
            Item((_paragraph("甲"),), checked=False), Item((_paragraph("乙"),), checked=True),
        ))),
        ("a|b\n-:|:-:\n甲|乙", Table((
            (_cell("a", Align.RIGHT, header=True), _cell("b", Align.CENTER, header=True)),
            (_cell("甲", Align.RIGHT), _cell("乙", Align.CENTER)),
        ))),
        ("词\n: 义", Definitions((Definition(((Run("词"),),), ((_paragraph("义"),),)),))),
        ("~~甲~~", Paragraph((Run("甲", Mark.DELETED),))),
        ("*甲* `a  b` <kbd>^C</kbd>", Paragraph((
            Run("甲", Mark.EMPHASIS), Run(" "), Run("a b", Mark.CODE), Run(" "),
            Run("^C", Mark.KEY),
        ))),
        ("[甲](u)", Paragraph((Run("甲", link="u"),))),
        ("<http://a.org>", Paragraph((Run("http://a.org", link="http://a.org"),))),
        ("http://a.org", Paragraph((Run("http://a.org", link="http://a.org"),))),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks(markdown: str, block: object) -> None:
    assert parse_body(markdown, markup=Markup.MARKDOWN).blocks == (block,)


@pytest.mark.parametrize("line", ["***", "---", "- - -"])
def test_a_line_of_signs_is_a_rule(line: str) -> None:
    assert parse_body(f"甲\n\n{line}\n\n乙", markup=Markup.MARKDOWN).blocks == (
        _paragraph("甲"),
        Rule(),
        _paragraph("乙"),
    )


def test_a_footnote_is_linked_both_ways() -> None:
    html = to_html("甲[^1]\n\n[^1]: 注")

    assert 'href="#fn1"' in html
    assert 'href="#fnref1"' in html


def test_html_in_markdown_is_html() -> None:
    body = "甲\n\n<table><tr><td>乙</table>\n\n- <ruby>漢<rt>kan</ruby>"

    assert plain_text(parse_body(body)) == "甲\n乙\n漢(kan)"


@pytest.mark.parametrize(
    "markdown",
    [
        '{{< figure src="a.png" caption="图" >}}',
        '{{<figure src="a.png">}}',
        "{{% notice %}}\n甲\n{{% /notice %}}",
        "{% codeblock lang:js %}\nx < 1 && y\n{% endcodeblock %}",
        "{% raw %}<div>{{ x }}</div>{% endraw %}",
        "{: .class #id}",
        "$$\na_1 < b_2\n$$",
        "[TOC]\n[[wiki|link]]",
        "<!-- more",
        "[a](<b",
        "*" * 5000,
        "[" * 5000,
        "> " * 500 + "甲",
        "`" * 3001 + "甲",
    ],
)
def test_what_markdown_does_not_know_does_no_harm(markdown: str) -> None:
    document = parse_body(f"前\n\n{markdown}\n\n后", markup=Markup.MARKDOWN)

    assert plain_text(document).startswith("前")


def test_the_language_of_the_post_holds_for_its_body() -> None:
    assert plain_text(parse_body("<q>甲</q>", lang="ja")) == "「甲」"


@pytest.mark.parametrize("address", ["/路/径?a=中&b=%20#节", "https://a.example/ü|x"])
def test_an_address_stays_as_it_is_written(address: str) -> None:
    document = parse_body(f"See [路](<{address}>).", markup=Markup.MARKDOWN)

    assert document.blocks == (Paragraph((Run("See "), Run("路", link=address), Run("."))),)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("灯亮了\n船到了\n\n> 一\n> 二", "灯亮了\n船到了\n一\n二"),
        ("The lamp is lit\nA boat is in", "The lamp is lit\nA boat is in"),
        (
            f"{_WRAPPED}\n\nA lamp\n灯",
            f"{_WRAPPED.replace(chr(10), ' ')}\nA lamp 灯",
        ),
    ],
)
def test_lines_stay_lines_where_a_generator_keeps_them(markdown: str, text: str) -> None:
    document = parse_body(markdown, markup=Markup.MARKDOWN, breaks=True)

    assert plain_text(document) == text
