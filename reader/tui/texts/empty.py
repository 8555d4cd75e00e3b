"""The words of the pages that are shown where there is no article."""

from typing import Final

from reader.language import gettext as _

KeysTold = tuple[tuple[str, str], ...]
"""Names of actions whose keys are told, each with what these do."""

FIRST_KEYS: Final[KeysTold] = (
    ("read-on", _("read the first unread post, then page by page through all")),
    ("open", _("open the post under the cursor")),
    ("help", _("all keys")),
)
LOOKING = _("Looking for posts")
NO_LIBRARY = _("No library yet")
NO_POSTS = _("No posts here")
WHAT_IS_A_POST = _(
    "Posts are Markdown (.md, .markdown, .mdx …), HTML and .txt files that begin with front matter,"
    " as Hexo, Jekyll, Hugo, Zola and Nikola leave them; Markdown may go without. Hidden folders,"
    " drafts (unless drafts = true is configured), what a site's generator makes (themes, public),"
    " and what .gitignore or .readerignore name are passed over."
)
EMPTY_KEYS: Final[KeysTold] = (("rescan", _("look again")), ("quit", _("quit")))
UNREADABLE_KEYS: Final[KeysTold] = (
    ("rescan", _("look at the folders again: a post that is gone leaves the library")),
    ("next-post", _("the next post")),
)
TRY_THIS: Final = (
    (_("Open a folder of posts with "), "reader FOLDER"),
    (_("; to see what it is like, try "), "reader sample_posts"),
    (_(" in the project."), ""),
)
"""Words, each followed by a command."""
