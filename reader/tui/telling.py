"""Methods of a screen that tell what goes wrong in them."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from textual import on
from textual.message import Message


class Telling(Protocol):
    """What tells why something cannot be done."""

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something; what the reader can act on is told."""


_P = ParamSpec("_P")
_S = TypeVar("_S", bound=Telling)


def telling(act: Callable[Concatenate[_S, _P], None]) -> Callable[Concatenate[_S, _P], None]:
    """Let a method tell a ReaderError that no key has led to: those of actions are told anyway."""

    @wraps(act)
    def attempt(screen: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        screen.attempt(lambda: act(screen, *args, **kwargs))

    return attempt


def hears(
    message: type[Message],
) -> Callable[[Callable[Concatenate[_S, _P], None]], Callable[Concatenate[_S, _P], None]]:
    """Let a method take the messages of a kind, as Textual's `on`; a ReaderError of it is told."""
    return lambda act: on(message)(telling(act))
