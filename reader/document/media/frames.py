"""The address of the page that a frame shows a part of: a player's film, a widget's song."""

import re
from typing import NamedTuple

from reader.document.media.addresses import domains
from reader.posts.percent import unquoted

_VIDEO = r"[\w-]+"


class _Player(NamedTuple):
    """How a site addresses what it lets others embed, and the page of its own that shows it."""

    embedded: str
    """A pattern of the address from its host on; the groups fill the page."""
    page: str


_PLAYERS = {
    "acfun.cn": [_Player(r"/player/(ac\d+)", "https://www.acfun.cn/v/{0}")],
    "apple.com": [
        _Player(r"embed\.((?:music|podcasts)\.apple\.com/[^?#]+)", "https://{0}"),
    ],
    "archive.org": [_Player(r"/embed/([^?#]+)", "https://archive.org/details/{0}")],
    "asciinema.org": [_Player(r"/a/(\w+)(?:/embed|/iframe|\.js)", "https://asciinema.org/a/{0}")],
    "bilibili.com": [
        _Player(r"[?&]bvid=(BV\w+)", "https://www.bilibili.com/video/{0}"),
        _Player(r"[?&]aid=(\d+)", "https://www.bilibili.com/video/av{0}"),
    ],
    "codepen.io": [
        _Player(r"codepen\.io/([\w-]+)/embed/(?:preview/)?(\w+)", "https://codepen.io/{0}/pen/{1}"),
    ],
    "codesandbox.io": [_Player(r"/embed/([^?#]+)", "https://codesandbox.io/s/{0}")],
    "dailymotion.com": [
        _Player(r"/embed/video/(\w+)", "https://www.dailymotion.com/video/{0}"),
    ],
    "docs.google.com": [
        _Player(r"(docs\.google\.com/[^?#]+/e/[^/]+)/(?:pubembed|embed)", "https://{0}/pub"),
        _Player(r"(docs\.google\.com/[^?#]+)/embed", "https://{0}/view"),
    ],
    "facebook.com": [_Player(r"/plugins/(?:video|post)\.php\?(?:.*&)?href=([^&#]+)", "{0}")],
    "figma.com": [_Player(r"/embed\?(?:.*&)?url=([^&#]+)", "{0}")],
    "gist.github.com": [_Player(r"/([\w-]+/\w+)\.(?:js|pibb)", "https://gist.github.com/{0}")],
    "hatenablog-parts.com": [_Player(r"[?&]url=([^&#]+)", "{0}")],
    "instagram.com": [_Player(r"/(p|reel|tv)/([\w-]+)", "https://www.instagram.com/{0}/{1}/")],
    "ixigua.com": [_Player(r"/iframe/(\d+)", "https://www.ixigua.com/{0}")],
    "loom.com": [_Player(r"/embed/(\w+)", "https://www.loom.com/share/{0}")],
    "music.163.com": [
        _Player(r"type=0&id=(\d+)", "https://music.163.com/#/playlist?id={0}"),
        _Player(r"type=1&id=(\d+)", "https://music.163.com/#/album?id={0}"),
        _Player(r"type=2&id=(\d+)", "https://music.163.com/#/song?id={0}"),
    ],
    "nicovideo.jp": [_Player(r"/watch/(\w+)", "https://www.nicovideo.jp/watch/{0}")],
    "open.spotify.com": [
        _Player(r"/embed(?:-podcast)?/(\w+/\w+)", "https://open.spotify.com/{0}"),
    ],
    "platform.twitter.com": [
        _Player(r"/embed/Tweet\.html\?(?:.*&)?id=(\d+)", "https://twitter.com/i/status/{0}"),
    ],
    "qq.com": [_Player(r"[?&]vid=(\w+)", "https://v.qq.com/x/page/{0}.html")],
    "soundcloud.com": [_Player(r"[?&]url=(https?[^&#]*//soundcloud[^&#]+)", "{0}")],
    "ted.com": [_Player(r"embed(?:-ssl)?\.ted\.com/talks/([^?#]+)", "https://www.ted.com/talks/{0}")],
    "tiktok.com": [_Player(r"/embed/(?:v2/)?(\d+)", "https://www.tiktok.com/@/video/{0}")],
    "twitch.tv": [
        _Player(r"[?&]channel=(\w+)", "https://www.twitch.tv/{0}"),
        _Player(r"[?&]video=v?(\d+)", "https://www.twitch.tv/videos/{0}"),
        _Player(r"[?&]clip=([\w-]+)", "https://clips.twitch.tv/{0}"),
    ],
    "vimeo.com": [_Player(r"player\.vimeo\.com/video/(\d+)", "https://vimeo.com/{0}")],
    "youku.com": [
        _Player(r"/embed/([\w=]+)", "https://v.youku.com/v_show/id_{0}.html"),
        _Player(r"/sid/([\w=]+)", "https://v.youku.com/v_show/id_{0}.html"),
    ],
    "youtube.com": [
        _Player(r"/(?:embed/videoseries)?\?(?:.*&)?list=([\w-]+)",
                "https://www.youtube.com/playlist?list={0}"),
        _Player(rf"/(?:embed|v|shorts|live)/({_VIDEO})", "https://www.youtube.com/watch?v={0}"),
    ],
    "youtube-nocookie.com": [
        _Player(r"/embed/videoseries\?(?:.*&)?list=([\w-]+)",
                "https://www.youtube.com/playlist?list={0}"),
        _Player(rf"/(?:embed|v)/({_VIDEO})", "https://www.youtube.com/watch?v={0}"),
    ],
}  # fmt: skip
"""The players of each site, by its host: the first that fits."""

_ANYWHERE = (
    _Player(r"^([^/]+/@[^/]+/\d+)/embed", "https://{0}"),
    _Player(r"^([^/]+)/videos/embed/([\w-]+)", "https://{0}/w/{1}"),
)
"""Mastodon and PeerTube, which have a host for each community."""


def page(address: str) -> str:
    """Return the address of the page that shows what is embedded from `address`.

    An address of which nothing is known is returned as it is.
    """
    for domain in domains(address):
        if players := _PLAYERS.get(domain):
            return _page(address, players) or address
    return ("/embed" in address and _page(address, _ANYWHERE)) or address


def _page(address: str, players: "tuple[_Player, ...] | list[_Player]") -> str:
    rest = address.partition("//")[2]
    for embedded, shown in players:
        if found := re.search(embedded, rest):
            return shown.format(*map(unquoted, found.groups()))
    return ""
