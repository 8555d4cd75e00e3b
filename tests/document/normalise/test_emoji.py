import pytest

from reader.document.html import parse_html
from reader.document.model import Image, Paragraph, Run

_WORDPRESS = "https://s.w.org/images/core/emoji/14.0.0"


@pytest.mark.parametrize(
    ("img", "text"),
    [
        (f"class=emoji alt='😀' src={_WORDPRESS}/72x72/1f600.png", "😀"),
        (f"class=wp-smiley alt='&#128578;' src={_WORDPRESS}/72x72/1f642.png", "🙂"),
        (f"alt='' src={_WORDPRESS}/svg/1f1e8-1f1f3.svg", "🇨🇳"),
        ("alt=':rocket:' src=https://github.githubassets.com/images/icons/emoji/unicode/1f680.png",
         "🚀"),
        ("alt=':octocat:' src=https://github.githubassets.com/images/icons/emoji/octocat.png",
         ":octocat:"),
        ("src=https://cdn.example.org/noto-emoji/emoji_u1f468_200d_1f469_200d_1f467.png", "👨‍👩‍👧"),
        ("src=https://cdn.example.org/twemoji/36x36/2714.png?v=2", "✔"),
        ("src=https://cdn.example.org/joypixels/1f44d@2x.png alt=", "👍"),
        ("src=a.png data-emoji='🎉'", "🎉"),
        ("src=a.png alt='1️⃣'", "1️⃣"),
        ("src=a.png alt='ℹ️'", "ℹ️"),
        ("src=a.png alt='👨‍👩‍👧'", "👨‍👩‍👧"),
        ("src=a.png alt='→'", "→"),
        ("src=https://i0.example.org/bfs/emote/0a1b.png alt='[doge]' style='width:1em'", "[doge]"),
        ("src=https://tb2.example.org/image_emoticon25.png alt='[滑稽]'", "[滑稽]"),
        ("src=https://tb2.example.org/client/image_emoticon25.png class=BDE_Smiley", "[滑稽]"),
        ("src=https://tb2.example.org/client/image_emoticon.png class=BDE_Smiley", "[呵呵]"),
        ("src=https://m.example.org/custom_emojis/1/static/x.png class=emojione alt=':blobcat:'",
         ":blobcat:"),
        ("src=./images/smilies/icon_smile.gif alt=':-)'", ":-)"),
    ],
)  # fmt: skip
def test_a_picture_of_an_emoji_is_text(img: str, text: str) -> None:
    assert parse_html(f"<p>甲<img {img}>乙</p><p><img {img}></p>").blocks == (
        Paragraph((Run(f"甲{text}乙"),)),
        Paragraph((Run(text),)),
    )


@pytest.mark.parametrize(
    ("img", "image"),
    [
        ("src=https://a.org/1f600.png", Image("https://a.org/1f600.png")),
        ("src=https://a.org/emoji/face.png alt='The face'",
         Image("https://a.org/emoji/face.png", "The face")),
        ("src=https://a.org/emoji/0031.png", Image("https://a.org/emoji/0031.png")),
        ("src=https://a.org/emoji/d83d.png", Image("https://a.org/emoji/d83d.png")),
        ("src=a.png alt='图[1]'", Image("a.png", "图[1]")),
        ("src=/image_emoticon99.png", Image("/image_emoticon99.png")),
        ("src=a.png alt=笑", Image("a.png", "笑")),
    ],
)  # fmt: skip
def test_another_picture_is_a_picture(img: str, image: Image) -> None:
    assert parse_html(f"<img {img}>").blocks == (image,)
