"""A command of the reader's own, with what is known of a post put in where it asks for it.

No value becomes a part of the command's text: the shell reads it from a variable, as one word
whatever quotes stand around it. So a title can never be run. Where that cannot be kept, because
the shell would take the value for a command, or it is not sure how it would read it, the command
is refused.
"""

import re
from collections.abc import Container, Iterator, Mapping
from itertools import dropwhile

from reader.errors import CommandError

PLACEHOLDERS: Mapping[str, str] = {
    "path": "READER_PATH",
    "url": "READER_URL",
    "title": "READER_TITLE",
}
"""The variable that has the value of each name in braces."""

_NAME = rf"\{{(?P<name>{'|'.join(PLACEHOLDERS)})\}}"
_PLACEHOLDER = re.compile(rf"\\.|{_NAME}", re.DOTALL)

_SHAPES = {"": '"${}"', '"': "${{{}}}", "'": "'\"${}\"'"}
"""How a variable is written outside quotes, inside double ones, inside single ones."""

_PLAIN = r"""[^{}()'"`\\$]"""
_EXPANSIONS = rf"""
    \\. | \$\{{{_PLAIN}*\}} | \$\(\((?:{_PLAIN}|\$\w|\({_PLAIN}*\))*\)\)
    | `(?:(?!{_NAME.replace("?P<name>", "?:")})[^`\\]|\\.)*` | (?P<unsure>`|\$[{{\[]|\$\(\()
    | (?P<opens>\$\() | {_NAME}
"""
"""A quoted sign, what the shell replaces and what holds no placeholder; what may hold one."""

_TOKENS = {
    "": rf"""{_EXPANSIONS} | (?P<quote>['"]) | (?P<unquoted>\$'|<<(?!<)) | <<<
             | (?P<opened>\() | (?P<closes>\)) | (?P<ends>[;&|\n]) | (?P<gap>[\s<>]) | .""",
    '"': rf"""{_EXPANSIONS} | (?P<quote>") | .""",
    "'": rf"""\\[^'] | {_NAME} | (?P<quote>') | .""",
}
"""What a command is made of, by the quotes that it stands in."""

_PATTERNS = {quote: re.compile(token, re.DOTALL | re.VERBOSE) for quote, token in _TOKENS.items()}
_AT_WORD = re.compile(r"(?P<comment>#[^\n]*)|(?P<unquoted>\(\(|\[\[(?=\s))|(?P<case>case(?=\s))")
"""What means more than itself at the beginning of a word."""

_ASSIGNMENT = re.compile(r"\w+\+?=")
_REDIRECTION = re.compile(r"\d*[<>]+[&|]?\s*\S+")
_BEFORE_COMMAND = {
    "!", "{", "if", "then", "elif", "else", "while", "until", "do", "time", "exec", "command",
    "builtin", "env", "nohup", "sudo", "xargs",
}  # fmt: skip
"""The words that a command may stand behind."""

_EVALUATE = {
    "eval", "trap", "alias", "let", "unset", "read", "declare", "typeset", ".", "source",
}  # fmt: skip
"""The commands of a shell that take words for something to run, or to count with."""

_SHELL = re.compile(r"(?:.*/)?(?:|ba|da|k|mk|z|a|c|tc|fi)sh")
_TAKES_COMMAND = re.compile(r"-\w*c")


def filled_in(command: str, names: Container[str] = PLACEHOLDERS) -> str:
    """Return a command for `sh` in which variables stand for `{path}`, `{url}` and `{title}`.

    Args:
        command: As it was written.
        names: Those that are known; others in braces stay.

    Raises:
        CommandError: One of them stands where it might not be one word, or might be run.
    """
    return "".join(_Reading(command, names).parts())


def names_in(command: str) -> frozenset[str]:
    """Return the names in braces that a command asks for."""
    found = (token["name"] for token in _PLACEHOLDER.finditer(command))
    return frozenset(filter(None, found))


def variables(values: Mapping[str, str]) -> dict[str, str]:
    """Return the environment that a filled in command reads `values` from, by name."""
    return {PLACEHOLDERS[name]: value.replace("\0", "") for name, value in values.items()}


class _Level:
    """Commands between parentheses, or those around all."""

    def __init__(self, start: int, *, printed: bool) -> None:
        self.command = start
        """Where the command begins that is read."""
        self.word = start
        """Where its last word begins."""
        self.quote = ""
        self.printed = printed
        """Whether what they print becomes words of the level around: `$(…)`."""


class _Reading:
    """A command that is read as the shell will read it."""

    def __init__(self, command: str, names: Container[str]) -> None:
        self._command = command
        self._names = names
        self._levels = [_Level(0, printed=False)]
        self._unsure = ""
        """The first sign behind which it is not sure how the shell reads on."""

    def parts(self) -> Iterator[str]:
        """Yield the parts of the command that is filled in.

        Raises:
            CommandError: A placeholder stands where none can.
        """
        at = 0
        while at < len(self._command) and (token := self._token(at)):
            name = token.groupdict().get("name")
            if name and name in self._names:
                self._check(name, at)
                yield _SHAPES[self._levels[-1].quote].format(PLACEHOLDERS[name])
            else:
                yield token[0]
            self._follow(token)
            at = token.end()

    def _token(self, at: int) -> re.Match[str] | None:
        level = self._levels[-1]
        first = None if level.quote or level.word != at else _AT_WORD.match(self._command, at)
        return first or _PATTERNS[level.quote].match(self._command, at)

    def _follow(self, token: re.Match[str]) -> None:
        """Go on behind a token."""
        level, end = self._levels[-1], token.end()
        match token.lastgroup:
            case "quote":
                level.quote = "" if level.quote else token[0]
            case "gap":
                level.word = end
            case "ends":
                level.command = level.word = end
            case "opens" | "opened":
                self._levels.append(_Level(end, printed=token.lastgroup == "opens"))
            case "closes":
                self._close(end)
            case "case" if len(self._levels) > 1:  # its parentheses have no partner
                self._unsure = self._unsure or token[0]
            case "unsure" | "unquoted":
                self._unsure = self._unsure or token[0]

    def _close(self, end: int) -> None:
        """End a level; that of a `case` at the outermost is none."""
        closed = self._levels.pop() if len(self._levels) > 1 else None
        if closed is None or not closed.printed:
            level = self._levels[-1]
            level.command = level.word = end

    def _check(self, name: str, at: int) -> None:
        """See to it that a value is one word of a command, and none that is run.

        Raises:
            CommandError: It is not sure, or it is run.
        """
        inner = (*self._levels[1:], None)
        around = (
            _meaning(self._command[level.command : level.word], self._command[level.word : at])
            for level, within in zip(self._levels, inner, strict=True)
            if within is None or within.printed
        )
        where = f"behind “{self._unsure}”" if self._unsure else next(filter(None, around), "")
        if where:
            raise CommandError(
                f"{self._command}: {{{name}}} cannot stand {where}, where a shell might run it;"
                f" what it stands for is in ${PLACEHOLDERS[name]}"
            )


def _meaning(before: str, word: str) -> str:
    """Return as what the shell runs a word; empty if it only gives it to a program.

    Args:
        before: The words of the command before it.
        word: What of it stands before the placeholder.
    """
    words = _REDIRECTION.sub(" ", before).split()
    called = list(dropwhile(lambda each: each in _BEFORE_COMMAND or _ASSIGNMENT.match(each), words))
    if not called:
        return "" if _ASSIGNMENT.match(word) else "as a command"
    if called[0] in _EVALUATE:
        return f"behind “{called[0]}”"
    if _TAKES_COMMAND.fullmatch(called[-1]) and any(map(_SHELL.fullmatch, called)):
        return f"behind “{called[-1]}”"
    if called[-1] == "-v" and called[0] in {"[", "test", "printf"}:
        return "behind “-v”"
    return ""
