"""The words of the library pane: how it is grouped and sorted, its dividers, its dates."""

from typing import Final, NamedTuple

from reader.library.lists.arrangement import Grouping, Key
from reader.library.lists.periods import Kind
from reader.library.smart.names import CONTINUE, RECENT

GROUP_BY, SORT_BY = "Group by", "Sort by"
"""What the panels ask."""
GROUP_KEY, SORT_KEY = "group by …", "sort by …"
"""What the keys to these panels are for."""
GROUPINGS: Final = {
    Grouping.CATEGORY: "category",
    Grouping.TAG: "tag",
    Grouping.AUTHOR: "author",
    Grouping.SITE: "site",
    Grouping.MONTH: "month",
    Grouping.FOLDER: "folder",
    Grouping.NONE: "nothing",
}
ORDERS: Final = {
    Key.DATE: "date",
    Key.TITLE: "title",
    Key.AUTHOR: "author",
    Key.LENGTH: "length",
    Key.UNREAD: "unread first",
}
FORWARDS: Final = {
    Key.DATE: "newest first",
    Key.TITLE: "by title",
    Key.AUTHOR: "by author",
    Key.LENGTH: "shortest first",
    Key.UNREAD: "unread first",
}
BACKWARDS: Final = {
    Key.DATE: "oldest first",
    Key.TITLE: "by title backwards",
    Key.AUTHOR: "by author backwards",
    Key.LENGTH: "longest first",
}


def arranged(grouping: Grouping, orders: str) -> str:
    """Say how the library is grouped and sorted."""
    if grouping is Grouping.NONE:
        return f"All posts, {orders}"
    return f"By {GROUPINGS[grouping]}, {orders}"


PERIODS: Final = {
    Kind.AHEAD: "To come",
    Kind.TODAY: "Today",
    Kind.YESTERDAY: "Yesterday",
    Kind.THIS_WEEK: "Earlier this week",
    Kind.LAST_WEEK: "Last week",
    Kind.THIS_MONTH: "Earlier this month",
}
"""The periods that a list by date is divided in; months and years have their own names."""
SMART: Final = {CONTINUE: "Continue reading", RECENT: "Recently read"}
"""The smart groups that are no saved searches."""

MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


class DateWords(NamedTuple):
    """How a language says dates; `str.format` fills them in."""

    today: str
    yesterday: str
    day: str
    whole: str


ENGLISH: Final = DateWords("today", "yesterday", "{day} {name}", "{day} {name} {year}")
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
