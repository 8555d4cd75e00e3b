"""A post as programs take it: fields of a line, an object of JSON."""

from reader.library.model import Entry


def category(entry: Entry) -> str:
    """Return the first category of a post, as a path."""
    return "/".join(entry.categories[0]) if entry.categories else ""


def fields(entry: Entry) -> dict[str, object]:
    """Return what JSON tells of an entry: all but its place in the catalog."""
    told = entry._asdict()
    del told["cursor"]
    return told
