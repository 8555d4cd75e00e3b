"""Words that can be clicked on: what each stands for rides on its style, under a name."""

from rich.style import Style
from textual.events import Click

_MEANING = "meaning"


def standing_for(meaning: str, name: str = _MEANING) -> Style:
    """Return what is added to the style of a word that stands for something."""
    return Style(meta={name: meaning})


def meaning_of(click: Click, name: str = _MEANING) -> str:
    """Return what stands where one has clicked; nothing if nothing does."""
    return str(click.style.meta.get(name, ""))
