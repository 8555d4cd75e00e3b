"""How text is cut into words and folded: the same for what is indexed and for what is asked.

A word is a run of letters, marks and digits. Where a script has no spaces between words (Chinese,
Japanese, Thai …), and in Korean, whose particles are joined to words, each character is a word: so
any part of a run is found, as the words of a phrase are. Equal are: upper and lower case; Latin and
Greek letters with and without accents; full and half width; and, unless told otherwise, the forms
of Chinese characters in China, Taiwan, Hong Kong and Japan.
"""

from unicodedata import category, combining, name, normalize

LINE_END = "¶"
"""The word that stands for the end of a line: no phrase goes on across it."""

_ALONE = (
    *(range(0x0E00, 0x10A0), range(0x1100, 0x1200), range(0x1780, 0x1800)),
    *(range(0x2600, 0x27C0), range(0x2E80, 0xA4D0), range(0xA960, 0xA980)),
    *(range(0xAC00, 0xD800), range(0xF900, 0xFB00), range(0x1F000, 0x40000)),
)
"""Thai, Lao, Tibetan, Burmese; jamo; Khmer; signs; Chinese, kana, Yi; Hangul; emoji, Chinese."""

_MERGED = str.maketrans({"ё": "е", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
"""Letters that Unicode does not take apart, and how they are typed without a keyboard for them."""

_VOICED = "\uff9e\uff9f"
"""The marks after kana of half width, which NFC leaves alone."""

_FIRST_CYRILLIC = "\u0400"


def cut(text: str, *, variants: bool = True) -> str:
    """Return the folded words of `text`, between spaces; each end of a line is a `LINE_END`.

    Args:
        text: Any.
        variants: Whether all forms of a Chinese character are one.
    """
    return normal(text).translate(folds(variants=variants))


def words(text: str, *, variants: bool = True) -> tuple[str, ...]:
    """Return the folded words of `text`, of all its lines."""
    return tuple(cut(text.replace("\n", " "), variants=variants).split())


def normal(text: str) -> str:
    """Return `text` with each letter and its marks as one character, where there is such a one."""
    voiced = not text.isascii() and (_VOICED[0] in text or _VOICED[1] in text)
    return normalize("NFKC" if voiced else "NFC", text)


def folds(*, variants: bool) -> "FoldTable":
    """Return the table for `str.translate`: what becomes of each character."""
    return _FOLDS[variants]


class FoldTable(dict[int, str]):
    """Characters and what becomes of them; filled as they are met."""

    def __init__(self, *, variants: bool) -> None:
        super().__init__()
        self._variants = variants

    def __missing__(self, code: int) -> str:
        fold = self[code] = self._fold(chr(code))
        return fold

    def _fold(self, char: str) -> str:
        letters = normalize("NFKC", normalize("NFKC", char).casefold())
        plain = _without_accents(letters).translate(_MERGED)
        return "".join([self._placed(each) for each in plain])

    def _placed(self, char: str) -> str:
        """Return a folded character as it stands among others: in a word, alone, or between."""
        if char == "\n":
            return f" {LINE_END} "
        kind = category(char)
        alone = any(ord(char) in each for each in _ALONE)
        if kind[0] in "LNM" or (kind == "So" and alone):
            return f" {self._simplified(char)} " if alone else char
        return " "

    def _simplified(self, char: str) -> str:
        if not self._variants:
            return char
        from reader.library.query.han_variants import (  # noqa: PLC0415  20 kB for those who search Chinese
            SIMPLIFIED,
            VARIANTS,
        )

        place = VARIANTS.find(char)
        return char if place < 0 else SIMPLIFIED[place]


_FOLDS = {each: FoldTable(variants=each) for each in (False, True)}


def _is_dropped(char: str) -> bool:
    """Tell whether a character is nothing in a word: an accent, a point, a joiner.

    Accents have combining classes from 200, Hebrew and Arabic points 10 to 35, and 8 is the voicing
    of kana that have no voiced form. The vowels of Indian and Thai scripts have others.
    """
    kind = category(char)
    if kind == "Mn":
        mark = combining(char)
        accents = mark >= 200 or 10 <= mark <= 35 or mark == 8  # noqa: PLR2004  told above
        return accents or name(char, "").startswith("VARIATION SELECTOR")
    return kind in {"Cf", "Me"}


def _without_accents(letters: str) -> str:
    """Return letters without what is nothing in a word; Latin and Greek ones are taken apart."""
    apart = normalize("NFD", letters)
    each_one = apart if apart[:1] < _FIRST_CYRILLIC else letters
    return "".join([each for each in each_one if not _is_dropped(each)])
