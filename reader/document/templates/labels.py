"""What a part of a text is called, by the tag around it."""

import re

from reader.document.templates.arguments import Arguments

_LABELLED = frozenset({
    "accordion", "box", "card", "cell", "folder", "panel", "section", "step", "tab", "tabitem",
    "timelineitem", "timenode",
})  # fmt: skip
"""Tags around a part of a text whose arguments are its title."""
_TITLES = ("title", "header", "heading", "name", "label", "summary", "caption")
_SUBTITLES = ("subtitle", "subheader", "description", "author", "date", "badge")
_OF_VERSE = re.compile(r"\s*(?<!\S)(author|source|date|footer):")
"""How Stellar says whose verse it is, and where it comes from."""


def label(name: str, written: str, given: Arguments) -> str:
    """Return the title of the part that the tag `name` begins; empty if it has none.

    Args:
        name: The tag's name.
        written: What is written behind it.
        given: The arguments in this.
    """
    title = given.first(*_TITLES)
    if title:
        return " — ".join(filter(None, (title, given.first(*_SUBTITLES))))
    if name.lower() in _LABELLED and any(map(has_letters, given.others)):
        return " ".join(given.others)
    is_told = name == "timeline" and not given.named and ":" not in written
    return written.partition(",")[0].strip() if is_told else ""


def of_verse(written: str) -> tuple[str, str]:
    """Return what verse is called and who wrote it, and what stands below it.

    `title,author` is Butterfly's way, `title author:name footer:words` Stellar's.
    """
    first, *pairs = _OF_VERSE.split(written)
    said = dict(zip(pairs[::2], map(str.strip, pairs[1::2]), strict=True))
    title, _, author = first.partition(",")
    told = (title or said.get("source", ""), author or said.get("author", ""), said.get("date", ""))
    return " — ".join(filter(None, map(str.strip, told))), said.get("footer", "")


def has_letters(word: str) -> bool:
    """Tell whether there is anything in a word that is read."""
    return re.search(r"\w", word) is not None
