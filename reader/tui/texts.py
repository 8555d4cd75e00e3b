"""What the app says to a person, in one place: ready to be said in another language."""

from reader.library.model import Indexing
from reader.library.periods import Kind
from reader.library.smart import CONTINUE, RECENT

NO_POST_OPEN = "No post is open"

# The library pane.

PERIODS = {
    Kind.AHEAD: "To come",
    Kind.TODAY: "Today",
    Kind.YESTERDAY: "Yesterday",
    Kind.THIS_WEEK: "Earlier this week",
    Kind.LAST_WEEK: "Last week",
    Kind.THIS_MONTH: "Earlier this month",
}
"""The periods that a list by date is divided in; months and years have their own names."""
SMART = {CONTINUE: "Continue reading", RECENT: "Recently read"}
"""The smart groups that are no saved searches."""
PICKED = "{picked} picked · r s T A · Space one more · V a range · Esc none"
UNDOABLE = "{told} · U undoes"
NONE_UNREAD = "Nothing is unread here"
AS_THEY_WERE = "They all are so already"

# What is looked for.

QUERY_PLACEHOLDER = 'words "a phrase" title: category: is:unread newer:7d …'
NARROW = "Narrow"
NARROW_KEYS = "Enter keeps · Esc all posts"
NARROWED = "\\ {query}  ·  {found}  ·  Esc all posts"
NOTHING_NARROWS = "Nothing narrows the list: \\ does"
SEARCH = "Search"
SEARCH_KEYS = "Enter opens · Tab to the list · ^S saves · Esc"
SAVE_AS = "Save “{query}” as"
SAVED = "Saved: “{name}” stands above the library"
NO_SAVED_SEARCH = "The cursor is on no saved search"
REMOVE = "The same key once more removes “{name}”"
REMOVED = "“{name}” is removed"
NOTHING_FOUND = "Nothing is found"


def posts(count: int, *, more: bool = False) -> str:
    """Say how many posts there are, or that there are more than these."""
    if more:
        return f"more than {count:,} posts"
    return f"{count:,} {'post' if count == 1 else 'posts'}"


def indexing(far: Indexing) -> str:
    """Say how far the index of texts is."""
    return f"indexing {far.percent} %"
