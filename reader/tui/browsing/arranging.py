"""How the library is grouped and sorted, as it is typed."""

from reader.library.lists.arrangement import Grouping, Key, grouping_named, name_of, sorting_named
from reader.tui import texts
from reader.tui.browsing.lists import Lists
from reader.tui.panes import Panes

SORT_WORDS = tuple(f"{sign}{key.value}" for sign in ("", "-") for key in Key)
"""What the library may be sorted by; with a minus backwards."""


class Arranging:
    """Has the library shown in the arrangement that is named, or names the present one."""

    def __init__(self, panes: Panes, lists: Lists) -> None:
        self._panes = panes
        self._lists = lists

    def action_group_by(self, *words: str) -> None:
        """Group the library; without words, say how it is grouped."""
        now = self._lists.arrangement
        if words:
            self._lists.look_at(now._replace(grouping=grouping_named(" ".join(words))))
            return
        groupings = (each.value for each in Grouping)
        self._panes.status.say(texts.so_now("group", now.grouping.value, groupings))

    def action_sort_by(self, *words: str) -> None:
        """Sort the library; without words, say how it is sorted."""
        now = self._lists.arrangement
        if words:
            self._lists.look_at(now._replace(sorting=sorting_named(",".join(words))))
            return
        self._panes.status.say(texts.so_now("sort", name_of(now.sorting), SORT_WORDS))
