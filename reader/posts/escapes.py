"""Escapes in a text between double quotes, as YAML 1.1 resolves them."""

import re

_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip

_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.?))", re.DOTALL)

_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


def quotes_in(text: str) -> int:
    """Return how many double quotes of `text` are no part of an escape."""
    return _ESCAPE.sub("", text).count('"')


def unescaped(text: str) -> str:
    """Return `text` with its escapes resolved.

    Raises:
        ValueError: One of them is none of YAML's.
    """
    return _ESCAPE.sub(_char, text)


def _char(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    if digits is None:
        if found[4] not in _SHORT:
            raise ValueError(found[0])
        return _SHORT[found[4]]
    code = int(digits, 16)
    if code > _LAST or code in _SURROGATES:
        raise ValueError(found[0])
    return chr(code)
