"""The log of the posts that rules have met: it stays when a catalog begins anew.

A line is `{"folder": path, "posts": [sign, …]}`: what was met in a folder of a library. It is one
computer's, for paths are, and all libraries', for a post may lie in several.
"""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Final, NamedTuple

from reader.library.logs import log

_DRAFT: Final = "draft "
"""What the sign of a draft begins with."""


class Met(NamedTuple):
    """What was met."""

    folders: frozenset[str]
    """Those that were looked at: what comes into them is new."""
    drafts: frozenset[str]
    """Those in which drafts were: they are looked at where they are in the lists."""
    posts: frozenset[str]
    """Their signs."""


def sign(id_: str, *, draft: bool) -> str:
    """Return what a post is remembered by: a draft that is published is another one to rules."""
    return f"{_DRAFT}{id_}" if draft else id_


def is_of_draft(sign: str) -> bool:
    """Tell whether a sign is that of a draft."""
    return sign.startswith(_DRAFT)


def met_in(path: str) -> Met:
    """Return what the log tells; nothing if there is none yet.

    Raises:
        LibraryError: The log cannot be read.
    """
    folders, drafts, posts = set(), set(), set[str]()
    for record in log.said(path):
        match record:
            case {"folder": str(folder), "posts": list(said)}:
                signs = [each for each in said if isinstance(each, str)]
                folders.add(folder)
                posts.update(signs)
                if any(map(is_of_draft, signs)):
                    drafts.add(folder)
            case _:
                continue
    return Met(frozenset(folders), frozenset(drafts), frozenset(posts))


def append_met(path: str, met: Mapping[str, Iterable[str]]) -> None:
    """Append the signs of posts, by the folders of the library that they lie in.

    Raises:
        LibraryError: The log cannot be written.
    """
    records: list[log.Record] = [
        {"folder": folder, "posts": tuple(signs)} for folder, signs in met.items()
    ]
    if records:
        log.append(path, records)


def forget(path: str) -> None:
    """Take the log away: without rules nothing is to be remembered for them."""
    with suppress(OSError):  # where it stays it cannot be written either, so no rule will mark
        os.remove(path)
