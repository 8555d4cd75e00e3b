"""What readability keeps inside an article and nobody reads there."""

import re

from selectolax.lexbor import LexborNode

from reader.document.whole.pieces import SILENT, is_link, linked, size

_NEVER = (
    'nav, [role="navigation"], .mw-editsection'
    ", .video-js > :not(video), .mejs-container > :not(video, audio), .plyr__controls"
)
"""Navigation, MediaWiki's “[edit]” behind each heading, the words on the buttons of players."""

_HEADINGS = "h2, h3, h4, h5, h6"


_BOX = "div, section, ul, p, form, footer"
_BOXES = re.compile(
    r"post-ratings|paypal|donat|regwall|paywall|newsletter|sign-?up|subscri|follow-?us|__follow"
    r"|\bpromo|-promo|\bcta\b|end-cta|readmore-wrap|social-(?:bar|icons|links|share)|share-?(?:bar|box|button|links)|__share"
    r"|redac-conseil|outbrain|taboola|print-?only",
    re.IGNORECASE,
)
"""Classes and ids of boxes that ask for something: money, a subscription, a vote."""

_RELATED = (
    r"(?i)(?:.{0,20}の?関連記事|相关(?:文章|阅读|推荐|新闻)|相關(?:文章|閱讀)|推荐阅读|延伸阅读|延伸閱讀|猜你喜欢"
    r"|related(?: (?:articles|posts|stories|content|links))?|read (?:more|next)|more from.{0,40}"
    r"|you (?:may|might) also (?:like|enjoy)|recommended(?: for you)?"
    r"|most (?:read|popular)|(?:recent|latest) (?:posts|videos)"
    r"|lesen sie auch|mehr zum thema|das könnte sie auch interessieren"
    r"|ähnliche (?:artikel|beiträge)|à lire aussi|sur le même sujet"
    r"|la rédaction vous conseille|articles (?:liés|similaires)"
    r"|lea también|(?:artículos|noticias) relacionad[oa]s|te puede interesar"
    r"|leggi anche|articoli correlati|читайте также|по теме|関連リンク|あわせて読みたい)\s*[:：]?"
)
"""What is written over links to other articles."""

MOST_ASKED = 1000
"""Bytes of text in such a box; what is longer says something."""


def drop_leftovers(node: LexborNode) -> None:
    """Take out of `node` what never belongs to an article, and cards that lead to others."""
    unread = {each.mem_id for each in node.css(_NEVER)}
    for each in reversed(node.css(f"{_NEVER}, aside, {_BOX}")):  # the inner ones first
        is_unread = each.mem_id in unread or _leads_elsewhere(each) or asks(each)
        if is_unread and each.mem_id != node.mem_id:
            each.decompose()
    for heading in node.css(_HEADINGS):
        if re.fullmatch(_RELATED, heading.text(strip=True)):
            _drop_related(heading)


def _drop_related(heading: LexborNode) -> None:
    """Take out a heading of other articles, and what follows if that is links and no more."""
    others, after = [heading], heading.next
    while after is not None:
        others.append(after)
        after = after.next
    elements = [each for each in others[1:] if each.tag not in SILENT]
    if 2 * sum(map(linked, elements)) >= sum(map(size, elements)):
        for each in others:
            each.decompose()


def asks(box: LexborNode) -> bool:
    """Tell whether a box in an article asks its reader for something."""
    attributes = box.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return _BOXES.search(names) is not None and size(box) <= MOST_ASKED


def _leads_elsewhere(aside: LexborNode) -> bool:
    """Tell whether an `aside` is a card for another article: its heading is a link and no more."""
    heading = aside.css_first(_HEADINGS) if aside.tag == "aside" else None
    return heading is not None and is_link(heading)
