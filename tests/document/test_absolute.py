"""An address that leads somewhere only from its own page leads there from anywhere."""

import pytest

from reader.document.absolute import absolute, base_of, with_absolute_addresses
from reader.document.html import parse_html
from reader.document.model import Figure, Image, Listing, Media, MediaKind, Paragraph, Run

BASE = "https://example.org/文章/boat.html"


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("next.html", "https://example.org/文章/next.html"),
        ("/图/a.png", "https://example.org/图/a.png"),
        ("../b?c=1:2#d", "https://example.org/b?c=1:2#d"),
        ("?page=2", "https://example.org/文章/boat.html?page=2"),
        ("//other.example/x", "https://other.example/x"),
        ("a/b:c", "https://example.org/文章/a/b:c"),
        ("", ""),
        ("#note", "#note"),
        ("http://other.example/", "http://other.example/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("data:image/png;base64,AA/AA", "data:image/png;base64,AA/AA"),
        ("//[", "//["),
    ],
)
def test_an_address_is_completed_if_it_is_relative(address: str, whole: str) -> None:
    assert absolute(address, BASE) == whole


@pytest.mark.parametrize(
    ("body", "address", "base"),
    [
        ("<p>text", BASE, BASE),
        ("<p>文", "", ""),
        ('<head><base href="https://cdn.example/a/">', BASE, "https://cdn.example/a/"),
        ("<head><base target=_top href='/x/?a=1&amp;b=2'>", BASE, "https://example.org/x/?a=1&b=2"),
        ("<HEAD><BASE HREF=https://cdn.example/>", "", "https://cdn.example/"),
        ("<head><base href=/x/>", "", ""),
        ("<head><base target=_top>", BASE, BASE),
        ("<p>text", "ftp://example.org/a", ""),
    ],
)
def test_what_addresses_are_relative_to(body: str, address: str, base: str) -> None:
    assert base_of(body, address) == base


def test_links_pictures_and_media_are_completed_wherever_they_stand() -> None:
    document = parse_html(
        "<ul><li><p>上 <a href=a>一</a> 下</p><p><a href=b.html><img src=c.png alt=图></a></ul>"
        "<video src=d.mp4 title=片></video>"
    )

    listing, media = with_absolute_addresses(document, "https://example.org/x/").blocks

    assert isinstance(listing, Listing)
    paragraph, image = listing.items[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("上 "), Run("一", link="https://example.org/x/a"), Run(" 下"))
    assert image == Image("https://example.org/x/c.png", "图", link="https://example.org/x/b.html")
    assert media == Media(MediaKind.VIDEO, "片", "https://example.org/x/d.mp4")


def test_nothing_is_completed_where_the_address_of_the_post_is_not_known() -> None:
    document = parse_html("<p><a href=a>一</a><img src=b>")

    assert with_absolute_addresses(document, "") is document


@pytest.mark.parametrize("caption", ["The sea", "海"])
def test_a_picture_whose_words_are_its_caption_is_completed(caption: str) -> None:
    written = f"<figure><img src=sea.png><figcaption>{caption}</figcaption></figure>"

    (figure,) = with_absolute_addresses(parse_html(written), BASE).blocks

    assert isinstance(figure, Figure)
    (image,) = figure.blocks
    assert isinstance(image, Image)
    assert (image.source, figure.caption) == (
        "https://example.org/文章/sea.png",
        (Run(caption),),
    )


@pytest.mark.parametrize("name", ["sign.png", "符号.png"])
def test_a_picture_in_a_sentence_is_completed_too(name: str) -> None:
    document = parse_html(f"<p>Here <img src={name} alt=x> it 在句中.</p>")

    (paragraph,) = with_absolute_addresses(document, "https://example.org/文章/a.html").blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs[1].picture == f"https://example.org/文章/{name}"
