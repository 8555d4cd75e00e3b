"""What a page of HTML says, read without `reader.document.parse`: the text of its body, in order.

What a reader of articles leaves out on purpose is taken apart by its kind first, so that a word
which is lost by mistake is seen.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document.walk.tags import BREAKING

SCRIPTS = "scripts"
ON_PURPOSE = {
    SCRIPTS: "script, style, template, head, title, link, meta",
    "hidden": "[hidden], dialog:not([open]), [style*='display:none'], [style*='display: none'],"
    " .screen-reader-text",
    "forms": "form:not(:has(p, h1, h2, h3, h4, h5, h6, pre, blockquote)), label, button,"
    " select, textarea, datalist, input, meter, progress",
    "fallbacks": "noscript, iframe, object, video, audio, canvas, svg, noframes, noembed, applet",
    "numbers of lines": "td.gutter, .gutter, .rouge-gutter, .linenos, .lineno, td.lntd:first-child",
    "anchors of headings": "a.headerlink, a.header-anchor, a.anchor, a.heading-anchor",
    "formulas said twice": "annotation, annotation-xml, .katex-html, .MathJax_Preview, math",
    "brackets of ruby": "rp",
    "links past the menu": "[class*=skip i], a[href='#content'], a[href='#main-content']",
    "share bars": "[class*=share i], [class*=sharing i], [class*=social i], [class*=addthis i]",
}
"""What a page of an article has no use for: kind → CSS selector."""
_TEX = re.compile(r"\\[A-Za-z]+")
"""A command of TeX: where its formula is shown as Unicode, its name is not."""
_BLOCKS = BREAKING | {"img", "option", "tbody", "tfoot", "thead"}


class Reading(NamedTuple):
    """The text of a page, and the texts of what is not in it."""

    text: str
    left_out: Mapping[str, str]
    """By its kind, what is left out on purpose."""


def read_plainly(html: str) -> Reading:
    """Return the text of `html` without what is left out on purpose."""
    tree = LexborHTMLParser(html)
    left_out = {}
    for kind, selector in ON_PURPOSE.items():
        nodes = tree.css(selector)
        left_out[kind] = "\n".join(node.text() for node in nodes)
        for node in reversed(nodes):
            node.decompose()
    text = _text(tree.body) if tree.body else ""
    left_out["names of TeX"] = " ".join(_TEX.findall(text))
    return Reading(_TEX.sub(" ", text), left_out)


def _text(body: LexborNode) -> str:
    """Return the text of `body`, a line break where a block begins."""
    pieces = []
    for node in body.traverse(include_text=True):
        if node.tag == "-text":
            pieces.append(node.text_content or "")
        elif node.tag in _BLOCKS:
            pieces.append("\n")
    return "".join(pieces)
