"""Files of pictures, read by Pillow: only kinds that the web has, and only up to a size."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import PictureError
from reader.pictures.blocks import cells
from reader.pictures.model import Cells

if TYPE_CHECKING:
    from PIL.Image import Image

KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF")
"""What is read, by Pillow's names: each other decoder is one more that a file could break."""
MOST = 50_000_000
"""Pixels that a picture may have: a camera's, and no bomb."""

_PAPER = (255, 255, 255, 255)
"""What is seen through a picture: most that let it through were drawn on white."""
_TURNED = range(5, 9)
"""The orientations of EXIF that lie on their side."""
_TURNING = frozenset({"JPEG", "WEBP", "AVIF"})
"""The kinds that cameras write, and that tell it in their heads: of a PNG all would be read."""
_ORIENTATION = 0x0112
_AT_ONCE = 2.0
"""How many times larger than wished a picture may be when it is made smaller with care."""


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
        from PIL import ImageOps  # noqa: PLC0415  with the picture

        wished = 2 * columns, 2 * rows
        image.draft("RGB", wished)
        upright = ImageOps.exif_transpose(image) if image.format in _TURNING else image
        small = _in_colors(upright).resize(wished, reducing_gap=_AT_ONCE)
        return cells(_on_paper(small).tobytes(), columns)


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
