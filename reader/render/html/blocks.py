"""Blocks → HTML."""

from collections.abc import Iterable
from typing import assert_never

from reader.document.media.labels import facts as known_facts
from reader.document.media.labels import image_label, media_label
from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Figure,
    Formula,
    Gallery,
    Header,
    Heading,
    Image,
    Listing,
    Media,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Runs,
    Table,
)
from reader.render.html.lists import definitions_html, listing_html, notes_html
from reader.render.html.mathml import formula_html
from reader.render.html.tables import aligned, table_html
from reader.render.html.tags import element, escaped, id_of, language_tag, void
from reader.render.html.text import linked, text_html
from reader.render.links import followed


def blocks_html(blocks: Iterable[Block]) -> str:
    """Return `blocks`, one under the other."""
    return "\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    """Return one block."""
    match block:
        case Paragraph(runs, _, _, lang):
            tag = language_tag(lang)
            return element("p", text_html(runs), style=_style(block), lang=tag)
        case Heading(level, runs, anchor, align):
            return element(f"h{level}", text_html(runs), style=aligned(align), id=id_of(anchor))
        case Code(text, language, title):
            code = element("code", escaped(text), **{"class": language and f"language-{language}"})
            name = element("figcaption", text_html(title)) if title else ""
            return element("figure", name + element("pre", code)) if name else element("pre", code)
        case Table():
            return table_html(block, blocks_html)
        case Listing():
            return listing_html(block, blocks_html)
        case Definitions():
            return definitions_html(block, blocks_html)
        case Notes():
            return f"{void('hr')}\n{notes_html(block, blocks_html)}"
        case Image():
            return _image(block)
        case Gallery(images):
            return element("figure", "\n".join(map(_image, images)))
        case Media():
            return element("p", _media(block))
        case Rule():
            return void("hr")
        case _:
            return _holder(block)


def _holder(block: Quote | Figure | Details | Header | Formula) -> str:
    """Return a block that holds others, or lines."""
    match block:
        case Formula():
            return formula_html(block)
        case Quote(blocks, attribution):
            by = f"\n<footer>— {text_html(attribution)}</footer>" if attribution else ""
            return element("blockquote", f"\n{blocks_html(blocks)}{by}\n")
        case Figure(blocks, caption):
            return _captioned(blocks_html(blocks), caption)
        case Details(summary, blocks, opened):
            inner = f"{element('summary', text_html(summary) or '…')}\n{blocks_html(blocks)}\n"
            return f'<details open="">{inner}</details>' if opened else element("details", inner)
        case Header(title, known, _, anchor):
            lines = "".join(element("p", _facts(facts)) for facts in known)
            return element("header", element("h1", text_html(title), id=id_of(anchor)) + lines)
        case _:
            assert_never(block)


def _facts(facts: Runs) -> str:
    """Return a line of facts, each in its own direction."""
    return "".join([element("bdi", text_html((fact,))) for fact in facts])


def _media(media: Media) -> str:
    """Return what leads to a film, to sound or to a page, with what is known of it."""
    label = media_label(media)
    return linked(media.source, escaped(" · ".join((label, *known_facts(media, label)))))


def _image(image: Image) -> str:
    """Return a picture; one without an address to follow is what is said of it."""
    words = image.alt or image_label(image)
    source = followed(image.source)
    if not source:
        return linked(image.link, element("span", escaped(image_label(image))))
    told = {"alt": words, "title": image.title, "src": source}
    sizes = {"width": image.width, "height": image.height}
    every = told | {name: str(size) for name, size in sizes.items() if size}
    return linked(image.link, void("img", every))


def _captioned(inner: str, caption: Runs) -> str:
    """Return `inner` as a figure, if it has a caption."""
    if not caption:
        return inner
    return element("figure", f"\n{inner}\n{element('figcaption', text_html(caption))}\n")


def _style(paragraph: Paragraph) -> str:
    """Return how a paragraph lies, as CSS; two cells are an em."""
    cells = {"text-indent": paragraph.indent, "margin-inline-start": paragraph.inset}
    moved = [f"{name}:{number / 2:g}em" for name, number in cells.items() if number]
    return ";".join(filter(None, (aligned(paragraph.align), *moved)))
