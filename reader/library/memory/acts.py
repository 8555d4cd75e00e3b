"""What was marked, in the words of the message line."""

from reader.library.logs.marks import NOTE, READ, STARRED, TAG
from reader.library.logs.undo import Act, Change

_WORDS = {
    (READ, True): "marked read",
    (READ, False): "marked unread",
    (STARRED, True): "starred",
    (STARRED, False): "unstarred",
}


def told(act: Act, title: str = "") -> str:
    """Say what an act has done, and to what: `812 posts marked read`.

    Args:
        act: What has been done.
        title: The post's, if it is one.
    """
    return f"{_posts(act, title)} {', '.join(map(_done, act))}"


def posts_of(act: Act) -> frozenset[str]:
    """Return the ids of the posts that an act is about."""
    return frozenset(post for change in act for post in change.posts)


def _posts(act: Act, title: str) -> str:
    count = len(posts_of(act))
    if count == 1:
        return f"“{title}”" if title else "1 post"
    return f"{count:,} posts"


def _done(change: Change) -> str:
    match change.fact.partition(":"):
        case (kind, ":", name) if f"{kind}:" == TAG:
            return f"tagged {name}" if change.value else f"untagged {name}"
        case (kind, ":", _) if f"{kind}:" == NOTE:
            return "given a note" if change.value else "rid of a note"
        case _:
            return _WORDS[change.fact, change.value]
