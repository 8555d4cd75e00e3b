"""A body → a document, whichever markup it is written in."""

from reader.document.html import parse_html
from reader.document.markup import Markup, markup_of
from reader.document.model import Document


def parse_body(body: str, *, markup: Markup | None = None, lang: str = "") -> Document:
    """Read the `body` of a post.

    Args:
        body: HTML, or Markdown with HTML in it.
        markup: Which of the two; told from the body if it is not given.
        lang: The language of the post (a tag such as `zh-CN`) where the body names none.
    """
    if (markup or markup_of(body)) is Markup.MARKDOWN:
        from reader.document.markdown import to_html  # noqa: PLC0415  60 ms that HTML does not pay

        body = to_html(body)
    return parse_html(body, lang=lang)
