"""Files of pictures, read by Pillow: only kinds that the web has, and only up to a size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from math import sqrt
from typing import TYPE_CHECKING, BinaryIO, Final

from reader.errors import PictureError
from reader.pictures.bare import bare_jpeg, bare_png
from reader.pictures.blocks import cells
from reader.pictures.model import Cells, Packed

if TYPE_CHECKING:
    from PIL.Image import Image

KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF")
"""What is read, by Pillow's names: each other decoder is one more that a file could break."""
MOST = 50_000_000
"""Pixels that a picture may have: a camera's, and no bomb."""
MOST_SCALED = 1_500_000
"""Pixels that a terminal is sent of one: of a photograph two to three megabytes."""

_PAPER = (255, 255, 255, 255)
"""What is seen through a picture: most that let it through were drawn on white."""
_TURNED = range(5, 9)
"""The orientations of EXIF that lie on their side."""
_TURNING = frozenset({"JPEG", "MPO", "WEBP", "AVIF"})
"""The kinds that cameras write, and that tell it in their heads: of a PNG all would be read."""
_ORIENTATION = 0x0112
_IN_BOOKS = {
    "PNG": ("image/png", ".png"),
    "JPEG": ("image/jpeg", ".jpg"),
    "GIF": ("image/gif", ".gif"),
}
"""The kinds that every program for books shows: what they are called, how their files end."""
_BARE: Final[dict[str, Callable[[bytes], bytes]]] = {
    "PNG": bare_png,
    "JPEG": bare_jpeg,
    "GIF": lambda content: content,  # no camera writes it
}
"""What takes out of a file what is not the picture."""
_LONGEST, _HEAVIEST = 4000, 5_000_000
"""Pixels along a side and bytes beyond which a picture is absurdly large for a book."""
_LONG = 2000
"""The pixels along its longer side that are left of it then."""
_QUALITY = 88
"""Of what is written as JPEG."""
_AT_ONCE = 2.0
"""How many times larger than wished a picture may be when it is made smaller with care."""
_QUICKLY = 3
"""How much is done to write few bytes: twice as much saves none of a photograph's."""


def size(file: BinaryIO) -> tuple[int, int]:
    """Return the width and the height of a picture in pixels, as it is to be looked at.

    Its head is read, and no pixel.

    Raises:
        PictureError: It is none of `KINDS`, or too large, or broken.
    """
    with _opened(file) as image:
        turned = image.format in _TURNING and image.getexif().get(_ORIENTATION) in _TURNED
        return (image.height, image.width) if turned else image.size


def drawn(file: BinaryIO, columns: int, rows: int) -> Cells:
    """Return a picture as so many cells; one that moves stands still at its beginning.

    Raises:
        PictureError: It is none of `KINDS`, or too large, or broken.
    """
    with _opened(file) as image:
        return cells(_resized(image, (2 * columns, 2 * rows)).tobytes(), columns)


def scaled(file: BinaryIO, width: int, height: int) -> bytes:
    """Return a picture as a PNG that has room in so many pixels, and no more than it had itself.

    One that moves stands still at its beginning.

    Raises:
        PictureError: It is none of `KINDS`, or too large, or broken.
    """
    own = size(file)
    file.seek(0)
    with _opened(file) as image:
        written = BytesIO()
        small = _resized(image, _within(own, (width, height)))
        small.save(written, "PNG", compress_level=_QUICKLY)
        return written.getvalue()


def _within(own: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """Return the size of a picture of the same shape that has room."""
    width, height = own
    part = min(1, room[0] / width, room[1] / height, sqrt(MOST_SCALED / (width * height)))
    return max(1, round(width * part)), max(1, round(height * part))


def _resized(image: "Image", wished: tuple[int, int]) -> "Image":
    """Return a picture as it is to be looked at, in red, green and blue, of so many pixels."""
    from PIL import ImageOps  # noqa: PLC0415  with the picture

    image.draft("RGB", wished)
    upright = ImageOps.exif_transpose(image) if image.format in _TURNING else image
    return _on_paper(_in_colors(upright).resize(wished, reducing_gap=_AT_ONCE))


def packed(file: BinaryIO) -> Packed:
    """Return a picture for a book: as it is, unless it is of a kind that few show, or too large.

    One that lies on its side is upright there. Where it was taken, and whatever else is no picture,
    is left out.

    Raises:
        PictureError: It is none of `KINDS`, or too large, or broken.
    """
    with _opened(file) as image:
        turned = image.format in _TURNING and image.getexif().get(_ORIENTATION, 1) != 1
        kind = {"MPO": "JPEG"}.get(image.format or "", image.format or "")  # what phones write
        if kind in _IN_BOOKS and max(image.size) <= _LONGEST and not turned:
            file.seek(0)
            content = _bare(kind, file.read())
            if content is not None and len(content) <= _HEAVIEST:
                return Packed(content, *_IN_BOOKS[kind])
        from PIL import ImageOps  # noqa: PLC0415  with the picture

        return _written(ImageOps.exif_transpose(image) if turned else image)


def _bare(kind: str, content: bytes) -> bytes | None:
    """Return a file without what is not the picture; None where that cannot be told apart."""
    try:
        return _BARE[kind](content)
    except PictureError:
        return None


def _written(image: "Image") -> Packed:
    """Return a picture as a file of a kind that books have, and no larger than they need."""
    colors = _in_colors(image)
    colors.thumbnail((_LONG, _LONG), reducing_gap=_AT_ONCE)
    kind = "PNG" if colors.mode == "RGBA" or image.format == "BMP" else "JPEG"
    profile = image.info.get("icc_profile") if colors.mode == image.mode else None
    colors.info = {}  # else Pillow writes the comments of it
    file = BytesIO()
    colors.save(file, kind, quality=_QUALITY, icc_profile=profile)
    return Packed(file.getvalue(), *_IN_BOOKS[kind])


@contextmanager
def _opened(file: BinaryIO) -> Iterator["Image"]:
    """Open a picture, and tell in one way what is wrong with it.

    Raises:
        PictureError: It is none of `KINDS`, or too large, or broken.
    """
    from PIL import Image  # noqa: PLC0415  25 ms that only posts with pictures of their own pay

    Image.MAX_IMAGE_PIXELS = None  # it would warn, and go on
    try:
        with Image.open(file, formats=KINDS) as image:
            _require_size(image)
            yield image
    except PictureError:
        raise
    except Exception as error:  # a decoder raises whatever it stumbles over
        raise PictureError(str(error) or type(error).__name__) from error


def _require_size(image: "Image") -> None:
    if image.width * image.height > MOST:
        raise PictureError(f"more than {MOST:,} pixels")


def _in_colors(image: "Image") -> "Image":
    """Return a picture in eight bits of red, green and blue each, and of what lets it through."""
    if image.mode.startswith("I"):  # sixteen bits of grey: Pillow would cut them, and all be white
        return image.point(lambda grey: grey / 256).convert("L").convert("RGB")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _on_paper(image: "Image") -> "Image":
    """Return a picture in red, green and blue, on what is seen through it."""
    if image.mode == "RGB":
        return image
    from PIL import Image  # noqa: PLC0415  as above

    paper = Image.new("RGBA", image.size, _PAPER)
    return Image.alpha_composite(paper, image).convert("RGB")
