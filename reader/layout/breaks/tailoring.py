"""Where this reader breaks otherwise than the standard does, as the standard lets one.

Each tailoring is a flag, so that the tests can switch it off.
"""

import re
from enum import Flag, auto

from reader.layout.breaks.rules import (
    EAST_ASIAN,
    FIRST,
    IDEOGRAPH,
    LAST,
    Rule,
    letters,
)


class Tailoring(Flag):
    """A way in which lines break otherwise than by UAX #14 alone."""

    NONE = 0
    KOREAN = auto()
    """Korean breaks between words only (CSS `word-break: keep-all`)."""
    QUOTES = auto()
    """Curly quotes beside East Asian text are its brackets: a line may break outside of them."""
    STRICT = auto()
    """What clreq and jlreq keep from the start of a line (CSS `line-break: strict`): dashes, wave
    dashes, units, the middle dot; a mark between spaces; a unit behind a number and a space."""
    SLASH = auto()
    """A slash holds what it divides together, except in an address, and there not behind `//`."""
    NAMES = auto()
    """What programs are called with: `.NET` begins a line; `--option`, `C++`, `$(` stay whole."""
    NUMBERS = auto()
    """A number in brackets, which refers to a note or a link, stays with what stands before it."""
    ALL = KOREAN | QUOTES | STRICT | SLASH | NAMES | NUMBERS


MIDDLE_DOT = "\xb7"
_STRICT_CLASSES = {"\u2013": "=", "\uff5e": "n", "\uff0d": "n", "\uff0f": "/"}
"""An en dash is a dash, full-width tilde and hyphen join, a full-width slash is a slash."""
_NEAR = 8
"""How far around a Chinese character of a Korean word its Hangul is looked for (characters)."""
_NUMBER = re.compile(r"\[[0-9]{1,3}\]")
_HANGUL_PAGES = frozenset((0x11, *range(0xAC, 0xD8)))
"""The high bytes, in UTF-16, of Hangul."""
_NESTING, _STARTS = frozenset('"<'), frozenset("ah0([$R<")
"""Classes behind which a quotation mark is the outer's; classes that begin a word."""
_FAR = 300
"""How far back the scheme of an address is looked for (characters)."""


def reclassed(tailorings: Tailoring) -> tuple[dict[str, str], dict[str, str]]:
    """Return the classes that stand for other classes, and those that single characters get."""
    korean = Tailoring.KOREAN in tailorings
    return dict.fromkeys("23LVT", "a") if korean else {}, (
        _STRICT_CLASSES if Tailoring.STRICT in tailorings else {}
    )


def tailored(tailorings: Tailoring) -> tuple[Rule, ...]:
    """Return the standard's rules with those of `tailorings` in their place."""
    added: list[Rule] = []
    for tailoring, rules in _ADDED.items():
        if tailoring in tailorings:
            added.extend(rules)
    return (*FIRST, *added, *LAST)


def splits_korean(text: str, at: int) -> bool:
    """Tell whether `text[at]` stands in a Korean word some of which is Chinese characters.

    Such words are short and between spaces; Chinese with a Korean name in it has no spaces.
    """
    near = text[max(0, at - _NEAR) : at + _NEAR]
    if " " not in near:
        return False
    return not _HANGUL_PAGES.isdisjoint(near.encode("utf-16-le", "surrogatepass")[1::2])


def is_number(text: str, at: int) -> bool:
    """Tell whether `text[at]` begins a number in brackets."""
    return _NUMBER.match(text, at) is not None


def splits_path(text: str, at: int) -> bool:
    """Tell whether the slash before `text[at]` is not one of an address."""
    start = max(text.rfind(" ", 0, at) + 1, at - _FAR)
    return "://" not in text[start:at]


def _marks(left: str, right: str) -> bool | None:
    """[^SP] × (B2 | PO); SP × GL* (B2 | IN | NS)+ (SP | eot); NU SP × PO; OP (BA | SP GL)+ ×."""
    if left[-1] != " ":
        after_opening = left[-1] == "b" and left[-2:-1] in letters("([")
        return False if right[0] in "=%P" or after_opening else None
    if left.rstrip(" g")[-1:] in letters("(["):
        return False
    mark = right.lstrip("g")
    stands_alone = mark[:1] in letters("n.=") and mark.lstrip("n.=g,!?)]}")[:1] in " ^"
    unit = right[0] in "%P" and left[-2:-1] == "0" and right[1:2] not in letters("0ah$(")
    return False if stands_alone or unit else None


def _names(left: str, right: str) -> bool | None:
    """SP ÷ IS+ (AL | NU | SY); (sot | SP) HY+ × AL; PR × (PR | OP)."""
    if left[-1] == " " and right[0] == ",":
        return True if right.lstrip(",")[:1] in letters("ah0/") else None
    if left[-1] == "-" and left.rstrip("-")[-1:] in letters("^ "):
        return False if right[0] in "ah" else None
    return False if left[-1] == "$" and right[0] in "$(" else None


def _quotes(left: str, right: str) -> bool | None:
    """East Asian ÷ [Pi QU]; [Pf QU] ÷ ideograph; and between either's text and other words."""
    if right[0] == "<" and left[-1] not in _NESTING:
        encloses = right[1:2] in letters(IDEOGRAPH)
        return True if encloses or left[-1] in EAST_ASIAN else None
    if left[-1] == ">":
        enclosed = left[-2:-1] in EAST_ASIAN and right[0] in _STARTS
        return True if enclosed or right[0] in IDEOGRAPH else None
    return None


def _scheme(left: str, _right: str) -> bool | None:
    """SY SY ×."""
    return False if left.endswith("//") else None


_ADDED: dict[Tailoring, tuple[Rule, ...]] = {
    Tailoring.STRICT: (_marks,),
    Tailoring.NAMES: (_names,),
    Tailoring.SLASH: (_scheme,),
    Tailoring.QUOTES: (_quotes,),
}
"""Rules that come after LB15c."""
