"""A tag with absurdly many attributes loses them: the parser compares each with all before it."""

import re

MOST = 500
"""Attributes of one tag: more than any page means."""

SMALLEST_PAGE = 50_000
"""Characters: a smaller page is parsed at once, however they are spread."""

_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?>(?:\s*+=\s*+(?:"[^"]*"|'[^']*'|[^\s>]*+))?)"""
_TAG = rf"<([a-zA-Z][^\s/>]*+)(?>(?:[\s/]++|{_ATTRIBUTE})*)"


_ORDINARY_TAG = rf"<[a-zA-Z][^\s/>]*+(?>(?:[\s/]*+{_ATTRIBUTE}){{0,{MOST}}})[\s/]*+>"
_ORDINARY = rf"(?>(?:[^<]++|<(?![a-zA-Z])|{_ORDINARY_TAG}){{1,1000}})"
"""Much of a page without a tag that has more: looking at each tag by itself takes long."""


def with_few_attributes(html: str) -> str:
    """Return `html` without the attributes of tags that have more than `MOST`."""
    if len(html) < SMALLEST_PAGE or _is_ordinary(html):
        return html
    return re.sub(_TAG, _with_few, html)


def _is_ordinary(html: str) -> bool:
    much, at = re.compile(_ORDINARY), 0
    while at < len(html):
        ordinary = much.match(html, at)
        if ordinary is None:
            return False
        at = ordinary.end()
    return True


def _with_few(tag: re.Match[str]) -> str:
    is_long = len(tag[0]) > 2 * MOST
    return f"<{tag[1]}" if is_long and len(re.findall(_ATTRIBUTE, tag[0])) > MOST else tag[0]
