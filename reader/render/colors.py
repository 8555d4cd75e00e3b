"""How many colours an output has."""

from enum import Enum


class Colors(Enum):
    """The colours that a terminal can show."""

    NONE = "none"
    """No colour at all; bold, italic, underline and the like remain."""
    SIXTEEN = "16"
    EIGHT_BIT = "256"
    TRUE = "true"


PICTURED = frozenset({Colors.EIGHT_BIT, Colors.TRUE})
"""The colours that are enough for pictures."""
