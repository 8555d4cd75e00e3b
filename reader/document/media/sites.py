"""Where embedded pages come from: the names that readers know them by."""

import re
from typing import NamedTuple

from reader.document.media.addresses import domains, host
from reader.document.model import MediaKind


class Site(NamedTuple):
    """A site whose pages are embedded in others."""

    name: str
    kind: MediaKind


def _all(kind: MediaKind, names: dict[str, str]) -> dict[str, Site]:
    return {domain: Site(name, kind) for domain, name in names.items()}


SITES = {
    **_all(MediaKind.VIDEO, {
        "acfun.cn": "AcFun",
        "bilibili.com": "Bilibili",
        "bilivideo.com": "Bilibili",
        "dailymotion.com": "Dailymotion",
        "douyin.com": "抖音",
        "iqiyi.com": "爱奇艺",
        "ixigua.com": "西瓜视频",
        "loom.com": "Loom",
        "media.ccc.de": "media.ccc.de",
        "nicovideo.jp": "ニコニコ動画",
        "rutube.ru": "Rutube",
        "static.video.qq.com": "腾讯视频",
        "ted.com": "TED",
        "tiktok.com": "TikTok",
        "tudou.com": "土豆",
        "twitch.tv": "Twitch",
        "v.qq.com": "腾讯视频",
        "video.sina.com.cn": "新浪视频",
        "vimeo.com": "Vimeo",
        "wistia.com": "Wistia",
        "wistia.net": "Wistia",
        "youku.com": "优酷",
        "youtu.be": "YouTube",
        "youtube-nocookie.com": "YouTube",
        "youtube.com": "YouTube",
    }),
    **_all(MediaKind.AUDIO, {
        "bandcamp.com": "Bandcamp",
        "embed.music.apple.com": "Apple Music",
        "embed.podcasts.apple.com": "Apple Podcasts",
        "megaphone.fm": "Megaphone",
        "mixcloud.com": "Mixcloud",
        "music.163.com": "网易云音乐",
        "open.spotify.com": "Spotify",
        "podbean.com": "Podbean",
        "podcasters.spotify.com": "Spotify",
        "simplecast.com": "Simplecast",
        "soundcloud.com": "SoundCloud",
        "xiaoyuzhoufm.com": "小宇宙",
        "ximalaya.com": "喜马拉雅",
        "y.qq.com": "QQ音乐",
    }),
    **_all(MediaKind.EMBED, {
        "airtable.com": "Airtable",
        "asciinema.org": "asciinema",
        "bsky.app": "Bluesky",
        "calendar.google.com": "Google Calendar",
        "codepen.io": "CodePen",
        "codesandbox.io": "CodeSandbox",
        "datawrapper.dwcdn.net": "Datawrapper",
        "docs.google.com": "Google Docs",
        "facebook.com": "Facebook",
        "figma.com": "Figma",
        "flickr.com": "Flickr",
        "gist.github.com": "Gist",
        "giphy.com": "GIPHY",
        "glitch.com": "Glitch",
        "imgur.com": "Imgur",
        "instagram.com": "Instagram",
        "issuu.com": "Issuu",
        "jsfiddle.net": "JSFiddle",
        "linkedin.com": "LinkedIn",
        "observablehq.com": "Observable",
        "openstreetmap.org": "OpenStreetMap",
        "pinterest.com": "Pinterest",
        "platform.twitter.com": "Twitter",
        "play.golang.org": "Go Playground",
        "play.rust-lang.org": "Rust Playground",
        "reddit.com": "Reddit",
        "redditmedia.com": "Reddit",
        "replit.com": "Replit",
        "scribd.com": "Scribd",
        "slideshare.net": "SlideShare",
        "speakerdeck.com": "Speaker Deck",
        "stackblitz.com": "StackBlitz",
        "strawpoll.com": "StrawPoll",
        "t.me": "Telegram",
        "threads.net": "Threads",
        "tumblr.com": "Tumblr",
        "twitter.com": "Twitter",
        "typeform.com": "Typeform",
        "weibo.com": "微博",
        "wikipedia.org": "Wikipedia",
        "x.com": "X",
        "zhihu.com": "知乎",
    }),
}  # fmt: skip
"""Each site by its host; the hosts below it are the same site."""

_MAPS = Site("Google Maps", MediaKind.EMBED)
_MAPS_ADDRESS = r"(?i)[^/]*//(?:maps\.google\.[a-z.]+(?:[/?#:]|$)|(?:www\.)?google\.[a-z.]+/maps\b)"
"""A site of many countries' hosts, on some of which it is only a part."""


def known_site(address: str) -> Site | None:
    """Return the known site that `address` leads to."""
    if "google." in host(address) and re.match(_MAPS_ADDRESS, address):
        return _MAPS
    return next((SITES[domain] for domain in domains(address) if domain in SITES), None)


def site_name(address: str) -> str:
    """Return what a reader calls the site that `address` leads to: its name or its host."""
    site = known_site(address)
    return site.name if site else host(address)
