"""Real posts keep their words: what a browser would show is in the text.

The posts here are about 8 of each collection, and 40 with FULL_CORPUS_TEST=1.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.document.html import parse_html
from reader.document.markdown.convert import to_html
from reader.document.markup import Markup, markup_of
from reader.document.text import plain_text
from reader.document.walk.on_demand import with_raw_formulas
from reader.posts.parse import parse_post

_CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
_SUFFIXES = {".md", ".markdown", ".html", ".mdx"}
_PER_GROUP = 40 if "FULL_CORPUS_TEST" in os.environ else 8
_DROPPED = (
    "script, style, template, select, textarea, button, datalist, iframe, noscript, title, head, "
    "annotation, annotation-xml, svg, video, audio, canvas, object, rp, rt, rtc, noembed, "
    "noframes, option, dialog:not([open]), [hidden], td.gutter, "
    "td.lntd:first-child, .sr-only, .screen-reader-text, .visually-hidden, label, "
    ".offscreen, .vjs-offscreen, .cite-accessibility-label, .mw-jump-link, .skip-link, "
    ".sharedaddy, .math, .vditor-math, .mw-editsection, "
    "form:not(:has(p, h1, h2, h3, h4, h5, h6, pre, blockquote))"
)
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]")
_FOOTER = re.compile(r"The post .{1,200} first appeared on .{1,60}\.\s*\Z")
"""What WordPress ends each post with in a feed."""
_SIGNS = "#¶§🔗↩↑^—―"
"""Links that are only a sign are left out, and so is the dash before the name of who is quoted."""

pytestmark = pytest.mark.skipif(
    not _CORPUS.is_dir(), reason="no corpus of real posts beside the repository"
)


def _groups() -> list[str]:
    folders = _CORPUS.iterdir() if _CORPUS.is_dir() else ()
    return sorted(folder.name for folder in folders if any(_posts(folder)))


def _posts(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix in _SUFFIXES)


@pytest.mark.parametrize("group", _groups())
def test_the_text_that_a_browser_shows_is_kept(group: str) -> None:
    """An address that is its own text is told as a person reads it: `木` for `%E6%9C%A8`."""
    posts = list(_posts(_CORPUS / group))

    for path in posts[:: len(posts) // _PER_GROUP + 1]:
        body = parse_post(path.read_bytes()).body
        written = body if markup_of(body) is Markup.HTML else to_html(body)
        html = with_raw_formulas(written)
        shown = plain_text(parse_html(html))
        lost = _characters(unquote(_visible(html))) - _characters(unquote(shown))
        assert not lost, path


def _visible(html: str) -> str:
    """Return the text of `html` but for what is not shown."""
    tree = LexborHTMLParser(html)
    for node in tree.css("[style]"):
        if re.search(r"display\s*:\s*none", node.attributes["style"] or "", re.IGNORECASE):
            node.decompose()
    for node in tree.css(_DROPPED):
        node.decompose()
    return _FOOTER.sub("", tree.root.text(deep=True)) if tree.root else ""


def _characters(text: str) -> Counter[str]:
    return Counter(char for char in _INVISIBLE.sub("", text) if char not in _SIGNS)
