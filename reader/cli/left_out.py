"""What is said to whoever asks for drafts while lists leave them out."""

import os
from collections.abc import Sequence

from reader.cli import output
from reader.cli.paths import STDIN
from reader.config import Config
from reader.errors import PostError
from reader.library.folders.rules import Rulebook, in_drafts
from reader.library.query.model import Having, Joined, Quality, Query

LEFT_OUT = (
    "drafts are left out: --drafts has them in a list for once,"
    " drafts = true in the configuration always"
)


def tell_left_out(query: Query, named: Sequence[str], config: Config) -> None:
    """Say that drafts are left out, if a query asks for them and no folder has them in its list.

    Args:
        query: What is asked for.
        named: The folders.
        config: Whether drafts are listed.
    """
    if _asks_for_drafts(query) and not any(_lists_drafts(folder, config) for folder in named):
        output.say(LEFT_OUT)


def is_left_out(name: str, config: Config) -> bool:
    """Tell whether a word of the command line is the file of a draft that no list has."""
    if not os.path.isfile(name) or _wants_drafts(os.path.dirname(name), config):
        return False
    from reader.cli.files import read_post  # noqa: PLC0415  5 ms that no list pays

    try:
        return read_post(name, config).draft
    except PostError:  # what cannot be read is told as what it is
        return False


def tell_draft(name: str, config: Config) -> None:
    """Say of a draft that lists leave it out, if they do."""
    if name != STDIN and not _wants_drafts(os.path.dirname(name), config):
        output.say(f"{name}: a draft; {LEFT_OUT}")


def _lists_drafts(folder: str, config: Config) -> bool:
    """Tell whether a folder that is named has its drafts in the list: one of drafts has."""
    return in_drafts(os.path.realpath(folder)) or _wants_drafts(folder, config)


def _wants_drafts(folder: str, config: Config) -> bool:
    rulebook = Rulebook(config.library, drafts=config.drafts)
    return rulebook.wants_drafts(os.path.realpath(folder))


def _asks_for_drafts(query: Query) -> bool:
    match query:
        case Having(quality):
            return quality is Quality.DRAFT
        case Joined(_, parts):
            return any(map(_asks_for_drafts, parts))
        case _:
            return False
