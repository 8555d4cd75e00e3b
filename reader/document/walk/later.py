"""Elements that not every page has: what reads them is imported when a page first has one.

Each module that a page does without is worth half a percent of the time in which it is shown.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from reader.document.walk.style import Attributes
    from reader.document.walk.walk import Element, Walk


@cache
def found(name: str) -> "Element":
    """Return a reader by its name in this package, as `elements.lists.listing`."""
    module, _, function = name.rpartition(".")
    return cast("Element", getattr(import_module(f"reader.document.{module}"), function))


def later(name: str) -> "Element":
    """Return a reader that has what it reads by imported when it first reads something."""

    def read(walk: "Walk", node: "LexborNode", attributes: "Attributes") -> None:
        found(name)(walk, node, attributes)

    return read
