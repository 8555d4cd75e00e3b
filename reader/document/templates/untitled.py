"""Links of Hexo that say no words (`{% post_link a-slug %}`): the title of the post stands there.

A document knows no other posts: whoever has a library tells their titles.
"""

import re
from collections.abc import Mapping

from reader.document.model import Document, Run, Runs
from reader.document.rewrite import Rewriter

_TAG = "post_link"
_UNTITLED = re.compile(
    rf"\{{%-?\s*+{_TAG}\s++(?:\"([^\"\n]++)\"|'([^'\n]++)'|([^\s\"'%]++))(?:\s++(?:true|false))?\s*-?%\}}"
)


def untitled(body: str) -> tuple[str, ...]:
    """Return what posts are called in a body where nothing is said of them."""
    if _TAG not in body:
        return ()
    return tuple(dict.fromkeys("".join(found.groups("")) for found in _UNTITLED.finditer(body)))


def titled(document: Document, titles: Mapping[str, str]) -> Document:
    """Return `document` with the titles of posts in the links that only have their names."""

    def run(each: Run) -> Run:
        title = titles.get(each.text) if each.link.endswith(each.text) else None
        return each if title is None else each._replace(text=title)

    def text(runs: Runs) -> Runs:
        return tuple(map(run, runs))

    return document._replace(blocks=Rewriter(text).blocks(document.blocks)) if titles else document
