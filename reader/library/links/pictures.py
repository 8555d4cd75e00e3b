"""Which pictures of a post lie on this computer: beside it, in its folder, in those of its site."""

import os
from collections.abc import Iterable, Iterator

from reader.document.model import Block, Document, Gallery, Image
from reader.document.nested import all_blocks
from reader.errors import PictureError, PostError
from reader.library.folders.files import open_file
from reader.pictures.blocks import notice
from reader.pictures.model import Cells, Picture

_SERVED = ("", "static", "public")
"""The folders in a site from which its generator takes what it leaves as it is."""
_UP = 6
"""How many folders around a post may be its site's."""


def pictures_of(
    document: Document, source: str, path: str, folders: Iterable[str]
) -> dict[str, Picture]:
    """Return the pictures of a post that can be shown, by their addresses in the document.

    Nothing is fetched: reading a post tells nobody that it is read.

    Args:
        document: The post's text.
        source: Where it was published; empty: that is not known.
        path: Its file, absolute.
        folders: Those of the library, absolute.
    """
    addresses = dict.fromkeys(
        image.source for block in all_blocks(document.blocks) for image in _images(block)
    )
    if not addresses:
        return {}
    around = (*folders, *_sites(path))
    found = ((each, _picture(each, source, path, around)) for each in addresses if each)
    return {address: picture for address, picture in found if picture is not None}


def draw(picture: Picture, columns: int, rows: int) -> Cells:
    """Return a picture as so many cells; where it cannot be read by now, they say so."""
    from reader.pictures.files import drawn  # noqa: PLC0415  only what is looked at pays

    try:
        with open_file(picture.file) as file:
            return drawn(file, columns, rows)
    except (PostError, PictureError):
        return notice("?", columns, rows)


def _images(block: Block) -> tuple[Image, ...]:
    match block:
        case Image():
            return (block,)
        case Gallery(images):
            return images
        case _:
            return ()


def _sites(path: str) -> Iterator[str]:
    """Yield the folders that what is served from a post's site may lie in, the nearest first."""
    folder, home = os.path.dirname(path), os.path.expanduser("~")
    for _ in range(_UP):
        yield from (os.path.join(folder, each).rstrip("/") for each in _SERVED)
        above = os.path.dirname(folder)
        if folder in (home, above):
            return
        folder = above


def _picture(address: str, source: str, path: str, folders: Iterable[str]) -> Picture | None:
    """Return the picture that an address leads to; None where there is none that can be shown."""
    from reader.library.links.candidates import places  # noqa: PLC0415  only posts with pictures pay

    try:
        beside = tuple(places(address, source, path, folders))
        assets = tuple(places(address, source, f"{os.path.splitext(path)[0]}/", ()))
    except ValueError:  # brackets that enclose no IPv6 address
        return None
    files = filter(os.path.isfile, (*beside, *assets))
    return next(filter(None, map(_sized, files)), None)


def _sized(file: str) -> Picture | None:
    """Return the picture that a file is; None if it is none."""
    from reader.pictures.files import size  # noqa: PLC0415  only posts with pictures here pay

    try:
        with open_file(file) as opened:
            return Picture(file, *size(opened))
    except (PostError, PictureError):
        return None
