import pytest

from reader.document.html import parse_html
from reader.document.media.frames import page
from reader.document.model import Media, MediaKind


@pytest.mark.parametrize(
    ("embedded", "shown"),
    [
        ("www.youtube.com/embed/ab-_12?rel=0", "www.youtube.com/watch?v=ab-_12"),
        ("www.youtube-nocookie.com/embed/ab12", "www.youtube.com/watch?v=ab12"),
        ("www.youtube.com/v/ab12&hl=en", "www.youtube.com/watch?v=ab12"),
        ("www.youtube.com/embed/videoseries?list=PL1", "www.youtube.com/playlist?list=PL1"),
        ("player.bilibili.com/player.html?aid=1&bvid=BV1x&p=1", "www.bilibili.com/video/BV1x"),
        ("player.bilibili.com/player.html?aid=12", "www.bilibili.com/video/av12"),
        ("player.youku.com/embed/XN==", "v.youku.com/v_show/id_XN==.html"),
        ("player.youku.com/player.php/sid/XN=/v.swf", "v.youku.com/v_show/id_XN=.html"),
        ("v.qq.com/txp/iframe/player.html?vid=a1", "v.qq.com/x/page/a1.html"),
        ("player.vimeo.com/video/123?h=a", "vimeo.com/123"),
        ("open.spotify.com/embed/track/1a?utm=1", "open.spotify.com/track/1a"),
        ("w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&c=1", "soundcloud.com/a/b"),
        ("music.163.com/outchain/player?type=2&id=33", "music.163.com/#/song?id=33"),
        ("codepen.io/team/embed/preview/AbC?height=1", "codepen.io/team/pen/AbC"),
        ("docs.google.com/presentation/d/e/2P/embed?x", "docs.google.com/presentation/d/e/2P/pub"),
        ("platform.twitter.com/embed/Tweet.html?dnt=1&id=5", "twitter.com/i/status/5"),
        ("www.instagram.com/p/Ab_c/embed/", "www.instagram.com/p/Ab_c/"),
        ("mastodon.example/@anna/12/embed", "mastodon.example/@anna/12"),
        ("tube.example/videos/embed/ab-1", "tube.example/w/ab-1"),
        ("hatenablog-parts.com/embed?url=https%3A%2F%2Fa.org%2Fx", "a.org/x"),
        ("a.org/embed/x", "a.org/embed/x"),
        ("www.youtube.com/c/name", "www.youtube.com/c/name"),
    ],
)
def test_a_player_shows_a_page(embedded: str, shown: str) -> None:
    assert page(f"https://{embedded}") == f"https://{shown}"


@pytest.mark.parametrize(
    ("html", "media"),
    [
        (
            "<iframe src=https://www.youtube.com/embed/ab title='YouTube video player'></iframe>",
            Media(MediaKind.VIDEO, "", "https://www.youtube.com/watch?v=ab"),
        ),
        (
            "<iframe src=about:blank data-lazy-src=//player.vimeo.com/video/1 title=潮汐></iframe>",
            Media(MediaKind.VIDEO, "潮汐", "https://vimeo.com/1"),
        ),
        (
            "<iframe src=https://open.spotify.com/embed/track/1 title='Spotify Embed: Tides'>",
            Media(MediaKind.AUDIO, "Tides", "https://open.spotify.com/track/1"),
        ),
        (
            "<lite-youtube videoid=ab playlabel='Play: Tides'></lite-youtube>",
            Media(MediaKind.VIDEO, "Tides", "https://youtu.be/ab"),
        ),
        (
            "<div><script src=https://gist.github.com/anna/12ab.js></script></div>",
            Media(MediaKind.EMBED, "", "https://gist.github.com/anna/12ab"),
        ),
        (
            "<audio controls><source src=a-talk.mp3><a href=a-talk.mp3>The talk</a></audio>",
            Media(MediaKind.AUDIO, "The talk", "a-talk.mp3"),
        ),
        (
            "<audio><source src=//a.org/1.mp3><a href=//a.org/1.mp3>https://a.org/1.mp3</a></audio>",
            Media(MediaKind.AUDIO, "", "https://a.org/1.mp3"),
        ),
        (
            "<video src=v.mp4>Your browser does not support video.</video>",
            Media(MediaKind.VIDEO, "", "v.mp4"),
        ),
    ],
)
def test_what_is_embedded_has_its_title_and_its_page(html: str, media: Media) -> None:
    assert parse_html(html).blocks == (media,)


@pytest.mark.parametrize(
    "html", ["<script src=https://a.org/x.js>f()</script>", "<script>f()</script>"]
)
def test_a_script_says_nothing(html: str) -> None:
    assert parse_html(html).blocks == ()
