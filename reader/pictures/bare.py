"""Take out of a picture's file what is not the picture: where and when it was taken, and by whom.

The pixels stay as they are, byte for byte, and so does what tells their colours.
"""

import re
from collections.abc import Iterator
from typing import Final

from reader.errors import PictureError

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_DRAWN: Final = frozenset({*range(0xC0, 0xD0), *range(_SCAN, 0xE0)})
"""The markers of what a JPEG is drawn by."""
_NAMED: Final = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Those of what tells its shape and its colours, and how that begins."""
_MARKER: Final = re.compile(rb"\xff+([^\x00\xff])")
_BEHIND: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What comes behind a scan."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_LEFT_OUT: Final = frozenset({b"eXIf", b"iTXt", b"tEXt", b"tIME", b"zTXt"})
_AROUND: Final = 12
"""Bytes of a chunk of a PNG around what is in it."""


def bare_jpeg(content: bytes) -> bytes:
    """Return a JPEG without comments and without what cameras and programs write beside it.

    Raises:
        PictureError: It is none.
    """
    return b"".join(_segments(content))


def bare_png(content: bytes) -> bytes:
    """Return a PNG without its texts, and without what cameras write.

    Raises:
        PictureError: It is none.
    """
    if not content.startswith(_PNG):
        raise PictureError("no PNG")
    return b"".join((_PNG, *_chunks(content)))


def _segments(content: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG that are kept; what stands behind its end is no part of it."""
    at = 0
    while at < len(content):
        found = _MARKER.match(content, at)
        if found is None:
            raise PictureError("no JPEG")
        marker, start = found[1][0], found.start(1) - 1
        at = _segment_end(content, marker, start)
        if _is_kept(marker, content[start + 4 : at]):
            yield content[start:at]
        if marker == _END:
            return


def _segment_end(content: bytes, marker: int, start: int) -> int:
    """Return where a segment ends: a scan only where something else begins."""
    if marker in (_START, _END):
        return start + 2
    end = start + 2 + int.from_bytes(content[start + 2 : start + 4])
    if marker != _SCAN:
        return end
    behind = _BEHIND.search(content, end)
    return len(content) if behind is None else behind.start()


def _is_kept(marker: int, inner: bytes) -> bool:
    if marker in _NAMED:
        return inner.startswith(_NAMED[marker])
    return marker in _DRAWN or marker in (_START, _END)


def _chunks(content: bytes) -> Iterator[bytes]:
    """Yield the chunks of a PNG that are kept."""
    at = len(_PNG)
    while at < len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        chunk = content[at : at + _AROUND + length]
        if kind not in _LEFT_OUT:
            yield chunk
        if kind == b"IEND":
            return
        at += len(chunk)
