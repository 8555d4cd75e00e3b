"""What Textual works out anew for each app is kept for all apps of a run: a fifth of their start.

None of this has a public name.
"""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump

Handler = tuple[type, Callable[[Message], Awaitable[None]]]
"""A class, and the method of it that is called."""

Names = tuple[tuple[type, str], ...]
"""Classes, and the names of the methods that they handle a message by."""


def keep_rules(patch: pytest.MonkeyPatch) -> None:
    """Have each app take over the rules that another read out of the same CSS."""
    parse = Stylesheet._parse_rules
    kept: dict[Hashable, list[RuleSet]] = {}

    def parse_rules(sheet: Stylesheet, *css: Any, **how: Any) -> list[RuleSet]:
        """Parse what was not parsed before, with the same variables."""
        key = css, frozenset(how.items()), frozenset(sheet._variables.items())
        if key not in kept:
            kept[key] = parse(sheet, *css, **how)
        return list(kept[key])

    patch.setattr(Stylesheet, "_parse_rules", parse_rules)


def keep_components(patch: pytest.MonkeyPatch) -> None:
    """Have the parts of a widget take over the looks that they had in the same place."""
    process = Stylesheet._process_component_classes
    kept: dict[Hashable, dict[str, Mapping[str, object]]] = {}

    def process_component_classes(sheet: Stylesheet, node: DOMNode) -> None:
        """Find the rules of parts that were nowhere like this before."""
        parts = frozenset(node._get_component_classes())
        if not parts:
            return
        key = parts, frozenset(sheet._variables.items()), tuple(sheet.source), _place(node)
        if key in kept:
            _dress(node, kept[key])
        else:
            process(sheet, node)
            styles = node._component_styles.items()
            kept[key] = {part: dict(style.base.get_rules()) for part, style in styles}

    patch.setattr(Stylesheet, "_process_component_classes", process_component_classes)


def _place(node: DOMNode) -> Hashable:
    """Return all that a selector may ask of a node and of those that it is in."""
    return tuple(
        (type(each), each.id, each.classes, frozenset(each.get_pseudo_classes()))
        for each in node.css_path_nodes
    )


def _dress(node: DOMNode, looks: Mapping[str, Mapping[str, object]]) -> None:
    """Give the parts of a node their looks, as `_process_component_classes` does."""
    before = node._component_styles.copy()
    node._component_styles.clear()
    for part, rules in looks.items():
        virtual = DOMNode(classes=part)
        virtual._attach(node)
        for rule, value in rules.items():
            virtual.styles.base.set_rule(rule, value)
        node._component_styles[part] = virtual.styles
    if node._component_styles != before:
        node.refresh()


def keep_handlers(patch: pytest.MonkeyPatch) -> None:
    """Have widgets know by what methods a message is handled, where no selector decides."""
    ask = MessagePump._get_dispatch_methods
    kept: dict[Hashable, Names | None] = {}

    def get_dispatch_methods(pump: MessagePump, name: str, message: Message) -> Iterable[Handler]:
        """Ask each class for what was not asked before."""
        key = type(pump), type(message), name
        if key not in kept:
            kept[key] = _handlers(*key)
        names = kept[key]
        return ask(pump, name, message) if names is None else _bound(names, pump, message)

    patch.setattr(MessagePump, "_get_dispatch_methods", get_dispatch_methods)


def _handlers(pump: type, message: type, name: str) -> Names | None:
    """Return by what names a message is handled, or None where a decorator may say more."""
    kinds = set(message.__mro__)
    if any(kinds & set(cls.__dict__.get("_decorated_handlers") or ()) for cls in pump.__mro__):
        return None
    return tuple(
        (cls, own)
        for cls in pump.__mro__
        for own in [f"_{name}" if cls.__dict__.get(f"_{name}") else name]
        if not getattr(cls.__dict__.get(own, None), "_textual_on", cls.__dict__.get(own) is None)
    )


def _bound(names: Names, pump: MessagePump, message: Message) -> Iterator[Handler]:
    """Yield the methods, until one of them says that no more are to come."""
    for cls, name in names:
        if message._no_default_action:
            break
        yield cls, cls.__dict__[name].__get__(pump, cls)
