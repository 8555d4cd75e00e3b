"""What stands before the items of a list."""

from reader.document.model import Item, Listing, Marker
from reader.layout.cells import width

BULLETS = "•◦▪"
"""Bullets by depth; deeper lists repeat the last."""
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LETTERS = 26
_DIGITS = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_LARGEST_IDEOGRAPHIC = 9999
_TEENS = "一十"


def markers(listing: Listing, depth: int) -> tuple[str, ...]:
    """Return the marker of each item, all of one width, with the space after it; or nothing.

    Args:
        listing: The list.
        depth: How many bulleted lists it stands in.
    """
    if listing.marker is Marker.BULLET and {item.checked for item in listing.items} == {None}:
        return (f"{BULLETS[min(depth, len(BULLETS) - 1)]} ",) * len(listing.items)
    plain = [_marker(item, listing.marker, depth) for item in listing.items]
    widths = [width(marker) for marker in plain]
    widest = max(widths, default=0)
    after = "" if listing.marker is Marker.IDEOGRAPHIC else " "
    return tuple(
        f"{' ' * (widest - cells)}{marker}{after}" if marker else ""
        for marker, cells in zip(plain, widths, strict=True)
    )


def _marker(item: Item, marker: Marker, depth: int) -> str:
    """Return an item's marker without the space after it."""
    if item.checked is not None:
        return "[x]" if item.checked else "[ ]"
    if marker is Marker.BULLET:
        return BULLETS[min(depth, len(BULLETS) - 1)]
    if marker is Marker.NONE:
        return ""
    return f"{number(item.number, marker)}{'、' if marker is Marker.IDEOGRAPHIC else '.'}"


def number(value: int, marker: Marker) -> str:
    """Return `value` as `marker` writes numbers; in digits where that form has none."""
    match marker:
        case Marker.LOWER_ALPHA if value > 0:
            return _alpha(value)
        case Marker.UPPER_ALPHA if value > 0:
            return _alpha(value).upper()
        case Marker.LOWER_ROMAN if 0 < value <= _LARGEST_ROMAN:
            return _roman(value)
        case Marker.UPPER_ROMAN if 0 < value <= _LARGEST_ROMAN:
            return _roman(value).upper()
        case Marker.IDEOGRAPHIC if 0 < value <= _LARGEST_IDEOGRAPHIC:
            return _ideographic(value)
        case _:
            return str(value)


def _alpha(value: int) -> str:
    """Return a, b … z, aa, ab … for 1, 2 …."""
    letters = ""
    while value:
        value, rest = divmod(value - 1, _LETTERS)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(value: int) -> str:
    """Return `value` in lower-case Roman numerals."""
    letters = ""
    for size, numeral in _ROMAN:
        count, value = divmod(value, size)
        letters += numeral * count
    return letters


def _ideographic(value: int) -> str:
    """Return `value` in Chinese numerals: 十二, 二十, 一百零五."""
    written = ""
    for size, place in _PLACES:
        digit, value = divmod(value, size)
        if digit:
            written += _DIGITS[digit] + place
        elif written and value and not written.endswith(_DIGITS[0]):
            written += _DIGITS[0]
    return written[1:] if written.startswith(_TEENS) else written
