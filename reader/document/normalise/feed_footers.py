"""The last line of a post in a feed: `The post … appeared first on …`, with a link to each.

WordPress and its plugins for search engines add it, in the language of the site.
"""

from reader.document.contents import runs_text
from reader.document.model import Block, Paragraph

_LONGEST = 300
"""Characters: a longer text says something."""

_MOST_LINKS = 2
"""To the post, and to its site."""

_SAYINGS = (
    ("The post ", " appeared first on "),
    ("The post ", " first appeared on "),
    ("Der Beitrag ", " erschien zuerst auf "),
    ("L’article ", " est apparu en premier sur "),
    ("L'article ", " est apparu en premier sur "),
    ("La entrada ", " se publicó primero en "),
    ("La entrada ", " apareció primero en "),
    ("O post ", " apareceu primeiro em "),
    ("L'articolo ", " proviene da "),
    ("Het bericht ", " verscheen eerst op "),
    ("Wpis ", " pojawił się poczatkowo na "),
    ("Сообщение ", " появились сначала на "),
    ("投稿 ", " に最初に表示されました"),
    ("", "最先出现在"),
    ("", "最先出現於"),
)
"""How such a line begins, and what stands between the post and its site."""


def is_feed_footer(block: Block) -> bool:
    """Tell whether `block` says nothing but where the post stood first."""
    if not isinstance(block, Paragraph):
        return False
    links = {run.link for run in block.runs if run.link}
    if not 0 < len(links) <= _MOST_LINKS:
        return False
    text = runs_text(block.runs).replace("\n", " ")
    return len(text) <= _LONGEST and any(
        text.startswith(beginning) and between in text for beginning, between in _SAYINGS
    )
