"""HTML of one line → Markdown, by html2text; what it would change goes through as it is.

Why and how: docs/decisions/0014-markdown.md.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from html2text import HTML2Text

SIGNS = {"strong": "**", "em": "*", "del": "~~"}
"""The elements that Markdown has signs for."""

_STAYS = "stays-"
"""Begins the name of an element that stays one."""


def from_html(html: str) -> str:
    """Return the Markdown of a line of HTML."""
    from html2text import HTML2Text  # noqa: PLC0415  20 ms that only this format pays

    parser = HTML2Text(bodywidth=0)
    parser.unicode_snob = True
    parser.skip_internal_links = False
    parser.tag_callback = _tag  # type: ignore[assignment]  # typed as None
    return parser.handle(html).strip()


def staying(element: str) -> str:
    """Return the name under which an element stays one."""
    return _STAYS + element


def as_is(text: str) -> str:
    """Return an element that stands for `text` itself."""
    return f'<as-is text="{escaped(text)}">'


def escaped(text: str) -> str:
    """Return `text`, escaped for HTML."""
    for character, entity in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        text = text.replace(character, f"&{entity};")
    return text


def _tag(parser: "HTML2Text", tag: str, attributes: dict[str, str], start: bool) -> bool:  # noqa: FBT001  as it is called
    """Write the elements that html2text would write otherwise; tell whether this is one."""
    if tag == "as-is":
        sign = attributes["text"]
    elif tag in SIGNS:
        sign = SIGNS[tag]
    elif tag.startswith(_STAYS):
        sign = f"<{'' if start else '/'}{tag.removeprefix(_STAYS)}>"
    else:
        return False
    if parser.maybe_automatic_link is not None:  # a link whose text begins with this
        parser.maybe_automatic_link, parser.empty_link = None, False
        parser.o("[")
    parser.o(sign)
    return True
