"""Words on buttons: to copy code, to fold it, to see more of a picture, to download a file.

A button is to be pressed, and a page is not: what stands on it is read where it belongs to the text
around it, and where there are paragraphs on it.
"""

from collections.abc import Callable
from operator import attrgetter

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.tags import BREAKING, HEADINGS, MARKS
from reader.document.walk.walk import Walk, block, inline

_IN_CODE = "button, clipboard-copy, .copy-code-btn, .code-block-extension-header, .copy-btn"
"""Where Juejin, GitHub and themes put them in a `<pre>`."""
_BAR = ".lightbox > .meta"
"""What Discourse shows on a picture under the mouse."""
_ENLARGES = "enlarge-link"
"""The class of a link that Ars Technica sets before a caption, with a sign between them."""
_BLOCKS = ", ".join(sorted(BREAKING - {"br"}))
_FIELDS = frozenset({"input", "select", "textarea"})
_PARAGRAPHS = frozenset({"p", "li", "dd", "dt", "td", "th", "blockquote", "figcaption"})
_SENTENCE_ENDS = (".", "?", "!", "。", "？", "！", "…")
_NEAR = 8
"""The siblings of a button, each way, among which a sentence is sought."""
_Step = Callable[[LexborNode], LexborNode | None]
_before: _Step = attrgetter("prev")
_after: _Step = attrgetter("next")


def button(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<button>` if it is a part of the text: of a sentence, or paragraphs by themselves."""
    if node.css_first(_BLOCKS) is not None:
        block(walk, node, attributes)
    elif _is_in_text(node):
        inline(walk, node, attributes)
    else:
        buttons(walk, node, attributes)


def buttons(walk: Walk, node: LexborNode, attributes: Attributes) -> None:  # noqa: ARG001  an `Element`
    """Leave out one button, or a row of them."""
    walk.fired[Habit.BUTTON] += 1


def separator(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a sign between two texts, if the first is not left out."""
    before = _nearest(node, _before)
    if before is None or before.attributes.get("class") != _ENLARGES:
        walk.ordinary(node, attributes)


def lightbox(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a picture without the bar that tells the name and size of its file."""
    for bar in node.css(_BAR):
        walk.fired[Habit.BUTTON] += 1
        bar.decompose()
    walk.ordinary(node, attributes)


def without_buttons(pre: LexborNode) -> int:
    """Take the buttons out of `pre`; return how many there were."""
    if pre.css_first("button, clipboard-copy, span, div") is None:
        return 0
    found = pre.css(_IN_CODE)
    for button in reversed(found):  # the inner ones first
        button.decompose()
    return len(found)


def _is_in_text(node: LexborNode) -> bool:
    """Tell whether a button stands in a sentence, or is all that a heading says.

    What ends a sentence may stand in a paragraph, but not behind another sentence, nor behind the
    words of a box: there it is for what the page does.
    """
    around: LexborNode | None = node
    while around is not None and around.tag not in BREAKING:
        before, after = _nearest(around, _before), _nearest(around, _after)
        if before is not None and after is not None:
            return _is_words(before) and _is_words(after)
        beside = before or after
        if beside is not None:
            goes_on = not (beside.text() or "").rstrip().endswith(_SENTENCE_ENDS)
            return goes_on and _is_words(beside) and _in_paragraph(beside)
        around = around.parent
    return around is not None and around.tag in HEADINGS


def _is_words(node: LexborNode) -> bool:
    """Tell whether something is text, or text with a mark."""
    tag = node.tag or ""
    return tag == "-text" or (bool(MARKS.get(tag)) and tag not in _FIELDS)


def _in_paragraph(node: LexborNode) -> bool:
    """Tell whether the block around `node` is one of text."""
    around = node.parent
    while around is not None and around.tag not in BREAKING:
        around = around.parent
    return around is not None and around.tag in _PARAGRAPHS


def _nearest(node: LexborNode, step: _Step) -> LexborNode | None:
    """Return what stands beside `node`, but for white space and buttons."""
    beside = step(node)
    for _ in range(_NEAR):
        if beside is None or not (beside.is_empty_text_node or beside.tag == "button"):
            return beside
        beside = step(beside)
    return None
