"""The words that stand for what text cannot show: pictures, sound, films, embedded pages."""

import re
from collections.abc import Callable, Iterable
from typing import assert_never

from reader.document.echoes import is_said
from reader.document.media.addresses import host
from reader.document.media.file_names import name_words
from reader.document.model import Figure, Image, Media, Runs

_LEADS = r"(?:\[\d+\]| <.*>)?"
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".bmp")


def image_label(image: Image) -> str:
    """Return the words that stand for `image`; never empty."""
    return image_words(image) or name_words(image.source) or host(image.source) or image.unnamed


def image_words(image: Image) -> str:
    """Return what its author says of `image`, or nothing."""
    alt, title = image.alt, image.title
    if not title or is_said(title, alt):
        return alt
    if is_said(alt, title):
        return title
    return f"{alt} — {title}"


def card_label(shown: Image | Media) -> str:
    """Return the words that stand for a card; never empty."""
    return image_label(shown) if isinstance(shown, Image) else media_label(shown)


def shows(shown: Image | Media) -> str:
    """Return the address that a card on a page leads to: a picture to its link, or to itself."""
    return (shown.link if isinstance(shown, Image) else "") or shown.source


def unechoed(image: Image, is_echo: Callable[[str], bool]) -> Image:
    """Return `image` without those of its words that only say again what stands beside it."""
    alt = "" if is_echo(image.alt) else image.alt
    return image._replace(alt=alt, title="" if is_echo(image.title) else image.title)


def facts(shown: Image | Media, label: str) -> tuple[str, ...]:
    """Return what is known of a picture or of media beside its `label`."""
    match shown:
        case Image(width=width, height=height):
            size = f"{width}×{height}" if width and height else ""
            known = (host(shown.source), size)
        case Media():
            known = (media_site(shown), shown.duration)
        case _:
            assert_never(shown)
    return tuple(fact for fact in known if fact and not _is_label(fact, label))


def _is_label(fact: str, label: str) -> bool:
    """Tell whether `fact` is all that `label` says, but for where it leads (`document.links`)."""
    return label.startswith(fact) and re.fullmatch(_LEADS, label[len(fact) :]) is not None


def gallery_labels(images: Iterable[Image]) -> tuple[str, ...]:
    """Return the words of each of `images`, empty where it has none of its own."""
    said = {""}
    labels = []
    for image in images:
        words = image_words(image) or name_words(image.source)
        labels.append("" if words in said else words)
        said.add(words)
    return tuple(labels)


def common_site(images: Iterable[Image]) -> str:
    """Return the host that all `images` come from, or nothing."""
    hosts = {host(image.source) for image in images}
    return hosts.pop() if len(hosts) == 1 else ""


def media_label(media: Media) -> str:
    """Return the words that stand for `media`; never empty."""
    return (
        media.label
        or name_words(media.source)
        or media_site(media)
        or media.source
        or media.kind.value
    )


def media_site(media: Media) -> str:
    """Return where `media` is shown, as a reader knows it, or nothing."""
    from reader.document.media.sites import site_name  # noqa: PLC0415  a table that few posts need

    return site_name(media.source)


def takes_caption(figure: Figure) -> bool:
    """Tell whether `figure` is one card without words, whose label is the caption."""
    match figure:
        case Figure((Image() as image,), caption):
            return bool(caption) and not image_words(image)
        case Figure((Media(_, label),), caption):
            return bool(caption) and not label
        case _:
            return False


def leads_to(shown: Image | Media) -> str:
    """Return the address that a card is a link to, if that is more than a picture itself."""
    if isinstance(shown, Media):
        return shown.source
    address = shown.link.partition("?")[0].lower()
    return "" if address.endswith(_PICTURES) else shown.link


def leading_to(address: str, caption: Runs) -> Runs:
    """Return the caption that is the label of a card, as a link to where the card leads."""
    if not address:
        return caption
    return tuple(run if run.link else run._replace(link=address) for run in caption)
