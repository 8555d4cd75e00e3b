"""A page that hides all that it says, for a script to show it."""

import re


def shown(html: str) -> str:
    """Return `html` with no element in it hidden by its own attributes."""
    return re.sub(r"<[a-zA-Z][^<>]*+>", lambda tag: re.sub(_hiding(), "", tag[0]), html)


def _hiding() -> str:
    return r"""(?i)\bdisplay\s*:\s*none\b|\shidden(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?(?=[\s/>])"""
