"""How a page is to be set: what its reader may choose, whatever the post says.

The fields of `Typography` are the only table of the settings: the configuration (`[page]`) and the
command line (`--set`) take their names, and what is allowed for each, from it.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any, NamedTuple

from reader.allowed import allowed_are, not_allowed
from reader.language import gettext as _

NARROWEST_PAGE = 2
"""Cells: below this a wide character does not fit."""


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


class Links(Enum):
    """Where the addresses of links stand."""

    END = "end"
    """In a numbered list at the end."""
    INLINE = "inline"
    """Behind each link."""
    NONE = "none"


class Typography(NamedTuple):
    """What a reader chose; the defaults are what `reader show` prints."""

    justify: bool = False
    """Fill the lines of paragraphs of which the post does not say how they lie."""
    wrap: Wrap = Wrap.GREEDY
    hyphenate: bool = False
    """Divide words of running text at their syllables, by the paragraph's language."""
    hang: bool = False
    """Let a full stop or comma of Chinese and Japanese hang in the right margin."""
    gap: Gap = Gap.NONE
    bidi: bool = True
    """Put right-to-left text in the order it is seen in; not for terminals that do so."""
    code: LongCode = LongCode.WRAP
    wide: bool = True
    """Let code and tables that are wider than the page use what is free right of it."""
    pictures: bool = True
    """Show pictures that lie on this computer, where there are colours for it."""
    highlight: bool = False
    """Tell the parts of code apart by their roles."""
    colour: bool = False
    """Show text in the colour that its author gave it; for whoever prints the page."""
    links: Links = Links.END
    """For whoever prints the page: `document.links` writes them into it; layout does nothing."""


ABOUT = {
    "justify": "fill the lines of paragraphs of which the post does not say how they lie",
    "wrap": "each line as full as it can be, or all lines of a paragraph as even as they can be",
    "hyphenate": "divide words of running text at their syllables, by the language",
    "hang": "let 。 and ， hang in the right margin, for which two cells are kept",
    "gap": "what is shown where Han meets Latin and the post has no space",
    "bidi": "put right-to-left text in order; false: the terminal does it",
    "code": "long lines of code go on after ↪, end with ›, or stay whole (as in the app)",
    "wide": "let code and tables that need it use what is free right of the page",
    "pictures": "show pictures that lie on this computer; never in plain text",
    "highlight": "tell the parts of code apart; never in plain text",
    "colour": "show text in the hue that its author gave it",
    "links": "where the addresses of links stand; else by the output",
}
"""What each setting is for, on one line."""

DEFAULT = Typography()
"""What is printed without colours."""
IN_COLOR = Typography(highlight=True, links=Links.NONE)
"""What is printed with colours, and links that can be clicked on."""
IN_APP = Typography(highlight=True, code=LongCode.WHOLE, links=Links.NONE)
"""What the app shows, which can scroll sideways."""

Choice = tuple[str, object]
"""The name of a setting, and the value that a reader chose."""


def chosen(choices: Iterable[Choice], default: Typography) -> Typography:
    """Return `default` with what a reader chose instead; the last choice of a setting holds."""
    values: dict[str, Any] = dict(choices)
    return default._replace(**values)


def plainly(choices: Iterable[Choice]) -> Typography:
    """Return how plain text is set: it has no parts of code to tell apart, and no pictures."""
    return chosen(choices, DEFAULT)._replace(highlight=False, pictures=False)


def choice(name: str, written: object) -> Choice:
    """Return the choice that is `written` for the setting `name`, as TOML or a command has it.

    Raises:
        ValueError: There is no such setting, or it cannot have this value; the message says what is
            allowed.
    """
    if name not in SETTINGS:
        raise ValueError(allowed_are(_("no such setting"), SETTINGS))
    for value, word in SETTINGS[name].items():
        if written is value or written == word:
            return name, value
    raise ValueError(not_allowed(written, SETTINGS[name].values()))


def _words(default: object) -> dict[object, str]:
    """Return the values that a setting with this default may have, as they are written."""
    if isinstance(default, Enum):
        return {value: str(value.value) for value in type(default)}
    return {True: "true", False: "false"}


SETTINGS = {name: _words(default) for name, default in DEFAULT._asdict().items()}
"""The settings, and what may be chosen for each: the value, and how it is written."""
