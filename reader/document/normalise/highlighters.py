"""Code that highlighters take out of its `<pre>`: its lines are elements, or end in `<br>`."""

from selectolax.lexbor import LexborNode

from reader.document.model import Code, Run
from reader.document.normalise.code_lines import joined, with_breaks
from reader.document.normalise.habit import Habit
from reader.document.walk.selected import selected_text
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_RAW = ".enlighter-raw"
"""The code once more, unlit."""
_LINES = (
    "td.code .line, .crayon-line, .urvanov-syntax-highlighter-line, .enlighter > div"
    ", .js-file-line, ol.EnlighterJS > li, .dean_ch > ol > li, ol[class^='dp-'] > li"
)
_BREAKING = "div.codecolorer"
"""Code whose lines end in `<br>`."""
_LANGUAGES = ".crayon-language, .urvanov-syntax-highlighter-language"
_TITLES = ".crayon-title, .urvanov-syntax-highlighter-title"
_NO_LANGUAGES = frozenset({
    "syntaxhighlighter", "nogutter", "ie", "collapsed", "codecolorer-container", "codecolorer",
    "text", "default",
})  # fmt: skip


def highlighted(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read code that is in no `<pre>`; anything else as it stands."""
    code = _code(node).replace("\xa0", " ")
    if not code.strip():
        walk.ordinary(node, attributes)
        return
    walk.flush()
    walk.fired[Habit.HIGHLIGHTER] += 1
    title = selected_text(node, _TITLES)
    lines = "\n".join(line.rstrip() for line in code.split("\n")).strip("\n")
    walk.blocks.append(Code(lines, _language(node, attributes), (Run(title),) if title else ()))


def _code(node: LexborNode) -> str:
    """Return the code in `node`: as it was written, or as it is set."""
    if (raw := node.css_first(_RAW)) is not None:
        return raw.text()
    if (breaking := node.css_first(_BREAKING)) is not None:
        return with_breaks(breaking)
    return joined(node.css(_LINES))


def _language(node: LexborNode, attributes: Attributes) -> str:
    """Return the language that is written above the code, or in a class."""
    if written := selected_text(node, _LANGUAGES):
        return written.lower()
    names = (attributes.get("class") or "").split()
    if _NO_LANGUAGES.isdisjoint(names):
        return ""
    return next((name for name in names if name not in _NO_LANGUAGES), "")
