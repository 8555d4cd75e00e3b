"""A post of a library, read from its file: as its folder has it read, or as it is written."""

import os
from collections.abc import Sequence

from reader.config import Library
from reader.library.folders.files import read_file
from reader.library.folders.rules import rules_for
from reader.posts.decode import decode
from reader.posts.model import Post
from reader.posts.parse import parse_post


def post_at(path: str, libraries: Sequence[Library]) -> Post:
    """Read a post.

    Args:
        path: Its file, absolute.
        libraries: Those that are configured.

    Raises:
        PostError: The file is gone or cannot be read.
    """
    raw, status = read_file(path, follow=False)
    folder, name = os.path.split(path)
    rules = rules_for(folder, libraries)
    return parse_post(raw, name=name, stamp=status.st_mtime, rules=rules)


def text_at(path: str) -> str:
    """Return the text of a post's file as it is written.

    Raises:
        PostError: The file is gone or cannot be read.
    """
    raw, _ = read_file(path, follow=False)
    text, _ = decode(raw)
    return text
