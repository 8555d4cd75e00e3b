"""Pictures → Markdown."""

import re

from reader.document.media.labels import image_label
from reader.document.model import Image, Run
from reader.render.markdown.leaves import Leaves, address


def picture(image: Image, said: str = "") -> str:
    """Return a picture, as a link where it is one; without an address it is its words.

    Args:
        image: The picture.
        said: What is said of it, as Markdown, if not in its alternative text.
    """
    leaves = Leaves({})
    source = _destination(image.source)
    if not source:
        return leaves.line((Run(image_label(image), link=image.link),))
    title = leaves.line((Run(image.title),)).replace('"', "&quot;")
    words = said or leaves.label((Run(image.alt),))
    shown = f'![{words}]({source} "{title}")' if title else f"![{words}]({source})"
    target = _destination(image.link)
    return f"[{shown}]({target})" if target else shown


def _destination(written: str) -> str:
    """Return an address as it stands in parentheses."""
    return re.sub(r"[\\()\[\]<>]", r"\\\g<0>", address(written))
