"""The pages that are shown when there is no article: they say what to do."""

from collections.abc import Sequence

from reader.document.model import Document, Header, Mark, Paragraph, Run, Runs
from reader.errors import ReaderError
from reader.layout.cells import width
from reader.layout.lines import clean
from reader.library.model import Entry


def nothing_open(name: str, posts: int, unread: int) -> Document:
    """Return the page before a post has been chosen: what is here, and the keys to begin with."""
    return Document(
        (
            Header(_text(name), (_text(f"{_posts(posts)}, {unread:,} unread"),)),
            _keys(
                ("Space", "read the first unread post, then page by page through all of them"),
                ("Enter", "open the post under the cursor"),
                ("?", "all keys"),
            ),
        )
    )


def looking(folders: Sequence[str]) -> Document:
    """Return the page while a new library is being read for the first time."""
    return Document((Header(_text("Looking for posts"), tuple(_text(path) for path in folders)),))


def no_posts(folders: Sequence[str]) -> Document:
    """Return the page of folders that hold no posts."""
    if not folders:
        return Document((Header(_text("No library yet")), _try_this()))
    hint = (
        "Posts are .md, .markdown, .html, .htm and .txt files that begin with front matter, as"
        " Hexo, Jekyll, Hugo, Zola and Nikola leave them; Markdown may go without. Hidden folders,"
        " drafts, and what .gitignore or .readerignore name are passed over."
    )
    where = tuple(_text(path) for path in folders)
    rescan = _keys(("R", "look again"), ("q", "quit"))
    return Document(
        (Header(_text("No posts here"), where), Paragraph(_text(hint)), _try_this(), rescan)
    )


def unreadable(entry: Entry, error: ReaderError) -> Document:
    """Return the page of a post whose file cannot be read."""
    return Document(
        (
            Header(_text(entry.title), (_text(entry.path),), (_text(str(error)),)),
            _keys(
                ("R", "look at the folders again: a post that is gone leaves the library"),
                ("J", "the next post"),
            ),
        )
    )


def _try_this() -> Paragraph:
    return Paragraph(
        (Run("Open a folder of posts with "), Run("reader FOLDER", Mark.CODE), Run("; to see "
        "what it is like, try "), Run("reader sample_posts", Mark.CODE), Run(" in the project."))
    )  # fmt: skip


def _keys(*keys: tuple[str, str]) -> Paragraph:
    """Return a paragraph of keys, a line each."""
    room = max(width(key) for key, _ in keys) + 2
    runs: list[Run] = []
    for number, (key, meaning) in enumerate(keys):
        gap = " " * (room - width(key))
        runs += [Run("\n" * bool(number)), Run(f" {key} ", Mark.KEY), Run(gap + meaning)]
    return Paragraph(tuple(runs))


def _posts(count: int) -> str:
    return "1 post" if count == 1 else f"{count:,} posts"


def _text(text: str) -> Runs:
    return (Run(clean(text)),)
