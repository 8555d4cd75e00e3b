"""What a book tells of itself: all of it comes from its posts, and nothing from a clock."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo

from reader.language import ngettext
from reader.posts.clock import day_in, in_zone
from reader.posts.model import Post
from reader.render.epub.model import About
from reader.render.html.tags import language_tag
from reader.render.links import uri

_UNDATED = "1980-01-01T00:00:00Z"
"""When a book of posts without dates was changed: as its files were."""


def about(posts: Sequence[Post], languages: Iterable[str], zone: tzinfo | None) -> About:
    """Return what is told of a book.

    Args:
        posts: Its chapters.
        languages: What each is written in, or empty.
        zone: The reader's; None: the computer's.
    """
    days = sorted(day_in(post.date, zone).isoformat() for post in posts if post.date)
    return About(
        identifier=uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(map(_sign, posts))).urn,
        title=posts[0].title if len(posts) == 1 else _title(len(posts), days),
        modified=_modified(posts),
        date=days[-1] if days else "",
        languages=tuple(dict.fromkeys(filter(None, map(language_tag, languages)))),
        authors=tuple(dict.fromkeys(author for post in posts for author in post.authors)),
        source=uri(posts[0].source) if len(posts) == 1 else "",
    )


def _title(count: int, days: Sequence[str]) -> str:
    """Return what a book of several posts is called: how many there are, and of which days."""
    counted = ngettext("{count:,} post", "{count:,} posts", count).format(count=count)
    span = " – ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
    return ", ".join(filter(None, (counted, span)))


def _sign(post: Post) -> str:
    """Return what tells a post from others, and stays when it is edited."""
    return post.source or post.imprint or f"{post.title} {post.date}"


def _modified(posts: Iterable[Post]) -> str:
    """Return when the last of the posts was written or changed."""
    times = [in_zone(time, UTC) for post in posts for time in (post.date, post.updated) if time]
    return _written(max(times)) if times else _UNDATED


def _written(moment: datetime) -> str:
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}Z"
