"""What readability keeps inside an article and nobody reads there."""

from selectolax.lexbor import LexborNode

from reader.document.whole.pieces import is_link

_NEVER = (
    'nav, [role="navigation"], .mw-editsection'
    ", .video-js > :not(video), .mejs-container > :not(video, audio), .plyr__controls"
)
"""Navigation, MediaWiki's “[edit]” behind each heading, the words on the buttons of players."""

_HEADINGS = "h2, h3, h4, h5, h6"


def drop_leftovers(node: LexborNode) -> None:
    """Take out of `node` what never belongs to an article, and cards that lead to others."""
    unread = {each.mem_id for each in node.css(_NEVER)}
    for each in reversed(node.css(f"{_NEVER}, aside")):  # the inner ones first
        is_unread = each.mem_id in unread or _leads_elsewhere(each)
        if is_unread and each.mem_id != node.mem_id:
            each.decompose()


def _leads_elsewhere(aside: LexborNode) -> bool:
    """Tell whether an `aside` is a card for another article: its heading is a link and no more."""
    heading = aside.css_first(_HEADINGS)
    return heading is not None and is_link(heading)
