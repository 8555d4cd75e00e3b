"""Parameters of addresses that tell where a reader came from, and say nothing of the page."""

_PREFIXES = (
    "utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "oly_", "vero_", "_hs", "at_medium",
    "at_campaign",
)  # fmt: skip
"""How the parameters of a whole family begin: Google and all after it, Matomo, HubSpot, the BBC."""

_NAMES = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
    "ttclid", "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_openstat", "ymclid",
    "ref_src", "ref_url", "s_cid", "ncid", "cmpid", "__twitter_impression", "_ga", "_gl",
    "trk", "wickedid", "wt_mc", "rb_clickid", "sc_cid", "srsltid", "xtor",
    "spm", "scm", "spm_id_from", "from_spmid", "vd_source", "share_source", "share_medium",
    "share_plat", "share_session_id", "share_tag", "share_from", "bbid", "is_story_h5",
})  # fmt: skip
"""Google, Facebook, Microsoft, Yandex, Twitter, Mailchimp …; Taobao, Bilibili, WeChat."""

_WECHAT = frozenset({
    "ascene", "chksm", "clicktime", "devicetype", "enterid", "exportkey", "from",
    "isappinstalled", "nettype", "pass_ticket", "scene", "sessionid", "timestamp", "xtrack",
})  # fmt: skip
"""Plain words that count readers in an address of WeChat, and mean something in any other."""


def telling(query: str, place: str) -> list[str]:
    """Return the parameters of an address, each with its value, that say something of its page.

    Args:
        query: What stands behind the question mark.
        place: What stands before it, with `//` before the host.
    """
    counting = _NAMES | _WECHAT if "//mp.weixin.qq.com/" in place else _NAMES
    return [pair for pair in query.split("&") if not _counts(pair, counting)]


def _counts(pair: str, counting: frozenset[str]) -> bool:
    """Tell whether a parameter, with its value, only counts."""
    name = pair.partition("=")[0].lower().removeprefix("amp;")
    return name in counting or name.startswith(_PREFIXES)
