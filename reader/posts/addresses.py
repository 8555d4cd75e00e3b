"""An address that a proxy or a redirection stands before → the original address.

Only proxies that are known are taken off: an address inside another may also be what is shared,
archived or translated there.
"""

from reader.posts.percent import unquoted

_DEEPEST = 3
"""How many proxies are taken off one another."""

_EMBEDDED: tuple[str, ...] = ()
"""No parameter: the original stands in the path, from its own `http` on."""

_PROXIES = {
    "cors.zfour.workers.dev": _EMBEDDED,
    "pic1.xuehuaimg.com": _EMBEDDED,
    "substackcdn.com": _EMBEDDED,
    "cdn.substack.com": _EMBEDDED,
    "res.cloudinary.com": _EMBEDDED,
    "images.weserv.nl": ("url",),
    "wsrv.nl": ("url",),
    "*.weserv.nl": ("url",),
    "imageproxy.pimg.tw": ("url",),
    "imageproxy.pixnet.cc": ("url",),
    "image.baidu.com": ("src", "url"),
    "*.baidu.com": ("src",),
    "*.googleusercontent.com": ("url",),
    "www.google.com/url": ("url", "q"),
    "www.google.com/imgres": ("imgurl",),
    "external-content.duckduckgo.com": ("u",),
    "proxy.duckduckgo.com": ("u",),
    "link.zhihu.com": ("target",),
    "link.juejin.cn": ("target",),
    "link.csdn.net": ("target",),
    "link.jianshu.com": ("t",),
    "gitee.com/link": ("target",),
    "sspai.com/link": ("target",),
    "xie.infoq.cn/link": ("target",),
    "leetcode.cn/link/": ("target",),
    "developer.aliyun.com/redirect": ("target",),
    "cloud.tencent.com/developer/tools/blog-entry": ("target",),
    "www.oschina.net/action/GoToLink": ("url",),
    "www.douban.com/link2/": ("url",),
    "c.pc.qq.com/middlem.html": ("pfurl",),
    "l.facebook.com/l.php": ("u",),
    "lm.facebook.com/l.php": ("u",),
    "l.instagram.com/": ("u",),
    "www.youtube.com/redirect": ("q",),
    "t.umblr.com/redirect": ("z",),
    "slack-redir.net/link": ("url",),
    "steamcommunity.com/linkfilter/": ("url", "u"),
    "medium.com/r/": ("url",),
    "out.reddit.com": ("url",),
    "vk.com/away.php": ("to",),
    "duckduckgo.com/l/": ("uddg",),
    "go.skimresources.com/": ("url",),
    "go.redirectingat.com/": ("url",),
    "*.safelinks.protection.outlook.com": ("url",),
    "cdn.shortpixel.ai": _EMBEDDED,
    "*.i.optimole.com": _EMBEDDED,
    "links.jianshu.com": ("to",),
    "www.jianshu.com/go-wild": ("url",),
}
"""Where the original stands, by host or by host and path: the names of the parameter."""

_PATHS = {
    "/_next/image": ("url",),
    "/_vercel/image": ("url",),
    "/.netlify/images": ("url",),
    "/cdn-cgi/image/": _EMBEDDED,
}
"""The same, by the beginning of the path on any host."""

_SCHEMES = ("http://", "https://", "http%3a", "https%3a")


def original(url: str) -> str:
    """Return the address that `url` leads to when the proxies before it are taken off.

    An address without a proxy is returned as it is.
    """
    url = url.strip()
    for _ in range(_DEEPEST):
        if not (_may_hold_another(url) and (inner := _unwrapped(url))):
            break
        url = inner
    return url


def _may_hold_another(url: str) -> bool:
    """Tell at once of nearly every address that nothing stands inside it."""
    return "?" in url or ".wp.com/" in url or "/http" in url or "/src=" in url


def _unwrapped(url: str) -> str:
    """Take one proxy off; empty if there is none."""
    scheme, colon, rest = url.partition("://")
    if not colon:
        scheme, rest = "https", url.removeprefix("//")
    site = rest.partition("/")[0].partition("?")[0]
    host, tail = site.lower(), rest[len(site) :]
    if host.endswith(".wp.com") and host[:2] in {"i0", "i1", "i2", "i3"}:
        return _photon(tail)
    names = _names(host, tail)
    if names is None:
        return ""
    inner = _parameter(tail, names) if names else _embedded(tail)
    return _completed(inner, f"{scheme}://{host}" if host else "")


def _names(host: str, tail: str) -> tuple[str, ...] | None:
    """Return where the original stands; None if this is no proxy."""
    if (names := _PROXIES.get(host)) is not None:
        return names
    for known in (f"*.{host.partition('.')[2]}", host + tail.partition("?")[0]):
        if (names := _PROXIES.get(known)) is not None:
            return names
    for path, parameters in _PATHS.items():
        if tail.startswith(path):
            return parameters
    return None


def _parameter(tail: str, names: tuple[str, ...]) -> str:
    """Return the value of the first of the parameters `names` that holds an address."""
    pairs = tail.replace("?", "&").replace("&amp;", "&").split("&")
    for name in names:
        for pair in pairs:
            before, equals, value = pair.partition("=")
            key = before.rpartition("/")[2]
            if equals and key == name and ("." in value or "%2F" in value.upper()):
                return _whole(value)
    return ""


def _embedded(tail: str) -> str:
    """Return the address that begins inside a path."""
    lower = tail.lower()
    start = lower.find("http", 1)
    while start > 0 and not lower.startswith(_SCHEMES, start):
        start = lower.find("http", start + 1)
    if start < 0:
        return ""
    inner = tail[start:]
    return inner if "://" in inner[:8] else _whole(inner)


def _photon(tail: str) -> str:
    """Return the address that WordPress' image service (i0.wp.com/host/path) fetches from."""
    path, _, query = tail.partition("?")
    if "." not in path.removeprefix("/").partition("/")[0]:
        return ""
    return f"{'https' if 'ssl=1' in query else 'http'}:/{path}"


def _completed(address: str, site: str) -> str:
    """Complete an address that a proxy may shorten; empty if it is none."""
    if address.startswith(("http://", "https://")):
        return address
    if address.startswith("//"):
        return f"https:{address}"
    if address.startswith("ssl:"):
        return f"https://{address.removeprefix('ssl:')}"
    if address.startswith("/"):
        return site + address
    return f"http://{address}" if "." in address.partition("/")[0] else ""


def _whole(quoted: str) -> str:
    """Return an address that stands in another, where its signs are quoted."""
    return unquoted(quoted).replace(" ", "%20")
