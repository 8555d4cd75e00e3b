"""Text that cannot do anything to a terminal but be shown."""

import re
from collections.abc import Iterator
from unicodedata import category

MOST = 30
"""Characters in a row that take no cell of their own: no script has half as many."""
_HOSTILE = "[\x00-\x1f\x7f-\x9f\xad\u2028\u2029\u202a-\u202e\u2066-\u2069]"
"""What acts on a terminal, as a pattern; compiled only where there may be some."""
_UNSEEN = f"{_HOSTILE[:-1]}\u200b\u2060\ufeff]"
"""The same, with what says only where a line may end, or how a file is written."""
_PARTING = "\u200b"
"""Stays between what would become another sign without it: flags of letters, tones of skin."""
_LETTERS, _TONES = ("\U0001f1e6", "\U0001f1ff"), ("\U0001f3fb", "\U0001f3ff")
_SELECTORS = "[\ufe0e\ufe0f]*"
"""Behind what is removed, selectors have no base, and must not make another one wide."""
_JOINER = "\u200d"
_JOINERS = f"(\u200c)\u200c+|({_JOINER}{_JOINER}){_JOINER}+"
"""A joiner several times: one is meant. Two of a kind part what one would join."""
UNDECODABLE = "?"
"""Is shown for a byte of a file's name that is no UTF-8, as in a pipe."""
_SURROGATES = "[\ud800-\udfff]"
"""What stands for such a byte in the name, and is no character of any text."""
_UNSHOWN = f"{_UNSEEN}|{_JOINERS}|{_SURROGATES}"
_TAKES_NO_CELL = frozenset({"Mn", "Me", "Mc", "Cf"})


def clean(text: str) -> str:
    """Return one line of `text` as it may be shown.

    Removed are what could act on a terminal (`tamed`), spaces without a width, byte order marks,
    joiners behind joiners, and what is more than `MOST` in a row of marks and other characters that
    take no cell. A byte that is no text is `UNDECODABLE`. Nothing becomes wider.
    """
    if not text.isprintable():
        text = re.sub(f"(?:{_UNSEEN}{_SELECTORS})+", _left, text)
        text = re.sub(_JOINERS, r"\1\2", text)
        text = re.sub(_SURROGATES, UNDECODABLE, text)
    return text if text.isascii() else _thinned(text)


def tamed(text: str) -> str:
    """Return one line of `text` without what could act on a terminal, and else as it is.

    Removed are the C0 and C1 controls, DEL, line separators, bidi embeddings, overrides and
    isolates, and soft hyphens, which terminals draw; each with the variation selectors behind it.
    All of them measure zero cells.
    """
    return text if text.isprintable() else re.sub(_HOSTILE + _SELECTORS, "", text)


def grounded(text: str) -> str:
    """Return `text` with a word joiner for each variation selector behind what is not shown.

    Once that is removed, the selector would make the character before it wide.
    """
    if "\ufe0e" not in text and "\ufe0f" not in text:
        return text
    return re.sub(f"(?<={_UNSEEN}){_SELECTORS[:-1]}+", _word_joiners, text)


def _left(found: re.Match[str]) -> str:
    """Return what is left of characters that are not seen: one, where they part two others."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    letters = _is_among(before, _LETTERS) and _is_among(after, _LETTERS)
    return _PARTING if letters or _is_among(after, _TONES) else ""


def _is_among(character: str, ends: tuple[str, str]) -> bool:
    first, last = ends
    return first <= character <= last


def _word_joiners(found: re.Match[str]) -> str:
    """Return as many word joiners as selectors were found."""
    return "\u2060" * len(found[0])


def harmless(text: str) -> bool:
    """Tell whether `text`, or any part of it, may be shown as it is: whether it is `clean`."""
    if not text.isprintable() and re.search(_UNSHOWN, text) is not None:
        return clean(text) == text
    return text.isascii() or next(_crowds(text), None) is None


def takes_no_cell(character: str) -> bool:
    """Tell whether a character joins the one before it, or is not seen."""
    return category(character) in _TAKES_NO_CELL


def _thinned(text: str) -> str:
    """Return `text` with no more than `MOST` characters in a row that take no cell."""
    kept, end = "", 0
    for first, last in _crowds(text):
        kept += text[end:first] + _most(text[first:last])
        end = last
    return kept + text[end:] if end else text


def _most(crowd: str) -> str:
    """Return the beginning of a `crowd`; it joins what is around it as before."""
    if crowd.find(_JOINER) == len(crowd) - 1:
        return crowd[: MOST - 1] + _JOINER
    return crowd[:MOST].rstrip(_JOINER)


def _crowds(text: str) -> Iterator[tuple[int, int]]:
    """Yield where more than `MOST` characters in a row take no cell.

    One of so many is always among those that are looked at.
    """
    at, step = MOST, MOST + 1
    while at < len(text):
        if not takes_no_cell(text[at]):
            at += step
            continue
        first, last = at, at + 1
        while first and takes_no_cell(text[first - 1]):
            first -= 1
        while last < len(text) and takes_no_cell(text[last]):
            last += 1
        if last - first > MOST:
            yield first, last
        at = last + step
