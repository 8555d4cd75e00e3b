"""A file's text, cut into front matter and body."""

from enum import Enum
from typing import NamedTuple


class Dialect(Enum):
    """The language of a front matter."""

    NONE = "none"
    YAML = "YAML"
    TOML = "TOML"
    JSON = "JSON"
    NIKOLA = "Nikola's lines"
    LINES = "Pelican's lines"


class Parts(NamedTuple):
    """A file's text, cut."""

    dialect: Dialect
    block: str
    """The front matter without its fences."""
    block_start: int
    """Where the block begins in the text (characters)."""
    body_start: int
    """Where the body begins in the text (characters)."""
    closed: bool = True
    """Whether the front matter ends as it should."""
    opened: bool = True
    """Whether it begins with a fence; Hexo's need not."""


def line_end(text: str, start: int) -> int:
    """Return where the line at `start` ends."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end
