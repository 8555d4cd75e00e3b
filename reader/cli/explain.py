"""`reader show --explain`: what was found in a post's body, and what was done about it."""

from collections.abc import Iterator

from reader.document.html import parse_html
from reader.document.normalise.habit import Habit
from reader.document.normalise.register import REGISTER
from reader.document.parse import Explained, parse_explained
from reader.document.text import plain_text, word_count
from reader.posts.model import Post

_NAME = max(len(habit.value) for habit in Habit)


def explained(name: str, post: Post, *, article: bool = False) -> Iterator[str]:
    """Yield what was done to a post: how it was cut, and a line for each habit of generators.

    Args:
        name: What the post is called on the command line.
        post: The post.
        article: It is shown as its article alone, also if it does not begin as a page does.
    """
    shown = parse_explained(post.body, lang=post.lang, article=article, breaks=post.breaks)
    yield f"{name}: {shown.markup.value}"
    if shown.cut:
        yield _cut(shown, post.body)
    for habit, times in shown.fired.most_common():
        yield f"{times:6}  {habit.value:{_NAME}}  {REGISTER[habit].does}"
    if not shown.fired:
        yield "        nothing that a generator left"


def _cut(shown: Explained, page: str) -> str:
    """Tell how many words of a page its article has."""
    words, all_words = (
        word_count(plain_text(document)) for document in (shown.document, parse_html(page))
    )
    return f"        the article of a page: {words:,} of {all_words:,} words"
