"""Regular expressions that every Python this runs on reads alike."""

import re
from pathlib import Path

import reader

POSSESSIVE_GROUP = re.compile(r"(?:\)|\w\})(?:[*+?]|\{+[\d,]+\}+)\+(?!,)")


def test_no_group_is_repeated_possessively() -> None:
    """Python before 3.11.5, as Debian 12 has it, goes astray there (gh-106052): `(?>(?:…)*)`."""
    found = [
        (path.name, line)
        for path in Path(reader.__file__).parent.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if POSSESSIVE_GROUP.search(line)
    ]

    assert found == []
    assert POSSESSIVE_GROUP.search("(?:a|b)*+")
