"""The little of CSS that a page in cells can follow, as elements inherit it."""

import re
from functools import lru_cache
from typing import NamedTuple

from reader.document.model import Align

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
_HIDING = re.compile(r"(?:^|[;\s])display\s*:\s*none", re.IGNORECASE)
_LENGTH = re.compile(r"(-?(?:\d+(?:\.\d*)?|\.\d+))([a-z]+|%)?")
_VERBATIM = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})


class Style(NamedTuple):
    """What a paragraph takes over from the elements around it."""

    align: Align = Align.START
    indent: int = 0
    """First-line indent in cells."""
    verbatim: bool = False
    """Line breaks of the source count."""


def hides(attributes: dict[str, str | None]) -> bool:
    """Tell whether the element with these attributes is not shown."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and "none" in style.lower() and _HIDING.search(style) is not None


@lru_cache(maxsize=1024)
def inherit(outer: Style, declarations: str, align: str) -> Style:
    """Return the style inside an element with the CSS `declarations` and the attribute `align`."""
    style = outer._replace(align=_ALIGNS.get(align.lower(), outer.align))
    for declaration in declarations.lower().split(";"):
        name, _, value = declaration.partition(":")
        value = value.replace("!important", "").strip()
        match name.strip():
            case "text-align":
                style = style._replace(align=_ALIGNS.get(value, style.align))
            case "text-indent":
                style = style._replace(indent=_cells(value, style.indent))
            case "white-space":
                style = style._replace(verbatim=value in _VERBATIM)
    return style


def _cells(length: str, otherwise: int) -> int:
    """Convert a CSS `length` to whole cells."""
    found = _LENGTH.match(length)
    if found is None:
        return otherwise
    number, unit = found.groups()
    cells = round(float(number) * _CELLS.get(unit or "px", 0))
    return min(max(cells, 0), MAX_INDENT)
