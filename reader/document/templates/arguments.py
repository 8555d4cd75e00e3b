"""What is written in a tag: its name, and the arguments behind it."""

import re
from typing import NamedTuple

_ARGUMENT = (
    r"""(?:([\w-]+)\s*=\s*)?("(?:[^"\\]|\\.)*"|"[^"]*"|'[^']*'|`[^`]*`|“[^“”]*”|[^\s"'“”]+)"""
)
_QUOTES = "\"'“”`"
_CALL = re.compile(r"(\w+(?:::\w+)*)\((.*)\)", re.DOTALL)
_OPTION = re.compile(
    r"(?<!\S)(?:active|align|bg|border|child|codeblock|color|copy|desc|download|height|icon|open"
    r"|padding|ratio|size|style|width):[\w#%.-]+(?!\S)"
)
"""How Stellar, a theme of Hexo, says how something looks."""
_COMMA = re.compile(r"""("[^"]*"|'[^']*'|`[^`]*`)|,""")


class Arguments(NamedTuple):
    """What is written in a tag behind its name."""

    named: dict[str, str]
    others: list[str]

    def first(self, *names: str) -> str:
        """Return what is said under the first of `names` under which something is said."""
        return next((self.named[name] for name in names if self.named.get(name)), "")


def arguments(written: str) -> Arguments:
    """Read what is written in a tag behind its name."""
    named: dict[str, str] = {}
    others: list[str] = []
    for key, value in re.findall(_ARGUMENT, written):
        is_quoted = len(value) > 1 and value[0] in _QUOTES and value[-1] in _QUOTES
        plain = value[1:-1].replace('\\"', '"') if is_quoted else value.strip(_QUOTES).rstrip(",")
        if key:
            named[key.lower()] = plain
        elif plain:
            others.append(plain)
    return Arguments(named, others)


def is_call(written: str) -> bool:
    """Tell whether a tag is written as Zola's are: `name(a="b", c=1)`."""
    return _CALL.fullmatch(written) is not None


def parted(written: str) -> tuple[str, str]:
    """Return the name of a tag, and what is written behind it."""
    if called := _CALL.fullmatch(written):
        return called[1].rpartition(":")[2], _COMMA.sub(lambda each: each[1] or ", ", called[2])
    name, *rest = _OPTION.sub("", written).split(None, 1)
    plain = name.rstrip(",") or name
    return plain, name[len(plain) :] + "".join(rest)
