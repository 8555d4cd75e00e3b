"""Players that are written out in the page: Ghost puts a title, a clock and buttons in it."""

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text, captioned
from reader.document.media.embedded import media
from reader.document.model import Media, Runs
from reader.document.normalise.habit import Habit
from reader.document.walk.selected import selected_text
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_TITLE = ".kg-audio-title"
_DURATION = ".kg-audio-duration, .kg-video-duration"


def player(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read what is played, its title and how long it is; one without a file as it stands."""
    played = _played(walk, node)
    if played is None:
        walk.ordinary(node, attributes)
        return
    walk.fired[Habit.PLAYER] += 1
    label = selected_text(node, _TITLE) or played.label
    duration = selected_text(node, _DURATION) or played.duration
    shown = played._replace(label=label, duration=duration)
    walk.blocks += captioned((shown,), _caption(walk, node))


def _played(walk: Walk, node: LexborNode) -> Media | None:
    """Return the sound or the film in `node`."""
    walk.flush()
    outer, walk.blocks = walk.blocks, []
    for element in node.css("audio, video")[:1]:
        media(walk, element, element.attributes)
    played, walk.blocks = walk.blocks, outer
    return next((block for block in played if isinstance(block, Media)), None)


def _caption(walk: Walk, node: LexborNode) -> Runs:
    found = node.css_first("figcaption")
    return as_text(walk.blocks_in(found, found.attributes)) if found is not None else ()
