"""A post as Markdown, for other programs and other notes; not for reading on a terminal."""

from collections.abc import Iterator

from reader.document.markup import Markup, markup_of
from reader.layout.lines import clean

_TAB = 4


def markdown(title: str, body: str) -> Iterator[str]:
    """Yield the lines of a post as Markdown: its title as a heading, then its body.

    An HTML body is turned into Markdown by html2text, without wrapping: each paragraph is a line.
    A Markdown body stays as it is written.
    """
    yield f"# {clean(title)}"
    yield ""
    text = body if markup_of(body) is Markup.MARKDOWN else _from_html(body)
    for line in text.strip().splitlines():
        yield clean(line.expandtabs(_TAB))


def _from_html(html: str) -> str:
    from html2text import HTML2Text  # noqa: PLC0415  20 ms that only this format pays

    parser = HTML2Text(bodywidth=0)
    parser.unicode_snob = True
    return parser.handle(html)
