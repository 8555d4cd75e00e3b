"""The options by which several commands choose: the library's folder, how many posts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.config import Config, with_drafts

if TYPE_CHECKING:
    from argparse import ArgumentParser

MOST_DIGITS = 18
"""Of a number of posts: more of them are all posts, and what SQLite can count to."""


class FolderOptions:
    """The arguments of a command that takes its library as an option."""

    folder: str | None = None

    @property
    def named(self) -> Sequence[str]:
        """The folders that are named, for `folders`."""
        return () if self.folder is None else (self.folder,)


class DraftOptions:
    """The arguments of a command that lists posts: are drafts among them?"""

    drafts: bool = False

    def with_drafts(self, config: Config) -> Config:
        """Return `config`, with drafts in all libraries if they are asked for."""
        return with_drafts(config) if self.drafts else config


def add_drafts(parser: "ArgumentParser") -> None:
    """Tell `parser` of `--drafts`."""
    parser.add_argument(
        "--drafts", action="store_true", help="with drafts, whatever is configured of them"
    )


def add_folder(parser: "ArgumentParser") -> None:
    """Tell `parser` of `--folder`."""
    parser.add_argument(
        "-f",
        "--folder",
        metavar="FOLDER",
        help="the library (default: the folders of the configuration, else this one)",
    )


def add_limit(parser: "ArgumentParser") -> None:
    """Tell `parser` of `--limit`."""
    parser.add_argument("-n", "--limit", type=_count, metavar="N", help="at most so many posts")


def _count(text: str) -> int:
    """Read how many.

    Raises:
        ArgumentTypeError: It is not a number from 0 up.
    """
    if not text.isdecimal():
        from argparse import ArgumentTypeError  # noqa: PLC0415  as in `commands.run`

        raise ArgumentTypeError(f"{text!r}: not a number from 0 up")
    digits = text.lstrip("0")
    return int(digits or 0) if len(digits) < MOST_DIGITS else 10**MOST_DIGITS
