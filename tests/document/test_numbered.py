"""Ids of the reader's own, for programs that do not take every id."""

import re
from collections import Counter

import pytest

from reader.document.html import parse_html
from reader.document.linked import anchored, linked
from reader.document.model import Document, Heading, Paragraph, Run
from reader.document.numbered import numbered
from reader.document.text import plain_text
from tests.document.test_linked import CASES
from tests.documents import document_of


def ids_in(document: Document) -> dict[str, int]:
    """Return where each id of a document is; headings have other names besides."""
    return {each.name: each.offset for each in linked(document).anchors if each.given and each.name}


def test_what_leads_somewhere_in_a_document_leads_there_by_a_number() -> None:
    for case in CASES:
        document = document_of(case)
        made = numbered(document).document
        ids, meant = ids_in(made), linked(document).anchors

        led = {link.start: link.address for link in linked(made).links}
        for link in linked(document).links:
            anchor = anchored(meant, link.address[1:])
            if link.address.startswith("#") and anchor is not None:
                assert ids[led[link.start][1:]] == anchor.offset, case
        assert plain_text(made) == plain_text(document), case


def test_an_id_is_a_number_that_nothing_else_has() -> None:
    for case in CASES:
        anchors = linked(numbered(document_of(case)).document).anchors
        given = Counter(each.name for each in anchors if each.given and each.name)

        assert all(re.fullmatch("s[0-9]+", name) for name in given), case
        assert not given or max(given.values()) == 1, case


def test_of_two_things_with_one_id_the_first_is_meant() -> None:
    document = parse_html("<h2 id=a>One 一</h2><h2 id=a>Two 二</h2><p><a href=#a>x</a>")

    made = numbered(document)

    first, second, paragraph = made.document.blocks
    assert isinstance(first, Heading)
    assert isinstance(second, Heading)
    assert isinstance(paragraph, Paragraph)
    assert first.anchor != second.anchor
    assert paragraph.runs[0].link == f"#{first.anchor}"


@pytest.mark.parametrize(
    ("name", "place"),
    [("中文-标题", "s1"), ("%E4%B8%AD%E6%96%87-%E6%A0%87%E9%A2%98", "s1"), ("n", "s2"), ("no", "")],
)
def test_a_place_is_found_by_any_name_that_it_may_have(name: str, place: str) -> None:
    made = numbered(parse_html("<h2>中文 标题</h2><ul><li id=n>x</ul>"))

    assert made.place(name) == place


def test_a_link_to_no_place_leads_nowhere() -> None:
    (paragraph,) = numbered(parse_html("<p><a href=#none>词</a>")).document.blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("词"),)
