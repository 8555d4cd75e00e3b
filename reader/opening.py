"""A post of a library as an article: with its pictures, and with what leads to its copies."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from reader.article import MOST_COPIES, Article, article
from reader.library.catalog.copies import copies_of
from reader.library.links.pictures import pictures_of
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
        database: The catalog, which knows its copies.
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
    return made._replace(pictures=found)
