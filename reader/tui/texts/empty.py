"""The words of the pages that are shown where there is no article."""

from typing import Final

KeysTold = tuple[tuple[str, str], ...]
"""Names of actions whose keys are told, each with what these do."""

FIRST_KEYS: Final[KeysTold] = (
    ("read-on", "read the first unread post, then page by page through all"),
    ("open", "open the post under the cursor"),
    ("help", "all keys"),
)
LOOKING = "Looking for posts"
NO_LIBRARY = "No library yet"
NO_POSTS = "No posts here"
WHAT_IS_A_POST = (
    "Posts are .md, .markdown, .html, .htm and .txt files that begin with front matter, as"
    " Hexo, Jekyll, Hugo, Zola and Nikola leave them; Markdown may go without. Hidden folders,"
    " drafts, and what .gitignore or .readerignore name are passed over."
)
EMPTY_KEYS: Final[KeysTold] = (("rescan", "look again"), ("quit", "quit"))
UNREADABLE_KEYS: Final[KeysTold] = (
    ("rescan", "look at the folders again: a post that is gone leaves the library"),
    ("next-post", "the next post"),
)
TRY_THIS: Final = (
    ("Open a folder of posts with ", "reader FOLDER"),
    ("; to see what it is like, try ", "reader sample_posts"),
    (" in the project.", ""),
)
"""Words, each followed by a command."""
