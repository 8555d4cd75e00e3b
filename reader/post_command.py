"""A command of the reader's own, with what is known of a post put in where it asks for it.

No value becomes a part of the command's text: the shell reads it from a variable, as one word
whatever quotes stand around it. So a title can never be run. Where that cannot be kept, because
the shell would take the value for a command, or it is not sure how it would read it, the command
is refused.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain

from reader.errors import CommandError
from reader.language import gettext
from reader.language import later as _

PLACEHOLDERS = {"path": "READER_PATH", "url": "READER_URL", "title": "READER_TITLE"}
"""The variable that has the value of each name in braces."""

_REFUSED = _(
    "{{{name}}} cannot stand {where}, where a shell might run it;"
    " what it stands for is in ${variable}"
)
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
    "": rf"""{_EXPANSIONS} | (?P<quote>['"]) | (?P<unquoted>\$'|<<(?!<)|&>)
             | (?P<substitutes>[<>]\() | (?P<opened>\() | (?P<closes>\))
             | (?P<redirects><<<|>>|[<>]&|<>|>\||[<>]) | (?P<ends>[;&|\n]) | (?P<gap>\s) | .""",
    '"': rf"""{_EXPANSIONS} | (?P<quote>") | .""",
    "'": rf"""\\[^'] | {_NAME} | (?P<quote>') | .""",
}
"""What a command is made of, by the quotes that it stands in."""

_PATTERNS = {quote: re.compile(token, re.DOTALL | re.VERBOSE) for quote, token in _TOKENS.items()}
_AT_WORD = re.compile(r"(?P<comment>#[^\n]*)|(?P<unquoted>\(\(|\[\[(?=\s))|(?P<case>case(?=\s))")
"""What means more than itself at the beginning of a word."""

_ASSIGNMENT = re.compile(r"\w+(?:\[[^]]*\])?\+?=")
_DESCRIPTOR = re.compile(r"\d+|\{\w+\}")
"""What of a redirection may stand before its sign."""

_BEFORE_COMMAND = {
    "!", "{", "if", "then", "elif", "else", "while", "until", "do", "time", "exec", "command",
    "builtin", "env", "nohup", "sudo", "doas", "xargs", "setsid", "nice", "ionice", "stdbuf",
    "timeout",
}  # fmt: skip
"""The words that a command may stand behind."""

_RUN = {
    "eval", "trap", "alias", "let", "unset", "read", "mapfile", "readarray", "getopts", "declare",
    "typeset", "local", "readonly", "source", "function", "coproc", "enable", "bind", "complete",
    "compgen", "fc", "ssh", "mosh", "su", "runuser", "watch", "parallel", "script", "-exec",
    "-execdir", "-ok", "-okdir",
}  # fmt: skip
"""What takes words for something to run, or to count with, wherever it stands in a command."""

_SHELL = re.compile(r"r?(?:|ba|da|k|pdk|mk|lk|ok|z|a|c|tc|fi|ya|po|pw|xon|elvi)sh[-.\d]*")
_SPLITS = re.compile(r"-[^-]*S.*|--s.*", re.DOTALL)
"""The option of `env` that makes words of one word."""

_ACTS = re.compile(r"(?:PS\d|ENV|BASH_ENV|PROMPT_COMMAND|PATH|LD_\w+)\+?=")
"""A variable whose value a shell runs, or finds by it what to run."""

_EXPANDED = re.compile(r"[$`*?{]|.\[")
"""What makes another word of a word."""

_NUMBER = re.compile(r"\.?\d[\d.]*[smhd]?")
"""How long, how many, how nice: what some of those take before the command."""


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
        self.words: list[str] = []
        """The words of the command that is read, as the shell sees them, without redirections."""
        self.word = start
        """Where the last one begins, which is not among them yet."""
        self.spelled = ""
        """What it is, so far."""
        self.quote = ""
        self.redirects = ""
        """The sign of the redirection that it belongs to."""
        self.printed = printed
        """Whether what they print becomes words of the level around: `$(…)`."""

    def end_word(self, at: int, after: int) -> None:
        """End the last word at `at`, if one is begun; the next begins at `after`."""
        if at > self.word:
            self.words += [] if self.redirects else [self.spelled]
            self.redirects = ""
        self.word, self.spelled = after, ""

    def end_command(self, after: int) -> None:
        """Begin another command at `after`."""
        self.words, self.word, self.spelled, self.redirects = [], after, "", ""

    def redirect(self, sign: str, at: int, after: int) -> None:
        """Take the sign of a redirection, from `at` to `after`."""
        if _DESCRIPTOR.fullmatch(self.spelled):
            self.word = at
        self.end_word(at, after)
        self.redirects = sign

    def spell(self, token: re.Match[str]) -> None:
        """Take a part of the last word, without the backslash that quotes it."""
        if token[0] != "\\\n":
            self.spelled += token[0].removeprefix("\\") or token[0]
        elif self.word == token.start():
            self.word = token.end()


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
                self._check(name)
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
        level, start, end = self._levels[-1], *token.span()
        match token.lastgroup:
            case "quote":
                level.quote = "" if level.quote else token[0]
            case "gap":
                level.end_word(start, end)
            case "redirects":
                level.redirect(token[0], start, end)
            case "ends":
                level.end_command(end)
            case "opens" | "opened" | "substitutes":
                self._open(token)
            case "closes":
                self._close(end)
            case "comment":
                return
            case _:
                self._doubt(token)
                level.spell(token)

    def _doubt(self, token: re.Match[str]) -> None:
        """Note a token behind which it is not sure how the shell reads on."""
        partnerless = token.lastgroup == "case" and len(self._levels) > 1  # its parentheses
        if partnerless or token.lastgroup in {"unsure", "unquoted"}:
            self._unsure = self._unsure or token[0]

    def _open(self, token: re.Match[str]) -> None:
        """Begin a level; that of an array, `x=(…)`, gives words as well."""
        level = self._levels[-1]
        printed = token.lastgroup != "opened" or level.spelled.endswith("=")
        level.spelled += "$" if printed else ""
        self._levels.append(_Level(token.end(), printed=printed))

    def _close(self, end: int) -> None:
        """End a level; that of a `case` at the outermost is none."""
        closed = self._levels.pop() if len(self._levels) > 1 else None
        if closed is None or not closed.printed:
            self._levels[-1].end_command(end)

    def _check(self, name: str) -> None:
        """See to it that a value is one word of a command, and none that is run.

        Raises:
            CommandError: It is not sure, or it is run.
        """
        inner = (*self._levels[1:], None)
        around = (
            _meaning(level)
            for level, within in zip(self._levels, inner, strict=True)
            if within is None or within.printed
        )
        where = _behind(self._unsure) if self._unsure else next(filter(None, around), "")
        if where:
            refused = gettext(_REFUSED).format(name=name, where=where, variable=PLACEHOLDERS[name])
            raise CommandError(f"{self._command}: {refused}")


def _meaning(level: _Level) -> str:
    """Return as what the shell runs the last word; empty if it only gives it to a program."""
    names = tuple(map(_name, level.words))
    runs = (name for name in names if name in _RUN or _SHELL.fullmatch(name))
    splits = (word for word in level.words if "env" in names and _SPLITS.fullmatch(word))
    acts = (found[0] for found in [_ACTS.match(level.spelled)] if found)
    again = (sign for sign in [level.redirects] if sign.endswith("&"))  # bash expands it once more
    by = next(chain(runs, splits, acts, again), "") or _by_what_is_called(level)
    return _behind(by) if by else _as_command(level)


def _behind(sign: str) -> str:
    return gettext(_("behind “{sign}”")).format(sign=sign)


def _by_what_is_called(level: _Level) -> str:
    """Return what in the command that is called lets the last word be run, if anything does."""
    called = _called(level.words)
    if called is None:  # what is read may be given to a shell
        return level.redirects if level.redirects.startswith("<") else ""
    if called == "." or _EXPANDED.search(called):
        return called
    tells = _name(called) in {"[", "test", "printf"}
    return "-v" if tells and {"-v", "-R"} & {level.words[-1], level.spelled[:2]} else ""


def _as_command(level: _Level) -> str:
    """Say so if the last word is the command."""
    given = level.redirects or _ASSIGNMENT.match(level.spelled)
    return "" if given or _called(level.words) is not None else gettext(_("as a command"))


def _name(word: str) -> str:
    """Return the name of the program that a word calls, wherever it lies; an option as it is."""
    return word if word.startswith("-") else word.rpartition("/")[2] or word


def _called(words: Sequence[str]) -> str | None:
    """Return the word of a command that is called; None if it is yet to come.

    The word behind an option may be what that takes, so it is not counted on.
    """
    begun = max((at for at, word in enumerate(words, 1) if word in {"do", "{"}), default=0)
    optional = False
    for word in words[begun:]:
        if word[:1] in {"-", "+"}:
            optional = True
        elif optional:
            optional = False
        elif not _goes_before(word):
            return word
    return None


def _goes_before(word: str) -> bool:
    """Tell whether a command may stand behind a word."""
    return bool(
        _name(word) in _BEFORE_COMMAND or _ASSIGNMENT.match(word) or _NUMBER.fullmatch(word)
    )
