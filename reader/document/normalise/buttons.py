"""Words on buttons: to copy code, to fold it, to download what a link beside leads to."""

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_IN_CODE = "button, clipboard-copy, .copy-code-btn, .code-block-extension-header, .copy-btn"
"""Where Juejin, GitHub and themes put them in a `<pre>`."""


def buttons(walk: Walk, node: LexborNode, attributes: Attributes) -> None:  # noqa: ARG001  an `Element`
    """Leave out one button, or a row of them."""
    walk.fired[Habit.BUTTON] += 1


def without_buttons(pre: LexborNode) -> int:
    """Take the buttons out of `pre`; return how many there were."""
    if pre.css_first("button, clipboard-copy, span, div") is None:
        return 0
    found = pre.css(_IN_CODE)
    for button in reversed(found):  # the inner ones first
        button.decompose()
    return len(found)
