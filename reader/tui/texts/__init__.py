"""What the app says to a person, in one place: ready to be said in another language.

Here is what is said while one reads and searches; `listed` has the words of the library pane,
`empty` those of pages without an article, `wrong` says what went wrong. The help of the actions
stands in their own table, `tui.keys.actions`. Constants are sentences, which `str.format` may fill
in, also with the keys that actions have (`{keys[undo]}`: `Keymap`); functions say what depends on a
number, or leaves something out.
"""

from collections.abc import Iterable, Sequence

from reader.library.model import Indexing

NO_POST_OPEN = "No post is open"
MEASURE = "Lines of {cells} cells"
WIDEST, NARROWEST = "Lines of {cells} cells, no wider here", "Lines of {cells} cells, no narrower"
NUMBER_NEEDED = "A number goes before that: 50{keys[percent]} is half of the page"
MINUTES_LEFT = "{minutes} min left"
FIND_HELP = "find on this page · re: an expression · ↑ earlier"
NO_FOLD = "Nothing to fold is on the screen"
NO_HIT = "Nothing has been found yet: {keys[find]} asks what to find"
NOT_ON_PAGE = "{sought} is nowhere on this page"
LOOKING_ON_PAGE = "…"
"""Stands where it is told how much was found, as long as that is not known."""
LOOKING_STILL = "Still looking for that; {keys[let-go]} gives it up"
LOOKED_TOO_LONG = "That expression takes too long here; it is given up"
ROUND = "Round to the other end"
NO_EXPRESSION = "No regular expression: {why}"
SOURCE = "As it is written"
SOURCE_KEYS = "/ finds, n N go on · q"
ARRANGE_KEYS = "Esc closes"
WIDER, NARROWER = "wider than {cells} cells", "narrower"
OTHER_THEME = "theme: {name}"
THEME_IS_ON = "now"
"""What is said of the theme that is on, in a list of all."""
AS_CONFIGURED = "pages as configured"
SET_NOW = "Now: {settings} · set justify true, say, changes one, set auto all"
SET_AS_CONFIGURED = "Pages are set as configured"
PAGE_PANEL = {
    "justify": "justified",
    "hyphenate": "hyphenated",
    "gap": "space between 汉字 and Latin",
    "hang": "。， in the margin",
    "wrap": "even lines",
    "colour": "colours of the author",
    "wide": "code and tables beyond the lines",
}
"""What the panel calls the settings of a page."""

# Places
NOWHERE_BACK = "There is no jump to go back from"
NOWHERE_ON = "Nothing to go on to: this is where you came from"
NO_JUMP_HERE = "No jump was made in this post"
LETTERS_ONLY = "Places have the letters a to z"
NO_PLACES = "No place is called {letter} here: {keys[keep-place]} keeps one"
PLACE_KEPT = "'{letter} leads here"
FILE_GONE = "its file is gone"
FILE_UNREADABLE = "its file cannot be read"
TEXT_STAYS = "{error} · the text stays here until another post is opened"
GONE = "That post is not in the library any more"

# Contents
CONTENTS = "Contents"
NO_HEADINGS = "No headings in this post"
HEADING_GONE = "“{title}” is not on this page any more"
CHOICE_KEYS = "type to narrow · Enter · Esc"

# Links
LINKS = "Links"
LINK_KEYS = "1 … to a link · Enter opens · y copies · / narrows · Esc"
NO_LINKS = "No links on this page"
NO_LINKS_SEEN = "No links on the screen"
NO_LINK = "No link {number}: there are {count}"
NO_ANCHOR = "No place called #{name} on this page"
NO_SUCH_POST = "{address}: no such post in this library"
NO_ADDRESS = "This post does not say where it was published"
HINTS = "Type the letters of a link; capitals copy its address; Esc"
NUMBERS = "{number} · {keys[browse]} opens the link with that number · Esc"
LEADS_TO = "{address} · {keys[open-link]} opens, {keys[copy-address]} copies"
OPENING = "Opening {address}"
NOTE = "Note {label}"
NOTE_KEYS = "Enter goes there · Esc"

# Copying
COPIED = "Copied {what}"
ADDRESS_COPIED = "Copied {address}"
MARKDOWN = "the post as Markdown"
VISUAL = "Visual: move, y copies, o the other end, Esc"

# Commands and files
ASK_KEYS = "↑ earlier · Enter · Esc"
PIPE = "Pipe to"
PIPE_ABOUT = "a command that reads the page; nothing: the pager"
RUN = "Run"
RUN_ABOUT = "a command; {path}, {url}, {title} are the post's"
PIPED, RAN = "Piped to {command}", "Ran {command}"
PRESS_ENTER = "Press Enter to read on."
"""Stands on the bare terminal, below what a command has printed."""
FAILED_ASIDE = "[ended with {code}]"
"""Stands before that, if the command has failed."""
NO_URL = "This post has no address to put for {url}"
EXPORT = "Write to"
EXPORT_ABOUT = "a file: .md, .html, .txt; ! behind it overwrites"
EXPORT_KEYS = ".md .html .txt; ! behind it overwrites · Tab completes · Enter · Esc"
EXPORTED = "Written to {path}"
EXPORT_KINDS = "ends with none of .md, .html, .txt"
EXPORT_EXISTS = "exists already; ! behind the name writes over it"
EXPORT_POST = "is the post itself"


def so_now(name: str, value: str, allowed: Iterable[str]) -> str:
    """Say how something is now, and how else it may be."""
    return f"Now: {name} {value} · there are {', '.join(allowed)}"


def characters(count: int) -> str:
    """Say how many characters there are."""
    return f"{count:,} {'character' if count == 1 else 'characters'}"


def no_place(letter: str, there: Sequence[str]) -> str:
    """Say that a letter leads nowhere, and which do."""
    are = "is" if len(there) == 1 else "are"
    return f"No place is called {letter} here: there {are} {', '.join(there)}"


# Around
HELP_TITLE = "Keys"
HELP_KEYS = "/ searches · q closes"
HELP_SEARCH = "a key, a name, a word"
HELP_NOTHING = "No key does that."
THEMES = "Theme"
THEMES_HELP = "Choose the colours"
COMMAND_LINE = "Command"
COMMAND_LINE_KEYS = "Tab completes · ↑ earlier · Enter · Esc"


def more_completions(count: int) -> str:
    """Say how many completions there is no room for."""
    return f"\n… {count} more"


def more_problems(problem: str, others: int, all_in: str) -> str:
    """Say the first thing that is wrong with the configuration, how many more, and what has all."""
    more = f" · {others} more: {all_in}" if others else ""
    return f"{problem}{more}"


PROBLEMS_IN_APP, PROBLEMS_OUTSIDE = ":problems, or reader config", "reader config"
"""Where all problems are to be seen, in the app and before it."""
HOW_TO_QUIT = "{keys[quit]} quits"
ELSEWHERE = "{key} is for {where}: {what}"
PANES = "the library", "the page"
PROBLEMS = "What is wrong with the configuration"
PROBLEMS_ABOUT = "As of the start; reader config edit mends it"
NO_PROBLEMS = "Nothing was wrong with the configuration at the start"


WELCOME = "Welcome to reader"
WELCOME_ABOUT = (
    "It reads a folder of posts: Markdown or HTML files with front matter, as Hexo, Jekyll, Hugo,"
    " Zola, Nikola or a feed archiver leave them. It never changes them."
)
WELCOME_BACK = "Welcome back to reader"
WELCOME_BACK_ABOUT = (
    "You have looked at the sample posts: Enter goes on with them. A folder of your own, once it"
    " is typed here, is opened by every start."
)
WELCOME_FOLDER = "Where are your posts?"
WELCOME_KEYS = "Tab completes · Enter keeps it · ↓ more · Esc quits"
WELCOME_NOTHING_TYPED = "Type a folder; ~ is your home."
TAKE_BARE_FOLDER = "No posts in sight here. Enter once more takes the folder all the same."
WELCOME_SAMPLES = "Look at the sample posts"
WELCOME_SAMPLES_AGAIN = "Go on with the sample posts"
WELCOME_EXAMPLE = "~/blog/source/_posts"
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

SORTING, LOOKING = "sorting", "looking"
"""What goes on in the background."""
FINDING = "looking …"
"""In the place of how many posts were found."""
NO_POST_HERE = "The cursor is on no post"
LAST_POST, FIRST_POST = "This is the last post", "This is the first post"
NOT_IN_LIST = "The open post is not in this list"
NO_GROUP, NO_UNREAD_GROUP = "No group that way", "No group with unread posts that way"
NONE_UNREAD_LEFT = "No unread posts left"
NONE_UNREAD_BEFORE = "No unread posts before this one"
RESUMED = "Where you were · {keys[top]}: the beginning"
HAS_PROBLEMS = "This file has problems: mend it, and {keys[rescan]} reads it again"
NOT_IN_LIBRARY = "{name}: not a post of this library"
UNWATCHED = "The folders are not watched, looking each {seconds:.0f} seconds: {reason}"


def unread(count: int) -> str:
    """Say how many posts are unread."""
    return f"{count:,} unread" if count else "all read"


def scanning(seen: int, read: int, to_read: int, *, done: bool = False) -> str:
    """Say how far a scan is; nothing once it is done.

    Args:
        seen: The files that were looked at.
        read: Those that were read.
        to_read: Those that are to be; 0 while that is not known.
        done: Whether it is over.
    """
    if done:
        return ""
    return f"reading {read:,} of {to_read:,}" if to_read else f"looking: {seen:,} files"


def scanned(read: int) -> str:
    """Say how many files were new to a scan."""
    if not read:
        return "Nothing new or changed"
    return f"{read:,} {'file' if read == 1 else 'files'} new or changed"


def unreadable_files(name: str, message: str, others: int) -> str:
    """Say why a file could not be read, and how many more could not."""
    more = f", and {others} more" if others else ""
    return f"{name}: {message}{more}"


# Marks

MARKED_READ, MARKED_UNREAD = "Marked as read", "Marked as unread"
STARRED, UNSTARRED = "Starred", "Star taken away"
TAGS_AS_THEY_WERE = "The tags are as they were"
UNDONE, DONE_AGAIN = "Undone: {told}", "Done again: {told}"
FIND_GIVEN_UP = "Given up: the posts to be marked were still being looked for"
NOTHING_TO_UNDO, NOTHING_TO_REDO = "Nothing to undo", "Nothing to redo"
TAGS = "Tags"
TAGS_ABOUT = "tags, with commas between them"
TAGS_KEYS = "Tab completes · Enter · Esc"
NO_POST_TO_PICK = (
    "Posts are picked, no group: {keys[pick-range]} begins a range here,"
    " {keys[mark-group]} marks all read"
)
PICKED = (
    "{picked} picked · {keys[toggle-read]} {keys[toggle-star]} {keys[tag]} {keys[mark-group]}"
    " · {keys[read-on]} one more · {keys[pick-range]} a range · {keys[cancel]} none"
)
UNDOABLE = "{told} · {keys[undo]} undoes"
NONE_UNREAD = "Nothing is unread here"
AS_THEY_WERE = "They all are so already"

# What is looked for.

QUERY_PLACEHOLDER = 'words "a phrase" title: category: is:unread newer:7d …'
NARROW = "Narrow"
NARROW_KEYS = "^P earlier · Enter keeps · Esc all posts"
NARROWED = "{keys[narrow]} {query}  ·  {found}  ·  {keys[cancel]} all posts"
NO_POST_MATCHES = "No post matches"
NOTHING_NARROWS = "Nothing narrows the list: {keys[narrow]} does"
SEARCH = "Search"
SEARCH_KEYS = "Enter opens · Tab to the list · ^S saves · Esc"
NAME_KEYS = "Enter · Esc"
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
