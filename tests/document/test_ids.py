"""All headings have ids, and links inside the page lead to them."""

from collections import Counter

import pytest

from reader.document.html import parse_html
from reader.document.ids import with_ids
from reader.document.linked import anchored, linked
from reader.document.model import Document, Figure, Header, Heading, Image, Paragraph, Run
from reader.document.text import outline, plain_text
from tests.document.test_linked import CASES
from tests.documents import document_of

Ends = list[str | int]
"""Where the links of a document lead: an address, or a place in its text."""


def meant(document: Document) -> Ends:
    """Return where each link is to lead: by what its heading is called, in whatever way."""
    anchors = linked(document).anchors
    addresses = [link.address for link in linked(document).links]
    ends = [anchored(anchors, each[1:]) if each.startswith("#") else None for each in addresses]
    return [
        address if end is None else end.offset for address, end in zip(addresses, ends, strict=True)
    ]


def led(document: Document) -> Ends:
    """Return where each link leads: by the ids that headings have."""
    anchors = reversed(linked(document).anchors)
    ids = {f"#{each.name}": each.offset for each in anchors if each.given}
    return [ids.get(link.address, link.address) for link in linked(document).links]


def ids_in(document: Document) -> list[str]:
    return [each.anchor for each in outline(document)]


def repeated(names: Counter[str]) -> int:
    """Return how many have a name that another has already."""
    return names.total() - len(names)


def test_what_leads_somewhere_in_a_document_leads_there_by_its_id() -> None:
    documents = {case: document_of(case) for case in CASES}

    named = {case: with_ids(document) for case, document in documents.items()}

    assert [case for case in CASES if led(named[case]) != meant(documents[case])] == []
    assert [case for case in CASES if plain_text(named[case]) != plain_text(documents[case])] == []


def test_every_heading_has_an_id_of_its_own() -> None:
    given = {case: Counter(filter(None, ids_in(document_of(case)))) for case in CASES}

    ids = {case: Counter(ids_in(with_ids(document_of(case)))) for case in CASES}

    assert [case for case in CASES if "" in ids[case]] == []
    assert [case for case in CASES if repeated(ids[case]) != repeated(given[case])] == []


@pytest.mark.parametrize(
    ("title", "name", "written"),
    [
        ("1. First heading", "#1-first-heading", "#1-first-heading"),
        ("1. First heading", "#first-heading", "#1-first-heading"),
        ("中文 标题", "#中文-标题", "#中文-标题"),
        ("中文 标题", "#%E4%B8%AD%E6%96%87%20标题", "#中文-标题"),
        ("甲", "#乙", "#乙"),
        ("甲", "other.md#甲", "other.md#甲"),
    ],
)
def test_a_link_by_any_name_of_a_heading_has_its_id(title: str, name: str, written: str) -> None:
    document = parse_html(f"<p><a href='{name}'>there</a><h2>{title}</h2>")

    (link,) = linked(with_ids(document)).links

    assert link.address == written


def test_a_picture_leads_to_a_heading_as_text_does() -> None:
    document = Document((Image("a.png", link="#第_一"), Heading(2, (Run("第 一"),))))

    image, heading = with_ids(document).blocks

    assert image == Image("a.png", link="#第-一")
    assert heading == Heading(2, (Run("第 一"),), "第-一")


@pytest.mark.parametrize(
    ("given", "header", "headings"),
    [("", "题-one-2", ("题-one", "题-one-1")), ("kept", "kept", ("题-one", "题-one-1"))],
)
def test_the_title_has_an_id_that_no_heading_has(
    given: str, header: str, headings: tuple[str, ...]
) -> None:
    same = Heading(2, (Run("题 One"),))
    document = Document((Header((Run("题 One"),), anchor=given), same, same))

    first, *others = with_ids(document).blocks

    assert isinstance(first, Header)
    assert first.anchor == header
    assert tuple(each.anchor for each in others if isinstance(each, Heading)) == headings


@pytest.mark.parametrize(
    ("title", "heading"), [("Introduction", "1. Introduction"), ("题", "1. 题")]
)
def test_a_link_by_a_name_that_the_title_would_have_too_leads_to_the_heading_as_in_the_app(
    title: str, heading: str
) -> None:
    link = Paragraph((Run("there", link=f"#{title.lower()}"),))
    document = Document((Header((Run(title),)), link, Heading(2, (Run(heading),))))

    _, paragraph, last = with_ids(document).blocks

    assert isinstance(paragraph, Paragraph)
    assert isinstance(last, Heading)
    assert paragraph.runs[0].link == f"#{last.anchor}"


@pytest.mark.parametrize(
    ("texts", "ids"),
    [
        (("???", "Section"), ("section-1", "section")),
        (("！", "？"), ("section", "section-1")),
    ],
)
def test_a_heading_without_a_letter_has_an_id_of_its_own(
    texts: tuple[str, ...], ids: tuple[str, ...]
) -> None:
    document = Document(tuple(Heading(2, (Run(text),)) for text in texts))

    named = with_ids(document).blocks

    assert tuple(each.anchor for each in named if isinstance(each, Heading)) == ids


def test_an_id_with_white_space_in_it_is_none() -> None:
    link = Paragraph((Run("there", link="#a 乙"),))
    document = Document((link, Heading(2, (Run("甲"),), "a 乙")))

    paragraph, heading = with_ids(document).blocks

    assert heading == Heading(2, (Run("甲"),), "甲")
    assert paragraph == Paragraph((Run("there", link="#甲"),))


@pytest.mark.parametrize(
    ("title", "name", "made"),
    [("Old harbour", "old_harbour", "old-harbour"), ("旧 港", "旧_港", "旧-港")],
)
def test_a_picture_with_a_caption_leads_to_a_heading_by_its_id(
    title: str, name: str, made: str
) -> None:
    picture = f'<a href="#{name}"><img src="a.png"></a>'
    html = f"<figure>{picture}<figcaption>图</figcaption></figure><h2>{title}</h2>"

    figure, heading = with_ids(parse_html(html)).blocks

    assert heading == Heading(2, (Run(title),), made)
    assert isinstance(figure, Figure)
    assert [card.link for card in figure.blocks if isinstance(card, Image)] == [f"#{made}"]
