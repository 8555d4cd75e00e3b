"""Pictures and frames that nobody is to see: they count readers, or keep a place empty."""

from reader.document.media.addresses import domains
from reader.document.walk.style import Attributes, declarations

_UNSEEN = frozenset(f"{pixels}{unit}" for pixels in range(4) for unit in ("", "px"))
"""Sides of what is too small to be seen."""

_COUNTERS: dict[str, tuple[str, ...]] = {
    "ad.doubleclick.net": ("/",),
    "amazon-adsystem.com": ("/",),
    "b.scorecardresearch.com": ("/",),
    "bdimg.share.baidu.com": ("/",),
    "blogger.com": ("/tracker/",),
    "blogger.googleusercontent.com": ("/tracker/",),
    "c.statcounter.com": ("/",),
    "cnzz.com": ("/",),
    "disqus.com": ("/",),
    "doubleclick.net": ("/",),
    "facebook.com": ("/tr", "/plugins/like", "/plugins/share", "/plugins/follow"),
    "feedburner.com": ("/~r/", "/~ff/", "/~f/", "/~4/"),
    "feeds.feedblitz.com": ("/~/i/", "/~/t/"),
    "feeds.wordpress.com": ("/1.0/",),
    "feedsportal.com": ("/",),
    "ghbtns.com": ("/",),
    "google-analytics.com": ("/",),
    "googlesyndication.com": ("/",),
    "googletagmanager.com": ("/",),
    "hm.baidu.com": ("/",),
    "list-manage.com": ("/track/",),
    "matomo.cloud": ("/",),
    "medium.com": ("/_/stat",),
    "mmstat.com": ("/",),
    "moatads.com": ("/",),
    "pixel.quantserve.com": ("/",),
    "pixel.wp.com": ("/",),
    "platform.twitter.com": ("/widgets/tweet_button", "/widgets/follow_button"),
    "plusone.google.com": ("/",),
    "rss.buysellads.com": ("/",),
    "stats.wordpress.com": ("/",),
    "tracking.feedpress.com": ("/",),
    "tracking.feedpress.it": ("/",),
}
"""What counts readers or shows buttons: the host, with all below it, and how the path begins.

From the feeds of FeedBurner, FeedPress, FeedBlitz, Blogger, WordPress, Medium and Mailchimp, and
the scripts of Baidu, Google, Facebook, Twitter, Quantcast, StatCounter and comScore.
"""


def is_tracker(address: str) -> bool:
    """Tell whether nothing is to be seen at `address`."""
    for domain in domains(address):
        if paths := _COUNTERS.get(domain):
            rest = address.partition("//")[2]
            return rest[len(rest.partition("/")[0]) :].startswith(paths)
    return False


def is_pixel(attributes: Attributes) -> bool:
    """Tell whether a picture or a frame is too small to be seen."""
    if attributes.get("width") in _UNSEEN or attributes.get("height") in _UNSEEN:
        return True
    style = attributes.get("style")
    if not style or ("width" not in style and "height" not in style):
        return False
    return any(
        name in {"width", "height", "max-height"} and value in _UNSEEN
        for name, value in declarations(style)
    )
