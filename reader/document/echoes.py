"""Whether a text says what another says, word by word."""

_FIRST_WIDE = "\u2e80"
"""From here on stand scripts that put no spaces between words."""
_ENOUGH = 4
"""Characters of such a script that are hardly a part of another word."""

_MANY = 24
"""Letters that hardly follow each other in two texts by chance."""


def is_said(words: str, text: str) -> bool:
    """Tell whether `words` stand in `text` as whole words, whatever their case.

    Many words may have other marks and spaces between them there, and be cut at their end.
    """
    words, text = " ".join(words.split()).casefold(), " ".join(text.split()).casefold()
    if not words:
        return True
    is_long = len(words) >= _ENOUGH
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        edges = (text[at - 1 : at + 1], text[end - 1 : end + 1])
        if all(_parts(edge, is_long=is_long) for edge in edges):
            return True
        at = text.find(words, end)
    letters = _letters(words)
    return len(letters) >= _MANY and letters in _letters(text)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _parts(pair: str, *, is_long: bool) -> bool:
    """Tell whether one word ends between two characters, or at the end of the text."""
    if len(pair) < len("ab") or not all(f"a{char}".isidentifier() for char in pair):
        return True
    wide = [char >= _FIRST_WIDE for char in pair]
    return wide[0] != wide[1] or (wide[0] and is_long)
