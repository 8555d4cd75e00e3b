from collections.abc import Sequence

import pytest

from reader.document.html import parse_html
from reader.document.media.labels import image_words
from reader.document.model import Align, Block, Figure, Image, Mark, Paragraph, Run
from reader.document.text import plain_text

_GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
_PNG = "data:image/png;base64," + "A" * 400


def _blocks(html: str) -> Sequence[Block]:
    return parse_html(html).blocks


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.png alt='图  一' title='t'>",
        "<p><img src=a.png alt='图 一' title='t'></p>",
        "<p>\n<span><img src=a.png alt='图 一' title='t'></span>&nbsp;</p>",
        "<image src=a.png alt='图 一' title='t'>",
    ],
)
def test_a_picture_alone_in_its_paragraph_is_a_block(html: str) -> None:
    assert _blocks(html) == (Image("a.png", "图 一", "t"),)


def test_a_picture_may_be_a_link() -> None:
    assert _blocks("<a href=u><img src=a.png></a>") == (Image("a.png", link="u"),)


def test_a_picture_in_a_line_is_a_run() -> None:
    assert _blocks("<p>看 <a href=u><img src=a.png alt=图></a> 吧</p>") == (
        Paragraph((Run("看 "), Run("[图]", Mark.IMAGE, "u", picture="a.png"), Run(" 吧"))),
    )


def test_a_picture_on_a_line_of_its_own_stands_alone() -> None:
    html = "<p style='text-align:center;text-indent:2em'>一<br><img src=a.png><br>二<br>三</p>"

    assert _blocks(html) == (
        Paragraph((Run("一"),), Align.CENTER, 4),
        Image("a.png", unnamed="图片"),
        Paragraph((Run("二\n三"),), Align.CENTER, 4),
    )


@pytest.mark.parametrize(
    ("source", "title", "words"),
    [
        ("x/old%20boats.png?d", "", "[old boats]"),
        ("x/%E5%9B%BE.png", "", "[图]"),
        ("x.png", "标题", "[标题]"),
        (_PNG, "", "▣"),
    ],
)
def test_a_picture_in_a_line_without_alternative_text_has_a_label(
    source: str, title: str, words: str
) -> None:
    picture = Run(words, Mark.IMAGE, picture=source)

    assert _blocks(f"a <img src='{source}' title='{title}'> e") == (
        Paragraph((Run("a "), picture, Run(" e"))),
    )


@pytest.mark.parametrize("img", ["src=x.png width=16", "src=x.png height=64px", "src=x.ico"])
def test_an_icon_that_means_nothing_is_left_out_beside_text(img: str) -> None:
    assert _blocks(f"<p>a <img {img} alt=''> b</p><p><img {img} alt=''></p>")[0] == (
        Paragraph((Run("a b"),))
    )


@pytest.mark.parametrize(
    "img", ["src=x.png", "src=x.png width=65 height=65", "src=x.png width=auto"]
)
def test_a_picture_beside_text_is_not_lost_for_its_empty_alternative(img: str) -> None:
    assert _blocks(f"<p>甲<img {img} alt=''>乙</p>") == (
        Paragraph((Run("甲"), Run("▣", Mark.IMAGE, picture="x.png"), Run("乙"))),
    )


def test_an_icon_alone_is_kept() -> None:
    assert _blocks("<p><img src=y.png alt='' width=16></p>") == (Image("y.png", width=16),)


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.png width=1 height=1>",
        "<img src=a.png width=0>",
        "<img src=/img/spacer.gif>",
        "<img>",
        f"<img src='{_GIF}'>",
        "<img src=a.png style='display: none'>",
        "<img src=a.png hidden>",
    ],
)
def test_what_shows_nothing_is_left_out(html: str) -> None:
    assert _blocks(html) == ()


@pytest.mark.parametrize("name", ["3_blank_spinner.jpg", "logo-blank-bg.png", "img1.png"])
def test_a_picture_whose_name_says_more_than_a_placeholder_is_kept(name: str) -> None:
    assert _blocks(f"<img src={name}>") == (Image(name),)


def test_a_picture_with_words_is_one_though_it_is_called_like_a_placeholder() -> None:
    assert _blocks("<img src=a/loading.png alt=加载>") == (Image("a/loading.png", "加载"),)


def test_a_picture_that_has_only_words_keeps_them() -> None:
    assert _blocks(f"<img src='{_GIF}' alt=图>") == (Image("", "图"),)


@pytest.mark.parametrize(
    "attributes",
    [
        "src=https://a/b.png data-src=https://a/small.png",
        f"src='{_GIF}' data-src=https://a/b.png",
        "src='' data-original=https://a/b.png",
        "data-lazy-src=https://a/b.png",
        "src=/img/loading.gif data-actualsrc=https://a/b.png",
        "src=/img/lazy_placeholder.png?x data-src=https://a/b.png",
        f"src='{_GIF}' srcset='https://a/s.png 100w, https://a/b.png 800w'",
        f"src='{_GIF}' data-srcset='https://a/s.png, https://a/b.png 2x'",
        f"src='{_GIF}' srcset='https://a/s.png 1.5x,https://a/b.png 2.5x,'",
        f"src='{_GIF}' srcset='https://a/b.png'",
        "src=//a/b.png",
        "src='https://cors.zfour.workers.dev/?https://a/b.png'",
        f"src='{_GIF}' data-src='https://cors.zfour.workers.dev/?https://a/b.png'",
    ],
)
def test_the_address_is_the_one_that_is_meant(attributes: str) -> None:
    assert _blocks(f"<img {attributes}>") == (Image("https://a/b.png"),)


def test_a_picture_inside_the_page_stays() -> None:
    assert _blocks(f"<img src='{_PNG}'>") == (Image(_PNG),)


def test_a_picture_element_gives_its_source() -> None:
    html = f"<picture><source srcset='a.webp 1x, b.webp 2x'><img src='{_GIF}' alt=图></picture>"

    assert _blocks(html) == (Image("b.webp", "图"),)


@pytest.mark.parametrize(
    "html",
    [
        "<noscript><img src=https://a/b.png></noscript>",
        f"<img src='{_GIF}'><noscript><img src=https://a/b.png></noscript>",
        f"<img src='{_GIF}' data-src=https://a/b.png><noscript><img src=https://a/b.png></noscript>",
        f"<noscript><img src=https://a/b.png></noscript><img src='{_GIF}' data-src=//a/b.png>",
        "<noscript>Turn scripts on!</noscript><img src=https://a/b.png>",
    ],
)
def test_a_picture_for_readers_without_scripts_is_shown_once(html: str) -> None:
    assert _blocks(f"<div>{html}</div>") == (Image("https://a/b.png"),)


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<svg><title>图  一</title><text>x</text></svg>", (Image("", "图 一"),)),
        ("<svg width=99 height=99 viewBox='0 0 9 9'><title>Map</title></svg>", (Image("", "Map"),)),
        ("a<svg viewBox='0 0 900 90'><title>b</title></svg>", (
            Paragraph((Run("a"), Run("[b]", Mark.IMAGE))),
        )),
        ("<svg><path d=''/></svg>", ()),
        ("<svg width=24 height=24><title>Twitter</title></svg>", ()),
        ("<svg width=1em><title>分享</title></svg>", ()),
        ("<svg viewBox='0 0 24 24'><title>Twitter</title></svg>", ()),
    ],
)  # fmt: skip
def test_a_drawing_is_a_picture_that_its_title_names_and_an_icon_is_nothing(
    html: str, blocks: Sequence[Block]
) -> None:
    assert _blocks(html) == blocks


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<img src=a.png class=alignright width=300 height=200 alt=图>字",
         (Image("a.png", "图", width=300, height=200), Paragraph((Run("字"),)))),
        ("text <a href=u><img src=a.png></a>",
         (Paragraph((Run("text"),)), Image("a.png", link="u"))),
        ("一<br><img src=a.png>二",
         (Paragraph((Run("一"),)), Image("a.png", unnamed="图片"), Paragraph((Run("二"),)))),
        ("<img src=a.png width=20 height=20 alt=图>字",
         (Paragraph((Run("[图]", Mark.IMAGE, picture="a.png"), Run("字"))),)),
        ("<img src=a.png alt=图>字",
         (Paragraph((Run("[图]", Mark.IMAGE, picture="a.png"), Run("字"))),)),
    ],
)  # fmt: skip
def test_a_large_picture_beside_its_line_is_a_block(html: str, blocks: Sequence[Block]) -> None:
    assert _blocks(f"<p>{html}</p>") == blocks


@pytest.mark.parametrize("title", ["A net", "怎样补网"])
def test_a_picture_does_not_repeat_the_link_beside_it(title: str) -> None:
    html = f"<a href=u><img src=a.png alt='{title}' width=150 height=150></a><a href=u>{title}</a>"

    assert _blocks(html) == (Paragraph((Run(title, link="u"),)),)


def test_a_picture_that_leads_elsewhere_is_kept_beside_the_same_words() -> None:
    assert _blocks("<a href=v><img src=a.png alt=甲></a><a href=u>甲</a>") == (
        Paragraph((Run("[甲]", Mark.IMAGE, "v", picture="a.png"), Run("甲", link="u"))),
    )


@pytest.mark.parametrize(
    ("alt", "caption", "kept"),
    [("cat", "On education", "cat"), ("A cat", "A cat, asleep", ""), ("猫", "熊猫", "猫")],
)
def test_a_picture_keeps_the_words_that_its_caption_has_not(
    alt: str, caption: str, kept: str
) -> None:
    (figure,) = _blocks(
        f"<figure><img src=a.png alt='{alt}'><figcaption>{caption}</figcaption></figure>"
    )

    assert figure == Figure((Image("a.png", kept),), (Run(caption),))


@pytest.mark.parametrize(
    ("alt", "title", "words"),
    [
        ("education", "cat", "education — cat"),
        ("A cat", "cat", "A cat"),
        ("窗台上的猫", "我家窗台上的猫", "我家窗台上的猫"),
        ("熊猫", "猫", "熊猫 — 猫"),
    ],
)
def test_a_picture_is_told_by_its_words_and_its_title(alt: str, title: str, words: str) -> None:
    assert image_words(Image("a.png", alt, title)) == words


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("width: 1rem; height: 1rem", "看 某视频"),
        ("width:1.2em;height:1.2em", "看 某视频"),
        ("height: 10em", "看 [timeline card]某视频"),
    ],
)
def test_a_sign_as_high_as_letters_that_says_nothing_is_left_out(style: str, text: str) -> None:
    html = f'<p>看 <img style="{style}" src="https://a.org/timeline_card.png">某视频</p>'

    assert plain_text(parse_html(html)) == text
