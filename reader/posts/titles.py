"""The texts of one line that a list shows: titles, names of categories, tags and authors."""

from functools import lru_cache

UNTITLED = "Untitled"
"""The title of a post that has neither title nor heading nor file name, as from a pipe."""

_MARKS = frozenset("&<*`~[\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
"""What a text must hold for there to be any markup or line end in it."""

_EXTENSIONS = frozenset({"md", "markdown", "mdown", "mkd", "html", "htm", "txt", "rst", "aspx"})


@lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """Return `text` as one line without markup; empty if nothing of it can be seen."""
    if not _MARKS.isdisjoint(text):
        from reader.posts.markup import text_of_markup  # noqa: PLC0415  4 ms of patterns, for few

        text = text_of_markup(text)
    text = " ".join(text.split())
    if text.isprintable() or any(char.isprintable() and char != " " for char in text):
        return text
    return ""


def title_of_body(body: str) -> str:
    """Return the heading of `body` that is its title; empty if none is."""
    from reader.posts.headings import title_heading  # noqa: PLC0415  5 ms, for few

    return title_heading(body)


def title_of_name(name: str) -> str:
    """Return a file's name without its extensions and the date that Jekyll puts before it."""
    stem, dot, extension = name.rpartition(".")
    while stem and dot and extension.lower() in _EXTENSIONS:
        name = stem
        stem, dot, extension = name.rpartition(".")
    return " ".join(_undated(name).split()) or UNTITLED


def date_in_name(name: str) -> str:
    """Return the date before a file's name as Jekyll writes it (`2012-01-31-name.md`), or empty."""
    year, _, rest = name.partition("-")
    month, _, rest = rest.partition("-")
    day, hyphen, rest = rest.partition("-")
    digits = (year + month + day).isdecimal() and len(year) == 4  # noqa: PLR2004  a year of four
    short = 1 <= len(month) <= 2 and 1 <= len(day) <= 2  # noqa: PLR2004  months and days have two
    return f"{year}-{month}-{day}" if digits and short and hyphen and rest else ""


def _undated(name: str) -> str:
    """Take the date off a file's name."""
    date = date_in_name(name)
    return name[len(date) + 1 :] if date else name
