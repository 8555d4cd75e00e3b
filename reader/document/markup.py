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
_QUOTED = {
    "<pre": "</pre>",
    "<script": "</script>",
    "<style": "</style>",
    "<code": "</code>",
    "<!--": "-->",
    "<table": "</table>",
    "<ul": "</ul>",
    "<ol": "</ol>",
    "<dl": "</dl>",
}
"""What says nothing of the text around it, from its tag to its end; Markdown too has its tables."""

_MARKED = 3
"""What a paragraph counts besides that has no tags of paragraphs, and signs of Markdown; and what
two at the beginning do that have no tags at all, which HTML would make one."""


def markup_of(body: str) -> Markup:
    """Tell whether `body` is HTML or Markdown; text that is neither is Markdown."""
    if "<" not in body:
        return Markup.MARKDOWN
    text = body.strip().lower()
    begins_with_tag = text.startswith("<")
    if text.startswith(_PAGE):
        return Markup.HTML
    for beginning, end in _QUOTED.items():
        if beginning in text:
            text = _without(text, beginning, end)
    if _proof().search(text):
        return Markup.MARKDOWN
    tags, signs = len(_tags().findall(text)), _signs(text)
    if tags == signs:
        return Markup.HTML if begins_with_tag else Markup.MARKDOWN
    return Markup.HTML if tags > signs else Markup.MARKDOWN


def _without(text: str, beginning: str, end: str) -> str:
    """Return `text` without what stands between each `beginning` and the `end` after it."""
    first, *pieces = text.split(beginning)
    return first + "".join([piece.partition(end)[2] for piece in pieces])


def _signs(text: str) -> int:
    """Count what speaks for Markdown; a link counts twice, HTML has nothing like it."""
    signs = len(_line_signs().findall(text)) + 2 * text.count("](")
    if text.startswith("<div") and text.endswith("</div>"):
        return signs
    first, *others = text.split("\n\n")
    untagged = len(_untagged_paragraphs().findall(text)) + text.count("**")
    marked = sum(map(_is_marked, others)) + _are_plain((first, *others[:1]))
    return signs + untagged + _MARKED * marked


def _is_marked(piece: str) -> bool:
    """Tell whether text between blank lines is one paragraph, of Markdown and not of HTML."""
    has_signs = piece.count("`") > 1 or piece.count("**") > 1 or "](" in piece
    return has_signs and "</p" not in piece and _tags().search(piece) is None


def _are_plain(pieces: tuple[str, ...]) -> bool:
    """Tell whether a body begins with two paragraphs of text without tags."""
    return len(pieces) > 1 and all(piece and "<" not in piece for piece in pieces)


@cache
def _proof() -> re.Pattern[str]:
    """Fences, definitions of links, and addresses in angle brackets: no HTML has them."""
    of_lines = r"^ {0,3}(?:```|\[[^\]\n^]+\]: +(?:https?:|<|/))"
    return re.compile(rf"{of_lines}|<https?://[^\s<>]+>", re.MULTILINE)


@cache
def _tags() -> re.Pattern[str]:
    """Tags that paragraphs are made with."""
    return re.compile(r"<(?:p|div|br|li|td|h[1-6]|blockquote|figure|section|article)\b")


@cache
def _line_signs() -> re.Pattern[str]:
    """Headings, items, quotations, table rows, underlines."""
    return re.compile(
        r"^ {0,3}(?:#{1,6} |~~~|[-*+] |\d{1,3}[.)] |> |(?:\|.*\||===+|---+) *$)", re.MULTILINE
    )


@cache
def _untagged_paragraphs() -> re.Pattern[str]:
    """Text after a blank line."""
    return re.compile(r"\n\n(?:[^<\s]|<(?:a|b|code|em|i|img|span|strong)\b)")
