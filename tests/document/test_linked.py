"""Where links and anchors stand in the logical text."""

from pathlib import Path

import pytest

from reader.document.html import parse_html
from reader.document.linked import Link, anchored, linked
from reader.document.parse import parse_body
from reader.document.text import outline, plain_text
from reader.posts.parse import parse_post
from reader.render.objects.document import objects

ROOT = Path(__file__).parents[2]
CASES = sorted(
    path
    for folder in ("tests/golden", "sample_posts")
    for path in (ROOT / folder).glob("**/*")
    if path.suffix in {".html", ".md"}
)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_link_stands_where_its_text_is(case: Path) -> None:
    document = parse_body(parse_post(case.read_bytes()).body)

    text, links = plain_text(document), linked(document).links

    assert [text[link.start : link.end] for link in links] == [link.text for link in links]
    assert list(links) == sorted(links)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_link_of_the_text_is_found(case: Path) -> None:
    document = parse_body(parse_post(case.read_bytes()).body)

    told = {(link.start, link.end, link.address) for link in linked(document).links}

    written = [each for each in objects(document)["links"] if str(each["text"]).strip()]
    assert {(each["start"], each["end"], each["link"]) for each in written} <= told


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_heading_is_found_by_its_anchor(case: Path) -> None:
    document = parse_body(parse_post(case.read_bytes()).body)

    anchors = {(each.name, each.offset) for each in linked(document).anchors}

    assert {(each.anchor, each.offset) for each in outline(document)} <= anchors


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
