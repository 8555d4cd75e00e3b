"""Elements inside a line that mean more than a look: links, quotations, readings, long forms."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.media.addresses import decoded
from reader.document.model import Mark
from reader.document.normalise.habit import Habit
from reader.document.normalise.signposts import is_signpost
from reader.document.normalise.tracking import cleaned
from reader.document.walk.style import Attributes
from reader.document.walk.tags import HEADINGS, QUOTATION_MARKS
from reader.document.walk.walk import Walk, inline

_UNSAFE = ("javascript:", "vbscript:")
_MAY_BE_UNSAFE = "jJvV"
"""What such an address begins with, which costs less to see."""

_INDENTS = ("\u3000\u3000", "\u2003\u2003", "\u00a0\u00a0\u00a0\u00a0")
_LONGEST_VERSE = 30
"""Characters: lines as short may be verse."""


def link(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<a>`: its text leads to the address as written, but for what counts its readers.

    A text that is the address is shown as a browser shows it.
    """
    address = (attributes.get("href") or "").strip()
    if "#" in address and is_signpost(node, attributes):
        walk.fired[Habit.SIGNPOST] += 1
        return
    line = walk.inline
    outer = line.link
    clean = cleaned(address) if "?" in address else address
    walk.fired[Habit.TRACKING] += clean != address
    shown = decoded(clean)
    if clean[:1] in _MAY_BE_UNSAFE and clean[:11].lower().startswith(_UNSAFE):
        clean = ""
    line.look(line.marks, clean)
    if shown != address and node.text(strip=True) == address:
        line.text(shown)
    else:
        walk.read(node.iter(include_text=True))
    line.look(line.marks, outer)


def line_break(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<br>`: two in a row end a paragraph, one with nothing before it is not seen.

    One after a sentence and before an indent ends a paragraph too.
    """
    line = walk.inline
    if line.runs or line.texts:
        if not line.at_line_break() and not _ends_paragraph(node, line.texts):
            line.line_break()
            return
        if node.parent is None or node.parent.tag not in HEADINGS:
            walk.flush()
    walk.fired[Habit.BREAKS] += 1


def _ends_paragraph(node: LexborNode, texts: list[str]) -> bool:
    """Tell whether what follows a `<br>` is indented as paragraphs are, and no verse."""
    after = node.next
    if after is None or after.tag != "-text":
        return False
    is_indented = (after.text_content or "").lstrip("\n\t ").startswith(_INDENTS)
    return is_indented and sum(map(len, texts)) > _LONGEST_VERSE


def break_opportunity(walk: Walk, _: LexborNode, __: Attributes) -> None:
    """Read `<wbr>`: the line may end here."""
    walk.inline.text("\u200b")


def quotation(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<q>`: the quotation marks of its language, those inside it the inner ones."""
    opening, closing = _quotation_marks(_language(node, walk.lang))[walk.quotes % 2]
    walk.inline.text(opening)
    walk.quotes += 1
    inline(walk, node, attributes)
    walk.quotes -= 1
    walk.inline.text(closing)


def abbreviation(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<abbr>`: its long form follows the first time, in parentheses."""
    inline(walk, node, attributes)
    long_form = " ".join((attributes.get("title") or "").split())
    if not long_form or long_form in walk.explained:
        return
    walk.explained.add(long_form)
    line = walk.inline
    outer = line.marks
    line.look(outer | Mark.DIM.value, line.link)
    line.text(f" ({long_form})")
    line.look(outer, line.link)


def dim(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read what is not the author's: a mark for what is left out."""
    line = walk.inline
    outer = line.marks
    line.look(outer | Mark.DIM.value, line.link)
    inline(walk, node, attributes)
    line.look(outer, line.link)


def unwritten(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read a word that a generator has for the author's."""
    walk.inline.text(walk.words.said(node.text(strip=True)))


def ruby(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<ruby>`: each text that has a reading becomes one run with it."""
    for base, reading in _pairs(node):
        if reading:
            walk.inline.begin_ruby()
        walk.read(base)
        if reading:
            walk.inline.end_ruby(reading)


def _pairs(ruby: LexborNode) -> Iterator[tuple[list[LexborNode], str]]:
    """Yield each base in `ruby`, as its nodes, with its reading."""
    for bases, readings in _annotated(ruby):
        if len(bases) == len(readings):
            yield from zip(bases, readings, strict=True)
        else:
            yield [node for base in bases for node in base], "".join(readings)


def _annotated(ruby: LexborNode) -> Iterator[tuple[list[list[LexborNode]], list[str]]]:
    """Yield the texts inside `ruby`, each as its nodes, with the readings that follow them."""
    bases: list[list[LexborNode]] = []
    readings: list[str] = []
    for child in ruby.iter(include_text=True):
        if child.tag in {"rt", "rtc"}:
            readings.append(" ".join(child.text().split()))
        elif child.tag != "rp" and not child.is_empty_text_node:
            if readings:
                yield bases, readings
                bases, readings = [], []
            if child.tag == "rb" or not bases:
                bases.append([])
            bases[-1].append(child)
    if bases or readings:
        yield bases, readings


def _language(node: LexborNode, otherwise: str) -> str:
    """Return the language that `node` is written in: the nearest `lang`, in lower case."""
    nearest: LexborNode | None = node
    while nearest is not None:
        if lang := nearest.attributes.get("lang"):
            return lang.lower()
        nearest = nearest.parent
    return otherwise.lower()


def _quotation_marks(language: str) -> tuple[tuple[str, str], tuple[str, str]]:
    for known in (language, language.rpartition("-")[0], language.partition("-")[0]):
        if known in QUOTATION_MARKS:
            return QUOTATION_MARKS[known]
    return QUOTATION_MARKS[""]
