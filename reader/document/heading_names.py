"""The ids that generators give to headings whose author gave them none."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from urllib.parse import unquote

NAMELESS = "section"
"""What Pandoc and kramdown call a heading without a letter."""


def names(titles: Sequence[str], taken: Container[str]) -> Iterator[tuple[str, int]]:
    """Yield the names of headings, each with the number of its heading, from 0.

    Each way of making them comes after the other: GitHub's, which Hugo, Jekyll and most have as
    well; Pandoc's; kramdown's own.

    Args:
        titles: The headings.
        taken: The ids that authors have given.
    """
    known: set[str] = set()
    for way in (_github, _pandoc, _kramdown):
        for number, name in enumerate(_numbered(titles, way, taken)):
            if name and name not in known:
                known.add(name)
                yield name, number


def is_id(name: str) -> bool:
    """Tell whether a name can be an id: something without white space."""
    return bool(name) and not any(map(str.isspace, name))


def alike(name: str) -> str:
    """Return what the names have in common that generators make of a text: letters and digits."""
    spread = unicodedata.normalize("NFKD", unquote(name).casefold())
    return "".join(filter(str.isalnum, spread))


def _numbered(
    titles: Sequence[str], way: Callable[[str], str], taken: Container[str]
) -> Iterator[str]:
    """Yield the name of each heading; from the second of the same name on with a number."""
    times: Counter[str] = Counter()
    given: set[str] = set()
    for name in map(way, titles):
        numbered = name
        while name and (numbered in taken or numbered in given):
            times[name] += 1
            numbered = f"{name}-{times[name]}"
        given.add(numbered)
        yield numbered


def _github(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")


def _pandoc(title: str) -> str:
    """Begin with the first letter; signs other than `-`, `_` and `.` are left out."""
    bare = re.sub(r"[^\w\-. ]", "", title.lower())
    return "-".join(re.sub(r"^[\W\d_]+", "", bare).split()) or NAMELESS


def _kramdown(title: str) -> str:
    """Begin with the first letter of ASCII, which alone counts."""
    bare = re.sub("^[^a-zA-Z]+", "", title)
    return re.sub("[^a-zA-Z0-9 -]", "", bare).replace(" ", "-").lower() or NAMELESS
