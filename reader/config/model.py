"""The configuration as a value; what is not configured has its default."""

from datetime import tzinfo
from enum import Enum
from typing import NamedTuple

from reader.language import AUTO
from reader.typography import Choice

GENERATORS = ("hexo", "jekyll", "hugo", "zola", "nikola", "plain")
"""The allowed values of `generator`: those of `posts.rules.Generator`."""

AUTO_THEME = "auto"
"""The theme that is the one chosen last, or else light or dark as the terminal is."""

PRESETS = ("vim", "newsboat", "mutt", "arrows")
"""The allowed values of `preset`: the keys to begin with."""

PLACES = ("anywhere", "library", "page")
"""Where a key may work: `[keys]` itself is anywhere, the others are tables in it."""

COLORS = (
    "primary", "secondary", "accent", "foreground", "background", "surface", "panel", "success",
    "warning", "error",
)  # fmt: skip
"""The colours that a theme has, of which only `primary` must be given."""


class Ambiguous(Enum):
    """How wide the terminal draws characters that Unicode lets be narrow or wide."""

    AUTO = "auto"
    """As the terminal answers in the app; narrow elsewhere."""
    NARROW = "narrow"
    WIDE = "wide"


class Graphics(Enum):
    """How pictures are drawn in the app."""

    AUTO = "auto"
    """By the terminal, if it says that it is one that can."""
    BLOCKS = "blocks"
    """Of the characters that are a quarter of a cell, and the like."""
    KITTY = "kitty"
    """By the terminal, with kitty's protocol."""


class Keeping(Enum):
    """Where what is remembered about posts is kept."""

    DATA = "data"
    """In the user's data directory."""
    LIBRARY = "library"
    """In the library's own folders, under `.reader/`, so that they carry it with them."""


class Reads(Enum):
    """When a post becomes read by being read in the app."""

    OPENED = "opened"
    """When it is opened."""
    ENDED = "ended"
    """When its end has been on the screen."""
    MARKED = "marked"
    """Never: it has to be marked."""


class Copies(Enum):
    """What becomes of other posts that tell the same story when one is marked as read."""

    APART = "apart"
    """Nothing."""
    TOGETHER = "together"
    """They are marked as well."""


class Library(NamedTuple):
    """A folder of posts, and what cannot be told from its files."""

    path: str
    """Absolute."""
    generator: str = ""
    """One of `GENERATORS`, or empty: to be told from the files."""
    zone: tzinfo | None = None
    """The zone of dates that are written without one; None: not configured."""
    drafts: bool | None = None
    """Whether its drafts are posts like others; None: as `Config.drafts` says."""


class KeyChoice(NamedTuple):
    """Some keys, and the actions that they do one after another."""

    keys: str
    """As it is written: keys with spaces between them."""
    actions: tuple[str, ...]
    """Each as it would be typed on the app's command line; none: the keys do nothing."""
    place: str = PLACES[0]
    """One of `PLACES`."""
    line: int | None = None
    """Where it stands in the file."""


class Opener(NamedTuple):
    """What opens the addresses and files that a pattern fits."""

    pattern: str
    """As a shell matches names: `*.pdf`, `https://youtu.be/*`."""
    command: str
    """For `sh -c`; `{url}` stands for the address, one word whatever quotes stand around it. A `!`
    before it says that it is given the terminal."""

    @property
    def takes_terminal(self) -> bool:
        """Whether it draws on the terminal."""
        return self.command.startswith("!")

    @property
    def line(self) -> str:
        """The command alone."""
        return self.command.removeprefix("!")


class Rule(NamedTuple):
    """What is remembered of new posts that a query is for."""

    query: str
    """As it is written."""
    read: bool = False
    star: bool = False
    tags: tuple[str, ...] = ()
    """As they are written."""
    number: int = 0
    """Which of the tables it is, from 0: those that say nothing are left out."""


class UserTheme(NamedTuple):
    """A theme of the user's own."""

    name: str
    colors: tuple[tuple[str, str], ...]
    """Names of `COLORS`, each with its colour: `#rrggbb` or `ansi_blue`."""
    dark: bool = True


class Config(NamedTuple):
    """The configuration; what is not configured has its default."""

    library: tuple[Library, ...] = ()
    zone: tzinfo | None = None
    """The reader's zone, in which dates are shown; None: the computer's."""
    page: tuple[Choice, ...] = ()
    """What the reader chose of how pages are set."""
    ambiguous: Ambiguous = Ambiguous.AUTO
    graphics: Graphics = Graphics.AUTO
    marks: Keeping = Keeping.DATA
    read: Reads = Reads.OPENED
    copies: Copies = Copies.APART
    variants: bool = True
    """Whether all forms of a Chinese character are one in a search."""
    drafts: bool = False
    """Whether drafts are posts like others, in libraries that do not say."""
    watch: bool = True
    """Whether the app follows what changes in the folders."""
    language: str = AUTO
    """The language of the app: one of `language.LANGUAGES`."""
    theme: str = AUTO_THEME
    """A theme's name, or `AUTO_THEME`."""
    preset: str = PRESETS[0]
    """One of `PRESETS`."""
    keys: tuple[KeyChoice, ...] = ()
    """What the reader's own keys do; a later one holds."""
    openers: tuple[Opener, ...] = ()
    """The first that fits opens."""
    themes: tuple[UserTheme, ...] = ()
    rule: tuple[Rule, ...] = ()
    rules_known: bool = True
    """Whether nothing is wrong with any rule, or with all of the file."""
    drafts_once: bool = False
    """Whether the command line asks for drafts that are not configured: see `with_drafts`."""


def with_drafts(config: Config) -> Config:
    """Return `config` with drafts in all libraries; the same where it says so by itself."""
    libraries = tuple(each._replace(drafts=None) for each in config.library)
    if config.drafts and all(each.drafts is not False for each in config.library):
        return config
    return config._replace(drafts=True, library=libraries, drafts_once=True)
