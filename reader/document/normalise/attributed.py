"""Cards, formulas and galleries in attributes alone, for a script: of Substack and WeChat."""

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import captioned
from reader.document.media.addresses import meant
from reader.document.media.galleries import add
from reader.document.model import (
    Block,
    Figure,
    Image,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Run,
)
from reader.document.normalise.habit import Habit
from reader.document.walk.on_demand import formula
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, inline

_SECONDS = 1000
"""WeChat counts in thousandths."""


def attributed(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a card or a formula of WeChat or Substack; words that are in it too as they stand."""
    if tex := _told(attributes.get("data-attrs") or "").get("persistentExpression"):
        node.attrs["class"] = "math-display"
        node.attrs["data-latex"] = tex
        formula(walk, node, node.attributes)
        return
    block = None if node.text(strip=True) else _card(node.tag or "", attributes)
    if block is None:
        has_own_reader = walk.elements.get(node.tag) is attributed
        (inline if has_own_reader else Walk.ordinary)(walk, node, attributes)
        return
    walk.flush()
    walk.fired[Habit.CARD] += 1
    walk.blocks.append(block)


def pictures(walk: Walk, attributes: Attributes) -> None:
    """Read the pictures of a gallery that Substack leaves to a script, and their caption."""
    told = _json(attributes.get("data-attrs") or "").get("gallery")
    if not isinstance(told, dict):
        return
    listed = told.get("images")
    sources = [each.get("src") for each in listed] if isinstance(listed, list) else []
    shown = [Image(meant(source)) for source in sources if isinstance(source, str)]
    caption = told.get("caption")
    words = (Run(caption),) if isinstance(caption, str) and caption else ()
    walk.fired[Habit.GALLERY] += 1
    gallery: list[Block] = []
    add(gallery, shown)
    add(walk.blocks, captioned(gallery, words))


def listed_pictures(node: LexborNode) -> list[Image]:
    """Return the pictures of a gallery that Butterfly leaves to a script as a list in JSON."""
    text = node.text(deep=False).strip()
    if not text.startswith('[{"url"'):
        return []
    import json  # noqa: PLC0415  as below

    try:
        told = json.loads(text)
    except ValueError:
        return []
    named = [each for each in told if isinstance(each, dict) and isinstance(each.get("url"), str)]
    return [Image(meant(each["url"]), str(each.get("alt") or "")) for each in named]


def _card(tag: str, attributes: Attributes) -> Block | None:
    """Return what the attributes of an element tell; None if they tell nothing."""
    said = {name: value.strip() for name, value in attributes.items() if value}
    match tag:
        case "mp-common-profile":
            return _named(said.get("data-nickname", ""), said.get("data-signature", ""))
        case "mp-miniprogram":
            return _named(said.get("data-miniprogram-title", ""), "")
        case "mpvoice":
            return _sound(said.get("name", ""), "", said.get("play_length", ""), _SECONDS)
        case "qqmusic":
            title = " – ".join(filter(None, (said.get("music_name"), said.get("singer"))))
            return _sound(title, said.get("audiourl", ""), said.get("play_length", ""), 1)
        case _:
            return _of_substack(said.get("data-attrs", ""))


def _named(name: str, words: str) -> Block | None:
    card = Media(MediaKind.EMBED, name, "")
    if not name:
        return None
    return Figure((card,), (Run(words),)) if words else card


def _sound(title: str, source: str, length: str, in_a_second: int) -> Block | None:
    seconds = int(length) // in_a_second if length.isascii() and length.isdigit() else 0
    clock = f"{seconds // 60}:{seconds % 60:02}" if seconds else ""
    return Media(MediaKind.AUDIO, title, source, clock) if title else None


def _of_substack(written: str) -> Block | None:
    """Return the card or the quotation that Substack writes as JSON."""
    told = _told(written)
    if text := told.get("full_text"):
        who = Run(told.get("name", ""), link=told.get("url", ""))
        return Quote((Paragraph((Run(text),)),), (who,) if who.text else ())
    if not (title := told.get("title")) or not (address := told.get("canonical_url")):
        return None
    card = Media(MediaKind.EMBED, title, address)
    words = told.get("caption", "")
    return Figure((card,), (Run(words),)) if words else card


def _told(written: str) -> dict[str, str]:
    """Return the texts in the JSON of an attribute, by their names."""
    return {name: value for name, value in _json(written).items() if isinstance(value, str)}


def _json(written: str) -> dict[str, object]:
    import json  # noqa: PLC0415  few pages have them

    try:
        said = json.loads(written)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
