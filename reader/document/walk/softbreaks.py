"""A line break in the source, between two Chinese or Japanese characters, is no space.

Nor is it one beside a sign of theirs; and where each line begins with a label, or several with a
number, lines are lines.

A soft break is a carriage return in a text until the paragraph is whole: only then are the
characters on both its sides known. No other carriage return comes through `Inline`.
"""

import re
from collections.abc import Callable
from itertools import islice

from reader.document.walk.numbered import begins_with_number

SOFT = "\r"
"""Stands for a line break of the source in a text that is being collected."""

_SPACES = " \t\f\r"
_NO_SPACE = (
    ("\u2e80", "\ua4cf"), ("\uf900", "\ufaff"), ("\ufe30", "\ufe4f"), ("\uff01", "\uff60"),
    ("\U00020000", "\U0003ffff"),
)  # fmt: skip
"""Chinese and Japanese. Not a character class of `re`: to compile one takes 3 ms at every start."""

_WIDE_SIGNS = "、。〈〉《》「」『』【】〔〕〖〗！（），：；？［］｛｝"
"""Signs as wide as a character: the space is in them, whatever script stands across the break."""

_NEUTRAL = "“”‘’…—·\ufffc"
"""Signs of any script, and what stands for a picture: the character across the break decides."""

_LONGEST_LABEL = 8
"""Characters before a colon that say what a line is of: who speaks, an author, a date."""

_LONGEST_LATIN = 24
"""The same of Latin letters, which begin with a capital one: `Last edited time: `."""
_NUMBER = 8
"""Characters among which the number of a line is."""

_BREAK = re.compile("[ \r]*\r[ \r]*")


def soften(text: str) -> str:
    """Turn each line break of `text` and the spaces around it into a soft break."""
    softened = SOFT.join([line.strip(_SPACES) for line in text.split("\n")])
    before = " " if text[0] in _SPACES else ""
    after = " " if text[-1] in _SPACES else ""
    return before + softened + after


def settle(texts: list[str]) -> list[str]:
    """Turn the soft breaks in a paragraph's `texts` into a space, into nothing, or into lines."""
    whole = "".join(texts)
    settled = _BREAK.sub(_settled_in(whole), whole)
    cut = []
    position = 0
    for text in texts:
        cut.append(settled[position : position + len(text)].replace("\0", ""))
        position += len(text)
    return cut


def is_without_spaces(char: str) -> bool:
    """Tell whether `char` is of a script that puts no spaces between words."""
    return any(first <= char <= last for first, last in _NO_SPACE)


def _settled_in(text: str) -> Callable[[re.Match[str]], str]:
    """Return what settles the soft breaks of a paragraph's `text`."""
    lines = [line for line in text.replace(SOFT, "\n").split("\n") if line.strip()]
    if len(lines) > 1 and all(map(_begins_with_label, lines)):
        return _line
    numbered = (line for line in lines if begins_with_number(line.lstrip()[:_NUMBER]))
    return _line_before_number if len(tuple(islice(numbered, 2))) > 1 else _space_or_nothing


def _line_before_number(soft: re.Match[str]) -> str:
    following = soft.string[soft.end() : soft.end() + _NUMBER]
    return _line(soft) if begins_with_number(following) else _space_or_nothing(soft)


def _space_or_nothing(soft: re.Match[str]) -> str:
    """Keep the length, with NULs, which HTML lets into no text: the texts are cut as before."""
    whole, start, end = soft.string, soft.start(), soft.end()
    joined = _joined(whole[max(start - 1, 0) : start], whole[end : end + 1])
    return "\0" * (end - start) if joined else " ".ljust(end - start, "\0")


def _line(soft: re.Match[str]) -> str:
    """Keep the length as `_space_or_nothing` does."""
    return "\n".ljust(soft.end() - soft.start(), "\0")


def _begins_with_label(line: str) -> bool:
    """Tell whether `line` begins so: 作者：, 问：, A：, `Created time: `."""
    said = line.lstrip()
    label, wide, _ = said[: _LONGEST_LABEL + 2].partition("：")
    if wide:
        return label.rstrip().isalpha()
    label, narrow, behind = said[: _LONGEST_LATIN + 2].partition(":")
    if not label.isascii():
        return bool(narrow) and len(label) <= _LONGEST_LABEL + 1 and label.rstrip().isalpha()
    return behind[:1] == " " and label[:1].isupper() and label.replace(" ", "").isalpha()


def _joined(before: str, after: str) -> bool:
    """Tell whether no space stands between two characters; either may be missing."""
    if not before or not after:
        return False
    if before in _WIDE_SIGNS or after in _WIDE_SIGNS:
        return True
    if is_without_spaces(before):
        return is_without_spaces(after) or after in _NEUTRAL
    return before in _NEUTRAL and is_without_spaces(after)
