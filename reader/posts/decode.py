"""Bytes → text, whatever they were written in, with true line numbers."""

import os

from reader.posts.model import Problem

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)

_BOM_BYTES = frozenset(bom[:1] for bom, _, _ in _BOMS)

_RARE = 0.2
"""The share of rare characters above which bytes that happen to decode as GB18030 are not it."""

_REPLACEMENT = "\ufffd"


def decode(raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of `raw` with newlines as line ends, and what had to be assumed.

    The text has no BOM, no carriage returns and no NULs; its lines are those of the file.
    """
    text, problem = _decode(raw)
    problems: tuple[Problem, ...] = () if problem is None else (problem,)
    if b"\r" not in raw and b"\x00" not in raw:  # in bytes the search is several times faster
        return text, problems
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        problems += (Problem(line, "there is a NUL character", "it is left out"),)
        text = text.replace("\x00", "")
    return text, problems


def decode_name(name: str) -> str:
    """Return the text of a file's name, which an old system may have written as it does files."""
    return name if name.isascii() else decode(os.fsencode(name))[0]


def _decode(raw: bytes) -> tuple[str, Problem | None]:
    """Try what a file may be written in, the strictest first."""
    if raw[:1] in _BOM_BYTES:
        for bom, codec, name in _BOMS:
            if raw.startswith(bom):
                return _marked(raw[len(bom) :], codec, name)
    try:
        return raw.decode(), None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    text = raw.decode(errors="replace")
    if not _mostly_utf_8(text) and (chinese := _gb18030(raw)) is not None:
        return chinese, Problem(line, "the file is not UTF-8", "it is GB18030")
    assumed = f"they are shown as {_REPLACEMENT}"
    return text, Problem(line, "there are bytes that are not UTF-8", assumed)


def _marked(raw: bytes, codec: str, name: str) -> tuple[str, Problem | None]:
    """Decode what stands after a BOM."""
    try:
        return raw.decode(codec), None
    except UnicodeDecodeError as error:
        line = raw[: error.start].decode(codec, errors="replace").count("\n") + 1
    assumed = f"they are shown as {_REPLACEMENT}"
    problem = Problem(line, f"there are bytes that are not {name}", assumed)
    return raw.decode(codec, errors="replace"), problem


def _mostly_utf_8(text: str) -> bool:
    """Tell damaged UTF-8 from another encoding: more of it is right than wrong."""
    damaged = text.count(_REPLACEMENT)
    ascii_length = len(text.encode("ascii", errors="ignore"))
    return len(text) - ascii_length - damaged > damaged


def _gb18030(raw: bytes) -> str | None:
    """Decode Chinese text; None for bytes that are not GB18030 or, so read, not Chinese.

    Nearly any pair of bytes is some character in GB18030. Text is told by its characters being
    common ones, those of GB 2312, while accented Latin letters make rare ones.
    """
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return None
    wide = len(raw) - len(text.encode("ascii", errors="ignore"))
    common = len(text.encode("gb2312", errors="ignore"))
    return text if len(raw) - common <= wide * _RARE else None
