import pytest

from reader.document.html import parse_html
from reader.document.model import Figure, Media, MediaKind, Paragraph, Run

_AUDIO = (
    "<div class='kg-card kg-audio-card'><div class=kg-audio-player-container>"
    "<audio src=https://a.org/1.mp3 preload=metadata></audio><div class=kg-audio-title>{}</div>"
    "<div class=kg-audio-player><span class=kg-audio-current-time>0:00</span><div>/"
    "<span class=kg-audio-duration>3:20</span></div><input type=range><button>1×</button></div>"
    "</div></div>"
)
_VIDEO = (
    "<figure class='kg-card kg-video-card'><div class=kg-video-container>"
    "<video src=https://a.org/1.mp4 poster=p.jpg></video><div class=kg-video-player>"
    "<span class=kg-video-current-time>0:00</span>/<span class=kg-video-duration>0:12</span></div>"
    "</div><figcaption>{}</figcaption></figure>"
)


@pytest.mark.parametrize("title", ["The tide", "潮汐"])
def test_a_player_is_a_card_with_its_duration(title: str) -> None:
    assert parse_html(_AUDIO.format(title)).blocks == (
        Media(MediaKind.AUDIO, title, "https://a.org/1.mp3", "3:20"),
    )


@pytest.mark.parametrize("caption", ["The tide", "潮汐"])
def test_a_player_keeps_its_caption(caption: str) -> None:
    assert parse_html(_VIDEO.format(caption)).blocks == (
        Figure((Media(MediaKind.VIDEO, "", "https://a.org/1.mp4", "0:12"),), (Run(caption),)),
    )


def test_a_player_without_a_file_is_read_as_it_stands() -> None:
    assert parse_html("<div class=kg-audio-card>字</div>").blocks == (Paragraph((Run("字"),)),)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [("200", "3:20"), ("3661.5", "1:01:01"), ("9", "0:09"), ("x", ""), ("", "")],
)
def test_a_duration_is_told_as_a_clock_tells_it(seconds: str, shown: str) -> None:
    html = f"<video src=v.mp4 data-duration='{seconds}'></video>"

    assert parse_html(html).blocks == (Media(MediaKind.VIDEO, "", "v.mp4", shown),)
