"""What the app says to a person, in one place, in the language that is spoken (`language`).

Here is what is said while one reads and searches; `listed` has the words of the library pane,
`empty` those of pages without an article, `welcome` those of the first start, `noted` those of
notes, `wrong` says what went wrong. The help of the actions stands in their own table,
`tui.keys.actions`. Constants are sentences, which `str.format` may fill in, also with the keys that
actions have (`{keys[undo]}`: `Keymap`); functions say what depends on a number, or leaves something
out.
"""

from collections.abc import Iterable, Sequence

from reader.language import gettext as _
from reader.language import ngettext
from reader.library.model import Indexing

NO_POST_OPEN = _("No post is open")
MEASURE = _("Lines of {cells} cells")
WIDEST, NARROWEST = (
    _("Lines of {cells} cells, no wider here"),
    _("Lines of {cells} cells, no narrower"),
)
NUMBER_NEEDED = _("A number goes before that: 50{keys[percent]} is half of the page")
MINUTES_LEFT = _("{minutes} min left")
FIND_HELP = _("find on this page · re: an expression · ↑ earlier")
NO_FOLD = _("Nothing to fold is on the screen")
NO_HIT = _("Nothing has been found yet: {keys[find]} asks what to find")
NOT_ON_PAGE = _("{sought} is nowhere on this page")
LOOKING_ON_PAGE = "…"
"""Stands where it is told how much was found, as long as that is not known."""
LOOKING_STILL = _("Still looking for that; {keys[let-go]} gives it up")
LOOKED_TOO_LONG = _("That expression takes too long here; it is given up")
ROUND = _("Round to the other end")
NO_EXPRESSION = _("No regular expression: {why}")
SOURCE = _("As it is written")
SOURCE_KEYS = _("/ finds, n N go on · q")
ARRANGE_KEYS = _("Esc closes")
WIDER, NARROWER = _("wider than {cells} cells"), _("narrower")
OTHER_THEME = _("theme: {name}")
THEME_IS_ON = _("now")
"""What is said of the theme that is on, in a list of all."""
AS_CONFIGURED = _("pages as configured")
SET_NOW = _("Now: {settings} · set justify true, say, changes one, set auto all")
SET_AS_CONFIGURED = _("Pages are set as configured")
SET_TO = _("Pages: {name} {value}")
PAGE_PANEL = {
    "justify": _("justified"),
    "hyphenate": _("hyphenated"),
    "gap": _("space between 汉字 and Latin"),
    "hang": _("。， in the margin"),
    "wrap": _("even lines"),
    "colour": _("colours of the author"),
    "wide": _("code and tables beyond the lines"),
    "pictures": _("pictures"),
}
"""What the panel calls the settings of a page."""

# Places
NOWHERE_BACK = _("There is no jump to go back from")
NOWHERE_ON = _("Nothing to go on to: this is where you came from")
NO_JUMP_HERE = _("No jump was made in this post")
LETTERS_ONLY = _("Places have the letters a to z")
NO_PLACES = _("No place is called {letter} here: {keys[keep-place]} keeps one")
PLACE_KEPT = _("'{letter} leads here")
FILE_GONE = _("its file is gone")
FILE_UNREADABLE = _("its file cannot be read")
TEXT_STAYS = _("{error} · the text stays here until another post is opened")
GONE = _("That post is not in the library any more")

# Contents
CONTENTS = _("Contents")
NO_HEADINGS = _("No headings in this post")
LAST_HEADING = _("No heading further down")
HEADING_GONE = _("“{title}” is not on this page any more")
CHOICE_KEYS = _("type to narrow · Enter · Esc")

# Links
LINKS = _("Links")
LINK_KEYS = _("1 … to a link · Enter opens · y copies · / narrows · Esc")
NO_LINKS = _("No links on this page")
NO_LINKS_SEEN = _("No links on the screen")
NO_LINK = _("No link {number}: there are {count}")
NO_ANCHOR = _("No place called #{name} on this page")
NO_SUCH_POST = _("{address}: no such post in this library")
NO_ADDRESS = _("This post does not say where it was published")
HINTS = _("Type the letters of a link; capitals copy its address; Esc")
NUMBERS = _("{keys[browse]} opens the link with that number · Esc")
LEADS_TO = _("{address} · {keys[open-link]} opens, {keys[copy-address]} copies")
OPENING = _("Opening {address}")
NOTE = _("Note {label}")
NOTE_KEYS = _("Enter goes there · Esc")

# Copying
COPIED = _("Copied {what}")
ADDRESS_COPIED = _("Copied {address}")
MARKDOWN = _("the post as Markdown")
VISUAL = _("Visual: y copies, a keeps, o other end, Esc")

# Commands and files
ASK_KEYS = _("↑ earlier · Enter · Esc")
PIPE = _("Pipe to")
PIPE_ABOUT = _("a command that reads the page; nothing: the pager")
RUN = _("Run")
RUN_ABOUT = _("a command; {path}, {url}, {title} are the post's")
PIPED, RAN = _("Piped to {command}"), _("Ran {command}")
PRESS_ENTER = _("Press Enter to read on.")
"""Stands on the bare terminal, below what a command has printed."""
FAILED_ASIDE = _("[ended with {code}]")
"""Stands before that, if the command has failed."""
NO_URL = _("This post has no address to put for {url}")
EXPORT = _("Write to")
EXPORT_ABOUT = _("a file (.md, .html, .txt, .epub), or a folder; ! behind it overwrites")
EXPORT_KEYS = _(".md .html .txt .epub; ! behind it overwrites · Tab completes · Enter · Esc")
EXPORTING = _("Writing {file} …")
EXPORTED = _("Written to {path}")
EXPORT_KINDS = _("ends with none of .md, .html, .txt, .epub")
EXPORT_PICKED = _("Write {picked} to")
EXPORT_BOOK_ABOUT = _("a book (.epub), or a folder; ! behind it overwrites")
EXPORT_BOOK_KEYS = _("a book, .epub; ! behind it overwrites · Tab completes · Enter · Esc")
EXPORT_NO_BOOK = _("does not end with .epub, as a book of several posts does")
BOOK_NAME = _("posts.epub")
NO_HOME, NO_NAME = _("nobody of this name has a home here"), _("no file can be called so")
EXPORT_EXISTS = _("exists already; ! behind the name writes over it")
EXPORT_POST = _("is the post itself")


def so_now(name: str, value: str, allowed: Iterable[str]) -> str:
    """Say how something is now, and how else it may be."""
    said = _("Now: {name} {value} · there are {allowed}")
    return said.format(name=name, value=value, allowed=_(", ").join(allowed))


def characters(count: int) -> str:
    """Say how many characters there are."""
    return ngettext("{count:,} character", "{count:,} characters", count).format(count=count)


def no_place(letter: str, there: Sequence[str]) -> str:
    """Say that a letter leads nowhere, and which do."""
    said = ngettext(
        "No place is called {letter} here: there is {places}",
        "No place is called {letter} here: there are {places}",
        len(there),
    )
    return said.format(letter=letter, places=_(", ").join(there))


# Around
HELP_TITLE = _("Keys")
HELP_KEYS = _("/ searches · q closes")
HELP_SEARCH = _("a key, a name, a word")
HELP_NOTHING = _("No key does that.")
THEMES = _("Theme")
NO_ACTION = _("No action is called so")
THEMES_HELP = _("Choose the colours")
PALETTE = _("Search for commands…")
COMMAND_LINE = _("Command")
COMMAND_LINE_KEYS = _("Tab completes · ↑ earlier · Enter · Esc")


def more_completions(count: int) -> str:
    """Say how many completions there is no room for."""
    return _("\n… {count} more").format(count=count)


def more_problems(problem: str, others: int, all_in: str) -> str:
    """Say the first thing that is wrong with the configuration, how many more, and what has all."""
    more = _(" · {others} more: {all_in}").format(others=others, all_in=all_in) if others else ""
    return f"{problem}{more}"


PROBLEMS_IN_APP, PROBLEMS_OUTSIDE = _(":problems, or reader config"), _("reader config")
"""Where all problems are to be seen, in the app and before it."""
HOW_TO_QUIT = _("{keys[quit]} quits")
NOWHERE = _("{key} does nothing here; {keys[help]} shows the keys")
ELSEWHERE = _("{key} is for {where}: {what}")
PANES = _("the library"), _("the page")
PROBLEMS = _("What is wrong with the configuration")
PROBLEMS_ABOUT = _("As of the start; reader config edit mends it")
NO_PROBLEMS = _("Nothing was wrong with the configuration at the start")

# The library pane.

SORTING, LOOKING = _("sorting"), _("looking")
"""What goes on in the background."""
FINDING = _("looking …")
"""In the place of how many posts were found."""
NO_POST_HERE = _("The cursor is on no post")
LAST_POST, FIRST_POST = _("This is the last post"), _("This is the first post")
NOT_IN_LIST = _("The open post is not in this list")
NO_GROUP, NO_UNREAD_GROUP = _("No group that way"), _("No group with unread posts that way")
NONE_UNREAD_LEFT = _("No unread posts left")
NONE_UNREAD_BEFORE = _("No unread posts before this one")
RESUMED = _("Where you were · {keys[top]}: the beginning")
HAS_PROBLEMS = _("This file has problems: mend it, and {keys[rescan]} reads it again")
NOT_IN_LIBRARY = _("{name}: not a post of this library")
UNWATCHED = _("The folders are not watched, looking each {seconds:.0f} seconds: {reason}")


def unread(count: int) -> str:
    """Say how many posts are unread."""
    return _("{count:,} unread").format(count=count) if count else _("all read")


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
    if not to_read:
        return _("looking: {seen:,} files").format(seen=seen)
    return _("reading {read:,} of {to_read:,}").format(read=read, to_read=to_read)


def scanned(read: int, gone: int, ruled: int) -> str:
    """Say how many files were new to a scan, how many posts are gone, and how many rules marked."""
    said = (
        (read, ngettext("{count:,} file new or changed", "{count:,} files new or changed", read)),
        (gone, ngettext("{count:,} post gone", "{count:,} posts gone", gone)),
        (ruled, _("{count:,} marked by rules")),
    )
    told = [each.format(count=count) for count, each in said if count]
    return " · ".join(told) or _("Nothing new or changed")


def unreadable_files(name: str, message: str, others: int) -> str:
    """Say why a file could not be read, and how many more could not."""
    more = _(", and {others} more").format(others=others) if others else ""
    return f"{name}: {message}{more}"


# Marks

MARKED_READ, MARKED_UNREAD = _("Marked as read"), _("Marked as unread")
STARRED, UNSTARRED = _("Starred"), _("Star taken away")
TAGS_AS_THEY_WERE = _("The tags are as they were")
UNDONE, DONE_AGAIN = _("Undone: {told}"), _("Done again: {told}")
FIND_GIVEN_UP = _("Given up: the posts to be marked were still being looked for")
NOTHING_TO_UNDO, NOTHING_TO_REDO = _("Nothing to undo"), _("Nothing to redo")
TAGS = _("Tags")
TAGS_ABOUT = _("tags, with commas between them")
TAGS_KEYS = _("Tab completes · Enter · Esc")
NO_POST_TO_WRITE = _(
    "No post is open, and none is picked: {keys[pick-range]} begins to pick, {keys[open]} opens one"
)
PICKED_FOLDED = _("What is picked is folded away: {keys[unfold-groups]} unfolds all groups")
NO_POST_TO_PICK = _(
    "Posts are picked, no group: {keys[pick-range]} begins a range here,"
    " {keys[mark-group]} marks all read"
)
PICKED = _(
    "{picked} picked · {keys[toggle-read]} {keys[toggle-star]} {keys[tag]} {keys[note]}"
    " {keys[mark-group]} {keys[export]} · {keys[read-on]} one more · {keys[pick-range]} a range"
    " · {keys[cancel]} none"
)
UNDOABLE = _("{told} · {keys[undo]} undoes")
NONE_UNREAD = _("Nothing is unread here")
AS_THEY_WERE = _("They all are so already")

# What is looked for.

QUERY_PLACEHOLDER = _('words "a phrase" title: category: is:unread newer:7d …')
NARROW = _("Narrow")
NARROW_KEYS = _("^P earlier · Enter keeps · Esc all posts")
NARROWED = _("{keys[narrow]} {query}  ·  {found}  ·  {keys[cancel]} all posts")
NO_POST_MATCHES = _("No post matches")
NOTHING_NARROWS = _("Nothing narrows the list: {keys[narrow]} does")
SEARCH = _("Search")
SEARCH_KEYS = _("Enter opens · Tab to the list · ^S saves · Esc")
NAME_KEYS = _("Enter · Esc")
SAVE_AS = _("Save “{query}” as")
SAVED = _("Saved: “{name}” stands above the library")
NO_SAVED_SEARCH = _("The cursor is on no saved search")
REMOVE = _("The same key once more removes “{name}”")
REMOVED = _("“{name}” is removed")
NOTHING_FOUND = _("Nothing is found")
BEGIN_SO = _("{word} finds words that begin so")


def posts(count: int, *, more: bool = False) -> str:
    """Say how many posts there are, or that there are more than these."""
    if more:
        return _("more than {count:,} posts").format(count=count)
    return ngettext("{count:,} post", "{count:,} posts", count).format(count=count)


def held(count: int, fresh: int) -> str:
    """Say how many posts a library has, and how many of them are unread."""
    return _("{posts}, {unread}").format(posts=posts(count), unread=unread(fresh))


def indexing(far: Indexing) -> str:
    """Say how far the index of texts is."""
    return _("indexing {percent} %").format(percent=far.percent)
