from collections.abc import Sequence

import pytest

from reader.document.html import parse_html
from reader.document.media.labels import media_label
from reader.document.model import Block, Image, Mark, Media, MediaKind, Paragraph, Run


def _blocks(html: str) -> Sequence[Block]:
    return parse_html(html).blocks


_AUDIO, _VIDEO, _EMBED = MediaKind.AUDIO, MediaKind.VIDEO, MediaKind.EMBED


@pytest.mark.parametrize(
    ("html", "kind", "label", "source"),
    [
        ("<audio src=https://a.org/x.mp3></audio>", _AUDIO, "", "https://a.org/x.mp3"),
        ("<video title='片  子' src=x.mp4></video>", _VIDEO, "片 子", "x.mp4"),
        ("<video>No video!<source src=x.mp4></video>", _VIDEO, "", "x.mp4"),
        ("<embed src=//a.org/x>", _EMBED, "", "https://a.org/x"),
        ("<iframe aria-label=名 src=//a.org/x></iframe>", _EMBED, "名", "https://a.org/x"),
        ("<iframe src=https://u:p@www.A.org:80?x>", _EMBED, "", "https://u:p@www.A.org:80?x"),
        ("<iframe data-src=//a.org/x></iframe>", _EMBED, "", "https://a.org/x"),
        ("<object data=https://a.org/x.swf></object>", _EMBED, "", "https://a.org/x.swf"),
        (
            "<object><param name=movie value=//a.org/x><embed src=b>",
            _EMBED,
            "",
            "https://a.org/x",
        ),
        ("<frameset><frame src=https://a.org/></frameset>", _EMBED, "", "https://a.org/"),
    ],
)
def test_media_are_labelled_links(html: str, kind: MediaKind, label: str, source: str) -> None:
    assert _blocks(html) == (Media(kind, label, source),)


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("https://www.youtube.com/embed/x", "YouTube"),
        ("https://www.youtube-nocookie.com/embed/x", "YouTube"),
        ("//player.bilibili.com/player.html?bvid=x", "Bilibili"),
        ("https://v.qq.com/iframe/player.html", "腾讯视频"),
        ("https://player.vimeo.com/video/1", "Vimeo"),
        ("https://notyoutube.com/x", "notyoutube.com"),
        ("https://www.google.com/maps/embed?pb=1", "Google Maps"),
        ("https://www.google.co.jp/maps?q=东京", "Google Maps"),
        ("https://maps.google.de/maps?q=Köln", "Google Maps"),
        ("https://maps.google.com?q=x", "Google Maps"),
        ("https://calendar.google.com/calendar/embed", "Google Calendar"),
        ("https://sites.google.com/maps", "sites.google.com"),
        ("https://drive.google.com/x/file", "drive.google.com"),
        ("https://translate.google.com/", "translate.google.com"),
    ],
)
def test_a_known_place_has_its_name(address: str, label: str) -> None:
    (media,) = _blocks(f"<iframe src='{address}'></iframe>")

    assert isinstance(media, Media)
    assert media_label(media) == label


@pytest.mark.parametrize(
    "html",
    [
        "<iframe></iframe>",
        "<iframe src=about:blank></iframe>",
        "<iframe src='javascript:x'></iframe>",
        "<iframe src=https://a.org/x width=0 height=0></iframe>",
        "<iframe src=https://a.org/x style='display:none'></iframe>",
        "<audio></audio>",
    ],
)
def test_what_plays_nothing_is_left_out(html: str) -> None:
    assert _blocks(html) == ()


def test_media_stand_between_paragraphs() -> None:
    assert _blocks("<p>甲<video src=x.mp4></video>乙</p>") == (
        Paragraph((Run("甲"),)),
        Media(MediaKind.VIDEO, "", "x.mp4"),
        Paragraph((Run("乙"),)),
    )


def test_an_object_without_an_address_is_what_it_holds() -> None:
    assert _blocks("<object><p>字</object>") == (Paragraph((Run("字"),)),)


@pytest.mark.parametrize("words", ["A chart of the tides.", "潮汐图。"])
def test_an_object_keeps_the_words_in_it(words: str) -> None:
    html = f"<object data=https://a.org/x.pdf><p>{words}<p><img src=b.png><embed src=c></object>"

    assert _blocks(html) == (
        Media(_EMBED, "", "https://a.org/x.pdf"),
        Paragraph((Run(words),)),
    )


def test_an_object_may_be_a_picture() -> None:
    assert _blocks("<object type=image/svg+xml data=a.svg title=图></object>") == (
        Image("a.svg", "图"),
    )


@pytest.mark.parametrize(
    ("inner", "block"),
    [
        (
            "\nhttps://www.youtube.com/watch?v=ab-12\n",
            Media(MediaKind.VIDEO, "", "https://www.youtube.com/watch?v=ab-12"),
        ),
        ("https://a.org/x", Media(MediaKind.EMBED, "", "https://a.org/x")),
        ("看 https://a.org/x", Paragraph((Run("看 https://a.org/x"),))),
        ("<i>灯 lamp</i>", Paragraph((Run("灯 lamp", Mark.EMPHASIS),))),
        ("httpie", Paragraph((Run("httpie"),))),
    ],
)
def test_an_address_that_wordpress_would_have_embedded_is_a_card(inner: str, block: Block) -> None:
    html = f'<figure><div class="wp-block-embed__wrapper">{inner}</div></figure>'

    assert parse_html(html).blocks == (block,)
