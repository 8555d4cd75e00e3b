from html import escape
from json import dumps

import pytest

from reader.document.contents import runs_text
from reader.document.html import parse_html
from reader.document.model import (
    Block,
    Figure,
    Gallery,
    Image,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Run,
)


@pytest.mark.parametrize(
    ("html", "block"),
    [
        (
            "<mp-common-profile data-nickname=港口日报 data-signature=船期></mp-common-profile>",
            Figure((Media(MediaKind.EMBED, "港口日报", ""),), (Run("船期"),)),
        ),
        (
            "<mp-miniprogram data-miniprogram-title='Ferries 船票'></mp-miniprogram>",
            Media(MediaKind.EMBED, "Ferries 船票", ""),
        ),
        (
            "<mpvoice name=夜话 play_length=187000></mpvoice>",
            Media(MediaKind.AUDIO, "夜话", "", "3:07"),
        ),
        (
            "<qqmusic music_name=Tide singer=灯塔 audiourl=/t.m4a play_length=61></qqmusic>",
            Media(MediaKind.AUDIO, "Tide – 灯塔", "/t.m4a", "1:01"),
        ),
    ],
)  # fmt: skip
def test_a_card_of_wechat_is_read_from_its_attributes(html: str, block: Block) -> None:
    assert parse_html(f"<p>{html}</p>").blocks == (block,)


@pytest.mark.parametrize(
    ("name", "said", "block"),
    [
        (
            "digest-post-embed",
            {"title": "After the storm 暴风雨后", "canonical_url": "https://a.org/p"},
            Media(MediaKind.EMBED, "After the storm 暴风雨后", "https://a.org/p"),
        ),
        (
            "tweet",
            {"full_text": "灯亮了 lit", "name": "Ann", "url": "https://twitter.com/ann/status/1"},
            Quote(
                (Paragraph((Run("灯亮了 lit"),)),),
                (Run("Ann", link="https://twitter.com/ann/status/1"),),
            ),
        ),
    ],
)
def test_a_card_of_substack_is_read_from_its_json(
    name: str, said: dict[str, str], block: Block
) -> None:
    html = f'<div class="{name}" data-attrs="{escape(dumps(said))}"></div>'

    assert parse_html(html).blocks == (block,)


def test_a_formula_of_substack_is_read_from_its_json() -> None:
    said = escape(dumps({"persistentExpression": "a^2 = b", "id": "X"}))

    blocks = parse_html(f'<p>潮</p><div class="latex-rendered" data-attrs="{said}"></div>').blocks

    assert [runs_text(each.runs) for each in blocks if isinstance(each, Paragraph)] == [
        "潮",
        "a² = b",
    ]


def test_a_gallery_of_substack_is_read_from_its_json() -> None:
    images = [{"src": "https://a.org/1.png"}, {"src": "https://a.org/2.png"}]
    said = escape(dumps({"gallery": {"images": images, "caption": "灯塔 Lights"}}))

    blocks = parse_html(f'<div class="image-gallery-embed" data-attrs="{said}"></div>').blocks

    pictures = (Image("https://a.org/1.png"), Image("https://a.org/2.png"))
    assert blocks == (Figure((Gallery(pictures),), (Run("灯塔 Lights"),)),)


@pytest.mark.parametrize("said", ["{oops", "[1]", '{"gallery": 1}', '{"gallery": {"images": 1}}'])
def test_json_that_says_nothing_shows_nothing(said: str) -> None:
    html = f'<div class="image-gallery-embed" data-attrs="{escape(said)}"></div>'

    assert parse_html(html).blocks == ()


@pytest.mark.parametrize("attributes", ["", "data-attrs=[1]", "data-attrs='{'", "data-attrs={}"])
def test_a_card_that_says_nothing_is_nothing(attributes: str) -> None:
    assert parse_html(f"<div class=tweet {attributes}></div>").blocks == ()


def test_a_card_with_its_words_in_it_is_read_as_it_stands() -> None:
    html = '<div class=tweet data-attrs=\'{"full_text": "x"}\'>灯 lamp</div>'

    assert parse_html(html).blocks == (Paragraph((Run("灯 lamp"),)),)
