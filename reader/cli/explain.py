"""`reader show --explain`: what was found in a post's body, and what was done about it."""

from collections.abc import Iterator

from reader.document.normalise.habit import Habit
from reader.document.normalise.register import REGISTER
from reader.document.parse import parse_explained
from reader.posts.model import Post

_NAME = max(len(habit.value) for habit in Habit)


def explained(name: str, post: Post) -> Iterator[str]:
    """Yield a line for each habit of generators in a post, the most frequent first.

    Args:
        name: What the post is called on the command line.
        post: The post.
    """
    _, markup, fired = parse_explained(post.body, lang=post.lang)
    yield f"{name}: {markup.value}"
    for habit, times in fired.most_common():
        yield f"{times:6}  {habit.value:{_NAME}}  {REGISTER[habit].does}"
    if not fired:
        yield "        nothing that a generator left"
