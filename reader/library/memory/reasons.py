"""Find out which rule has marked a post: the logs tell, and no catalog."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.library.catalog import remembered
from reader.library.logs import log
from reader.library.logs.log_files import log_files
from reader.library.logs.marks import marks_in
from reader.library.store.database import Database


def reasons(
    database: Database, folders: Iterable[str], posts: Sequence[str]
) -> Mapping[str, Mapping[str, str]]:
    """Return which facts of posts, by id, a rule has the last word on, each with its query.

    Args:
        database: The catalog.
        folders: Those with logs; all has been merged.
        posts: The ids.

    Raises:
        LibraryError: The catalog or a log cannot be read.
    """
    with database.reading() as connection:
        clocks = remembered.clocks_of_rules(connection, posts)
    if not clocks:
        return {}
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file in (file for folder in folders for file in log_files(folder)):
        for mark in marks_in(log.said(file.path)):
            for post in mark.posts if mark.rule else ():
                if clocks.get((post, mark.fact)) == mark.clock:
                    found[post][mark.fact] = mark.rule
    return found
