"""HTML that is moved in by four spaces, inside an element that is open, is HTML and no code.

CommonMark ends HTML at a blank line, and takes what is moved in behind it for code. kramdown and a
browser know that the table goes on, and so did its author.
"""

import re
from bisect import bisect
from collections import Counter

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.utils import EnvType

from reader.document.markdown.depth import steps
from reader.document.markdown.unended import is_unended

_HOLDERS = frozenset({
    "article", "aside", "blockquote", "center", "div", "dl", "fieldset", "figure", "footer", "form",
    "header", "main", "nav", "ol", "section", "table", "ul",
})  # fmt: skip
"""Elements whose end is not left out. What is in `<details>` is mostly Markdown, its code too."""

_BEGINNING = re.compile(r"</?(?!(?:script|style|link|meta)\b)[a-zA-Z]", re.IGNORECASE)
"""What HTML goes on with; what a browser shows nothing of is shown as code, lest it be lost."""
_VERBATIM = re.compile(r"\s*<(?:[!?]|(?:pre|script|style|textarea)\b)", re.IGNORECASE)


def element_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know which elements are open."""
    rules = parser.block.ruler
    rules.at("html_block", _html, {"alt": ["paragraph", "reference", "blockquote"]})
    rules.before("code", "moved_in", _moved_in)


def note_tags(env: EnvType, html: str) -> None:
    """Note which elements are open behind `html`."""
    if _VERBATIM.match(html):
        return
    depths = _open(env)
    for name, step in steps(html):
        if name in _HOLDERS:
            depths[name] = max(0, depths[name] + step)


def _html(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read HTML, and note what it opens."""
    found = not is_unended(state, start) and html_block(state, start, end, silent)
    if found and not silent:
        note_tags(state.env, state.tokens[-1].content)
    return found


def _moved_in(state: StateBlock, start: int, _: int, silent: bool) -> bool:  # noqa: FBT001  as above
    """Move HTML inside an element back, so that the rule for HTML takes it.

    Behind a paragraph it is code, as in a note on what to write on a page.
    """
    behind_html = bool(state.tokens) and state.tokens[-1].type == "html_block"
    if not silent and behind_html and state.is_code_block(start):
        first = state.bMarks[start] + state.tShift[start]
        if _BEGINNING.match(state.src, first) and _is_inside(state, first):
            state.sCount[start] = state.blkIndent
    return False


def _is_inside(state: StateBlock, place: int) -> bool:
    """Tell whether an element is open at `place` that is ended behind it."""
    names = (name for name, depth in _open(state.env).items() if depth)
    return any(
        _tags_behind(place, f"</{name}", state) > _tags_behind(place, f"<{name}", state)
        for name in names
    )


def _tags_behind(place: int, beginning: str, state: StateBlock) -> int:
    """Return how many tags begin so behind `place`; where they stand is looked for once."""
    known: dict[tuple[str, str], list[int]] = state.env.setdefault("tags", {})
    if (state.src, beginning) not in known:
        found = re.finditer(rf"{beginning}\b", state.src, re.IGNORECASE)
        known[state.src, beginning] = [each.start() for each in found]
    places = known[state.src, beginning]
    return len(places) - bisect(places, place - 1)


def _open(env: EnvType) -> Counter[str]:
    """Return how many elements of each name are open."""
    depths: Counter[str] = env.setdefault("open_elements", Counter())
    return depths
