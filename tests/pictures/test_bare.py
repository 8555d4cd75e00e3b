"""A picture in a book says nothing of where it was taken; its pixels are as they were."""

import io

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from reader.errors import PictureError
from reader.pictures.bare import bare_jpeg, bare_png
from reader.pictures.files import packed, size

PLACE = "31 deg 14' 05 N 上海"
_TURNED = 0x0112


def _exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[_TURNED] = orientation
    exif[0x010E] = PLACE
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def _photograph(**how: object) -> bytes:
    file = io.BytesIO()
    image = Image.effect_mandelbrot((60, 40), (-2, -1, 1, 1), 20).convert("RGB")
    image.save(file, "JPEG", **how)
    return file.getvalue()


def _pixels(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content)) as image:
        return image.convert("RGB").tobytes()


@pytest.mark.parametrize("progressive", [True, False])
def test_what_a_camera_writes_is_taken_out_and_no_pixel_changes(*, progressive: bool) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    told = {"exif": _exif(), "comment": PLACE, "xmp": PLACE.encode(), "icc_profile": profile}
    content = _photograph(progressive=progressive, **told)

    bare = packed(io.BytesIO(content)).content

    with Image.open(io.BytesIO(bare)) as image:
        assert not image.getexif()
        assert image.info.keys().isdisjoint({"exif", "comment", "xmp"})
        assert image.info["icc_profile"] == profile
    assert "上海".encode() in content
    assert "上海".encode() not in bare
    assert _pixels(bare) == _pixels(content)


def test_a_photograph_on_its_side_is_upright_and_says_nothing_else() -> None:
    content = _photograph(exif=_exif(6), comment=PLACE)

    bare = packed(io.BytesIO(content)).content

    with Image.open(io.BytesIO(bare)) as image:
        assert image.size == size(io.BytesIO(content)) == (40, 60)
        assert not image.getexif()
    assert "上海".encode() not in bare


def test_of_several_pictures_in_one_file_the_first_is_taken() -> None:
    file = io.BytesIO()
    with Image.open(io.BytesIO(_photograph())) as first:
        second = Image.new("RGB", (30, 20), (1, 2, 3))
        first.save(file, "MPO", save_all=True, append_images=[second], exif=_exif())

    bare, kind, _ = packed(file)

    assert kind == "image/jpeg"
    assert bare.count(b"\xff\xd9") == 1
    assert len(bare) < len(file.getvalue()) - 300


@pytest.mark.parametrize("words", [PLACE, "a place"])
def test_a_png_says_nothing_besides_its_pixels(words: str) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("Place", words)
    texts.add_text("Comment", "a place", zip=True)
    file = io.BytesIO()
    Image.new("RGB", (8, 8), (9, 8, 7)).save(file, "PNG", pnginfo=texts, exif=_exif(), dpi=(96, 96))

    bare = packed(file).content

    with Image.open(io.BytesIO(bare)) as image:
        assert image.info.keys() == {"dpi"}
        assert not image.getexif()
    assert _pixels(bare) == _pixels(file.getvalue())


@pytest.mark.parametrize("content", [b"", b"no picture", "图".encode()])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PictureError):
        bare_png(content)
    if content:
        with pytest.raises(PictureError):
            bare_jpeg(content)


@pytest.mark.parametrize("kept", [30, 200, 900])
def test_a_file_that_is_torn_is_no_trouble(kept: int) -> None:
    whole = _photograph(exif=_exif())

    assert whole.startswith(bare_jpeg(whole[:kept])[:3])


def test_a_file_whose_parts_nobody_can_tell_apart_is_written_anew() -> None:
    whole = _photograph(exif=_exif())
    at = whole.index(b"\xff\xdb")
    odd = whole[:at] + b"\xff\x00" + whole[at:]

    bare = packed(io.BytesIO(odd)).content

    assert "上海".encode() not in bare
    assert len(_pixels(bare)) == 3 * 60 * 40
