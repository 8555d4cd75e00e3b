"""HTML → a document: what each element is read by."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document.elements.phrases import (
    abbreviation,
    break_opportunity,
    dim,
    line_break,
    link,
    quotation,
    ruby,
    unwritten,
)
from reader.document.elements.sections import (
    caption,
    centered,
    details,
    dialog,
    figure,
    heading,
    quote,
    rule,
)
from reader.document.media.images import drawing, image, without_script
from reader.document.model import Document, Rule
from reader.document.normalise.attributed import attributed
from reader.document.normalise.bare_lines import has_bare_lines
from reader.document.normalise.feed_footers import is_feed_footer
from reader.document.normalise.habit import Fired, Habit
from reader.document.normalise.hidden import shown
from reader.document.normalise.soup import font
from reader.document.walk.attributes import with_few_attributes
from reader.document.walk.later import later
from reader.document.walk.nesting import shallow
from reader.document.walk.on_demand import finished, formula, with_notes, with_raw_formulas
from reader.document.walk.style import Style
from reader.document.walk.tags import BLOCKS, DROPPED
from reader.document.walk.walk import Element, Walk, block, drop, isolated
from reader.document.words import ELEMENT

ELEMENTS: dict[str | None, Element] = {
    **dict.fromkeys(BLOCKS, block),
    **dict.fromkeys(DROPPED, drop),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), later("elements.lists.listing")),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), later("elements.code.code")),
    **dict.fromkeys(("audio", "video", "iframe", "embed", "frame"), later("media.embedded.media")),
    **dict.fromkeys(("abbr", "acronym"), abbreviation),
    **dict.fromkeys(("figcaption", "summary"), caption),
    **dict.fromkeys(("mp-common-profile", "mp-miniprogram", "mpvoice", "qqmusic"), attributed),
    **dict.fromkeys(("math", "math-renderer", "mjx-container"), formula),
    **dict.fromkeys(
        ("lite-youtube", "amp-youtube", "lite-vimeo", "amp-vimeo"), later("media.embedded.lite")
    ),
    **dict.fromkeys(("vimeo", "youtube"), later("elements.components.film")),
    **dict.fromkeys(
        (
            "accordion",
            "accordionitem",
            "card",
            "codegroupitem",
            "linkcard",
            "step",
            "tab",
            "tabitem",
            "tabpanel",
        ),
        later("elements.components.part"),
    ),
    **dict.fromkeys(
        ("admonition", "callout", "caution", "danger", "hint", "info", "note", "tip", "warning"),
        later("elements.components.note"),
    ),
    "a": link,
    "amp-img": image,
    "badge": later("elements.components.badge"),
    "bdi": isolated,
    "bdo": isolated,
    "blockquote": quote,
    "br": line_break,
    "button": later("normalise.buttons.button"),
    "center": centered,
    "details": details,
    "dialog": dialog,
    "dl": later("elements.definitions.definitions"),
    "figure": figure,
    "generator-tag": dim,
    ELEMENT: unwritten,
    "font": font,
    "form": later("elements.forms.form"),
    "hr": rule,
    "img": image,
    "input": later("elements.lists.check_box"),
    "label": later("elements.forms.label"),
    "li": later("elements.lists.stray_items"),
    "lj": later("elements.journal.journal"),
    "noscript": without_script,
    "object": later("media.embedded.embedded"),
    "q": quotation,
    "ruby": ruby,
    "script": later("media.embedded.script"),
    "svg": drawing,
    "table": later("elements.tables.table"),
    "wbr": break_opportunity,
}
"""The reader of each tag; any other tag is read as an element inside a line."""


_FORMULA = '<span class="math '
"""How a formula begins that was marked in the text."""


def parse_html(html: str, *, lang: str = "", fired: Fired | None = None) -> Document:
    """Read `html`, a whole page or a part of one.

    Args:
        html: Broken markup is read as browsers read it.
        lang: The language (a tag such as `zh-CN`) where the page names none.
        fired: Where the habits that are met are counted, if anybody wants to know.
    """
    with_formulas = with_raw_formulas(html)
    walk = _walked(html, with_formulas, lang)
    if not walk.blocks and walk.fired[Habit.HIDDEN] and walk.root.text(strip=True):
        walk = _walked(html, shown(with_formulas), lang)
    _clear_end(walk)
    if fired is not None:
        fired.update(walk.fired)
        fired[Habit.RAW_FORMULA] += with_formulas.count(_FORMULA) - html.count(_FORMULA)
        fired += Fired()
    return Document(finished(walk.blocks), walk.lang)


def _walked(html: str, with_formulas: str, lang: str) -> Walk:
    """Walk through a page, as it is written and with its formulas marked."""
    root = LexborHTMLParser(shallow(with_few_attributes(with_formulas))).root
    if root is None:
        raise AssertionError("lexbor makes a page of anything")
    walk = Walk(with_notes(ELEMENTS, with_formulas), root, _language(root) or lang)
    walk.restyle(Style(direction=(root.attributes.get("dir") or "").lower()))
    if has_bare_lines(html):
        walk.fired[Habit.SOURCE_LINES] += 1
        walk.restyle(walk.style._replace(verbatim=True))
    walk.read(root.iter(include_text=True))
    walk.flush()
    return walk


def _clear_end(walk: Walk) -> None:
    """Take off the end of the page what a feed puts there, and a rule with nothing behind it."""
    blocks = walk.blocks
    if blocks and is_feed_footer(blocks[-1]):
        blocks.pop()
        walk.fired[Habit.FEED_FOOTER] += 1
    if blocks and isinstance(blocks[-1], Rule):
        blocks.pop()


def _language(root: LexborNode) -> str:
    """Return the language that the page names."""
    named = root.attributes.get("lang")
    for child in root.iter():
        named = child.attributes.get("lang") or named
    return named or ""
