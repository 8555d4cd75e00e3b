"""Elements of HTML, with text and attributes escaped."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from reader.document.heading_names import is_id
from reader.document.model import Block
from reader.layout.unicode.harmless import tamed

Inner = Callable[[Iterable[Block]], str]
"""Writes the blocks inside another."""

_TAB = 4


def element(name: str, inner: str, **attributes: str) -> str:
    """Return an element; attributes without a value are left out."""
    return f"{opening(name, attributes)}{inner}</{name}>"


def opening(name: str, attributes: Mapping[str, str]) -> str:
    """Return the tag that begins an element."""
    return f"<{name}{_written(attributes)}>"


def void(name: str, attributes: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return an element that holds nothing, as HTML and XML both read it."""
    return f"<{name}{_written(attributes)}/>"


def escaped(text: str) -> str:
    """Return `text` escaped, without what acts on a terminal."""
    cleaned = "\n".join([tamed(line) for line in text.expandtabs(_TAB).split("\n")])
    return cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def id_of(anchor: str) -> str:
    """Return the id of an element; one with white space in it is none."""
    return anchor if is_id(anchor) else ""


def language_tag(lang: str) -> str:
    """Return a language that somebody named as a tag of the web (`zh-CN`); empty if it is none."""
    tag = lang.strip().partition(".")[0].replace("_", "-")
    return tag if re.fullmatch("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", tag) else ""


def _written(attributes: Mapping[str, str]) -> str:
    """Return attributes as they stand in a tag; those without a value are left out."""
    return "".join([f' {key}="{_value(value)}"' for key, value in attributes.items() if value])


def _value(text: str) -> str:
    """Return an attribute's value, escaped."""
    return escaped(text).replace('"', "&quot;")
