"""How a page is to be set: what its reader may choose, whatever the post says."""

from enum import Enum
from typing import NamedTuple


class Wrap(Enum):
    """How a paragraph is cut into lines."""

    GREEDY = "greedy"
    """Each line as full as it can be."""
    OPTIMAL = "optimal"
    """All lines together as even as they can be."""


class Gap(Enum):
    """What is shown where Han meets Latin and the post has no space between them."""

    NONE = "none"
    SPACE = "space"


class LongCode(Enum):
    """What becomes of a line of code that is longer than the page is wide."""

    WRAP = "wrap"
    """It goes on in the next line, after a mark."""
    CUT = "cut"
    """It is cut, with a mark."""
    WHOLE = "whole"
    """It is kept: whoever shows it scrolls sideways."""


class Typography(NamedTuple):
    """What a reader chose; the defaults are what `reader show` prints."""

    justify: bool = False
    """Fill the lines of paragraphs that the post sets neither right nor centred."""
    wrap: Wrap = Wrap.GREEDY
    hyphenate: bool = False
    """Divide words of running text at their syllables, by the paragraph's language."""
    hang: bool = False
    """Let a full stop or comma of Chinese and Japanese hang in the right margin."""
    gap: Gap = Gap.NONE
    bidi: bool = True
    """Put right-to-left text in the order it is seen in; not for terminals that do so."""
    code: LongCode = LongCode.WRAP
    highlight: bool = False
    """Tell the parts of code apart by their roles."""


DEFAULT = Typography()
