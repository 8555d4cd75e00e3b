"""Where links and anchors stand in the logical text."""

import pytest

from reader.document.html import parse_html
from reader.document.linked import Link, anchored, linked
from reader.document.markup import Markup
from reader.document.model import Document, Header, Heading, Run
from reader.document.parse import parse_body
from reader.document.text import outline, plain_text
from reader.render.objects.document import objects
from tests.documents import document_of, pages_in

CASES = pages_in("tests/golden/**/*", "sample_posts/**/*")


def test_a_link_stands_where_its_text_is() -> None:
    for path in CASES:
        document = document_of(path)
        text, links = plain_text(document), linked(document).links

        assert [text[link.start : link.end] for link in links] == [link.text for link in links], (
            path
        )
        assert list(links) == sorted(links), path


def test_every_link_of_the_text_is_found() -> None:
    for path in CASES:
        document = document_of(path)
        told = {(link.start, link.end, link.address) for link in linked(document).links}

        written = [each for each in objects(document)["links"] if str(each["text"]).strip()]
        assert {(each["start"], each["end"], each["link"]) for each in written} <= told, path


def test_every_heading_is_found_by_its_anchor() -> None:
    for path in CASES:
        document = document_of(path)
        anchors = {(each.name, each.offset) for each in linked(document).anchors}

        assert {(each.anchor, each.offset) for each in outline(document)} <= anchors, path


@pytest.mark.parametrize(
    ("html", "link"),
    [
        ("<p>甲<a href=b.md>乙<b>丙</b></a>丁", Link(1, 3, "乙丙", "b.md")),
        ("<p>see <a href=x>this</a>", Link(4, 8, "this", "x")),
        ("<table><tr><td>a<td><a href=x>b</a></table>", Link(2, 3, "b", "x")),
        ("<p>字</p><img src=a.png alt=山>", Link(2, 3, "山", "a.png")),
        ("<a href=page><img src=a.png alt=山></a>", Link(0, 1, "山", "page")),
        ("<figure><img src=a.png><figcaption>水</figcaption></figure>", Link(0, 1, "水", "a.png")),
    ],
)
def test_what_a_link_is(html: str, link: Link) -> None:
    assert linked(parse_html(html)).links == (link,)


@pytest.mark.parametrize(
    ("name", "offset"),
    [("二", 3), ("%E4%BA%8C", 3), ("One", 0), ("one", 0), ("other", None), ("", None)],
)
def test_an_anchor_is_found_by_its_name_however_it_is_written(
    name: str, offset: int | None
) -> None:
    document = parse_html("<h2 id=One>甲乙</h2><h2 id=二>丙</h2><h2>无</h2>")

    found = anchored(linked(document).anchors, name)

    assert (found and found.offset) == offset


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Plain heading", ["plain-heading", "Plain-heading", "plain_heading", "plainheading"]),
        ("中文标题", ["中文标题", "%E4%B8%AD%E6%96%87%E6%A0%87%E9%A2%98", "section"]),
        ("1. 中文：标题（二）", ["1-中文标题二", "1-中文：标题（二）", "中文标题二"]),
        ("1.2 Set-up & `run`", ["12-set-up--run", "1-2-Set-up-run", "set-up-run"]),
        ("Été à Paris", ["été-à-paris", "Ete-a-Paris"]),
        ("C++", ["c", "C"]),
    ],
)
def test_a_heading_without_an_id_has_the_names_that_generators_give(
    heading: str, names: list[str]
) -> None:
    anchors = linked(parse_body(f"Text\n\n## {heading}", markup=Markup.MARKDOWN)).anchors

    assert {found and found.offset for found in (anchored(anchors, name) for name in names)} == {5}


def test_an_id_of_an_author_goes_before_the_names_of_headings() -> None:
    document = parse_html("<h2>甲</h2><h2>B</h2><h2>甲</h2><h2 id=甲-1>C</h2><h2>甲</h2><h2 id=b>D")

    offsets = [each.offset for each in linked(document).anchors[:6]]
    found = [
        anchored(linked(document).anchors, name) for name in ("甲", "甲-1", "甲-2", "甲-3", "b")
    ]

    assert [each and each.offset for each in found] == [
        offsets[0], offsets[3], offsets[2], offsets[4], offsets[5]
    ]  # fmt: skip


def test_the_title_of_an_article_is_a_place_as_the_heading_that_it_was() -> None:
    document = Document((Header((Run("题 One"),), (), ()), Heading(2, (Run("Two"),))))

    found = anchored(linked(document).anchors, "题-one")

    assert found is not None
    assert found.offset == 0


def test_the_anchor_of_a_note_has_the_note() -> None:
    html = (
        "<p>text<sup><a href=#fn1>1</a></sup></p>"
        "<section class=footnotes><ol><li id=fn1>注。</li></ol></section>"
    )
    parts = linked(parse_html(html))

    found = anchored(parts.anchors, parts.links[0].address.removeprefix("#"))

    assert found is not None
    assert found.note is not None
    assert found.note.label == "1"
