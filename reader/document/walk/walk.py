"""One walk over an HTML tree: text and paragraphs are read here, elements by a table."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from reader.document.media.galleries import add
from reader.document.model import HUES, Block, Runs
from reader.document.normalise.glyphs import is_glyphs
from reader.document.normalise.habit import Fired, Habit
from reader.document.walk.by_class import reader_by_class
from reader.document.walk.direction import isolating
from reader.document.walk.inline import Inline
from reader.document.walk.later import later
from reader.document.walk.on_demand import TEX_ATTRIBUTES, formula
from reader.document.walk.own_lines import LONG, wrote_own_lines
from reader.document.walk.paragraphs import code_lines, paragraph, with_pictures
from reader.document.walk.style import (
    INHERITED,
    Attributes,
    Style,
    declared,
    hides,
    inherit,
    is_only_heard,
    moved_in,
)
from reader.document.walk.tags import BREAKING, DROPPED, MARKS, OWN_LOOKS
from reader.document.words import Words

if TYPE_CHECKING:
    from reader.document.maths.macros import Macro

_HUES = HUES.value

MAX_DEPTH = 120
"""Elements nested deeper keep their words and paragraphs, and mean nothing else."""

_TELLING = TEX_ATTRIBUTES | {"aria-hidden", "class", "hidden", "role", "style"}
"""An element without any of these attributes is seen, and is what its tag says."""

_MOVED = frozenset({"p", "div"})
"""Elements whose text editors move in; the margins of others belong to a layout."""

_WORD_LIST = "mso-list"

_DRAWN_FROM = "mermaid-src"
"""The class of code that Butterfly hides, and a script draws."""

_TAB_ROW = later("normalise.tabs.tab_row")
_WORD_ITEM = later("normalise.word_lists.word_item")

Element = Callable[["Walk", LexborNode, Attributes], None]
"""Reads one element: into the paragraph `Walk.inline`, or after it into `Walk.blocks`."""


class Walk:
    """Where the walk stands: what has been read, and what the next element inherits."""

    def __init__(self, elements: Mapping[str | None, Element], root: LexborNode, lang: str) -> None:
        """Read each element by what `elements` has for its tag."""
        self.root = root
        self.lang = lang
        self.words = Words(lang, root)
        """Those that nobody wrote."""
        self.blocks: list[Block] = []
        self.inline = Inline()
        self.style = Style()
        self.quotes = 0
        """How many `<q>` are open."""
        self.checked: bool | None = None
        """The check box at the beginning of the item that is being read."""
        self.caption_tag = ""
        """The tag of the caption that the element being read takes out of its content."""
        self.caption: Runs = ()
        self.explained: set[str] = set()
        """The abbreviations whose long form has been given."""
        self.shown: frozenset[str] | None = None
        """The addresses of the pictures in the article, once they have been asked for."""
        self.elements = elements
        """The reader of each tag."""
        self.knows_formulas = False
        self.macros: dict[str, Macro] = {}
        """The commands that the formulas of the page have made for themselves."""
        self.fired = Fired()
        """How often each habit was met so far."""
        self._depth = 0

    def read(self, nodes: Iterable[LexborNode]) -> None:
        """Read `nodes`, texts and elements."""
        if self._depth >= MAX_DEPTH:
            self._words(nodes)
            return
        self._depth += 1
        write = self.inline.text
        for node in nodes:
            tag = node.tag
            if tag == "-text":
                text = node.text_content or ""
                if len(text) <= LONG or "\n" not in text or not wrote_own_lines(self, text):
                    write(text)
                continue
            attributes = node.attributes
            if attributes and not _TELLING.isdisjoint(attributes):
                reader = _by_attributes(self, node, attributes)
                if reader is not None:
                    reader(self, node, attributes)
                    continue
            self.elements.get(tag, inline)(self, node, attributes)
        self._depth -= 1

    def ordinary(self, node: LexborNode, attributes: Attributes) -> None:
        """Read `node` by its tag, whatever its class is."""
        self.elements.get(node.tag, inline)(self, node, attributes)

    def flush(self) -> None:
        """End the paragraph."""
        line = self.inline
        if not (line.texts or line.runs):
            return
        runs, pictures = line.take()
        if pictures:
            add(self.blocks, with_pictures(runs, pictures, self.style))
        elif lines := code_lines(runs):
            self.fired[Habit.HIGHLIGHTER] += 1
            self.blocks.append(lines)
        elif written := paragraph(runs, self.style):
            if written.indent and written.indent > self.style.indent:
                self.fired[Habit.INDENT] += 1
            self.blocks.append(written)
        else:
            self.fired[Habit.EMPTY] += 1

    def blocks_in(self, node: LexborNode, attributes: Attributes) -> Sequence[Block]:
        """Return what is inside `node`."""
        self.flush()
        outer, self.blocks = self.blocks, []
        style = self.style
        if style.inset:
            self.style = style._replace(inset=0)
        self._depth += 1
        block(self, node, attributes)
        self._depth -= 1
        self.style = style
        inner, self.blocks = self.blocks, outer
        return tuple(inner)

    def blocks_of(self, node: LexborNode) -> Sequence[Block]:
        """Return what `node`, a text or an element, makes by itself."""
        self.flush()
        outer, self.blocks = self.blocks, []
        self.read((node,))
        self.flush()
        inner, self.blocks = self.blocks, outer
        return tuple(inner)

    def restyle(self, style: Style) -> None:
        """Let the paragraphs that follow inherit `style`."""
        self.style = style
        self.inline.verbatim = style.verbatim

    def _words(self, nodes: Iterable[LexborNode]) -> None:
        """Read the words of `nodes` without descending into them element by element."""
        for node in (inner for outer in nodes for inner in outer.traverse(include_text=True)):
            before = node.prev
            if node.tag in BREAKING or (before is not None and before.tag in BREAKING):
                self.flush()
            if node.tag == "-text" and node.parent and node.parent.tag not in DROPPED:
                self.inline.text(node.text_content or "")


def _by_attributes(walk: Walk, node: LexborNode, attributes: Attributes) -> Element | None:
    """Return what reads `node`, if its attributes say more than its tag."""
    classes = attributes.get("class")
    if classes and len(attributes) == 1 and not is_only_heard(classes):
        return reader_by_class(classes)
    role = attributes.get("role")
    if role == "tablist":
        return _TAB_ROW
    if role != "tabpanel" and hides(attributes) and classes != _DRAWN_FROM:
        only_heard = is_only_heard(classes or "")
        walk.fired[Habit.ONLY_HEARD if only_heard else Habit.HIDDEN] += 1
        return drop
    if "aria-hidden" in attributes and is_glyphs(node):
        walk.fired[Habit.FORMULA_TWICE] += 1
        return drop
    if not TEX_ATTRIBUTES.isdisjoint(attributes):
        return formula
    style = attributes.get("style")
    by_class = reader_by_class(classes) if classes else None
    return by_class or (_by_style(walk, node, style) if style else None)


def _by_style(walk: Walk, node: LexborNode, style: str) -> Element | None:
    """Return what reads `node`, if its style says how its letters look."""
    if _WORD_LIST in style and node.tag in _MOVED:
        return _WORD_ITEM
    said = declared(style)
    if said.marks or said.unmarks:
        return styled
    walk.fired[Habit.SOUP] += node.tag == "span"
    return None


def seen_children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements and texts in `node`, but for white space between them."""
    return (child for child in node.iter(include_text=True) if not child.is_empty_text_node)


def inline(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an element inside a line. An unknown one is read so too: its words stay."""
    line = walk.inline
    if attributes and "dir" in attributes:
        isolated(walk, node, attributes)
        return
    outer = line.marks
    added = MARKS.get(node.tag or "", 0) & ~outer
    if added:
        line.look(outer | added, line.link)
        walk.read(node.iter(include_text=True))
        line.look(outer, line.link)
    else:
        walk.read(node.iter(include_text=True))


def isolated(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an element inside a line whose text reads by itself, one way or the other."""
    before, behind = isolating(node, attributes)
    if before:
        walk.inline.text(before)
    inline(walk, node, {})
    if behind:
        walk.inline.text(behind)


def styled(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an element whose style says how its letters look, whatever its tag is."""
    said, tag, line = declared(attributes.get("style") or ""), node.tag or "", walk.inline
    outer = line.marks
    added = said.marks & ~OWN_LOOKS.get(tag, 0)
    walk.fired[Habit.STYLE if added & ~_HUES else Habit.SOUP] += added != 0
    line.look(outer & ~said.unmarks | added, line.link)
    if MARKS.get(tag, 0) & said.unmarks:
        walk.read(node.iter(include_text=True))
    else:
        walk.ordinary(node, attributes)
    line.look(outer, line.link)


def block(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an element that begins and ends a paragraph, and says nothing else by itself."""
    line = walk.inline
    if line.texts or line.runs:
        walk.flush()
    if not attributes or INHERITED.isdisjoint(attributes):
        walk.read(node.iter(include_text=True))
    else:
        _read_styled(walk, node, attributes)
    if line.texts or line.runs:
        walk.flush()


def _read_styled(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read what is inside a block, whose attributes may give it a style."""
    outer = walk.style
    style = inherit(outer, attributes)
    if "style" in attributes and node.tag in _MOVED and not _is_alone(node):
        style = moved_in(style, attributes)
    if style is outer:
        walk.read(node.iter(include_text=True))
        return
    _tell(walk.fired, outer, style)
    walk.restyle(style)
    walk.read(node.iter(include_text=True))
    walk.flush()
    walk.restyle(outer)


def _is_alone(node: LexborNode) -> bool:
    """Tell whether a block holds all that is in the one around it: its margins are the page's."""
    if node.tag != "div" or node.parent is None:
        return False
    return len(tuple(islice(seen_children(node.parent), 2))) == 1


def _tell(fired: Fired, outer: Style, style: Style) -> None:
    """Note what a style changes."""
    lies, lay = (style.align, style.indent, style.inset), (outer.align, outer.indent, outer.inset)
    fired[Habit.STYLE] += lies != lay
    fired[Habit.SOURCE_LINES] += style.verbatim and not outer.verbatim


def drop(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read nothing: the element holds no words of the article."""
