"""Components of MDX and VuePress: what their attributes say is shown, and what is in them.

`<TabItem label="…">`, `<Card title="…" href="…">`, `<Badge text="…">`, `<Callout type="…">`,
`<YouTube id="…">`: the parser has their names in small letters.
Inside a sentence such a name is an author's who writes of XML, and only what is in it is read.
"""

from selectolax.lexbor import LexborNode

from reader.document.model import Mark, Media, MediaKind, Paragraph, Quote, Run
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, block, inline

_TITLES = ("title", "label", "header", "summary")
_WORDS = ("description", "subtitle")
_FILMS = ("id", "videoid", "video-id", "youtubeid", "url")
_PLACES = {"vimeo": "https://vimeo.com/", "youtube": "https://youtu.be/"}
_KINDS = ("type", "kind", "variant")


def part(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a part of a page with a title, which may lead elsewhere."""
    if not walk.inline.empty:
        inline(walk, node, attributes)
        return
    title, words = _said(attributes, _TITLES), _said(attributes, _WORDS)
    address = attributes.get("href") or attributes.get("link") or attributes.get("to") or ""
    if title:
        runs = [Run(title, Mark.STRONG, address)]
        if words:
            runs.append(Run(f"\n{words}"))
        walk.fired[Habit.TABS] += 1
        walk.blocks.append(Paragraph(tuple(runs)))
    block(walk, node, {})


def note(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a note to the reader."""
    if not walk.inline.empty:
        inline(walk, node, attributes)
        return
    title = _said(attributes, _TITLES) or walk.words.said(_said(attributes, _KINDS).capitalize())
    if blocks := walk.blocks_in(node, {}):
        walk.fired[Habit.BOX] += 1
        heading = (Paragraph((Run(title, Mark.STRONG),)),) if title else ()
        walk.blocks.append(Quote((*heading, *blocks)))


def badge(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a word with a look."""
    walk.inline.text(attributes.get("text") or "")
    inline(walk, node, {})


def film(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<YouTube id="…" />`; the parser takes what follows for what is in it."""
    name = _said(attributes, _FILMS)
    if name and walk.inline.empty:
        address = name if "://" in name else _PLACES[node.tag or ""] + name
        walk.blocks.append(Media(MediaKind.VIDEO, attributes.get("title") or "", address))
    block(walk, node, {})


def _said(attributes: Attributes, names: tuple[str, ...]) -> str:
    return next((" ".join(said.split()) for name in names if (said := attributes.get(name))), "")
