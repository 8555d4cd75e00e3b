"""Ask which posts of a category are unread."""

from reader.library.arrangement import USUAL, WHOLE
from reader.library.database import Database
from reader.library.view import View
from reader.posts.model import CategoryPath


def unread_in(database: Database, category: CategoryPath | None) -> tuple[str, ...]:
    """Return the ids of the unread posts in `category` and below it; None: in the library."""
    arrangement = WHOLE if category is None else USUAL
    return View(database, arrangement).unread(category or ())
