"""What is said at the first start, when it is asked where the posts are."""

from reader.language import gettext as _
from reader.language import ngettext

TITLE = _("Welcome to reader")
ABOUT = _(
    "It reads a folder of posts: Markdown or HTML files with front matter, as Hexo, Jekyll, Hugo,"
    " Zola, Nikola or a feed archiver leave them. It never changes them."
)
BACK = _("Welcome back to reader")
BACK_ABOUT = _(
    "You have looked at the sample posts: Enter goes on with them. A folder of your own, once it"
    " is typed here, is opened by every start."
)
FOLDER = _("Where are your posts?")
KEYS = _("Tab completes · Enter keeps it · ↓ more · Esc quits")
NOTHING_TYPED = _("Type a folder; ~ is your home.")
TAKE_BARE_FOLDER = _("No posts in sight here. Enter once more takes the folder all the same.")
SAMPLES = _("Look at the sample posts")
SAMPLES_AGAIN = _("Go on with the sample posts")
EXAMPLE = "~/blog/source/_posts"
QUIT = _("Quit")


def no_such_folder(folder: str) -> str:
    """Say that there is no such folder."""
    return _("{folder}: no such folder").format(folder=folder)


def posts_found(count: int, *, whole: bool) -> str:
    """Say how many files may be posts; at least, if not all were looked at."""
    if not count:
        return _("No posts in sight here.")
    if whole:
        said = ngettext(
            "{count} file that may be a post.", "{count:,} files that may be posts.", count
        )
    else:
        said = ngettext(
            "{count} file that may be a post, or more.",
            "{count:,} files that may be posts, or more.",
            count,
        )
    return said.format(count=count)
