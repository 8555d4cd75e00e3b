"""The words of the library pane: how it is grouped and sorted, its dividers, its dates."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from reader.language import gettext as _
from reader.library.lists.arrangement import Grouping, Key
from reader.library.lists.periods import Kind
from reader.library.smart.names import CONTINUE, RECENT

GROUP_BY, SORT_BY = _("Group by"), _("Sort by")
"""What the panels ask."""
PREVIEWED = _("Posts are shown as one comes to them; Enter opens")
PREVIEWED_WHERE_WIDE = _(
    "Posts are shown beside the list in a terminal of {columns} columns or more"
)
NOT_PREVIEWED = _("Posts are shown once they are opened")
GROUP_KEY, SORT_KEY = _("group by …"), _("sort by …")
"""What the keys to these panels are for."""
GROUPINGS: Final = {
    Grouping.CATEGORY: _("category"),
    Grouping.TAG: _("tag"),
    Grouping.AUTHOR: _("author"),
    Grouping.SITE: _("site"),
    Grouping.MONTH: _("month"),
    Grouping.FOLDER: _("folder"),
    Grouping.NONE: _("nothing"),
}
NOWHERE: Final = {
    Grouping.CATEGORY: _("No category"),
    Grouping.TAG: _("No tag"),
    Grouping.AUTHOR: _("No author"),
    Grouping.SITE: _("No site"),
    Grouping.MONTH: _("No month"),
    Grouping.FOLDER: _("No folder"),
    Grouping.NONE: _("All posts"),
}
"""The groups of the posts that are in no other."""
ORDERS: Final = {
    Key.DATE: _("date"),
    Key.TITLE: _("title"),
    Key.AUTHOR: _("author"),
    Key.LENGTH: _("length"),
    Key.UNREAD: _("unread first"),
}
FORWARDS: Final = {
    Key.DATE: _("newest first"),
    Key.TITLE: _("by title"),
    Key.AUTHOR: _("by author"),
    Key.LENGTH: _("shortest first"),
    Key.UNREAD: _("unread first"),
}
BACKWARDS: Final = {
    Key.DATE: _("oldest first"),
    Key.TITLE: _("by title backwards"),
    Key.AUTHOR: _("by author backwards"),
    Key.LENGTH: _("longest first"),
}


def arranged(grouping: Grouping, orders: Iterable[str]) -> str:
    """Say how the library is grouped, and in which orders it is sorted, one within the other."""
    said = _(", ").join(orders)
    if grouping is Grouping.NONE:
        return _("All posts, {orders}").format(orders=said)
    return _("By {grouping}, {orders}").format(grouping=GROUPINGS[grouping], orders=said)


PERIODS: Final = {
    Kind.AHEAD: _("To come"),
    Kind.TODAY: _("Today"),
    Kind.YESTERDAY: _("Yesterday"),
    Kind.THIS_WEEK: _("Earlier this week"),
    Kind.LAST_WEEK: _("Last week"),
    Kind.THIS_MONTH: _("Earlier this month"),
}
"""The periods that a list by date is divided in; months and years have their own names."""
SMART: Final = {CONTINUE: _("Continue reading"), RECENT: _("Recently read")}
"""The smart groups that are no saved searches."""

MONTHS: Final = (
    _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
    _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
)  # fmt: skip


class DateWords(NamedTuple):
    """How a language says dates; `str.format` fills them in."""

    today: str
    yesterday: str
    day: str
    whole: str


OWN: Final = DateWords(_("today"), _("yesterday"), _("{day} {name}"), _("{day} {name} {year}"))
"""The language of the app, in which all dates are said that no other is known for."""
_CHINESE: Final = DateWords("今天", "昨天", "{month}月{day}日", "{year}年{month}月{day}日")
_JAPANESE: Final = DateWords("今日", "昨日", "{month}月{day}日", "{year}年{month}月{day}日")
_KOREAN: Final = DateWords("오늘", "어제", "{month}월 {day}일", "{year}년 {month}월 {day}일")

SCRIPTS: Final = (
    ("\u3041", "\u30ff", _JAPANESE),
    ("\uac00", "\ud7a3", _KOREAN),
    ("\u3400", "\u4dbf", _CHINESE),
    ("\u4e00", "\u9fff", _CHINESE),
    ("\U00020000", "\U000323af", _CHINESE),
)
"""A title's language, by the first and the last character of a script; kana and hangul may have Han
characters beside them. As an expression, ranges so large would take 3 ms of each start."""
