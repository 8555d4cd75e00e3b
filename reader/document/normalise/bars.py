"""Links of a site about its own pages: to pass one on, to subscribe, to go to the rest of it."""

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

LONGEST_LABEL = 40
"""Characters: a longer text in a bar says something."""

LONGEST_SIGN = 3
"""Characters beside a link that are an arrow or dots, and no words."""

_INVITING = ("/subscribe", "action=share", "/comments", "gift=true")
"""In the addresses of Substack's own buttons."""

_SAYING = "pre, table, blockquote, figure, video, audio, h1, h2"


def share_bar(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Leave out a bar of links and short labels; read one with anything else as it stands."""
    if _is_bar(node):
        walk.fired[Habit.SHARE_BAR] += 1
    else:
        walk.ordinary(node, attributes)


def invitation(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Leave out what asks to subscribe or to share; a button that leads elsewhere is a link."""
    link = node.css_first("a[href]")
    address = (link.attributes["href"] or "") if link is not None else ""
    if node.tag == "p" and not any(sign in address for sign in _INVITING):
        walk.ordinary(node, attributes)
    else:
        walk.fired[Habit.INVITATION] += 1


def read_more(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Leave out a link at the end of the post that leads to its own page."""
    if _is_only_links(node) and _is_last(node):
        walk.fired[Habit.READ_MORE] += 1
    else:
        walk.ordinary(node, attributes)


def _is_bar(node: LexborNode) -> bool:
    """Tell whether there is nothing but links and short labels in `node`."""
    if node.css_first(_SAYING) is not None:
        return False
    texts = (each.text_content or "" for each in node.traverse(include_text=True) if _is_text(each))
    return all(len(text.strip()) <= LONGEST_LABEL for text in texts)


def _is_text(node: LexborNode) -> bool:
    parent = node.parent
    return node.tag == "-text" and parent is not None and parent.tag not in {"script", "style"}


def _is_only_links(node: LexborNode) -> bool:
    """Tell whether `node` is a link, or holds links and nothing beside them but a sign."""
    if node.tag == "a":
        return node.css_first("img") is None
    linked = sum(len(link.text(strip=True)) for link in node.css("a"))
    return bool(linked) and len(node.text(strip=True)) - linked <= LONGEST_SIGN


def _is_last(node: LexborNode) -> bool:
    """Tell whether nothing that is seen follows `node`."""
    above: LexborNode | None = node
    while above is not None:
        after = above.next
        while after is not None:
            if after.text(strip=True) or (after.tag != "-text" and after.css_first("img, iframe")):
                return False
            after = after.next
        above = above.parent
    return True
