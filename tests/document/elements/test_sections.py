from collections.abc import Sequence

import pytest

from reader.document.contents import runs_text
from reader.document.html import parse_html
from reader.document.model import (
    Align,
    Block,
    Definition,
    Definitions,
    Details,
    Figure,
    Heading,
    Image,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Run,
)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _blocks(html: str) -> Sequence[Block]:
    return parse_html(html).blocks


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("text", ["Title", "标题"])
def test_a_heading_has_its_level(level: int, text: str) -> None:
    assert _blocks(f"<h{level}>{text}</h{level}>") == (Heading(level, (Run(text),)),)


@pytest.mark.parametrize(
    "html",
    [
        "<h2 id=x>标题</h2>",
        "<h2><a id=x></a>标题</h2>",
        "<h2><a name=x>标题</a></h2>",
        "<h2 id=x><a href='#x'></a>标题</h2>",
        "<h2 id=x>标题 <a class=headerlink href='#x'>¶</a></h2>",
        "<h2 id=x><a href='#x'>#</a> 标题</h2>",
    ],
)
def test_a_heading_has_its_anchor_and_no_link_to_itself(html: str) -> None:
    assert _blocks(html) == (Heading(2, (Run("标题"),), "x"),)


def test_a_heading_may_have_looks_lines_and_an_alignment() -> None:
    (heading,) = _blocks("<h1 align=center>a <em>b</em><br>c</h1>")

    assert heading == Heading(
        1, (Run("a "), Run("b", Mark.EMPHASIS), Run("\nc")), align=Align.CENTER
    )


def test_a_picture_on_its_own_line_in_a_heading_stands_by_itself() -> None:
    assert _blocks("<h1 id=x>甲<br><img src=a.png><br>乙</h1>") == (
        Heading(1, (Run("甲"),), "x"),
        Image("a.png", unnamed="图片"),
        Heading(1, (Run("乙"),)),
    )


def test_a_quotation_holds_blocks() -> None:
    assert _blocks("<blockquote>甲<blockquote><p>乙</blockquote></blockquote>") == (
        Quote((_paragraph("甲"), Quote((_paragraph("乙"),)))),
    )


def test_a_rule_stands_between_blocks() -> None:
    assert _blocks("a<hr>b") == (_paragraph("a"), Rule(), _paragraph("b"))


def test_a_rule_that_divides_nothing_is_not_seen() -> None:
    assert _blocks("<hr><p>甲<hr><div><hr></div><p>b<hr>") == (
        _paragraph("甲"),
        Rule(),
        _paragraph("b"),
    )


@pytest.mark.parametrize(("caption", "unnamed"), [("A caption", "image"), ("图注", "图片")])
def test_a_figure_has_a_caption(caption: str, unnamed: str) -> None:
    assert _blocks(f"<figure><img src=a.png><figcaption>{caption}</figcaption></figure>") == (
        Figure((Image("a.png", unnamed=unnamed),), (Run(caption),)),
    )


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<figure><p>a</p></figure>", (_paragraph("a"),)),
        ("<figure><figcaption>a</figcaption></figure>", (_paragraph("a"),)),
        (
            "<figure><div><figcaption><p>a<p>b</figcaption></div>甲<hr></figure>",
            (Figure((_paragraph("甲"), Rule()), (Run("a\nb"),)),),
        ),
        (
            "<figure>a<figure>b<figcaption>c</figure><figcaption>d</figcaption></figure>",
            (
                Figure(
                    (_paragraph("a"), Figure((_paragraph("b"),), (Run("c"),))),
                    (Run("d"),),
                ),
            ),
        ),
    ],
)
def test_a_figure_is_what_it_holds(html: str, blocks: Sequence[Block]) -> None:
    assert _blocks(html) == blocks


@pytest.mark.parametrize(
    ("html", "details"),
    [
        ("<details><summary>问</summary>答</details>", Details((Run("问"),), (_paragraph("答"),))),
        (
            "<details open><summary><h3>q</h3></summary><p>a</details>",
            Details((Run("q"),), (_paragraph("a"),), open=True),
        ),
        ("<details>a</details>", Details((), (_paragraph("a"),))),
    ],
)
def test_details_have_a_summary(html: str, details: Details) -> None:
    assert _blocks(html) == (details,)


def test_a_dialog_is_shown_when_it_is_open() -> None:
    assert _blocks("<dialog>a</dialog><dialog open>b</dialog>") == (_paragraph("b"),)


@pytest.mark.parametrize(
    ("html", "items"),
    [
        (
            "<dl><dt>词<dt>字<dd>义一<dd><p>义二</dl>",
            [(["词", "字"], [["义一"], ["义二"]])],
        ),
        (
            "<dl><div><dt>a<dd>1</div>\n<div><dt>b<dd>2</div></dl>",
            [(["a"], [["1"]]), (["b"], [["2"]])],
        ),
        ("<dl><dd>1<dt>a</dl>", [([], [["1"]]), (["a"], [])]),
        ("<dl><dt>a<dd>1</dd>stray</dl>", [(["a"], [["1"], ["stray"]])]),
    ],
)
def test_a_definition_list_has_terms_and_meanings(
    html: str, items: list[tuple[list[str], list[list[str]]]]
) -> None:
    expected = tuple(
        Definition(
            tuple((Run(term),) for term in terms),
            tuple(tuple(_paragraph(text) for text in meaning) for meaning in meanings),
        )
        for terms, meanings in items
    )

    assert _blocks(html) == (Definitions(expected),)


@pytest.mark.parametrize(
    ("caption", "text"),
    [
        ("<span>A lamp.</span><span class=x__credit>AP</span>", "A lamp. AP"),
        ("<span>窗台上的灯</span><span class=credit>新华社</span>", "窗台上的灯 新华社"),
        ("A lamp (<span class=credit>AP</span>)", "A lamp (AP)"),
        ("一盏灯（<span class=credit>新华社</span>）", "一盏灯（新华社）"),
        ("<div>A lamp.</div><div class=credit>AP</div>", "A lamp.\nAP"),
    ],
)
def test_who_made_a_picture_stands_apart_from_its_caption(caption: str, text: str) -> None:
    (figure,) = _blocks(f"<figure><img src=a.png><figcaption>{caption}</figcaption></figure>")

    assert isinstance(figure, Figure)
    assert runs_text(figure.caption) == text


@pytest.mark.parametrize("text", ["In a laboratory", "在实验室里"])
def test_what_stands_under_the_picture_of_a_figure_is_its_caption(text: str) -> None:
    (figure,) = _blocks(f"<figure><img src=a.png><div class=caption>{text}</div></figure>")

    assert isinstance(figure, Figure)
    assert runs_text(figure.caption) == text
