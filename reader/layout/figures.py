"""What text cannot show: pictures, sound, films, embedded pages, each a label that leads to it."""

from collections.abc import Iterator

from reader.document.model import Figure, Image, Media, MediaKind, Run
from reader.document.text import image_label, media_label
from reader.layout.frame import Flow, Frame, Place
from reader.layout.lines import Line, Role, Span
from reader.layout.paragraphs import lay_out_runs
from reader.layout.signs import signed_runs

_IMAGE_SIGN = Span("▣ ", Role.IMAGE)
_MEDIA_SIGNS = {MediaKind.AUDIO: "♪ ", MediaKind.VIDEO: "▶ ", MediaKind.EMBED: "↗ "}
_CAPTION_INDENT = Span("  ")


def lay_out_image(image: Image, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a picture as its label."""
    label = Run(image_label(image), link=image.link or image.source)
    return signed_runs(_IMAGE_SIGN, (label,), frame, place, Role.IMAGE)


def lay_out_media(media: Media, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out audio, video or an embedded page as its label."""
    label = Run(media_label(media), link=media.source)
    sign = Span(_MEDIA_SIGNS[media.kind], Role.MEDIA)
    return signed_runs(sign, (label,), frame, place, Role.MEDIA)


def lay_out_figure(figure: Figure, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out a figure, its caption right under it."""
    yield from flow(figure.blocks, frame, place)
    yield from lay_out_runs(figure.caption, frame.inset(_CAPTION_INDENT), place, role=Role.CAPTION)
