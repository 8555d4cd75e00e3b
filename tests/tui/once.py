"""What Textual works out anew for each message and each app, worked out once for all tests.

Each of these comes to what Textual comes to: a test sees no difference but the time, which is a
third of what an app takes.
"""

from collections.abc import Callable, Hashable, Iterator
from inspect import isawaitable, unwrap
from types import CodeType, MethodType
from typing import TYPE_CHECKING, Any

import pytest
from textual import _callback, message_pump, screen, timer
from textual._context import message_hook
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.events import Event
from textual.message import Message
from textual.message_pump import MessagePump
from textual.reactive import Reactive

if TYPE_CHECKING:
    from textual.css.styles import RulesMap

ASKED = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
"""What a part of the screen keeps of the rules that may be for it."""

APPLY, GET_HANDLERS = Stylesheet.apply, MessagePump._get_dispatch_methods
"""What Textual does itself."""

DISPATCH = MessagePump._dispatch_message
"""The same, where there is more to do than for most messages."""

OF_SIBLINGS = Stylesheet._EXCLUDE_PSEUDO_CLASSES_FROM_CACHE
"""States that are about other parts of the screen."""

OF_OTHERS = OF_SIBLINGS | {"dark", "light", "inline", "ansi", "nocolor"}
"""The same, and what is told of the app, in which each part of the screen is."""


def read_css(patch: pytest.MonkeyPatch) -> None:
    """Have each app take over the rules that another read out of the same CSS."""
    parse = Stylesheet._parse_rules
    read: dict[Hashable, list[RuleSet]] = {}

    def parse_rules(sheet: Stylesheet, *css: Any, **how: Any) -> list[RuleSet]:
        variables = sheet._variables
        key = css, frozenset(how.items()), (*variables, *variables.values())
        if key not in read:
            read[key] = parse(sheet, *css, **how)
        return list(read[key])

    patch.setattr(Stylesheet, "_parse_rules", parse_rules)


def match_css(patch: pytest.MonkeyPatch) -> None:
    """Seek the rules that are for a part of the screen once for all that are like it.

    They are alike where the same rules see the same: classes and states of it and of all around it.
    A part that sees what it saw has its rules already. Where a rule asks which of its siblings a
    part is, Textual keeps nothing, and no more does this.
    """
    numbers: dict[tuple[int, ...], int] = {}
    found: dict[Hashable, tuple[tuple[bool, ...], RulesMap, RulesMap]] = {}

    def number_of(sheet: Stylesheet) -> int:
        if sheet.__dict__.get("numbered") is not sheet.rules:
            number = numbers.setdefault(tuple(map(id, sheet.rules)), len(numbers))
            sheet.__dict__.update(numbered=sheet.rules, number=number)
        return int(sheet.__dict__["number"])

    def apply_once(
        sheet: Stylesheet, node: DOMNode, *, animate: bool = False, **_cache: object
    ) -> None:
        key = number_of(sheet), *map(_seen_of, node.css_path_nodes)
        if key in found:
            if node.__dict__.get("matched") == key:
                node.notify_style_update()
                return
            node.__dict__["matched"] = key
            asked, rules, own = found[key]
            for name, value in zip(ASKED, asked, strict=True):
                setattr(node, name, value)
            if type(node) is DOMNode and not node.styles.base._rules:
                node.styles.base._rules.update(own)  # something drawn: there to be asked for looks
            else:
                sheet.replace_rules(node, rules, animate=animate)
            sheet._process_component_classes(node)
            return
        node.__dict__["matched"] = None
        kept: dict[tuple[Any, ...], RulesMap] = {}
        APPLY(sheet, node, animate=animate, cache=kept)
        for rules in kept.values():
            asked = tuple(getattr(node, name) for name in ASKED)
            found[key] = asked, rules, node.styles.base.get_rules()

    patch.setattr(Stylesheet, "apply", apply_once)


def _seen_of(node: DOMNode) -> Hashable:
    left_out = OF_SIBLINGS if isinstance(node, App) else OF_OTHERS
    states: dict[str, Callable[[Any], bool]] = dict(node._PSEUDO_CLASSES)
    asked = tuple([holds(node) for name, holds in states.items() if name not in left_out])
    return type(node), node._css_type_name, node._css_type_names, node._id, node.classes, asked


def find_handlers(patch: pytest.MonkeyPatch) -> None:
    """Look through the bases of a class once for each kind of message.

    What is decorated with `on` may ask who has sent a message, and is looked for each time.
    """
    found: dict[tuple[type, str, type], list[tuple[type, Callable[..., Any]]] | None] = {}

    def methods(
        pump: MessagePump, name: str, message: Message
    ) -> Iterator[tuple[type, Callable[..., Any]]]:
        key = type(pump), name, type(message)
        if key not in found:
            found[key] = _named(*key)
        named = found[key]
        if named is None:
            yield from GET_HANDLERS(pump, name, message)
            return
        for each, method in named:
            if message._no_default_action:
                break
            yield each, method.__get__(pump, each)

    patch.setattr(MessagePump, "_get_dispatch_methods", methods)


def _named(
    kind: type[MessagePump], name: str, message: type[Message]
) -> list[tuple[type, Callable[..., Any]]] | None:
    """Return the handlers that have the name, and whose they are; None: some are decorated."""
    named = []
    for each in kind.__mro__:
        if set(message.__mro__) & set(each.__dict__.get("_decorated_handlers") or ()):
            return None
        method = each.__dict__.get(f"_{name}") or each.__dict__.get(name)
        if method is not None and not getattr(method, "_textual_on", None):
            named.append((each, method))
    return named


def count_parameters(patch: pytest.MonkeyPatch) -> None:
    """Count the parameters of what is defined somewhere once, however often it is made there."""
    count = _callback._count_parameters
    counted: dict[CodeType, int] = {}

    def parameters(function: Callable[..., Any]) -> int:
        if isinstance(function, MethodType):
            return parameters(function.__func__) - 1
        code = getattr(unwrap(function), "__code__", None)
        if code is None:
            return count(function)
        if code not in counted:
            counted[code] = count(function)
        return counted[code]

    patch.setattr(_callback, "_count_parameters", parameters)


def tell_at_once(patch: pytest.MonkeyPatch) -> None:
    """Tell what prevents no others, where nobody counts or times it, in as few steps as can be."""

    async def dispatch(pump: MessagePump, message: Message) -> None:
        if message.no_dispatch or message._prevent or message_hook.get(None) is not None:
            await DISPATCH(pump, message)
            return
        if isinstance(message, Event):
            await pump.on_event(message)
        else:
            await pump._on_message(message)
        if pump._next_callbacks:
            await pump._flush_next_callbacks()

    async def invoke(callback: Callable[..., Any], *given: object) -> Any:
        answer = callback(*given[: _callback.count_parameters(callback)])
        return answer if answer is None or not isawaitable(answer) else await answer

    patch.setattr(MessagePump, "_dispatch_message", dispatch)
    for module in (message_pump, screen, timer):
        patch.setattr(module, "invoke", invoke)


class _Silence:
    """Takes what is logged and does nothing with it, as a log does that nobody reads."""

    def __init__(self) -> None:
        self.event = self.warning = self

    def verbosity(self, _verbose: bool) -> "_Silence":  # noqa: FBT001  as Textual calls it
        return self

    def __call__(self, *_said: object) -> None:
        """Say nothing."""


def log_nothing(patch: pytest.MonkeyPatch) -> None:
    """Log no message: nobody reads the log."""
    patch.setattr(message_pump, "log", _Silence())


def read_reactives(patch: pytest.MonkeyPatch) -> None:
    """Ask each class once whether a reactive is computed, and read at once those that are not."""
    read = Reactive.__get__

    computed: dict[tuple[type, str], bool] = {}

    def is_computed(kind: type, name: str) -> bool:
        if (kind, name) not in computed:
            computed[kind, name] = hasattr(kind, name)
        return computed[kind, name]

    def get(reactive: Reactive[Any], owner: Any, kind: type) -> Any:
        if owner is None or is_computed(type(owner), reactive.compute_name):
            return read(reactive, owner, kind)
        try:
            return owner.__dict__[reactive.internal_name]
        except KeyError:
            return read(reactive, owner, kind)

    patch.setattr(Reactive, "__get__", get)
