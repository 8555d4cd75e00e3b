"""The order of titles and names: as a person who reads Chinese would look them up.

Latin stands before Chinese, in any case and without accents; numbers go by their value; brackets
and quotation marks at the beginning do not count. Chinese stands in the order of GB 18030: the
3,755 most common characters by their pinyin, the other ones by radical and stroke.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from reader.library.lists.standing import BACKWARDS
from reader.posts.model import CategoryPath

_NUMBER: Final = re.compile("[0-9]+")
_LONGEST: Final = 70
"""Digits of a number that count by value: more would not fit one ASCII character."""
_IGNORED: Final = " \t'\"`´‘’“”‚„«»‹›([{<（［｛＜〈《「『【〔〖…·•#*_~-–—‐"
_DROPPED: Final = dict.fromkeys(range(0x300, 0x370))
"""Accents, as they stand behind their letters when these are taken apart."""
_PICTURES: Final = {code: 0x2400 + code for code in range(0x20)}
"""Control characters, and Unicode's pictures of them."""
_NEXT: Final = b"\x1f"
_LAST: Final = b"\xff"


@lru_cache(maxsize=4096)
def collated(text: str) -> bytes:
    """Return bytes that are in order as texts are to be; none of them is below 0x20."""
    bare = text.lstrip(_IGNORED) or text
    folded = bare.lower() if bare.isascii() else _folded(bare)
    counted = _NUMBER.sub(_by_value, folded)
    return counted.translate(_PICTURES).encode("gb18030", "replace")


def sort_key(path: CategoryPath, *, newest_first: bool = False) -> bytes:
    """Return what puts groups in order: depth first, siblings by name, `()` last.

    The bytes between the names are below all that is left of a name.

    Args:
        path: The group.
        newest_first: Its names are numbers of equal length, the greatest of which is first.
    """
    if not path:
        return _LAST
    if newest_first:
        return _NEXT.join(name.encode().translate(BACKWARDS) for name in path)
    return _NEXT.join(map(_name_key, path))


def _name_key(name: str) -> bytes:
    """Return what puts a name in order; names that differ in case or accents alone are two."""
    return b"%b\x01%b" % (collated(name), name.translate(_PICTURES).encode("utf-8", "replace"))


def _folded(text: str) -> str:
    """Return a text without case, accents and full-width forms."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", apart.translate(_DROPPED))


def _by_value(number: re.Match[str]) -> str:
    """Return a number so that one with more digits stands behind."""
    digits = number[0].lstrip("0")
    return f"0{chr(ord('0') + min(len(digits), _LONGEST))}{digits}"
