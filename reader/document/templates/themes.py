"""What tags of Hexo's themes and plugins stand for: words with a look, buttons, players."""

import re
from html import escape

from reader.document.templates.arguments import Arguments

PHRASES = {
    "badge": "span", "del": "del", "emp": "em", "kbd": "kbd", "label": "mark", "mark": "mark",
    "p": "span", "psw": "span", "quot": "span", "span": "span", "text": "span",
    "sub": "sub", "sup": "sup", "u": "u", "wavy": "u",
}  # fmt: skip
"""Words in a line that a theme of Hexo gives a look, and the element that has it."""
_COLOURS = frozenset({"blue", "default", "green", "orange", "pink", "purple", "red"})
"""What may stand behind the words of a label in Butterfly."""
_LOOK = re.compile(r"[^,:]*,|(?:(?:blue|cyan|gray|green|open|orange|purple|red|yellow)\b ?)+::")
"""How a fold looks, in Volantis: `cyan open, words`, `blue::words`."""
_BUTTONS = frozenset({"btn", "button", "cell"})
_ADDRESSES = ("href", "url", "link", "relref", "ref")
_BOXES = {"checkbox": "[{}]", "radio": "({})"}
"""How a box to tick is shown."""
_PLAYERS = {"aplayer": "audio", "dplayer": "video", "mp3": "audio", "music": "audio"}
"""Players of Hexo's plugins, by what they play."""
_MUSIC = {
    "netease song": "https://music.163.com/#/song?id={}",
    "netease album": "https://music.163.com/#/album?id={}",
    "netease playlist": "https://music.163.com/#/playlist?id={}",
    "tencent song": "https://y.qq.com/n/ryqq/songDetail/{}",
    "tencent album": "https://y.qq.com/n/ryqq/albumDetail/{}",
    "tencent playlist": "https://y.qq.com/n/ryqq/playlist/{}",
}
"""Where Meting has its music from, by the site and what it is."""


def themed(name: str, written: str, given: Arguments) -> str:
    """Return what the tag `name` of a theme shows, as HTML; empty if it is none.

    Args:
        name: The tag's name.
        written: What is written behind it.
        given: The arguments in this.
    """
    if name in PHRASES:
        return _phrase(PHRASES[name], given.first("content", "text") or written)
    if name in _BUTTONS or (name == "link" and (given.named or is_listed(written))):
        return _named_button(given) if given.first(*_ADDRESSES) else _button(written)
    if name in _BOXES:
        return _box(_BOXES[name], written)
    if name in _PLAYERS:
        return _player(_PLAYERS[name], given)
    match name:
        case "bubble" | "nota":
            return _explained(written)
        case "hideInline":
            return escape(written.partition(",")[0].strip())
        case "meting":
            return music(given.others)
        case "progress":
            return _progress(written)
        case _:
            return ""


def is_listed(written: str) -> bool:
    """Tell whether an address stands behind a comma: `words, address`, as in Volantis."""
    return re.search(r",\s*\w+://", written) is not None


def folded(name: str, written: str, others: list[str]) -> str:
    """Return what a fold is called: `cyan open, words` in Volantis, `words,cyan` in Butterfly."""
    if name == "folding" and (found := _LOOK.match(written)):
        return written[found.end() :].strip()
    return written.partition(",")[0].strip() if name.startswith("hide") else " ".join(others)


def label_in(comment: str) -> tuple[str, str] | None:
    """Return what Hexo begins by a comment (a tab, a point of time), and what it is called."""
    found = re.fullmatch(r"<!--\s*+(tab|timeline|folder|node)\b([^\n]{0,200})-->", comment)
    return (found[1], found[2].partition("@")[0].strip()) if found else None


def _box(sign: str, written: str) -> str:
    """Return a box to tick, on a line of its own: `colour checked, words`, `checked:true words`."""
    before, _, words = re.sub(r"^checked:true\s", "checked,", written.lstrip()).rpartition(",")
    ticked = sign.format("x" if "checked" in before.split() else " ")
    return f"{escape(ticked).replace('[', '&#91;')} {escape(words.strip())}<br>"


def _explained(written: str) -> str:
    """Return words with what a bubble over them says: `words, note, colour`."""
    words, _, rest = written.partition(",")
    note = (rest.rpartition(",")[0] or rest).strip("\"' ")
    return f'<abbr title="{escape(note)}">{escape(words.strip())}</abbr>'


def _progress(written: str) -> str:
    """Return how far something is, on a line of its own: `percent colour words`."""
    percent, _, rest = written.partition(" ")
    words = rest.partition(" ")[2].strip("\"' ")
    return f"{escape(words)} {percent}%<br>" if percent.isdigit() else ""


def music(said: list[str]) -> str:
    """Return music that a site has: `id site kind`."""
    address = _MUSIC.get(" ".join(said[1:3]))
    return f'<iframe src="{escape(address.format(said[0]))}"></iframe>' if address else ""


def _phrase(element: str, written: str) -> str:
    """Return the words behind the colours: `primary @words`, `red, words`, `words`."""
    is_quoted = written[:1] in {'"', "'"}
    words = (written if is_quoted else re.split("[@,]", written, maxsplit=1)[-1]).strip("\"' ")
    words = re.sub(r"\s*\b(?:color|el):\w+\s*", "", words)
    before, _, last = re.sub(r"\s+", " ", words).rpartition(" ")
    words = before if before and element == "mark" and last in _COLOURS else words
    return f"<{element}>{escape(words)}</{element}>" if words else ""


def _button(written: str) -> str:
    """Return a link: `address, words, icon` in NexT, `words, address` in Volantis."""
    others = [each.strip("\"' ") for each in written.replace("::", ",").split(",")]
    address = next((each for each in others if "/" in each or each.startswith("#")), "")
    words = next((each for each in others if each and each != address), address)
    return f'<a href="{escape(address)}">{escape(words)}</a>' if address else ""


def _named_button(given: Arguments) -> str:
    """Return a link: `href="address" text="words"`; what has its words behind it is none yet."""
    words = given.first("text", "label", "content", "title")
    return f'<a href="{escape(given.first(*_ADDRESSES))}">{escape(words)}</a>' if words else ""


def _player(element: str, given: Arguments) -> str:
    """Return what is played: `"title" "artist" "address"`, `"url=address"`, `url="address"`."""
    named, others = given
    address = named.get("url") or next((each for each in others if "/" in each), "")
    first = others[0] if others and others[0] != address else ""
    title = " – ".join(filter(None, (named.get("name") or first, named.get("artist"))))
    source = escape(address.removeprefix("url="))
    return f'<{element} src="{source}" title="{escape(title)}"></{element}>' if address else ""
