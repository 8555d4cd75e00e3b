"""The fields of a front matter under this project's names, whatever their generator calls them."""

from collections.abc import Iterable
from functools import lru_cache

from reader.posts.addresses import original
from reader.posts.names import CONTAINERS, are_plain, plain_name
from reader.posts.rules import Generator
from reader.posts.titles import one_line
from reader.posts.values import MOST, Fields, Value, text_of, texts_of, truth_of

_NAME_KEYS = ("name", "title", "nickname")
_ADDRESS_KEYS = ("url", "src", "image", "feature", "teaser", "path", "link", "href", "source")


def fold(fields: Fields) -> Fields:
    """Return the fields by their plain names; those in Hugo's and Zola's tables among them."""
    if are_plain(tuple(fields)):
        return fields
    folded = {plain_name(name): value for name, value in fields.items()}
    for container in CONTAINERS:
        inner = folded.get(container)
        if isinstance(inner, dict):
            for name, value in inner.items():
                folded.setdefault(plain_name(name), value)
    return folded


def first(folded: Fields, names: tuple[str, ...]) -> Value:
    """Return the value of the first of `names` that has one; None if none has."""
    for name in names:
        if value := folded.get(name):
            return value
    return None


def line_of(folded: Fields, names: tuple[str, ...]) -> str:
    """Return the first of `names` as one line without markup."""
    return one_line(text_of(first(folded, names))) if names else ""


def authors(folded: Fields, names: tuple[str, ...], generator: Generator) -> tuple[str, ...]:
    """Return the authors: a text, a list, or mappings with names.

    One text is one author, for a name may hold a comma. In a field named for several it is cut at
    commas, and with Nikola in any.
    """
    for name in names:
        value = folded.get(name)
        if isinstance(value, str):
            several = name.endswith("s") or generator is Generator.NIKOLA
            found = _people_in(value, several=several)
        else:
            found = _each_once(_people(value))
        if found:
            return found
    return ()


@lru_cache(maxsize=1024)
def _people_in(text: str, *, several: bool) -> tuple[str, ...]:
    """Return the people that a text names, which the posts of a site have in common."""
    return _each_once(text.split(",")[:MOST] if several else texts_of(text))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(one_line, names))))


def _people(value: Value) -> list[str]:
    """Return the names in a value of any shape."""
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        return texts_of(value)
    named = [first(item, _NAME_KEYS) if isinstance(item, dict) else item for item in value[:MOST]]
    return [name for name in named if isinstance(name, str)]


def web_address(folded: Fields, names: tuple[str, ...]) -> str:
    """Return the first of `names` that is an address on the web; a path on a site is none."""
    for name in names:
        address = original(_address(folded.get(name)))
        whole = f"https:{address}" if address.startswith("//") else address
        if whole.lower().startswith(("http://", "https://")) and " " not in whole:
            return whole
    return ""


def image(folded: Fields, names: tuple[str, ...]) -> str:
    """Return the first of `names` that names a picture, its proxies taken off."""
    for name in names:
        address = _address(folded.get(name))
        if address and truth_of(address) is None:
            return original(address)
    return ""


def photos(folded: Fields) -> tuple[str, ...]:
    """Return the addresses in a list of pictures, their proxies taken off."""
    listed = folded.get("photos")
    found = listed[:MOST] if isinstance(listed, list) else ()
    return tuple(original(address) for each in found if (address := _address(each)))


def _address(value: Value) -> str:
    """Return the address in a value: a text, the first of a list, or in a mapping."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = first(fold(value), _ADDRESS_KEYS)
    return value.strip() if isinstance(value, str) else ""


def is_draft(folded: Fields) -> bool:
    """Tell whether the front matter keeps the post from being published."""
    if truth_of(folded.get("draft")):
        return True
    status = folded.get("status")
    hidden = isinstance(status, str) and status.strip().lower() in {"draft", "private"}
    return hidden or truth_of(folded.get("published")) is False
