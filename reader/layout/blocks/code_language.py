"""What code is written in that does not say so: named only where there can be no doubt."""

_BEGINNINGS = (
    ("<?php", "php"),
    ("<?xml", "xml"),
    ("<!doctype html", "html"),
    ("<html", "html"),
    ("diff --git ", "diff"),
    ("$ ", "console"),
)
"""How code of a language begins, in lower case."""
_INTERPRETERS = {
    "bash": "bash", "dash": "bash", "sh": "bash", "zsh": "bash", "node": "javascript",
    "perl": "perl", "php": "php", "python": "python", "ruby": "ruby",
}  # fmt: skip
_LONGEST_JSON = 20_000
"""Characters: more is not read as a whole only to learn what it is."""
_HUNK = ("--- ", "+++ ", "@@ ")


def guessed(text: str) -> str:
    """Return the language that `text` is surely written in, or nothing."""
    beginning = text[:200].lstrip().lower()
    if beginning.startswith("#!"):
        return _interpreter(beginning.partition("\n")[0])
    for sign, language in _BEGINNINGS:
        if beginning.startswith(sign):
            return language
    lines = text.split("\n", 3)[:3]
    if len(lines) == len(_HUNK) and all(map(str.startswith, lines, _HUNK)):
        return "diff"
    return "json" if _is_json(text) else ""


def _interpreter(line: str) -> str:
    """Return the language that the first line of a script names: `#!/usr/bin/env python3`."""
    words = line[2:].replace("/", " ").split()
    names = (word.rstrip("0123456789.") for word in words)
    return next((_INTERPRETERS[name] for name in names if name in _INTERPRETERS), "")


def _is_json(text: str) -> bool:
    """Tell whether `text` is an object, or a list of more than words and numbers, in JSON."""
    brackets = text[:1] + text[-1:]
    if brackets not in ("{}", "[]") or '"' not in text or len(text) > _LONGEST_JSON:
        return False
    import json  # noqa: PLC0415  3 ms that little code asks for

    try:
        json.loads(text)
    except ValueError:
        return False
    return True
