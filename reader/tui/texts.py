"""What the app says to a person, in one place: ready to be said in another language."""

from collections.abc import Sequence

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

# Places
NOWHERE_BACK = "Nothing was left by a jump before this"
NOWHERE_ON = "Nothing to go on to: this is where you came from"
NO_JUMP_HERE = "No jump was made in this post"
LETTERS_ONLY = "Places have the letters a to z"
NO_PLACE = "No place is called {letter} here: {known}"
NO_PLACES = "m and a letter keep one"
PLACE_KEPT = "'{letter} leads here"
GONE = "That post is not in the library any more"

# Contents
CONTENTS = "Contents"
NO_HEADINGS = "No headings in this post"
CHOICE_KEYS = "type to narrow · Enter · Esc"

# Links
LINKS = "Links"
LINK_KEYS = "Enter opens · y copies · / narrows · Esc"
NO_LINKS = "No links on this page"
NO_LINKS_SEEN = "No links on the screen"
NO_LINK = "No link {number}: there are {count}"
NO_ANCHOR = "No place called #{name} on this page"
NO_ADDRESS = "This post does not say where it was published"
HINTS = "Type the letters of a link; capitals copy its address; Esc"
LEADS_TO = "{address} · Enter opens, y copies"
OPENING = "Opening {address}"
NOTE = "Note {label}"
NOTE_KEYS = "Enter goes there · Esc"

# Copying
COPIED = "Copied {what}"
ADDRESS_COPIED = "Copied {address}"
MARKDOWN = "the post as Markdown"
CHARACTERS = "{count:,} characters"
NOTHING_TO_COPY = "Nothing is chosen"
VISUAL = "Visual: move, y copies, o the other end, Esc"

# Commands and files
PIPE = "Pipe to"
PIPE_ABOUT = "a command that reads the page; nothing: the pager"
RUN = "Run"
RUN_ABOUT = "a command; {path}, {url} and {title} stand for the post's"
NO_URL = "This post has no address to put for {url}"
EXPORT = "Write to"
EXPORT_ABOUT = "a file: .md, .html or .txt; ! behind it writes over one that exists"
EXPORTED = "Written to {path}"
EXPORT_KINDS = "ends with none of .md, .html, .txt"
EXPORT_EXISTS = "exists already; ! behind the name writes over it"
EXPORT_POST = "is the post itself"


def between(words: Sequence[str]) -> str:
    """Return the letters that lead somewhere, or how there come to be some."""
    return f"there are {', '.join(words)}" if words else NO_PLACES
