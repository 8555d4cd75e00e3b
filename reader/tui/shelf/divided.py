"""Which groups are shown with the periods in which their posts were published."""

from collections.abc import Collection, Sequence

from reader.library.lists.arrangement import Grouping
from reader.library.lists.listed import Listing
from reader.library.lists.periods import Cut
from reader.library.model import Category
from reader.posts.model import CategoryPath
from reader.tui.shelf.shelf import UNDIVIDED, Divisions

WORTH_DIVIDING = 10
"""Groups of fewer posts are seen at a glance."""


def divided(
    view: Listing, groups: Sequence[Category], opened: Collection[CategoryPath], cut: Cut
) -> Divisions:
    """Return the periods of the open groups that are large; each of the others has none.

    Args:
        view: The library as it is shown.
        groups: Its groups.
        opened: Those that are open.
        cut: Tells the period of a moment.
    """
    if view.arrangement.grouping is Grouping.MONTH:
        return UNDIVIDED
    return {
        group.path: view.divisions(group.path, cut) if group.posts >= WORTH_DIVIDING else ()
        for group in groups
        if group.path in opened
    }
