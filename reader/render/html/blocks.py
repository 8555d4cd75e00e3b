"""A document as a clean page of HTML that needs nothing but itself."""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from reader.document.media.labels import facts, image_label, media_label
from reader.document.model import (
    Align,
    Block,
    Cell,
    Code,
    Definition,
    Definitions,
    Details,
    Document,
    Figure,
    Gallery,
    Header,
    Heading,
    Image,
    Item,
    Listing,
    Mark,
    Marker,
    Media,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from reader.layout.lines import clean
from reader.render.links import allowed

_STYLE = (
    "body{max-width:40em;margin:2em auto;padding:0 1em;line-height:1.7;font-family:serif}"
    "img{max-width:100%;height:auto}pre{overflow:auto;padding:.6em 1em;background:#8881}"
    "blockquote{margin-left:0;padding-left:1em;border-left:3px solid #8886}"
    "table{border-collapse:collapse}td,th{padding:.2em .6em;border:1px solid #8886}"
    "header p,figcaption{color:#888}"
)
_TAGS = {
    Mark.EMPHASIS: "em", Mark.STRONG: "strong", Mark.UNDERLINE: "u", Mark.CODE: "code",
    Mark.KEY: "kbd", Mark.DELETED: "del", Mark.INSERTED: "ins", Mark.HIGHLIGHT: "mark",
    Mark.SUBSCRIPT: "sub", Mark.SUPERSCRIPT: "sup", Mark.SMALL: "small", Mark.DIM: "small",
}  # fmt: skip
_TAB = 4
_STYLED_LISTS = {Marker.NONE: "none", Marker.IDEOGRAPHIC: "cjk-ideographic"}


def html(document: Document, title: str) -> Iterator[str]:
    """Yield the lines of a page: no script, no address that is neither of the web nor of mail."""
    lang = f' lang="{_value(document.lang)}"' if document.lang else ""
    yield "<!DOCTYPE html>"
    yield f"<html{lang}>"
    yield f'<meta charset="utf-8"><title>{_text(title)}</title>'
    yield f"<style>{_STYLE}</style>"
    yield from _lines(document.blocks)
    yield "</html>"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of `blocks`."""
    for block in blocks:
        yield from _block(block).split("\n")


def _blocks(blocks: Iterable[Block]) -> str:
    """Return `blocks`, one under the other."""
    return "\n".join([_block(block) for block in blocks])


def _block(block: Block) -> str:  # noqa: PLR0912  a case a kind
    """Return one block."""
    match block:
        case Paragraph(runs, align, indent, lang):
            return _tag("p", _runs(runs), _style(align, indent), lang=lang)
        case Heading(level, runs, anchor, align):
            return _tag(f"h{level}", _runs(runs), _style(align), id=anchor)
        case Quote(blocks, attribution):
            by = f"\n<footer>— {_runs(attribution)}</footer>" if attribution else ""
            return _tag("blockquote", f"\n{_blocks(blocks)}{by}\n")
        case Listing():
            return _listing(block)
        case Definitions(items):
            return _tag("dl", "".join(map(_definition, items)))
        case Code(text, language, title):
            code = _tag("code", _text(text), **{"class": language and f"language-{language}"})
            return _captioned(_tag("pre", code), title)
        case Table(rows, caption):
            return _table(rows, caption)
        case Image():
            return _image(block)
        case Gallery(images):
            return _tag("figure", "\n".join(map(_image, images)))
        case Figure(blocks, caption):
            return _captioned(_blocks(blocks), caption)
        case Media():
            label = media_label(block)
            return _tag(
                "p", _linked(_text(" · ".join((label, *facts(block, label)))), block.source)
            )
        case Details(summary, blocks, opened):
            inner = f"{_tag('summary', _runs(summary))}\n{_blocks(blocks)}\n"
            return f"<details{' open' if opened else ''}>{inner}</details>"
        case Notes(items, title):
            notes = "\n".join(
                _tag("li", _blocks(note.blocks), id=note.anchor, value=note.label) for note in items
            )
            return f"<hr>\n{_tag('p', _runs(title)) if title else ''}<ol>\n{notes}\n</ol>"
        case Rule():
            return "<hr>"
        case Header(title, known):
            lines = "".join(_tag("p", _runs(fact)) for fact in known)
            return _tag("header", _tag("h1", _runs(title)) + lines)
        case _:
            assert_never(block)


def _listing(listing: Listing) -> str:
    """Return a list; a number is written out where the one before does not say it."""
    items = "\n".join(map(_item, listing.items))
    if listing.marker is Marker.BULLET:
        return f"<ul>\n{items}\n</ul>"
    if listing.marker in _STYLED_LISTS:
        style = f"list-style-type:{_STYLED_LISTS[listing.marker]}"
        return _tag("ol", f"\n{items}\n", style)
    return _tag("ol", f"\n{items}\n", type=listing.marker.value)


def _item(item: Item) -> str:
    """Return an item of a list; a task has its box."""
    box = ""
    if item.checked is not None:
        box = f'<input type="checkbox" disabled{" checked" if item.checked else ""}> '
    number = str(item.number) if item.number else ""
    return _tag("li", box + _blocks(item.blocks), value=number, id=item.anchor)


def _definition(definition: Definition) -> str:
    """Return terms and what they mean."""
    terms = "".join(_tag("dt", _runs(term)) for term in definition.terms)
    return terms + "".join(_tag("dd", _blocks(meaning)) for meaning in definition.meanings)


def _table(rows: tuple[tuple[Cell, ...], ...], caption: Runs) -> str:
    """Return a table, a row a line."""
    name = _tag("caption", _runs(caption)) if caption else ""
    lines = "\n".join(_tag("tr", "".join(map(_cell, row))) for row in rows)
    return f"<table>{name}\n{lines}\n</table>"


def _cell(cell: Cell) -> str:
    """Return a cell with the columns and rows that it takes."""
    return _tag(
        "th" if cell.header else "td",
        _blocks(cell.blocks),
        _style(cell.align),
        colspan=str(cell.colspan) if cell.colspan > 1 else "",
        rowspan=str(cell.rowspan) if cell.rowspan > 1 else "",
    )


def _image(image: Image) -> str:
    """Return a picture; one without an address to follow is what is said of it."""
    source = _followed(image.source)
    if not source:
        return _linked(_tag("span", _text(image_label(image))), image.link)
    named = {"alt": image.alt, "title": image.title, "src": source}
    sizes = {"width": image.width, "height": image.height}
    every = named | {name: str(size) for name, size in sizes.items() if size}
    return _linked(_opening("img", every), image.link)


def _captioned(inner: str, caption: Runs) -> str:
    """Return `inner` as a figure, if it has a caption."""
    if not caption:
        return inner
    return _tag("figure", f"\n{inner}\n{_tag('figcaption', _runs(caption))}\n")


def _runs(runs: Runs) -> str:
    """Return running text."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    """Return a piece of text with its marks, its reading and its link."""
    inner = _text(run.text).replace("\n", "<br>\n")
    if run.ruby:
        inner = f"<ruby>{inner}<rp>(</rp><rt>{_text(run.ruby)}</rt><rp>)</rp></ruby>"
    for mark, tag in _TAGS.items():
        if mark in run.marks:
            inner = f"<{tag}>{inner}</{tag}>"
    return _linked(inner, run.link)


def _linked(inner: str, address: str) -> str:
    """Return `inner` as a link, if its address may be followed."""
    target = _followed(address)
    return _tag("a", inner, href=target) if target else inner


def _followed(address: str) -> str:
    """Return an address of the web, of mail, or relative to the page; else nothing."""
    scheme = address.partition("/")[0].partition("?")[0].partition("#")[0]
    return allowed(address) if ":" in scheme else address


def _style(align: Align, indent: int = 0) -> str:
    """Return how a paragraph lies, as CSS; two cells are an em."""
    aligned = "" if align is Align.START else f"text-align:{align.value}"
    return ";".join(filter(None, (aligned, f"text-indent:{indent / 2:g}em" if indent else "")))


def _tag(name: str, inner: str, style: str = "", **attributes: str) -> str:
    """Return an element; attributes without a value are left out."""
    return f"{_opening(name, attributes | {'style': style})}{inner}</{name}>"


def _opening(name: str, attributes: Mapping[str, str]) -> str:
    """Return the tag that begins an element."""
    written = [f' {key}="{_value(value)}"' for key, value in attributes.items() if value]
    return f"<{name}{''.join(written)}>"


def _text(text: str) -> str:
    """Return `text` escaped, without what acts on a terminal."""
    cleaned = "\n".join([clean(line) for line in text.expandtabs(_TAB).split("\n")])
    return cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _value(text: str) -> str:
    """Return an attribute's value, escaped."""
    return _text(text).replace('"', "&quot;")
