"""What the app says to a person, in one place: ready to be said in another language."""

from reader.library.model import Indexing
from reader.library.periods import Kind
from reader.library.smart import CONTINUE, RECENT

NO_POST_OPEN = "No post is open"
MEASURE = "Lines of {} cells"
MINUTES_LEFT = "{} min left"
SOURCE = "As it is written"
PAGE_PANEL = {
    "justify": "justified",
    "hyphenate": "hyphenated",
    "gap": "space between 汉字 and Latin",
    "hang": "。， in the margin",
    "wrap": "even lines",
    "colour": "colours of the author",
}
"""What the panel calls the settings of a page."""

HELP_TITLE = "Keys"
HELP_KEYS = "/ searches · q closes"
HELP_SEARCH = "a key, a name, a word"
HELP_NOTHING = "No key does that."
THEMES = "Theme"
THEMES_HELP = "Choose the colours"
COMMAND_LINE = "Command"
COMMAND_LINE_KEYS = "Tab completes · ↑ earlier · Enter · Esc"
PAGE_TAKES_A_NUMBER = "go: a number is to follow: go 42"


def more_completions(count: int) -> str:
    """Say how many completions there is no room for."""
    return f"\n… {count} more"


def more_problems(problem: str, others: int) -> str:
    """Say the first thing that is wrong with the configuration, and how many there are besides."""
    more = f" · {others} more: reader config" if others else ""
    return f"{problem}{more}"


WELCOME = "Welcome to reader"
WELCOME_ABOUT = (
    "It reads a folder of posts: Markdown or HTML files with front matter, as Hexo, Jekyll, Hugo,"
    " Zola, Nikola or a feed archiver leave them. It never changes them."
)
WELCOME_FOLDER = "Where are your posts?"
WELCOME_KEYS = "Tab completes · Enter opens and remembers · ↓ · Esc"
WELCOME_NOTHING_TYPED = "Type a folder; ~ is your home."
WELCOME_SAMPLES = "Look at the sample posts"
WELCOME_QUIT = "Quit"


def no_such_folder(folder: str) -> str:
    """Say that there is no such folder."""
    return f"{folder}: no such folder"


def posts_found(count: int, *, whole: bool) -> str:
    """Say how many files may be posts; at least, if not all were looked at."""
    if not count:
        return "No posts in sight here."
    files = "1 file that may be a post" if count == 1 else f"{count:,} files that may be posts"
    return f"{files}." if whole else f"{files}, or more."


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
