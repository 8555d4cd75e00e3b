"""Pictures with nothing between them become one gallery."""

from collections.abc import Iterable

from reader.document.contents import runs_text
from reader.document.model import Block, Figure, Gallery, Image, Runs

LARGEST = 200
"""Pictures in one gallery: a page of a myriad must not copy all of them for each."""

LONGEST_LABEL = 60
"""Characters of a caption that may stand beside its picture's number; a longer one is a text."""


_Pictures = Image | Gallery


def add(blocks: list[Block], more: Iterable[Block]) -> None:
    """Put `more` behind `blocks`; a picture behind a picture makes a gallery of both."""
    for block in more:
        last = blocks[-1] if blocks else None
        if isinstance(block, _Pictures) and isinstance(last, _Pictures):
            pictures = (*_pictures(last), *_pictures(block))
            if len(pictures) <= LARGEST:
                blocks[-1] = Gallery(pictures)
                continue
        blocks.append(block)


def gallery_of(blocks: Iterable[Block]) -> Gallery | None:
    """Return the gallery that `blocks` are, if they are two pictures or more and nothing else."""
    images: list[Image] = []
    for block in blocks:
        pictures = _pictures(block)
        if not pictures:
            return None
        images += pictures
    return Gallery(tuple(images)) if len(images) > 1 else None


def _pictures(block: Block) -> tuple[Image, ...]:
    """Return the pictures that `block` consists of, a short caption as the words of its picture."""
    match block:
        case Image():
            return (block,)
        case Gallery(images):
            return images
        case Figure((Image() as image,), caption) if _is_label(caption):
            return (image._replace(alt=runs_text(caption), title=image.alt or image.title),)
        case _:
            return ()


def _is_label(caption: Runs) -> bool:
    text = runs_text(caption)
    return len(text) <= LONGEST_LABEL and "\n" not in text and not any(run.link for run in caption)
