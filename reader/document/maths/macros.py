r"""Commands that a page makes for itself: `\newcommand`, `\def`, `\DeclareMathOperator`."""

import re
from collections.abc import MutableMapping
from typing import NamedTuple

_DEFINES = re.compile(
    r"\\(?P<kind>(?:re|provide)?newcommand|def|DeclareMathOperator)\*?\s*"
    r"(?:\{\s*\\(?P<braced>[A-Za-z]+)\s*\}|\\(?P<bare>[A-Za-z]+))\s*"
    r"(?:\[(?P<count>\d)\]\s*|(?P<signs>(?:\#\d)+)\s*)?(?=\{)"
)
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_TOKEN = re.compile(r"\s*(\\(?:[A-Za-z]+|.)|[^\s{}])", re.DOTALL)
_BRACE, _BRACES = re.compile(r"\s*\{"), re.compile(r"\\.|[{}]", re.DOTALL)
_PLACE = re.compile(r"#(\d)")
_MOST = 200
"""Commands of its own in a formula, those in what they stand for counted as well."""
_LONGEST = 8000
"""Characters that may become of a formula."""


class Macro(NamedTuple):
    """What a command stands for."""

    arity: int
    """How many arguments it takes."""
    body: str
    """`#1` stands for the first argument."""


def defines(tex: str) -> bool:
    """Tell whether a formula makes commands."""
    return _DEFINES.search(tex) is not None


def with_macros(tex: str, known: MutableMapping[str, Macro]) -> str:
    """Return a formula with what commands of its page stand for; those that it makes are learnt.

    Args:
        tex: The formula.
        known: What is known by the names of commands; what it makes is added.
    """
    while found := _DEFINES.search(tex):
        end = _end(tex, found.end())
        body = tex[found.end() + 1 : end - 1]
        if found["kind"] == "DeclareMathOperator":
            body = rf"\operatorname{{{body}}}"
        count = int(found["count"] or 0) or len(found["signs"] or "") // len("#1")
        known[found["braced"] or found["bare"]] = Macro(count, body)
        tex = tex[: found.start()] + tex[end:]
    return _expanded(tex.strip(), known)


def _expanded(tex: str, known: MutableMapping[str, Macro]) -> str:
    """Return a formula with what commands stand for, as far as that comes to an end."""
    done: list[str] = []
    for _ in range(_MOST):
        found = next((each for each in _COMMAND.finditer(tex) if each[1] in known), None)
        if found is None or len(tex) > _LONGEST:
            break
        macro = known[found[1]]
        arguments, end = _arguments(tex, found.end(), macro.arity)
        body = _with(macro.body, arguments)
        is_letter = body[-1:].isalpha() and tex[end : end + 1].isalpha()
        done.append(tex[: found.start()])
        tex = f"{body}{' ' if is_letter else ''}{tex[end:]}"
    return "".join(done) + tex


def _with(body: str, arguments: list[str]) -> str:
    """Return what a command stands for, its arguments in their places."""
    by_number = dict(enumerate(arguments, 1))
    return _PLACE.sub(lambda place: by_number.get(int(place[1]), ""), body)


def _arguments(tex: str, at: int, count: int) -> tuple[list[str], int]:
    """Return so many arguments that begin at a place, and where they end."""
    found: list[str] = []
    for _ in range(count):
        if brace := _BRACE.match(tex, at):
            end = _end(tex, brace.end() - 1)
            found.append(tex[brace.end() : end - 1])
        elif token := _TOKEN.match(tex, at):
            end = token.end()
            found.append(token[1])
        else:
            break
        at = end
    return found, at


def _end(tex: str, at: int) -> int:
    """Return where the group ends that begins at a place, or the end of all if it does not."""
    depth = 0
    for sign in _BRACES.finditer(tex, at):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        if not depth:
            return sign.end()
    return len(tex) + 1
