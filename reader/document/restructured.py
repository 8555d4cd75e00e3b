"""reStructuredText → Markdown, as far as posts are mostly written in it.

Read are titles, links and their targets, code, pictures and what other directives hold, which is
read likewise. Comments are left out, simple tables and formulas stay as they are. Whatever else it
has is text.
"""

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from textwrap import dedent

_PROOF = r"^\.\. (?:_[^:\n]+|__): *\S|^\.\. (?:code|code-block|sourcecode|image|figure|note)::"
"""Targets and directives: no Markdown has them."""
_DISPROOF = r"^(?:```|~~~|\[[^\]\n^]+\]: )"
_INDENTED = r"(?>(?:[ \t]++\S[^\n]*+(?:\n|\Z)|[ \t]*+\n)*)"
_BLOCK = (
    r"^\.\. (?:\|[^|\n]+\| )?(?P<name>[\w-]++(?>(?:[:.+][\w-]++)*))::"
    rf"[ \t]*+(?P<said>[^\n]*+)(?:\n|\Z)(?P<inside>{_INDENTED})"
    rf"|^(?!\.\. (?!\[))(?P<before>[^\n]*)::[ \t]*+\n(?=[ \t]*+\n[ \t]++\S)(?P<literal>{_INDENTED})"
    r"|^(?P<table>(?:\+[-=]|={2,} +=)[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|\Z))+)"
)
"""A directive, and what is shown as it is: a block behind `::`, a table."""
_OPTIONS = r"\A(?:[ \t]*+:[\w-]++:(?:[ \t][^\n]*+)?(?:\n|\Z))+"
_ALT = r"^[ \t]*:alt:[ \t]*([^\n]*)"
_TARGET = r"^\.\. (?:(__)|_`?([^`:\n]+)`?):[ \t]*(\S*)[^\n]*(?:\n|\Z)"
_FOOTNOTE = r"^\.\. \[#?([^\]\n]+)\] +"
_COMMENT = rf"^\.\.(?:[ \t][^\n]*)?(?:\n|\Z)(?:(?=[ \t]+\S){_INDENTED})?"
_RULE = r"([=\-`:'\"~^_*+#<>.])"
_TITLE = (
    rf"^{_RULE}\1{{2,}}[ \t]*\n[ \t]*(\S[^\n]*)\n\1{{3,}}[ \t]*$"
    rf"|^(\S[^\n]*)\n{_RULE}\4{{2,}}[ \t]*$"
)
_LINK = (
    r"`([^`<]*[^`<\s])\s*<([^`>]+)>`__?|`([^`]+)`(__?)(?!\w)"
    r"|(?<![\w`])([^\W_](?:[\w.-]{0,60}[^\W_])?)(__?)(?!\w)"
)
_ROLE = r"(?<![\w:-]):[\w-]{1,40}+(?::[\w-]{1,40}+){0,3}:(?=`)"
_CODE = frozenset({
    "code", "code-block", "doctest", "parsed-literal", "productionlist", "prompt", "sourcecode",
    "testcode", "testoutput",
})  # fmt: skip
_PICTURES = frozenset({"image", "figure"})
_SILENT = frozenset({"default-role", "highlight", "include", "role"})
"""Directives that show nothing of what is said behind them."""

_DEEPEST = 8
"""How deep directives are read inside others; what is deeper is shown as it is."""


def is_restructured(text: str) -> bool:
    """Tell whether a text that is no HTML is reStructuredText."""
    if not text.startswith(".. ") and "\n.. " not in text:
        return False
    return bool(_compiled(_PROOF).search(text)) and not _compiled(_DISPROOF).search(text)


def as_markdown(text: str) -> str:
    """Return reStructuredText as Markdown."""
    return "".join(_Reading(text).pieces())


class _Reading:
    """A text as it is read: its targets, and the levels of its titles so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._targets: dict[str, str] = {}
        self._nameless = deque[str]()
        self._levels: list[str] = []

    def pieces(self) -> Iterator[str]:
        """Yield prose, what directives hold and what is shown as it is, in turn."""
        return self._read(self._text, 0)

    def _read(self, text: str, depth: int) -> Iterator[str]:
        """Yield the pieces of a text inside as many directives as `depth` says."""
        self._note_targets(text)
        end = 0
        for found in _compiled(_BLOCK).finditer(text):
            before = found["before"]
            yield self._prose(text[end : found.start()] + (f"{before}:" if before else ""))
            if found["name"]:
                yield from self._directive(found, depth)
            elif literal := found["literal"]:
                yield _fenced(literal)
            else:
                yield self._table(found["table"])
            end = found.end()
        yield self._prose(text[end:])

    def _note_targets(self, text: str) -> None:
        """Note where the links of a text lead."""
        found = _compiled(_TARGET).findall(text)
        self._targets |= {_plain(name): to for _, name, to in found if name and to}
        self._nameless.extendleft(to for nameless, _, to in reversed(found) if nameless)

    def _directive(self, found: re.Match[str], depth: int) -> Iterator[str]:
        """Yield what stands in a directive: code, HTML, a picture, or a text with others in it."""
        name, said, held = found["name"], found["said"].strip(), _held(found["inside"])
        if name in _CODE:
            yield _fenced(held, said.partition(" ")[0])
        elif name == "math":
            yield _fenced(f"{said}\n{held}")
        elif name == "raw":
            yield f"\n\n{held}\n\n" if "html" in said.split() else ""
        elif depth == _DEEPEST:
            yield _fenced(found[0])
        else:
            if name in _PICTURES:
                yield _picture(said, found["inside"])
            text = held if name in _PICTURES | _SILENT else f"{said}\n{held}"
            yield from ("\n", *self._read(text, depth + 1), "\n\n")

    def _table(self, drawn: str) -> str:
        """Return a table: Markdown has grids too, and another stays as it is drawn."""
        return f"\n\n{self._prose(drawn)}\n\n" if drawn.startswith("+") else _fenced(drawn)

    def _prose(self, text: str) -> str:
        """Return a part of the text without code."""
        text = _compiled(_TARGET).sub("", text)
        text = _compiled(_FOOTNOTE).sub(r"\\[\1\\] ", text)
        text = _compiled(_COMMENT).sub("", text)
        text = _compiled(_TITLE).sub(self._title, text)
        return _compiled(_LINK).sub(self._link, _compiled(_ROLE).sub("", text))

    def _title(self, found: re.Match[str]) -> str:
        """Return a title; its level is told by how many kinds of lines stood at others before."""
        over, first, second, under = found.groups(default="")
        kind = over * 2 or under
        if kind not in self._levels:
            self._levels.append(kind)
        return f"\n{'#' * min(self._levels.index(kind) + 1, 6)} {first or second}\n"

    def _link(self, found: re.Match[str]) -> str:
        """Return a link; one of which nobody says where it leads is a text."""
        text, address, name, sign, word, under = found.groups(default="")
        if text:
            return f"[{text}](<{address}>)"
        said, is_named = name or word, "__" not in (sign, under)
        if is_named:
            to = self._targets.get(_plain(said))
        else:
            to = self._nameless.popleft() if self._nameless else None
        return f"[{said}](<{to}>)" if to else name or str(found[0])


def _picture(address: str, inside: str) -> str:
    """Return a picture, and in brackets what is said for it."""
    alt = _compiled(_ALT).search(inside)
    words = re.sub(r"([\\\[\]<`*_])", r"\\\1", alt[1]) if alt else ""
    return f"\n![{words}](<{address}>)\n\n"


def _fenced(code: str, language: str = "") -> str:
    """Return a block of code."""
    shown = dedent(code).strip("\n")
    fence = "`" * 4 if "```" in shown else "```"
    return f"\n\n{fence}{language}\n{shown}\n{fence}\n\n"


def _held(inside: str) -> str:
    """Return what is moved in below a directive, without its options."""
    return dedent(_compiled(_OPTIONS).sub("", inside))


def _plain(name: str) -> str:
    """Return a name as names are compared."""
    return " ".join(name.split()).lower()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)
