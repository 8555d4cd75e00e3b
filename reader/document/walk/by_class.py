"""Elements that are read by their class: what a generator means by it, whatever the tag is."""

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.document.normalise.classes import READERS
from reader.document.walk.later import found

if TYPE_CHECKING:
    from reader.document.walk.walk import Element

_NAMES = frozenset(READERS)


@lru_cache(maxsize=1024)
def reader_by_class(classes: str) -> "Element | None":
    """Return what reads an element with these `classes`, if one of them says more than its tag."""
    names = classes.split()
    if _NAMES.isdisjoint(names):
        return None
    return found(next(READERS[name] for name in names if name in READERS))
