"""The little of CSS that a page in cells can follow, as elements inherit it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.document.model import HUES, Align, Mark

CELLS_PER_EM = 2
"""An em is as wide as a Chinese character."""

MAX_INDENT = 16
"""No first-line indent is deeper, in cells."""

_CELLS = {
    "em": CELLS_PER_EM,
    "rem": CELLS_PER_EM,
    "ic": CELLS_PER_EM,
    "ch": 1,
    "ex": 1,
    "px": CELLS_PER_EM / 16,
    "pt": CELLS_PER_EM / 12,
    "in": CELLS_PER_EM * 6,
    "cm": CELLS_PER_EM * 6 / 2.54,
    "%": 0.8,
}
"""The width of a CSS unit in cells; a percentage is taken of a page of 80 cells."""

_ALIGNS = {
    "start": Align.START,
    "left": Align.LEFT,
    "center": Align.CENTER,
    "middle": Align.CENTER,
    "-webkit-center": Align.CENTER,
    "-moz-center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "justify": Align.JUSTIFY,
}
_STRONG = Mark.STRONG.value
_UNDERLINE = Mark.UNDERLINE.value
_HEAVY = frozenset({"600", "700", "800", "900"})
_LENGTH = r"(-?(?:\d+(?:\.\d*)?|\.\d+))([a-z]+|%)?"
_VERBATIM = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})
_ONLY_HEARD = frozenset({
    "a11y-hidden", "assistive-text", "cdk-visually-hidden", "cite-accessibility-label",
    "element-invisible", "govuk-visually-hidden", "hidden-visually", "hide-text",
    "is-visually-hidden",
    "mw-jump-link", "offscreen", "screen-reader-only", "screen-reader-text", "screenreader",
    "screenreader-only", "show-for-sr", "skip-link",
    "skip-to-content", "skiplink", "sr-only", "sronly", "u-visually-hidden", "visually-hidden",
    "visuallyHidden", "visually_hidden", "visuallyhidden", "vjs-offscreen",
})  # fmt: skip
"""The classes of WordPress, Bootstrap, Tailwind, HTML5 Boilerplate, Drupal, MediaWiki, Foundation,
video.js, Substack and the accessibility guides."""

_NOTHING = (None, None, None, None, None)

INHERITED = frozenset({"align", "dir", "lang", "style"})
"""The attributes that the elements inside take over."""

Attributes = dict[str, str | None]
"""The attributes of an element; one without a value has None."""


class Style(NamedTuple):
    """What a paragraph takes over from the elements around it."""

    align: Align = Align.START
    indent: int = 0
    """First-line indent in cells."""
    verbatim: bool = False
    """Line breaks of the source count."""
    lang: str = ""
    """The language that an element around it names."""
    inset: int = 0
    """What all lines are moved in by, in cells."""
    direction: str = ""
    """`ltr` or `rtl`, if an element around it says so."""


class Declared(NamedTuple):
    """What an element declares for itself; None is nothing."""

    align: Align | None = None
    indent: int | None = None
    verbatim: bool | None = None
    hidden: bool = False
    inset: int = 0
    """What all its lines are moved in by, in cells."""
    marks: int = 0
    """The bits that it adds to the marks of its text."""
    unmarks: int = 0
    """The bits that it takes from them."""


def hides(attributes: Attributes) -> bool:
    """Tell whether the element with these attributes is not shown."""
    if not attributes:
        return False
    style, classes = attributes.get("style"), attributes.get("class")
    return (
        "hidden" in attributes
        or (style is not None and declared(style).hidden)
        or (classes is not None and is_only_heard(classes))
    )


def inherit(outer: Style, attributes: Attributes) -> Style:
    """Return the style inside an element with these attributes."""
    if INHERITED.isdisjoint(attributes):
        return outer
    align, indent, verbatim, *_ = declared(attributes.get("style") or "")
    if align is None:
        align = _ALIGNS.get((attributes.get("align") or "").lower())
    lang, direction = attributes.get("lang"), attributes.get("dir")
    if (align, indent, verbatim, lang, direction) == _NOTHING:
        return outer
    return Style(
        outer.align if align is None else align,
        outer.indent if indent is None else indent,
        outer.verbatim if verbatim is None else verbatim,
        outer.lang if lang is None else lang.strip(),
        outer.inset,
        direction_in(outer, attributes),
    )


def direction_in(outer: Style, attributes: Attributes) -> str:
    """Return which way text reads inside an element with these attributes, if any says so."""
    direction = attributes.get("dir")
    return outer.direction if direction is None else direction.lower()


def moved_in(style: Style, attributes: Attributes) -> Style:
    """Return `style` for text that is moved in, as editors do where nothing is quoted."""
    inset = declared(attributes.get("style") or "").inset
    return style._replace(inset=min(style.inset + inset, MAX_INDENT)) if inset else style


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values in a `style` attribute, in lower case."""
    for declaration in style.lower().split(";"):
        name, _, value = declaration.replace("!important", "").partition(":")
        yield name.strip(), value.strip()


@lru_cache(maxsize=1024)
def is_only_heard(classes: str) -> bool:
    """Tell whether `classes` are those of text for screen readers, which the eye never sees."""
    return not _ONLY_HEARD.isdisjoint(classes.split()) and "not-sr-only" not in classes


@lru_cache(maxsize=1024)
def declared(style: str) -> Declared:
    """Read the CSS declarations of a `style` attribute."""
    said = Declared()
    for name, value in declarations(style):
        match name, value:
            case "text-align", align:
                said = said._replace(align=_ALIGNS.get(align))
            case "text-indent", length:
                said = said._replace(indent=_cells(length))
            case "padding-left" | "margin-left", length:
                said = said._replace(inset=said.inset + _inset(length))
            case "white-space", white_space:
                said = said._replace(verbatim=white_space in _VERBATIM)
            case "display", display:
                said = said._replace(hidden=display == "none")
            case _:
                said = _looking(said, name, value)
    return said


def _looking(said: Declared, name: str, value: str) -> Declared:
    """Return `said` with what a declaration says of the look of letters."""
    added, taken = 0, 0
    match name, value:
        case "font-weight", weight:
            added = _STRONG if weight.startswith("bold") or weight in _HEAVY else 0
            taken = _STRONG if weight in {"normal", "400"} else 0
        case "font-style", slant:
            added = Mark.EMPHASIS.value if slant in {"italic", "oblique"} else 0
            taken = Mark.EMPHASIS.value if slant == "normal" else 0
        case "text-decoration" | "text-decoration-line", lines:
            added |= Mark.DELETED.value if "line-through" in lines else 0
            added |= Mark.UNDERLINE.value if "underline" in lines else 0
            taken = _UNDERLINE if lines == "none" else 0
        case "color", color:
            from reader.document.walk.hues import hue  # noqa: PLC0415  many pages paint nothing

            added, taken = hue(color).value, HUES.value
    return said._replace(marks=said.marks | added, unmarks=said.unmarks | taken)


def _inset(length: str) -> int:
    """Return the cells that a `length` moves text in by; none if it is there for a layout."""
    cells = _cells(length) or 0
    return cells if CELLS_PER_EM <= cells < MAX_INDENT else 0


def _cells(length: str) -> int | None:
    """Convert a CSS `length` to whole cells."""
    found = re.match(_LENGTH, length)
    if found is None:
        return None
    number, unit = found.groups()
    if (unit or "px") not in _CELLS:
        return None
    return round(min(max(float(number) * _CELLS[unit or "px"], 0), MAX_INDENT))
