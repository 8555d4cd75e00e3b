"""A command of the reader's own, with what is known of a post put in where it asks for it.

No value becomes a part of the command's text: the shell reads it from a variable, whatever
quotes stand around it. So a title can never be run.
"""

import re
from collections.abc import Container, Mapping

PLACEHOLDERS: Mapping[str, str] = {
    "path": "READER_PATH",
    "url": "READER_URL",
    "title": "READER_TITLE",
}
"""The variable that has the value of each name in braces."""

_TOKEN = re.compile(
    r"\\.|'|\"|\{(?P<name>" + "|".join(PLACEHOLDERS) + r")\}|.", re.DOTALL
)  # a quoted sign, a quote, a placeholder, anything else
_SHAPES = {"": '"${}"', '"': "${{{}}}", "'": "'\"${}\"'"}
"""How a variable is written outside quotes, inside double ones, inside single ones."""


def filled_in(command: str, names: Container[str] = PLACEHOLDERS) -> str:
    """Return a command for `sh` in which variables stand for `{path}`, `{url}` and `{title}`.

    Args:
        command: As it was written.
        names: Those that are known; others in braces stay.
    """
    quote, parts = "", []
    for token in _TOKEN.finditer(command):
        text = token[0]
        if token["name"] and token["name"] in names:
            text = _SHAPES[quote].format(PLACEHOLDERS[token["name"]])
        elif quote == "'" and text.startswith("\\") and text.endswith("'"):
            quote = ""  # in single quotes a backslash is itself
        elif text in {"'", '"'} and quote in {"", text}:
            quote = "" if quote else text
        parts.append(text)
    return "".join(parts)


def names_in(command: str) -> frozenset[str]:
    """Return the names in braces that a command asks for."""
    return frozenset(token["name"] for token in _TOKEN.finditer(command) if token["name"])


def variables(values: Mapping[str, str]) -> dict[str, str]:
    """Return the environment that a filled in command reads `values` from, by name."""
    return {PLACEHOLDERS[name]: value.replace("\0", "") for name, value in values.items()}
