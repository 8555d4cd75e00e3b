"""reStructuredText → Markdown, as far as posts are mostly written in it.

Read are titles, links and their targets, code, pictures and what other directives hold. Comments
are left out, tables stay as they are drawn. Whatever else it has is text.
"""

import re
from collections.abc import Iterator
from functools import cache
from textwrap import dedent

_PROOF = r"^\.\. (?:_[^:\n]+|__): *\S|^\.\. (?:code|code-block|sourcecode|image|figure|note)::"
"""Targets and directives: no Markdown has them."""
_DISPROOF = r"^(?:```|~~~|\[[^\]\n^]+\]: )"
_INDENTED = r"((?:[ \t]+\S[^\n]*(?:\n|\Z)|[ \t]*\n)*)"
_LITERAL = (
    rf"^([^\n]*)::[ \t]*\n(?=[ \t]*\n[ \t]+\S){_INDENTED}"
    rf"|^\.\. (?:code|code-block|sourcecode|parsed-literal)::[ \t]*(\S*)[^\n]*\n{_INDENTED}"
    r"|^((?:\+[-=]|={2,} +=)[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|\Z))+)"
)
"""What is shown as it is: a block behind `::`, one of code, a table."""
_DIRECTIVE = rf"^\.\. (?:\|[^|\n]+\| )?([\w-]+)::[ \t]*([^\n]*)(?:\n|\Z){_INDENTED}"
_OPTIONS = r"\A(?:[ \t]*:[\w-]+:[^\n]*(?:\n|\Z))+"
_ALT = r":alt:[ \t]*([^\]\n]*)"
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
_ROLE = r":[\w:-]+:(?=`)"
_PICTURES = frozenset({"image", "figure"})


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
        found = _compiled(_TARGET).findall(text)
        self._targets = {_plain(name): to for _, name, to in found if name and to}
        self._nameless = iter([to for nameless, _, to in found if nameless])
        self._levels: list[str] = []

    def pieces(self) -> Iterator[str]:
        """Yield prose and what is shown as it is, in turn."""
        end = 0
        for found in _compiled(_LITERAL).finditer(self._text):
            before, block, language, code, table = found.groups(default="")
            yield self._prose(self._text[end : found.start()] + (f"{before}:" if before else ""))
            yield _fenced(block or code or table, language)
            end = found.end()
        yield self._prose(self._text[end:])

    def _prose(self, text: str) -> str:
        """Return a part of the text without code."""
        text = _compiled(_TARGET).sub("", text)
        text = _compiled(_DIRECTIVE).sub(_directive, text)
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
        to = self._targets.get(_plain(said)) if is_named else next(self._nameless, None)
        return f"[{said}](<{to}>)" if to else name or str(found[0])


def _directive(found: re.Match[str]) -> str:
    """Return what stands in a directive: a picture, or a text."""
    name, said, inside = found.groups()
    held = dedent(re.sub(_OPTIONS, "", inside))
    if name in _PICTURES:
        alt = re.search(_ALT, inside)
        said = f"![{alt[1] if alt else ''}](<{said.strip()}>)"
    return f"\n{said}\n\n{held}\n"


def _fenced(code: str, language: str) -> str:
    """Return a block of code."""
    inside = dedent(re.sub(_OPTIONS, "", code)).strip("\n")
    fence = "`" * 4 if "```" in inside else "```"
    return f"\n\n{fence}{language}\n{inside}\n{fence}\n\n"


def _plain(name: str) -> str:
    """Return a name as names are compared."""
    return " ".join(name.split()).lower()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)
