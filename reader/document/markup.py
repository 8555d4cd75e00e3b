"""Whether a body is HTML or Markdown: whichever there is more evidence of.

Markdown allows HTML, so that a tag proves little. What counts is how paragraphs are made: an HTML
body has a tag for each, a Markdown body has blank lines, and signs at the beginning of lines.
"""

import re
from enum import Enum
from functools import cache


class Markup(Enum):
    """What a body is written in."""

    HTML = "html"
    MARKDOWN = "markdown"


_PAGE = ("<!doctype html", "<html")
_TAGS = ("<p>", "</p>", "</div>", "<br", "</li>", "</h", "</td>", "</blockquote>", "</figure>")
_QUOTED = {
    "<pre": "</pre>",
    "<script": "</script>",
    "<style": "</style>",
    "<code": "</code>",
    "<!--": "-->",
}
"""What may hold signs of either markup without being written in it, from its tag to its end."""


def markup_of(body: str) -> Markup:
    """Tell whether `body` is HTML or Markdown; text that is neither is Markdown."""
    if "<" not in body:
        return Markup.MARKDOWN
    text = body.strip().lower()
    if text.startswith(_PAGE):
        return Markup.HTML
    for beginning, end in _QUOTED.items():
        if beginning in text:
            text = _without(text, beginning, end)
    tags = sum([text.count(tag) for tag in _TAGS])
    signs = _markdown_signs(text)
    if tags == signs:
        return Markup.HTML if text.startswith("<") else Markup.MARKDOWN
    return Markup.HTML if tags > signs else Markup.MARKDOWN


def _markdown_signs(text: str) -> int:
    """Count what speaks for Markdown; a link counts twice, HTML has nothing like it."""
    signs = len(_line_signs().findall(text)) + 2 * text.count("](")
    if text.startswith("<div") and text.endswith("</div>"):
        return signs
    return signs + len(_untagged_paragraphs().findall(text)) + text.count("**")


def _without(text: str, beginning: str, end: str) -> str:
    """Return `text` without what stands between each `beginning` and the `end` after it."""
    first, *pieces = text.split(beginning)
    return first + "".join([piece.partition(end)[2] for piece in pieces])


@cache
def _line_signs() -> re.Pattern[str]:
    """Headings, fences, items, quotations, definitions of links, table rows, underlines."""
    return re.compile(
        r"^ {0,3}(?:#{1,6} |```|~~~|[-*+] |\d{1,3}[.)] |> |\[[^\]\n]+\]: "
        r"|(?:\|.*\||===+|---+) *$)",
        re.MULTILINE,
    )


@cache
def _untagged_paragraphs() -> re.Pattern[str]:
    """Text after a blank line."""
    return re.compile(r"\n\n(?:[^<\s]|<(?:a|b|code|em|i|img|span|strong)\b)")
