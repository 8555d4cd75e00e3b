"""Notes to the reader in boxes: `::: tip Title` of VuePress, `!!! note "Title"` of MkDocs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.admon.index import admonition
from mdit_py_plugins.container import container_plugin

from reader.document.markdown.alerts import IN_DETAILS, IN_QUOTE, KINDS, html, titled
from reader.document.words import marked

_FOLDED = frozenset({"details", "fold", "spoiler"})
_UNTITLED = "message"
"""Zenn's box."""
_PARTS = frozenset({"card", "code-group-item", "tab", "tabbed"})
"""Parts of a page with a title over them."""
_LAYOUTS = frozenset({
    "card-grid", "cards", "center", "code-group", "code-tabs", "column", "columns", "demo",
    "flex", "grid", "left", "md-demo", "normal-demo", "right", "row", "slide", "steps", "tabs",
    "v-pre",
})  # fmt: skip
"""What only says how a text lies."""
_KINDS = KINDS | _FOLDED | _PARTS | _LAYOUTS | {_UNTITLED}

_BEHIND_COLONS = (
    r"\s*(?:([\w-]++)(?![^\s\[{#])|\{\s*\.?(?:callout-)?(?P<class>[\w-]++)[^}\n]*+\})(?P<rest>.*)"
)
"""`tip Title`, `tip[Title]` of Docusaurus, `note warn` of Qiita, `{.tip #id}` of Pandoc."""
_BRACKETED = r"(?>(?:\[((?>(?:[^\[\]]++|\[[^\[\]]*+\])*))\])?)(?>(?:\{[^{}]*+\})?)"
_BEHIND_MARKS = r" ?(\w++)(?:[ \t]++(.*))?"
_QUOTED = r'(?>(?:[a-z][\w-]*+[ \t]++)*)"(.*)"'
"""The title of a box of MkDocs, with classes before it."""
_BESIDE = frozenset({"", "inline", "inline end"})
"""How such a box may lie."""

_SIGNS = (":::", "!!!", "???")
_OPENING = frozenset({"admonition_open", "container_box_open"})
_CLOSING = frozenset({"admonition_close", "container_box_close"})


class _Box(NamedTuple):
    """What is said at the beginning of a box."""

    kind: str
    title: str


def box_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know boxes."""
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "admonition", _admonition, {"alt": ends})
    container_plugin(parser, "box", validate=lambda said, _: _behind_colons(said) is not None)
    parser.core.ruler.after("block", "write_boxes", _write_boxes)


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a box of MkDocs; a sentence that begins with its marks is none."""
    first = state.bMarks[start] + state.tShift[start]
    if state.src[first : first + 1] not in {"!", "?"}:
        return False
    said = state.src[first : state.eMarks[start]].lstrip("!?").removeprefix("+")
    return _behind_marks(said) is not None and admonition(state, start, end, silent)


def _behind_colons(said: str) -> _Box | None:
    """Read what stands behind the colons; None if it is no box."""
    found = re.fullmatch(_BEHIND_COLONS, said)
    if found is None:
        return None
    kind, title = (found["class"] or found[1]).lower(), found["rest"].strip()
    if not (found["class"] or kind in _KINDS or _is_name(kind, title)):
        return None
    if title.endswith(":::"):
        title = title.rstrip(": ")
    if bracketed := re.fullmatch(_BRACKETED, title):
        title = bracketed[1] or ""
    if title.lower() in KINDS:
        kind, title = title.lower(), ""
    if kind in _LAYOUTS or kind in _PARTS:
        return _Box(kind, title if kind in _PARTS else "")
    is_titled = kind in _KINDS and kind != _UNTITLED
    return _Box(kind, title or (marked(kind.capitalize()) if is_titled else ""))


def _is_name(kind: str, rest: str) -> bool:
    """Tell whether a word behind colons names a box, of whatever kind: no words stand behind it."""
    return re.match("[a-z]", kind) is not None and re.fullmatch(_BRACKETED, rest) is not None


def _behind_marks(said: str) -> _Box | None:
    """Read what stands behind the marks: a kind that is known, or one with a title in quotes."""
    found = re.fullmatch(_BEHIND_MARKS, said.rstrip())
    if found is None:
        return None
    kind, rest = found[1].lower(), found[2] or ""
    if quoted := re.fullmatch(_QUOTED, rest):
        return _Box(kind, quoted[1])
    if kind not in _KINDS:
        return None
    return _Box(kind, marked(kind.capitalize()) if rest in _BESIDE else said.strip())


def _write_boxes(state: StateCore) -> None:
    """Write boxes as quotations, or as what can be folded: a rule for the core of markdown-it."""
    if any(sign in state.src for sign in _SIGNS):
        state.tokens = list(_written(iter(state.tokens)))


def _written(tokens: Iterator[Token]) -> Iterator[Token]:
    elements: list[str] = []
    for token in tokens:
        if token.type in _OPENING:
            elements.append(_element(token))
            yield from _opening(token, elements[-1])
        elif token.type in _CLOSING:
            yield html(f"</{elements.pop()}>\n")
        elif token.type == "admonition_title_open":
            next(tokens)  # Its text, which is written by now, and then its end.
            next(tokens)
        elif token.type == "paragraph_open" and _is_end(following := next(tokens)):
            next(tokens)
        elif token.type == "paragraph_open":
            yield from (token, following)
        else:
            yield token


def _is_end(text: Token) -> bool:
    """Tell whether a paragraph is the end of a box that another box has ended, as in Pandoc."""
    return re.fullmatch(":{3,}", text.content) is not None


def _opening(token: Token, element: str) -> Iterator[Token]:
    yield html(f"<{element} open>\n" if token.markup == "???+" else f"<{element}>\n")
    if title := _box(token).title:
        yield from titled(title, IN_DETAILS if element == "details" else IN_QUOTE)


def _element(token: Token) -> str:
    """Return the element that a box is written as; one of an unknown kind only holds its text."""
    kind = _box(token).kind
    if kind in _FOLDED or token.markup.startswith("?"):
        return "details"
    if kind in _LAYOUTS or kind in _PARTS:
        return "div"
    return "blockquote" if kind in _KINDS or token.markup.startswith("!") else "div"


def _box(token: Token) -> _Box:
    read = _behind_colons if token.type == "container_box_open" else _behind_marks
    return read(token.info) or _Box("", "")
