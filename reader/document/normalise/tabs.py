"""Parts of a page that lie behind each other, with a row of names: read one after the other."""

from collections.abc import Iterator, Sequence
from itertools import islice

from selectolax.lexbor import LexborNode

from reader.document.model import Mark, Paragraph, Run
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

TAB = "reader-tab"
"""The class that a part is given whose name has been found."""
_NAME = "data-reader-tab"
_MOST = 40
"""Tabs of one row."""
_AROUND = 3
"""Elements around the row beside which its parts are sought."""
_NAMES = ('[role="tab"]', "label", "button", "a", "li")
"""What the names are, the surest first."""
_IN_GROUP = "tabs"
"""VitePress's row in a group of codes."""
_HOLDERS = frozenset({"blocks", "tab-content", "tab-contents", "tabbed-content", "tabs-content"})
"""The classes of what holds the parts in VitePress, Bootstrap, NexT, Butterfly, MkDocs."""
_PARTS = frozenset({
    "code-group-item", "sphinx-tabs-panel", "tab-item-content", "tab-pane", "tabbed-block",
    "theme-code-block", "vp-code-tab", "vp-tab",
})  # fmt: skip
"""The classes of the parts themselves, there and in VuePress and Sphinx."""


def tab_row(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a row of names: each is put over the part that it leads to."""
    names = _names(node)
    parts = _parts(node, len(names)) if names else ()
    if not parts:
        walk.ordinary(node, attributes)
        return
    walk.flush()
    walk.fired[Habit.TABS] += 1
    for name, part in zip(names, parts, strict=True):
        part.attrs["class"] = f"{TAB} {part.attributes.get('class') or ''}"
        part.attrs[_NAME] = name


def tab_group(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read VitePress's codes behind each other, whose row has no name that is its own."""
    for child in node.iter():
        if child.attributes.get("class") == _IN_GROUP:
            child.attrs["role"] = "tablist"
            break
    walk.ordinary(node, attributes)


def tab(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a part below its name."""
    walk.flush()
    if name := attributes.get(_NAME):
        walk.blocks.append(Paragraph((Run(name, Mark.STRONG),)))
    walk.blocks += walk.blocks_in(node, attributes)


def tab_name(walk: Walk, node: LexborNode, attributes: Attributes) -> None:  # noqa: ARG001  an `Element`
    """Read a name that stands right over its part, as Sphinx has it."""
    walk.flush()
    if name := " ".join(node.text().split()):
        walk.fired[Habit.TABS] += 1
        walk.blocks.append(Paragraph((Run(name, Mark.STRONG),)))


def code_language(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read VitePress's name of a language beside code, which the code itself has too."""
    around = node.parent
    classes = (around.attributes.get("class") or "") if around is not None else ""
    if f"language-{node.text(strip=True)}" in classes.split():
        walk.fired[Habit.BUTTON] += 1
    else:
        walk.ordinary(node, attributes)


def _names(node: LexborNode) -> Sequence[str]:
    found = next(filter(None, (node.css(each) for each in _NAMES)), [])
    names = [" ".join(each.text().split()) for each in found[: _MOST + 1]]
    return names if len(names) <= _MOST and all(names) else ()


def _parts(node: LexborNode, number: int) -> Sequence[LexborNode]:
    """Return the parts of a row with a `number` of names: they stand behind it, or in what does."""
    around: LexborNode | None = node
    for _ in range(_AROUND):
        if around is None:
            break
        behind = tuple(islice(_elements(around.next), number))
        inside = tuple(islice(_elements(behind[0].first_child), number + 1)) if behind else ()
        for parts in (behind, inside):
            if len(parts) == number and (
                all(map(_is_part, parts)) or (parts is inside and _holds(behind[0]))
            ):
                return parts
        around = around.parent
    return ()


def _elements(first: LexborNode | None) -> Iterator[LexborNode]:
    """Yield an element and those that follow it, but for the fields that change tabs."""
    while first is not None:
        if first.tag not in {"-text", "-comment", "input", "button", "script"}:
            yield first
        first = first.next


def _is_part(node: LexborNode) -> bool:
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    return attributes.get("role") == "tabpanel" or not _PARTS.isdisjoint(classes)


def _holds(node: LexborNode) -> bool:
    return not _HOLDERS.isdisjoint((node.attributes.get("class") or "").split())
