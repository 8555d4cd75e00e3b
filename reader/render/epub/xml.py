"""Files of XML, in which nothing stands that XML forbids."""

import re

from reader.render.html.tags import escaped, opening

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_FORBIDDEN = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_REPLACED = "\ufffd"
"""Stands where XML has no character."""
NAMELESS = "…"
"""Stands where a name is asked for and nothing of it can be shown."""


def xml(text: str) -> str:
    """Return a file of XML, with `text` behind its declaration."""
    return f"{DECLARATION}\n{re.sub(_FORBIDDEN, _REPLACED, text)}\n"


def page(lang: str, title: str, body: str, **attributes: str) -> str:
    """Return a page of the book.

    Args:
        lang: Its language, as the web has it; empty: that is not known.
        title: What it is called.
        body: What it shows, as XHTML.
        attributes: Those of its body.
    """
    spaces = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
    head = f"<title>{named(title)}</title>"
    style = '<link rel="stylesheet" type="text/css" href="style.css"/>'
    return xml(
        f"<!DOCTYPE html>\n{opening('html', spaces | {'lang': lang, 'xml:lang': lang})}\n"
        f"<head>\n{head}\n{style}\n</head>\n"
        f"{opening('body', attributes)}\n{body}\n</body>\n</html>"
    )


def named(title: str) -> str:
    """Return a title escaped; never empty."""
    return " ".join(escaped(title).split()) or NAMELESS
