"""Blocks → Markdown: what stands inside another is written first, and then moved in."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from reader.document.contents import Blocks, runs_text
from reader.document.formula import formula_text
from reader.document.media.labels import media_label, takes_caption
from reader.document.model import (
    Block,
    Code,
    Definition,
    Definitions,
    Details,
    Document,
    Figure,
    Formula,
    Gallery,
    Header,
    Heading,
    Image,
    Item,
    Listing,
    Mark,
    Marker,
    Media,
    Note,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from reader.layout.unicode.harmless import tamed
from reader.render.html.text import text_html
from reader.render.markdown.leaves import Leaves
from reader.render.markdown.notes import references
from reader.render.markdown.pictures import picture
from reader.render.markdown.tables import table

_TAB = 4
_FENCE = 3
"""Backticks around code that has fewer in it."""
_BULLETED = frozenset({Marker.BULLET, Marker.NONE})
_NO_LANGUAGE = "text"
"""Stands before a title where a language would."""


def markdown(document: Document, title: str) -> Iterator[str]:
    """Yield the lines of `document` under its title."""
    writer = _Writer(references(document))
    body = writer.blocks(document.blocks)
    yield from f"# {writer.leaves.line((Run(title),))}\n\n{body}".rstrip("\n").split("\n")


class _Writer:
    """Writes blocks, each as lines without an end."""

    def __init__(self, notes: dict[str, str]) -> None:
        self.leaves = Leaves(notes)
        self._has_footnotes = bool(notes)

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return `blocks`, an empty line between them."""
        written, before = [], None
        for block in blocks:
            if _would_join(before, block):
                written.append("<!-- -->")
            written.append(self._block(block))
            before = block
        return "\n\n".join(filter(None, written))

    def _block(self, block: Block) -> str:  # noqa: PLR0912  a case a kind
        match block:
            case Paragraph(runs):
                return self.leaves.paragraph(runs)
            case Heading(level, runs):
                return f"{'#' * level} {self.leaves.line(runs)}"
            case Quote(blocks, attribution):
                by = (Run("— "), *attribution) if attribution else ()
                return _prefixed(self._with(self.blocks(blocks), by), "> ", "> ")
            case Listing():
                return self._listing(block)
            case Definitions(items):
                return "\n\n".join(map(self._definition, items))
            case Code():
                return _code(block)
            case Formula():
                return self._formula(block)
            case Table():
                return table(block, self.leaves)
            case Image():
                return picture(block)
            case Gallery(images):
                return "\n".join(picture(image) for image in images)
            case Figure():
                return self._figure(block)
            case Media():
                return self.leaves.line((Run(media_label(block), link=block.source),))
            case Details(summary, blocks, opened):
                head = f"<summary>{text_html(summary)}</summary>" if summary else ""
                tag = f"<details{' open' if opened else ''}>"
                return f"{tag}{head}\n\n{self.blocks(blocks)}\n\n</details>"
            case Notes(items, title):
                notes = "\n\n".join(map(self._note, items))
                return f"{self.leaves.line(title)}\n\n{notes}" if title else notes
            case Header(title, facts):
                return self.blocks(map(Paragraph, (title, *facts)))
            case Rule():
                return "* * *"
            case _:
                assert_never(block)

    def _formula(self, formula: Formula) -> str:
        """Return a formula in TeX, or else what it says."""
        if not formula.tex:
            return self.leaves.paragraph((Run(formula_text(formula.part)),))
        return f"$$\n{_tamed(formula.tex)}\n$$"

    def _with(self, written: str, caption: Runs) -> str:
        """Return what is written, and the text under it."""
        return "\n\n".join(filter(None, (written, self.leaves.paragraph(caption))))

    def _figure(self, figure: Figure) -> str:
        """Return a figure; a caption that is all that is said of a picture is its text."""
        match figure:
            case Figure((Image() as image,), caption) if takes_caption(figure):
                plain = tuple(run._replace(marks=Mark.NONE) for run in caption)
                return picture(image, self.leaves.label(plain))
            case Figure((Media(source=source),), caption) if takes_caption(figure):
                return self.leaves.line(tuple(run._replace(link=source) for run in caption))
            case Figure(blocks, caption):
                return self._with(self.blocks(blocks), caption)

    def _listing(self, listing: Listing) -> str:
        """Return a list; one of single lines has no empty lines between its items."""
        items = [self._item(item, listing.marker) for item in listing.items]
        tight = all(_is_tight(item.blocks) for item in listing.items)
        return ("\n" if tight else "\n\n").join(items)

    def _item(self, item: Item, marker: Marker) -> str:
        """Return an item of a list, what is in it moved in under it."""
        sign = "- " if marker in _BULLETED else f"{max(item.number, 0)}. "
        box = "" if item.checked is None else f"[{'x' if item.checked else ' '}] "
        tight = "\n" if _is_tight(item.blocks) else "\n\n"
        inner = tight.join(filter(None, map(self._block, item.blocks)))
        return _prefixed(box + inner, sign, " " * len(sign))

    def _definition(self, item: Definition) -> str:
        """Return a term and what it means; several terms are paragraphs, for Markdown has one."""
        terms = [self.leaves.line(term) for term in item.terms]
        meanings = [_prefixed(self.blocks(each), ":   ", "    ") for each in item.meanings]
        return ("\n" if len(terms) == 1 else "\n\n").join((*terms, *meanings))

    def _note(self, note: Note) -> str:
        """Return a footnote, or an item of a list."""
        if self._has_footnotes:
            return _prefixed(self.blocks(note.blocks), f"[^{note.label}]: ", "    ")
        sign = f"{note.label}. " if note.label.isdecimal() else "- "
        return _prefixed(self.blocks(note.blocks), sign, " " * len(sign))


def _code(code: Code) -> str:
    """Return code in a fence that is longer than any in it."""
    text = _tamed(code.text)
    longest = max(map(len, re.findall("`{3,}", text)), default=_FENCE - 1)
    fence = "`" * (longest + 1)
    language = re.sub(r"[\s`]", "", code.language)
    title = tamed(runs_text(code.title)).replace('"', "'").replace("`", "'")
    info = f'{language or _NO_LANGUAGE} title="{title}"' if title else language
    return f"{fence}{info}\n{text}\n{fence}"


def _tamed(source: str) -> str:
    """Return lines of source without what acts on a terminal."""
    return "\n".join([tamed(line) for line in source.expandtabs(_TAB).split("\n")])


def _would_join(before: Block | None, block: Block) -> bool:
    """Tell whether two blocks are lists that would be read as one."""
    match before, block:
        case Listing(marker=first), Listing(marker=second):
            return (first in _BULLETED) == (second in _BULLETED)
        case _:
            return False


def _is_tight(blocks: Blocks) -> bool:
    """Tell whether an item is a line of text, or one and a list that can follow at once."""
    match blocks:
        case () | (Paragraph(),) | (Listing(),):
            return True
        case (Paragraph(), Listing(items=(Item(blocks=(_, *_), number=0 | 1), *_))):
            return True
        case _:
            return False


def _prefixed(text: str, first: str, others: str) -> str:
    """Return `text` moved in: `first` stands before its first line, `others` before the others."""
    lines = text.split("\n")
    moved = [first + lines[0], *[others + line for line in lines[1:]]]
    return "\n".join([line if line.strip(" >") else line.rstrip() for line in moved])
