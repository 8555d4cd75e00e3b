"""The rules of Unicode's line breaking algorithm (UAX #14, Unicode 16), in the standard's order.

A rule is a pair of class sets and its verdict, or a function of what stands left and right of a
place; the first that decides is right. Classes are letters: `BREAK_LETTERS` in
.ci/make_unicode_tables.py names them, and `^` is the start or the end of the text.
"""

from collections.abc import Callable

Rule = tuple[str, str, bool] | Callable[[str, str], bool | None]

EAST_ASIAN = frozenset("in[]?PReEx23L")
IDEOGRAPH = "ieE"
CLOSERS = ")}]"
_ANY = ""
_LETTERS = "aho"
_QUOTE = '"<>'
_PREFIX = "$R"
_POSTFIX = "%P"
_OPENERS = "(["
_HANGUL = "23LVT"


def decide(rules: tuple[Rule, ...], left: str, right: str) -> bool:
    """Tell whether a line may break between `left` and `right`: the first rule that decides."""
    for rule in rules:
        if isinstance(rule, tuple):
            before, after, allowed = rule
            if (not before or left[-1] in before) and (not after or right[0] in after):
                return allowed
        else:
            verdict = rule(left, right)
            if verdict is not None:
                return verdict
    return True


def letters(classes: str) -> frozenset[str]:
    """Return `classes` as a set, in which the empty string is not."""
    return frozenset(classes)


def _lb8(left: str, _right: str) -> bool | None:
    """ZW SP* ÷."""
    return True if left.rstrip(" ").endswith("z") else None


def _lb12a(left: str, right: str) -> bool | None:
    """[^SP BA HY] × GL."""
    return False if right[0] == "g" and left[-1] not in " b-y" else None


def _lb14(left: str, _right: str) -> bool | None:
    """OP SP* ×."""
    return False if left.rstrip(" ")[-1:] in letters(_OPENERS) else None


def _lb15a(left: str, _right: str) -> bool | None:
    """(sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW) [Pi QU] SP* ×."""
    bare = left.rstrip(" ")
    opens = bare.endswith("<") and (bare[-2:-1] or "x") in '^NFC([g z"<>'
    return False if opens else None


def _lb15b(_left: str, right: str) -> bool | None:
    """× [Pf QU] (SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot)."""
    closes = right[0] == ">" and right[1:2] in letters(' gw)}]"<>!?,/NFCz^')
    return False if closes else None


def _lb15c(left: str, right: str) -> bool | None:
    """SP ÷ IS NU."""
    return True if left[-1] == " " and right.startswith(",0") else None


def _lb16(left: str, right: str) -> bool | None:
    """(CL | CP) SP* × NS."""
    return False if right[0] == "n" and left.rstrip(" ")[-1:] in letters(CLOSERS) else None


def _lb17(left: str, right: str) -> bool | None:
    """B2 SP* × B2."""
    return False if right[0] == "=" and left.rstrip(" ").endswith("=") else None


def _lb19a(left: str, right: str) -> bool | None:
    """Quotes stick to all but East Asian characters on both sides."""
    if right[0] in _QUOTE and (left[-1] not in EAST_ASIAN or right[1:2] not in EAST_ASIAN):
        return False
    if left[-1] in _QUOTE and (right[0] not in EAST_ASIAN or left[-2:-1] not in EAST_ASIAN):
        return False
    return None


def _lb20a(left: str, right: str) -> bool | None:
    """(sot | BK | CR | LF | NL | SP | ZW | CB | GL) (HY | U+2010) × AL."""
    starts = left[-1] in "-y" and left[-2:-1] in letters("^NFC zcg") and right[0] in "ao"
    return False if starts else None


def _lb21a(left: str, right: str) -> bool | None:
    """HL (HY | [BA - East Asian]) × [^HL]."""
    after_hebrew = left[-2:-1] == "h" and left[-1] in "-by" and right[0] != "h"
    return False if after_hebrew else None


def _lb25(left: str, right: str) -> bool | None:
    """Numbers stay whole, with their signs, brackets and units."""
    number = _number_before(left)
    if number and right[0] in _POSTFIX + _PREFIX:
        return False
    if left[-1] in _POSTFIX + _PREFIX and (
        right[0] == "0" or (right[0] in _OPENERS and right[1:3].removeprefix(",")[:1] == "0")
    ):
        return False
    if right[0] == "0" and (left[-1] in "-," or _digits_before(left)):
        return False
    return None


def _number_before(left: str) -> bool:
    """Tell whether `left` ends in NU (SY | IS)* (CL | CP)?."""
    return _digits_before(left[:-1] if left[-1] in CLOSERS else left)


def _digits_before(left: str) -> bool:
    """Tell whether `left` ends in NU (SY | IS)*."""
    return left.rstrip("/,").endswith("0")


def _lb28a(left: str, right: str) -> bool | None:
    """Orthographic syllables of Brahmic scripts stay whole."""
    consonants = letters("kos")
    if left[-1] == "p" and right[0] in consonants:
        return False
    if left[-1] in consonants and right[0] in "vu":
        return False
    if left[-1] == "u" and left[-2:-1] in consonants and right[0] in "ko":
        return False
    return (
        False if left[-1] in consonants and right[0] in consonants and right[1:2] == "v" else None
    )


FIRST: tuple[Rule, ...] = (
    ("C", "F", False),  # LB5
    ("NFC", _ANY, True),  # LB4, LB5
    (_ANY, "NFC z", False),  # LB6, LB7
    _lb8,
    ("j", _ANY, False),  # LB8a
    (_ANY, "w", False),  # LB11
    ("wg", _ANY, False),  # LB11, LB12
    _lb12a,
    (_ANY, CLOSERS + "!?/", False),  # LB13
    _lb14,
    _lb15a,
    _lb15b,
    _lb15c,
)
"""The rules that no tailoring comes before: LB4 to LB15c."""

LAST: tuple[Rule, ...] = (
    (_ANY, ",", False),  # LB15d
    _lb16,
    _lb17,
    (" ", _ANY, True),  # LB18
    (_ANY, '">', False),  # LB19
    ('"<', _ANY, False),  # LB19
    _lb19a,
    ("c", _ANY, True),  # LB20
    (_ANY, "c", True),  # LB20
    _lb20a,
    (_ANY, "b-yn", False),  # LB21
    ("B", _ANY, False),  # LB21
    _lb21a,
    ("/", "h", False),  # LB21b
    (_ANY, ".", False),  # LB22
    (_LETTERS, "0", False),  # LB23
    ("0", _LETTERS, False),  # LB23
    (_PREFIX, IDEOGRAPH, False),  # LB23a
    (IDEOGRAPH, _POSTFIX, False),  # LB23a
    (_PREFIX + _POSTFIX, _LETTERS, False),  # LB24
    (_LETTERS, _PREFIX + _POSTFIX, False),  # LB24
    _lb25,
    ("L", "LV23", False),  # LB26
    ("V2", "VT", False),  # LB26
    ("T3", "T", False),  # LB26
    (_HANGUL, _POSTFIX, False),  # LB27
    (_PREFIX, _HANGUL, False),  # LB27
    (_LETTERS, _LETTERS, False),  # LB28
    _lb28a,
    (",", _LETTERS, False),  # LB29
    (_LETTERS + "0", "(", False),  # LB30
    (")", _LETTERS + "0", False),  # LB30
    ("ex", "E", False),  # LB30b
)
"""The rules that tailorings come before: LB15d to LB30b."""
