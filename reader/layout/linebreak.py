"""Where a line may break: Unicode's line breaking algorithm (UAX #14, Unicode 16).

Each character has a class, a letter (`BREAK_LETTERS` in .ci/make_unicode_tables.py names them).
A rule looks at the letters left and right of a place and allows, forbids or passes on to
the next. Tailored, as the standard lets one:

- `korean`: Hangul syllables are letters, so that Korean breaks between words;
- `han-quotes`: before an opening and after a closing curly quote next to a wide character a line
  may break, since Chinese sets quotes like brackets;
- `interpunct`: a middle dot does not begin a line (乔治·奥威尔);
- `scheme`: an address does not break behind its `//`;
- small kana are non-starters (CSS `line-break: strict`).
"""

from bisect import bisect_right
from functools import lru_cache

from reader.layout.unicode_tables import BREAK_STARTS, BREAKS

_INTERPUNCT = "\xb7"
_KOREAN = dict.fromkeys("23LVT", "a")
_EAST_ASIAN = frozenset("in[]?PReEx")
_ATTACHED = frozenset("mj")
_ALONE = frozenset("ahig0n,.!?[]()}")
"""Classes of which no rule looks at what stands around a pair of them."""
_WORD_ENDS, _WORD_STARTS = _ALONE - frozenset("[("), frozenset("ahi0")
"""Classes between which no rule keeps spaces from ending a line."""
_NO_BASE = frozenset("N z")
_LEFT_CONTEXT = 12
_RIGHT_CONTEXT = 3
_ANY = ""
_WORD = "ahko"
_DIGITS_AND_WORDS = _WORD + "0"
_IDEOGRAPH = "ieE"
_QUOTE = '"<>'
_PREFIX = "$R"
_POSTFIX = "%P"
_OPENERS = "(["
_CLOSERS = ")}]"


def last_break(text: str, start: int, end: int) -> int:
    """Return the last place behind `start`, up to `end`, where a line may end; 0 if none is."""
    after = _letters[text[end]]
    for at in range(end, start, -1):
        before = _letters[text[at - 1]]
        inside_word = before == after and before in "ah"
        if not inside_word and break_allowed(text, at):
            return at
        after = before
    return 0


def break_allowed(text: str, at: int) -> bool:
    """Tell whether a line may end before `text[at]`, for 0 < `at` < len(text)."""
    before, after = letter(text[at - 1]), letter(text[at])
    if text[at] == _INTERPUNCT and before != " ":
        return False
    if before in _ALONE and after in _ALONE:
        return _decide(before, after)
    if before == " " and after in _WORD_STARTS and at > 1 and _letters[text[at - 2]] in _WORD_ENDS:
        return True
    if after in _ATTACHED and before not in _NO_BASE:
        return False
    if before == after == "r":
        return _regional_indicators_before(text, at) % 2 == 0
    return _decide(_left_of(text, at), _right_of(text, at))


def letter(char: str) -> str:
    """Return the line break class of `char`."""
    return _letters[char]


class _Letters(dict[str, str]):
    """The class of a character by its ranges, remembered once looked up."""

    def __missing__(self, char: str) -> str:
        found = BREAKS[bisect_right(BREAK_STARTS, char) - 1]
        found = self[char] = _KOREAN.get(found, found)
        return found


_letters = _Letters()


def _left_of(text: str, at: int) -> str:
    """Return the classes before `at`, marks taken with their base (LB9, LB10)."""
    start = max(0, at - _LEFT_CONTEXT)
    classes = "" if start else "^"
    for char in text[start:at]:
        found = _letters[char]
        if found not in _ATTACHED:
            classes += found
        elif not classes or classes[-1] in _NO_BASE or classes[-1] == "^":
            classes += "a"
    return classes + "j" if _letters[text[at - 1]] == "j" else classes


def _right_of(text: str, at: int) -> str:
    """Return the classes from `at` on, marks taken with their base; `^` is the end."""
    classes = ""
    for char in text[at : at + 2 * _RIGHT_CONTEXT]:
        found = _letters[char]
        if found not in _ATTACHED:
            classes += found
        elif not classes or classes[-1] in _NO_BASE:
            classes += "a"
    return classes[:_RIGHT_CONTEXT] if len(classes) >= _RIGHT_CONTEXT else classes + "^"


def _regional_indicators_before(text: str, at: int) -> int:
    """Count the regional indicators that end at `at`."""
    start = at
    while start and _letters[text[start - 1]] == "r":
        start -= 1
    return at - start


@lru_cache(maxsize=1 << 14)
def _decide(left: str, right: str) -> bool:
    """Tell whether a line may break between `left` and `right`: the first rule that decides."""
    for rule in _RULES:
        if isinstance(rule, tuple):
            before, after, allowed = rule
            if (not before or left[-1] in before) and (not after or right[0] in after):
                return allowed
        else:
            verdict = rule(left, right)
            if verdict is not None:
                return verdict
    return True


def _lb8(left: str, _right: str) -> bool | None:
    """ZW SP* ÷."""
    return True if left.rstrip(" ").endswith("z") else None


def _lb12a(left: str, right: str) -> bool | None:
    """[^SP BA HY] × GL."""
    return False if right[0] == "g" and left[-1] not in " b-y" else None


def _lb14(left: str, _right: str) -> bool | None:
    """OP SP* ×."""
    return False if left.rstrip(" ")[-1:] in _set(_OPENERS) else None


def _lb15a(left: str, _right: str) -> bool | None:
    """(sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW) [Pi QU] SP* ×."""
    bare = left.rstrip(" ")
    opens = bare.endswith("<") and (bare[-2:-1] or "x") in '^N([g z"<>'
    return False if opens else None


def _lb15b(_left: str, right: str) -> bool | None:
    """× [Pf QU] (SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot)."""
    closes = right[0] == ">" and right[1:2] in _set(' gw)}]"<>!?,/Nz^')
    return False if closes else None


def _lb15c(left: str, right: str) -> bool | None:
    """SP ÷ IS NU."""
    return True if left[-1] == " " and right.startswith(",0") else None


def _lb16(left: str, right: str) -> bool | None:
    """(CL | CP) SP* × NS."""
    return False if right[0] == "n" and left.rstrip(" ")[-1:] in _set(_CLOSERS) else None


def _lb17(left: str, right: str) -> bool | None:
    """B2 SP* × B2."""
    return False if right[0] == "=" and left.rstrip(" ").endswith("=") else None


def _han_quotes(left: str, right: str) -> bool | None:
    """East Asian ÷ [Pi QU]; [Pf QU] ÷ ideograph: the tailoring `han-quotes`."""
    if right[0] == "<" and left[-1] in _EAST_ASIAN:
        return True
    if left[-1] == ">" and right[0] in _IDEOGRAPH:
        return True
    return None


def _lb19a(left: str, right: str) -> bool | None:
    """Quotes stick to all but East Asian characters on both sides."""
    if right[0] in _QUOTE and (left[-1] not in _EAST_ASIAN or right[1:2] not in _EAST_ASIAN):
        return False
    if left[-1] in _QUOTE and (right[0] not in _EAST_ASIAN or left[-2:-1] not in _EAST_ASIAN):
        return False
    return None


def _scheme(left: str, _right: str) -> bool | None:
    """SY SY ×: the tailoring `scheme`."""
    return False if left.endswith("//") else None


def _lb20a(left: str, right: str) -> bool | None:
    """(sot | BK | CR | LF | NL | SP | ZW | CB | GL) (HY | U+2010) × AL."""
    starts = left[-1] in "-y" and left[-2:-1] in _set("^N zcg") and right[0] in "ao"
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
    return _digits_before(left[:-1] if left[-1] in _CLOSERS else left)


def _digits_before(left: str) -> bool:
    """Tell whether `left` ends in NU (SY | IS)*."""
    return left.rstrip("/,").endswith("0")


def _lb28a(left: str, right: str) -> bool | None:
    """Orthographic syllables of Brahmic scripts stay whole."""
    consonants = _set("kos")
    if left[-1] == "p" and right[0] in consonants:
        return False
    if left[-1] in consonants and right[0] in "vu":
        return False
    if left[-1] == "u" and left[-2:-1] in consonants and right[0] in "ko":
        return False
    return (
        False if left[-1] in consonants and right[0] in consonants and right[1:2] == "v" else None
    )


def _set(letters: str) -> frozenset[str]:
    """Return `letters` as a set, in which the empty string is not."""
    return frozenset(letters)


_RULES = (
    ("N", _ANY, True),  # LB4, LB5
    (_ANY, "N z", False),  # LB6, LB7
    _lb8,
    ("j", _ANY, False),  # LB8a
    (_ANY, "w", False),  # LB11
    ("wg", _ANY, False),  # LB11, LB12
    _lb12a,
    (_ANY, _CLOSERS + "!?/", False),  # LB13
    _lb14,
    _lb15a,
    _lb15b,
    _lb15c,
    (_ANY, ",", False),  # LB15d
    _lb16,
    _lb17,
    (" ", _ANY, True),  # LB18
    _scheme,
    (_ANY, '">', False),  # LB19
    ('"<', _ANY, False),  # LB19
    _han_quotes,
    _lb19a,
    ("c", _ANY, True),  # LB20
    (_ANY, "c", True),  # LB20
    _lb20a,
    (_ANY, "b-yn", False),  # LB21
    ("B", _ANY, False),  # LB21
    _lb21a,
    ("/", "h", False),  # LB21b
    (_ANY, ".", False),  # LB22
    (_WORD, "0", False),  # LB23
    ("0", _WORD, False),  # LB23
    (_PREFIX, _IDEOGRAPH, False),  # LB23a
    (_IDEOGRAPH, _POSTFIX, False),  # LB23a
    (_PREFIX + _POSTFIX, "ah", False),  # LB24
    ("ah", _PREFIX + _POSTFIX, False),  # LB24
    _lb25,
    ("ah", "ah", False),  # LB28
    _lb28a,
    (",", "ah", False),  # LB29
    (_DIGITS_AND_WORDS, "(", False),  # LB30
    (")", _DIGITS_AND_WORDS, False),  # LB30
    ("ex", "E", False),  # LB30b
)
"""The rules in the standard's order: a pair of class sets and its verdict, or a function."""
