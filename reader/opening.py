"""A post of a library as an article: with its pictures, and with what leads to other posts."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from reader.article import MOST_COPIES, Article, article
from reader.document.templates.untitled import titled, untitled
from reader.library.catalog.copies import copies_of
from reader.library.links.candidates import candidates
from reader.library.links.pictures import pictures_of
from reader.library.links.targets import target
from reader.library.model import Entry
from reader.library.store.database import Database
from reader.posts.model import Post


def opened(
    database: Database,
    folders: Sequence[str],
    entry: Entry,
    post: Post,
    *,
    now: datetime,
    zone: tzinfo | None,
) -> Article:
    """Return the article of a post.

    Args:
        database: The catalog, which knows its copies, and the titles of posts that it links to.
        folders: Those of the library, in which its pictures may be.
        entry: What the catalog knows of it.
        post: What its file says.
        now: The time from which "how long ago" is counted.
        zone: The reader's zone; None: the computer's.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    copies = copies_of(database, entry.id, MOST_COPIES + 1)
    made = article(post, now=now, zone=zone, path=entry.path, copies=copies)
    found = pictures_of(made.document, post.source, entry.path, folders)
    document = titled(made.document, dict(_titles(database, folders, entry, post)))
    return made._replace(document=document, pictures=found)


def _titles(
    database: Database, folders: Sequence[str], entry: Entry, post: Post
) -> Iterator[tuple[str, str]]:
    """Yield what posts are called in the body, each with its title."""
    for name in untitled(post.body):
        meant = target(database, candidates(name, post.source, entry.path, folders))
        if meant is not None:
            yield name, meant.title
