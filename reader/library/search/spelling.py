"""Chinese titles and categories by pinyin: `zgxw`, `zhongguo` and `zhonggxw` find 中国新闻.

The readings of characters are those of pypinyin, an extra: `pip install reader-tui[pinyin]`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import Final

from reader.library.query.model import Field, Join, Joined, Pattern, Query, Term, all_of, any_of

_CHINESE: Final = range(0x4E00, 0xA000)
_COMMON: Final = ("gb2312", "big5")
"""Characters in one of these sets are looked for: those that are written today, in both forms."""
_SHORTEST, _LONGEST = 2, 24
"""Letters of what may be pinyin: one letter begins half of all characters."""
_WAYS: Final = 6
"""In how many ways what is typed is read as syllables: those with the fewest."""
_TRIED: Final = 500
_LONGEST_SYLLABLE: Final = 6
_SPELT: Final = r"(?:\[[\u4e00-\u9fff]+\]|\|)+"


def can_spell() -> bool:
    """Tell whether the readings of characters are there."""
    from importlib.util import find_spec  # noqa: PLC0415  1 ms that only narrowing pays

    return find_spec("pypinyin") is not None


def spelt(query: Query) -> Query:
    """Return the query for what `query` is for, and for what its words may spell in pinyin.

    That is looked for in titles and categories, and not in what is not to be found.
    """
    match query:
        case Term(text, None | Field.TITLE | Field.CATEGORY as field):
            patterns = _patterns(text.lower(), field)
            return any_of((query, *patterns)) if patterns else query
        case Joined(how, parts):
            return (all_of if how is Join.ALL else any_of)(tuple(map(spelt, parts)))
        case _:
            return query


def is_spelt(pattern: str) -> bool:
    """Tell whether an expression is one for pinyin: classes of Chinese characters, and no more.

    So `re` may look for it, in a twentieth of the time: for 100,000 titles 0.1 s and not 2.
    """
    return re.fullmatch(_SPELT, pattern) is not None


def _patterns(typed: str, field: Field | None) -> tuple[Pattern, ...]:
    if not (typed.isascii() and typed.isalpha() and _SHORTEST <= len(typed) <= _LONGEST):
        return ()
    pattern = _pattern(typed)
    fields = (Field.TITLE, Field.CATEGORY) if field is None else (field,)
    return tuple(Pattern(pattern, each) for each in fields) if pattern else ()


@lru_cache(maxsize=64)
def _pattern(typed: str) -> str:
    """Return the expression for the characters that `typed` may spell; empty: it spells none."""
    ways = sorted(islice(_ways(typed), _TRIED), key=len)[:_WAYS]
    return "|".join("".join(f"[{_characters()[each]}]" for each in way) for way in ways)


def _ways(typed: str) -> Iterator[tuple[str, ...]]:
    """Yield how `typed` is put together of syllables and beginnings of some, the longest first."""
    if not typed:
        yield ()
    for length in range(min(_LONGEST_SYLLABLE, len(typed)), 0, -1):
        piece = typed[:length]
        if piece in _characters() and (length == len(typed) or _stands(piece)):
            for rest in _ways(typed[length:]):
                yield (piece, *rest)


def _stands(piece: str) -> bool:
    """Tell whether something else may follow: a whole syllable, or what one begins with."""
    return piece in _syllables() or len(piece) == 1 or piece in {"zh", "ch", "sh"}


@lru_cache(maxsize=1)
def _characters() -> dict[str, str]:
    """Return the characters whose readings begin with something, for each such beginning."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for syllable, chars in _syllables().items():
        for end in range(1, len(syllable) + 1):
            found[syllable[:end]] |= chars
    return {start: "".join(sorted(chars)) for start, chars in found.items()}


@lru_cache(maxsize=1)
def _syllables() -> dict[str, set[str]]:
    """Return the characters of each syllable, in letters without tones."""
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415  0.1 s, once pinyin is typed

    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, readings in pinyin_dict.items():
        if code in _CHINESE and _is_common(chr(code)):
            for reading in readings.split(","):
                for syllable in _typed_as(reading):
                    found[syllable].add(chr(code))
    return found


@lru_cache(maxsize=4096)
def _typed_as(reading: str) -> tuple[str, ...]:
    """Return what is typed for a reading with its tone: `lǜ` is `lv` or `lu`."""
    apart = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    plain = "".join(each for each in apart if each.isascii())
    return (plain, plain.replace("v", "u")) if "v" in plain else (plain,)


def _is_common(char: str) -> bool:
    for charset in _COMMON:
        with suppress(UnicodeEncodeError):
            return bool(char.encode(charset))
    return False
