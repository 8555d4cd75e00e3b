"""A line break in the source, between two Chinese or Japanese characters, is no space.

A soft break is a carriage return in a text until the paragraph is whole: only then are the
characters on both its sides known. No other carriage return comes through `Inline`.
"""

import re

SOFT = "\r"
"""Stands for a line break of the source in a text that is being collected."""

_SPACES = " \t\f\r"
_NO_SPACE = (
    ("\u2e80", "\ua4cf"), ("\uf900", "\ufaff"), ("\ufe30", "\ufe4f"), ("\uff01", "\uff60"),
    ("\U00020000", "\U0003ffff"),
)  # fmt: skip
"""Chinese and Japanese. Not a character class of `re`: to compile one takes 3 ms at every start."""

_NEUTRAL = "“”‘’…—·\ufffc"
"""Signs of any script, and what stands for a picture: the character across the break decides."""

_BREAK = re.compile("[ \r]*\r[ \r]*")


def soften(text: str) -> str:
    """Turn each line break of `text` and the spaces around it into a soft break."""
    softened = SOFT.join([line.strip(_SPACES) for line in text.split("\n")])
    before = " " if text[0] in _SPACES else ""
    after = " " if text[-1] in _SPACES else ""
    return before + softened + after


def settle(texts: list[str]) -> list[str]:
    """Turn the soft breaks in a paragraph's `texts` into a space or into nothing."""
    settled = _BREAK.sub(_space_or_nothing, "".join(texts))
    cut = []
    position = 0
    for text in texts:
        cut.append(settled[position : position + len(text)].replace("\0", ""))
        position += len(text)
    return cut


def _space_or_nothing(soft: re.Match[str]) -> str:
    """Keep the length, with NULs, which HTML lets into no text: the texts are cut as before."""
    whole, start, end = soft.string, soft.start(), soft.end()
    joined = _joined(whole[max(start - 1, 0) : start], whole[end : end + 1])
    return "\0" * (end - start) if joined else " ".ljust(end - start, "\0")


def _joined(before: str, after: str) -> bool:
    """Tell whether no space stands between two characters; either may be missing."""
    if not before or not after:
        return False
    if _without_spaces(before):
        return _without_spaces(after) or after in _NEUTRAL
    return before in _NEUTRAL and _without_spaces(after)


def _without_spaces(char: str) -> bool:
    """Tell whether `char` is of a script that puts no spaces between words."""
    return any(first <= char <= last for first, last in _NO_SPACE)
