"""Pictures are read from files of the web's kinds; whatever is wrong with one is told."""

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reader.errors import PictureError
from reader.pictures.files import KINDS, MOST, MOST_SCALED, drawn, packed, scaled, size
from reader.pictures.model import Cell

RED, BLUE = (250, 10, 10), (10, 10, 250)


def _file(image: Image.Image, kind: str = "PNG", **how: object) -> io.BytesIO:
    file = io.BytesIO()
    image.save(file, kind, **how)
    file.seek(0)
    return file


def _halves() -> Image.Image:
    """Return a picture that is red above, and blue below."""
    image = Image.new("RGB", (40, 60), RED)
    image.paste(BLUE, (0, 30, 40, 60))
    return image


def _is_red(cell: Cell) -> bool:
    red, _, blue = cell.back
    return red > blue


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_of_each_kind_is_sized_and_drawn(kind: str) -> None:
    file = _file(_halves(), kind)

    assert size(file) == (40, 60)
    file.seek(0)
    (top, *_), *_, (bottom, *_) = drawn(file, 8, 6)
    assert _is_red(top)
    assert not _is_red(bottom)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_pixels_of_any_kind_are_drawn(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = _halves().convert("L").convert("I;16") if mode == "I;16" else _halves().convert(mode)

    cells = drawn(_file(image, kind), 8, 6)

    assert [len(row) for row in cells] == [8] * 6


def test_sixteen_bits_of_grey_are_grey() -> None:
    image = Image.new("I;16", (16, 16), 0x8000)

    assert drawn(_file(image), 1, 1)[0][0].back == (128, 128, 128)


def test_what_is_seen_through_a_picture_is_white() -> None:
    clear = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    half = Image.new("RGBA", (16, 16), (0, 0, 0, 128))

    assert drawn(_file(clear), 1, 1)[0][0].back == (255, 255, 255)
    assert drawn(_file(half), 1, 1)[0][0].back == (127, 127, 127)


def test_a_picture_with_colours_of_which_one_is_clear_is_drawn() -> None:
    image = Image.new("P", (16, 16), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])

    assert drawn(_file(image, transparency=0), 1, 1)[0][0].back == (255, 255, 255)


def test_a_photograph_that_was_taken_upright_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned to the right
    file = _file(_halves(), "JPEG", exif=exif)

    assert size(file) == (60, 40)
    file.seek(0)
    left, *_, right = drawn(file, 8, 1)[0]
    assert _is_red(right)
    assert not _is_red(left)


def test_a_picture_that_moves_stands_still() -> None:
    frames = [Image.new("RGB", (16, 16), color) for color in (RED, BLUE)]
    file = _file(frames[0], "GIF", save_all=True, append_images=frames[1:])

    assert _is_red(drawn(file, 1, 1)[0][0])


def test_a_picture_that_would_fill_the_memory_is_none() -> None:
    head = struct.pack(">II5B", MOST, 2, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk
    bomb += struct.pack(">I", zlib.crc32(chunk)) + b"\0\0\0\0IEND\xaeB`\x82"

    with pytest.raises(PictureError, match="more than 50,000,000 pixels"):
        size(io.BytesIO(bomb))


@pytest.mark.parametrize("kind", ["TIFF", "ICO", "PPM", "TGA"])
def test_a_kind_that_the_web_does_not_have_is_none(kind: str) -> None:
    with pytest.raises(PictureError):
        size(_file(_halves(), kind))


@given(st.sampled_from(KINDS), st.data())
def test_a_broken_file_is_told_or_drawn(kind: str, data: st.DataObject) -> None:
    whole = _file(_halves(), kind).getvalue()
    cut = data.draw(st.integers(0, len(whole)))
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.binary(max_size=4))
    broken = (whole[:at] + other + whole[at + len(other) :])[:cut]
    try:
        lengths = [len(row) for row in drawn(io.BytesIO(broken), 4, 3)]
    except PictureError:
        lengths = []

    assert lengths in ([], [4] * 3)


def test_a_text_is_no_picture() -> None:
    for text in (b"", b"root:x:0:0", "图片".encode()):
        with pytest.raises(PictureError):
            size(io.BytesIO(text))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_of_each_kind_is_written_anew(kind: str) -> None:
    written = scaled(_file(_halves(), kind), 20, 30)

    with Image.open(io.BytesIO(written), formats=["PNG"]) as image:
        assert (image.size, image.mode) == ((20, 30), "RGB")
        assert image.getpixel((10, 2))[0] > 200  # type: ignore[index]  # a colour has three
        assert image.getpixel((10, 28))[2] > 200  # type: ignore[index]  # the same


@pytest.mark.parametrize(
    ("own", "room", "written"),
    [
        ((400, 200), (100, 100), (100, 50)),
        ((200, 400), (100, 100), (50, 100)),
        ((40, 20), (100, 100), (40, 20)),
        ((900, 3), (90, 90), (90, 1)),
    ],
)
def test_a_picture_keeps_its_shape_and_is_made_no_larger(
    own: tuple[int, int], room: tuple[int, int], written: tuple[int, int]
) -> None:
    png = scaled(_file(Image.new("RGB", own)), *room)

    assert size(io.BytesIO(png)) == written


def test_what_is_written_has_no_more_pixels_than_a_terminal_should_keep() -> None:
    width, height = size(io.BytesIO(scaled(_file(Image.new("L", (5000, 2500))), 9000, 9000)))

    assert width == 2 * height
    assert MOST_SCALED * 0.99 < width * height <= MOST_SCALED * 1.01


def test_a_photograph_that_was_taken_upright_is_written_upright() -> None:
    turned = Image.new("RGB", (60, 40), RED)
    exif = turned.getexif()
    exif[0x0112] = 6

    assert size(io.BytesIO(scaled(_file(turned, "JPEG", exif=exif), 100, 100))) == (40, 60)


def test_what_is_written_holds_nothing_else_of_the_file() -> None:
    image = _halves()
    exif = image.getexif()
    exif[0x010E] = "where it was taken"

    assert b"taken" not in scaled(_file(image, "PNG", exif=exif), 20, 30)


def test_a_broken_picture_cannot_be_written_anew() -> None:
    with pytest.raises(PictureError):
        scaled(io.BytesIO(_file(_halves()).getvalue()[:60]), 20, 30)


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_in_a_book_is_of_a_kind_that_books_have(kind: str) -> None:
    written = _file(_halves(), kind)

    content, media_type, suffix = packed(written)

    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (40, 60)
        assert Image.MIME[image.format or ""] == media_type
    assert suffix in {".png", ".jpg", ".gif"}
    assert (content == written.getvalue()) == (kind in {"PNG", "JPEG", "GIF"})


def test_what_is_seen_through_a_picture_is_seen_through_it_in_a_book() -> None:
    content, media_type, _ = packed(_file(Image.new("RGBA", (8, 8), (*RED, 80)), "WEBP"))

    assert media_type == "image/png"
    with Image.open(io.BytesIO(content)) as image:
        assert image.mode == "RGBA"


def test_only_a_picture_that_is_absurdly_large_is_made_smaller_in_a_book() -> None:
    large, absurd = (packed(_file(Image.new("RGB", (side, 40)))) for side in (4000, 4400))

    with Image.open(io.BytesIO(large.content)) as image:
        assert image.size == (4000, 40)
    with Image.open(io.BytesIO(absurd.content)) as image:
        assert image.size == (2000, 18)


def test_a_picture_that_lies_on_its_side_is_upright_where_it_is_written_anew() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6

    content, _, _ = packed(_file(_halves(), "WEBP", exif=turned))

    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (60, 40)


@pytest.mark.parametrize("rest", [b"", "图".encode()])
def test_what_is_no_picture_is_not_in_a_book(rest: bytes) -> None:
    with pytest.raises(PictureError):
        packed(io.BytesIO(rest))
