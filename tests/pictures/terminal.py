"""A terminal's side of kitty's graphics protocol."""

import re

_COMMAND = re.compile(r"\x1b_G([^;\x1b]*);?([^\x1b]*)\x1b\\")

Command = tuple[dict[str, str], str]
"""The keys of a command, and its data."""


def commands(text: str) -> list[Command]:
    """Return the commands that a text is made of; it is made of nothing else."""
    assert not _COMMAND.sub("", text)
    return commands_in(text)


def commands_in(text: str) -> list[Command]:
    """Return the commands in a text."""
    return [
        (dict(key.split("=") for key in found[1].split(",")), found[2])
        for found in _COMMAND.finditer(text)
    ]
