"""What tags of Hexo's themes and plugins stand for: words with a look, buttons, players."""

import re
from html import escape

_PHRASES = {
    "del": "del", "emp": "em", "kbd": "kbd", "label": "mark", "p": "span", "span": "span",
    "sub": "sub", "sup": "sup", "u": "u", "wavy": "u",
}  # fmt: skip
"""Words in a line that a theme of Hexo gives a look, and the element that has it."""
_BUTTONS = frozenset({"btn", "button"})
_PLAYERS = {"aplayer": "audio", "dplayer": "video", "mp3": "audio"}
"""Players of Hexo's plugins, by what they play."""


def themed(name: str, written: str, others: list[str]) -> str:
    """Return what the tag `name` of a theme shows, as HTML; empty if it is none.

    Args:
        name: The tag's name.
        written: What is written behind it.
        others: The arguments in this that have no name.
    """
    if name in _PHRASES:
        return _phrase(_PHRASES[name], written)
    if name in _BUTTONS:
        return _button(written)
    return _player(_PLAYERS[name], others) if name in _PLAYERS else ""


def _phrase(element: str, written: str) -> str:
    """Return the words behind the colours: `primary @words`, `red, words`, `words`."""
    words = re.split("[@,]", written, maxsplit=1)[-1].strip()
    return f"<{element}>{escape(words)}</{element}>" if words else ""


def _button(written: str) -> str:
    """Return a link: `address, words, icon` in NexT, `words, address` in Volantis."""
    others = [each.strip() for each in written.replace("::", ",").split(",")]
    address = next((each for each in others if "/" in each or each.startswith("#")), "")
    words = next((each for each in others if each and each != address), address)
    return f'<a href="{escape(address)}">{escape(words)}</a>' if address else ""


def _player(element: str, others: list[str]) -> str:
    """Return what is played: `"title" "artist" "address"`, `"url=address"`."""
    address = next((each for each in others if "/" in each), "")
    title = others[0] if others and others[0] != address else ""
    source = escape(address.removeprefix("url="))
    return f'<{element} src="{source}" title="{escape(title)}"></{element}>' if address else ""
