"""Which post comes next from where one is."""

from typing import Literal, NamedTuple

from reader.library.lists.listed import Listing
from reader.library.model import Place


class Here(NamedTuple):
    """Where one is in the library."""

    place: Place
    on_it: bool
    """Whether one is on the post, or on a category before it."""


def beside(
    view: Listing, here: Here | None, step: Literal[1, -1], *, unread: bool = False
) -> Place | None:
    """Return the next (1) or previous (-1) post; the first of all from nowhere."""
    if here is None:
        return view.first(unread=unread)
    wanted = not (unread and here.place.entry.read)
    if step == 1 and not here.on_it and wanted:
        return here.place
    return view.neighbour(here.place, step=step, unread=unread)
