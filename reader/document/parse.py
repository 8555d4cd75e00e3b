"""A body → a document, whichever markup it is written in."""

import re
from typing import NamedTuple

from reader.document.html import parse_html
from reader.document.markup import Markup, markup_of
from reader.document.model import Document
from reader.document.normalise.escapes import escaped_once, unescaped
from reader.document.normalise.habit import Fired, Habit
from reader.document.normalise.unended import ended
from reader.posts.whole_page import is_whole_page

_WORDPRESS = re.compile(
    r"\[(?:caption|gallery|embed|audio|video|youtube|vimeo|sourcecode|code|cc|crayon|su_|pullquote"
    r"|spoiler|expand|collapse|toggle|button|scode|tabs?|dropcap|highlight|center|Music|(?:av|et_pb|fusion|vc)_"
    r"|/[a-z]\w*\])"
)
"""How shortcodes of WordPress begin, or end."""


class Explained(NamedTuple):
    """A document, and what was done to make it."""

    document: Document
    markup: Markup
    fired: Fired
    """How often each habit of generators was met, in what is shown."""
    cut: bool
    """There was more on the page than its article."""


def parse_body(
    body: str,
    *,
    markup: Markup | None = None,
    lang: str = "",
    article: bool = False,
    breaks: bool = False,
) -> Document:
    """Read the `body` of a post; of a whole web page, its article.

    Args:
        body: HTML, or Markdown with HTML in it.
        markup: Which of the two; told from the body if it is not given.
        lang: The language of the post (a tag such as `zh-CN`) where the body names none.
        article: Read the article alone of any HTML, also if it does not begin as a page does.
        breaks: Each line of Markdown is a line on the page.
    """
    return parse_explained(body, markup=markup, lang=lang, article=article, breaks=breaks).document


def parse_explained(
    body: str,
    *,
    markup: Markup | None = None,
    lang: str = "",
    article: bool = False,
    breaks: bool = False,
) -> Explained:
    """Read the `body` of a post as `parse_body` does, and tell what was done."""
    fired, cut = Fired(), False
    if body.lstrip()[:1] == "&":
        body, escaped = unescaped(body), body
        fired[Habit.ESCAPED_TWICE] += body is not escaped
    written_in = markup or markup_of(body)
    if written_in is Markup.MARKDOWN:
        from reader.document.markdown.convert import to_html  # noqa: PLC0415  60 ms that HTML does not pay

        if "\n.. " in body or body.startswith(".. "):
            body = _as_markdown(body)
        body = to_html(body, fired, breaks=breaks)
    body, times = ended(body)
    fired[Habit.UNENDED] += times
    if written_in is Markup.HTML and (article or is_whole_page(body)):
        page, body = body, _article_of(body)
        cut = body is not page
    elif written_in is Markup.HTML and ("{%" in body or "{{" in body):
        from reader.document.templates.tags import without_tags  # noqa: PLC0415  4 ms, as above

        body = without_tags(body, fired)
    if written_in is Markup.HTML:
        body, times = escaped_once(body)
        fired[Habit.ESCAPED_TWICE] += times
    if "[" in body and _WORDPRESS.search(body):
        from reader.document.templates.wordpress import without_shortcodes  # noqa: PLC0415  as above

        body = without_shortcodes(body, fired)
    document = parse_html(body, lang=lang, fired=fired)
    return Explained(document, written_in, fired, cut)


def _as_markdown(text: str) -> str:
    """Return a text that may be reStructuredText as Markdown."""
    from reader.document.restructured import as_markdown, is_restructured  # noqa: PLC0415  for few

    return as_markdown(text) if is_restructured(text) else text


def _article_of(page: str) -> str:
    """Return the article of a web page, without its navigation; all of it, where none is found."""
    from reader.document.whole.article import article_of  # noqa: PLC0415  70 ms only pages pay

    return article_of(page)
