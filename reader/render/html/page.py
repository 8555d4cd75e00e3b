"""A document as a page of HTML that needs nothing but itself and acts on nothing."""

from collections.abc import Iterator

from reader.document.ids import with_ids
from reader.document.model import Document
from reader.render.html.blocks import blocks_html
from reader.render.html.style import STYLE
from reader.render.html.tags import element, escaped, language_tag, opening

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src *; base-uri 'none'; form-action 'none'"
)
"""Nothing is run, sent, or fetched, but pictures from where they are."""


def html(document: Document, title: str) -> Iterator[str]:
    """Yield the lines of a page: no script, no address that is neither of the web nor of mail.

    Links inside it lead where they lead in the app.
    """
    yield "<!DOCTYPE html>"
    yield opening("html", {"lang": language_tag(document.lang)})
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield opening("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield element("title", escaped(title))
    yield element("style", STYLE)
    yield "</head>"
    yield '<body dir="auto">'
    yield "<article>"
    for block in with_ids(document).blocks:
        yield from blocks_html((block,)).split("\n")
    yield "</article>"
    yield "</body>"
    yield "</html>"
