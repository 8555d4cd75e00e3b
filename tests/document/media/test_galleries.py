from collections.abc import Sequence

import pytest

from reader.document.html import parse_html
from reader.document.media.galleries import LARGEST
from reader.document.model import Block, Figure, Gallery, Image, Item, Listing, Paragraph, Run

_A, _B, _C = Image("a.png"), Image("b.png"), Image("c.png", link="u")
_IMAGES = "<img src=a.png>{}<img src=b.png>{}<a href=u><img src=c.png></a>"


@pytest.mark.parametrize("between", ["", " ", "\n", "<br>", "&nbsp;", "<p>", "<div></div>", "</p>"])
def test_pictures_with_nothing_between_them_are_a_gallery(between: str) -> None:
    assert parse_html(_IMAGES.format(between, between)).blocks == (Gallery((_A, _B, _C)),)


@pytest.mark.parametrize("between", ["and", "和", "<hr>", "<p>x</p>"])
def test_pictures_with_something_between_them_are_none(between: str) -> None:
    blocks = parse_html(f"<img src=a.png>{between}<img src=b.png>").blocks

    assert not any(isinstance(block, Gallery) for block in blocks)


def test_figures_without_captions_are_pictures() -> None:
    figure = "<figure><img src={}.png></figure>"

    assert parse_html(figure.format("a") + figure.format("b")).blocks == (Gallery((_A, _B)),)


def test_figures_with_captions_stay_apart() -> None:
    figure = "<figure><img src=a.png><figcaption>{}</figcaption></figure>"

    assert parse_html(figure.format("甲") + figure.format("b")).blocks == (
        Figure((_A,), (Run("甲"),)),
        Figure((_A,), (Run("b"),)),
    )


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        (
            (
                "<figure class='wp-block-gallery'><figure><img src=a.png alt=a></figure>"
                "<figure><img src=b.png><figcaption>乙</figcaption></figure>"
                "<figcaption>Both</figcaption></figure>"
            ),
            (Figure((Gallery((Image("a.png", "a"), Image("b.png", "乙"))),), (Run("Both"),)),),
        ),
        (
            (
                "<div class='gallery galleryid-1'><dl class=gallery-item><dt><img src=a.png></dt>"
                "<dd class='wp-caption-text gallery-caption'>甲</dd></dl>"
                "<dl class=gallery-item><dt><img src=b.png></dt></dl></div>"
            ),
            (Gallery((Image("a.png", "甲"), _B)),),
        ),
        (
            (
                "<ul class=gallery><li class=gallerybox><a href=u><img src=a.png></a>"
                "<div class=gallerytext>甲</div></li><li class=gallerybox><img src=b.png>"
                "<div class=gallerytext>Two</div></li></ul>"
            ),
            (Gallery((Image("a.png", "甲", link="u"), Image("b.png", "Two"))),),
        ),
        (
            "<ul><li><img src=a.png></li><li><img src=b.png></li></ul>",
            (Gallery((_A, _B)),),
        ),
        (
            "<ul><li><img src=a.png></li><li>b</li></ul>",
            (Listing((Item((_A,)), Item((Paragraph((Run("b"),)),)))),),
        ),
        (
            "<div class=gallery><p>Words stay.</p><img src=a.png></div>",
            (Paragraph((Run("Words stay."),)), _A),
        ),
    ],
    ids=["wordpress", "wordpress-classic", "mediawiki", "list", "list-with-words", "words"],
)
def test_a_gallery_of_a_generator_is_one(html: str, blocks: Sequence[Block]) -> None:
    assert parse_html(html).blocks == blocks


@pytest.mark.parametrize(
    ("alt", "shown"),
    [("The last boat", ""), ("the LAST boat", ""), ("末班船", "末班船")],
)
def test_a_caption_is_not_said_twice(alt: str, shown: str) -> None:
    html = f"<figure><img src=a.png alt='{alt}'><figcaption>The last&nbsp;boat, 末班.</figcaption>"

    figure = parse_html(html).blocks[0]

    assert isinstance(figure, Figure)
    assert isinstance(figure.blocks[0], Image)
    assert figure.blocks[0].alt == shown


def test_a_myriad_of_pictures_is_several_galleries() -> None:
    galleries = parse_html("<p><img src=a.png></p>" * 10_000).blocks

    assert {len(each.images) for each in galleries if isinstance(each, Gallery)} == {LARGEST}


def test_pictures_that_butterfly_leaves_to_a_script_are_a_gallery() -> None:
    listed = '[{"url":"a.png","alt":"甲"},{"url":"b.png","alt":""},{"no":1},2]'

    html = f'<div class="gallery-container"><div class="gallery-items">{listed}</div></div>'

    assert parse_html(html).blocks == (Gallery((Image("a.png", "甲"), _B)),)


@pytest.mark.parametrize("text", ['[{"url":', "[{灯}] lamp"])
def test_text_that_lists_no_pictures_stays(text: str) -> None:
    html = f'<div class="gallery-items">{text}</div>'

    assert parse_html(html).blocks == (Paragraph((Run(text),)),)
