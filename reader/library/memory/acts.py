"""What was marked, in the words of the message line."""

from reader.language import gettext as _
from reader.language import ngettext
from reader.library.logs.marks import NOTE, PASSAGE, READ, STARRED, TAG
from reader.library.logs.undo import Act, Change


def told(act: Act, title: str = "") -> str:
    """Say what an act has done, and to what: `812 posts marked read`.

    Args:
        act: What has been done.
        title: The post's, if it is one.
    """
    done = _("a passage noted anew") if _is_noted_anew(act) else _(", ").join(map(_done, act))
    return _("{posts} {done}").format(posts=_posts(act, title), done=done)


def posts_of(act: Act) -> frozenset[str]:
    """Return the ids of the posts that an act is about."""
    return frozenset(post for change in act for post in change.posts)


def _posts(act: Act, title: str) -> str:
    count = len(posts_of(act))
    if count == 1 and title:
        return _("“{title}”").format(title=title)
    return ngettext("{count:,} post", "{count:,} posts", count).format(count=count)


def _is_noted_anew(act: Act) -> bool:
    """Tell whether a passage was let go for the same one with another note."""
    match act:
        case (Change(fact=former, value=was), Change(fact=now, value=is_now)):
            return former.startswith(PASSAGE) and now.startswith(PASSAGE) and was is not is_now
        case _:
            return False


def _done(change: Change) -> str:
    match change.fact.partition(":"):
        case (kind, ":", name) if f"{kind}:" == TAG:
            said = _("tagged {name}") if change.value else _("untagged {name}")
            return said.format(name=name)
        case (kind, ":", _) if f"{kind}:" == NOTE:
            return _("given a note") if change.value else _("rid of a note")
        case (kind, ":", _) if f"{kind}:" == PASSAGE:
            return _("a passage kept") if change.value else _("a passage let go")
        case (kind, _, _) if kind == READ:
            return _("marked read") if change.value else _("marked unread")
        case (kind, _, _) if kind == STARRED:
            return _("starred") if change.value else _("unstarred")
        case _:
            raise ValueError(change.fact)
