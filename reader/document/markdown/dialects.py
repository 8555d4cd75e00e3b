"""Lines that only some generators read: tabs, the beginnings of MDX, headings without a space.

Tabs are those of MkDocs and VuePress; `##标题` is a heading for kramdown, and was for Hexo. All are
written as what every generator knows before Markdown is read; in code they stay.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

_SIGNS = ('=== "', "\n@tab")
"""One of these is in every text with tabs; to look for them costs little."""
_CLOSE_TEXT = r"[^\s#!\[\](){}<>|:;,./\\=+*&%$@^~`-][^#\n]{0,80}"
"""What stands in a heading right behind its signs; hashtags follow each other, and have one."""
_MAYBE_CLOSE = re.compile(rf"(?:\A|\n)#{{2,6}}{_CLOSE_TEXT}#*[ \t]*(?=\n|\Z)")
_CLOSE = re.compile(rf"(#{{1,6}})({_CLOSE_TEXT})#*[ \t]*")
_TAB = re.compile(r'([ \t]*)===[!+]* "(.{1,200})"[ \t]*')
_AT_TAB = re.compile(r"@tab(?::active)?(?:[ \t]+(.{1,200}))?")
_IMPORT = re.compile(r"""(?:im|ex)port\s+(?:[\w*{}$,\s]+?\s+from\s+)?(['"])[^'"]{1,300}\1;?""")
_STATEMENT = re.compile(
    r"export\s+(?:(?:const|let|var)\s[^=]{1,200}=.*|(?:default\s+)?(?:async\s+)?function\b.*\(.*"
    r"|default\s+(?:[A-Za-z0-9_$.]+;?|[^\s({<]*[({<].*))|import\s+(?:\w+\s*,\s*)?\{[^}]*"
)
"""The first line of what goes on to an empty one; a sentence has none of these signs."""
_COMMENT = re.compile(r"\{/\*.*\*/\}")
_COMPONENT = re.compile(r"<[A-Z][A-Za-z.]*[a-z][\s/>]")
_COMPONENT_FIRST = re.compile(rf"^[ \t]*{_COMPONENT.pattern}", re.MULTILINE)
_COMPONENT_LINE = re.compile(r"</?[A-Z][A-Za-z.]*[a-z](?:\s[^<>]*)?>")
_FENCE = re.compile("`{3,}|~{3,}")


class _Line(NamedTuple):
    """A line of Markdown."""

    written: str
    is_code: bool
    """It is in a fence, or one of its ends."""


def understood(markdown: str) -> str:
    """Return `markdown` with such lines as all read them."""
    has_components = bool(_COMPONENT.search(markdown) and _COMPONENT_FIRST.search(markdown))
    may_have = _MAYBE_CLOSE.search(markdown) or any(sign in markdown for sign in _SIGNS)
    if not (has_components or may_have):
        return markdown
    lines = list(_lines(markdown))
    has_close = any(not is_code and _MAYBE_CLOSE.fullmatch(line) for line, is_code in lines)
    return "\n".join(_written(lines, mdx=has_components, close=has_close))


def _lines(markdown: str) -> Iterator[_Line]:
    end = ""
    for line in markdown.split("\n"):
        text = line.strip()
        if end:
            yield _Line(line, is_code=True)
            end = "" if re.fullmatch(end, text) else end
        else:
            fence = _FENCE.match(text)
            end = f"{re.escape(fence[0][0])}{{{len(fence[0])},}}" if fence else ""
            yield _Line(line, is_code=fence is not None)


def _written(lines: list[_Line], *, mdx: bool, close: bool) -> Iterator[str]:
    goes_on, before = False, ""
    for line, is_code in lines:
        text = line.strip()
        if is_code:
            yield line
        elif mdx and text and (goes_on or _STATEMENT.fullmatch(line)):
            goes_on = True
        elif mdx and (_IMPORT.fullmatch(text) or _COMMENT.fullmatch(text)):
            yield ""
        elif mdx and _COMPONENT_LINE.fullmatch(text):
            yield from ("", text, "")
        elif close and (heading := _CLOSE.fullmatch(line)) and _may_begin(heading[1], before):
            yield f"{heading[1]} {heading[2]}"
        else:
            goes_on = False
            yield _read(line)
        before = text


def _may_begin(signs: str, before: str) -> bool:
    """Tell whether a heading with these `signs` may follow a line: hashtags stand below a text."""
    return len(signs) > 1 or not before


def _read(line: str) -> str:
    """Return a line outside code as all read it."""
    if tab := _TAB.fullmatch(line):
        return f'{tab[1]}!!! tabbed "{tab[2]}"'
    if tab := _AT_TAB.fullmatch(line):
        return f"\n<p><strong>{escape(tab[1])}</strong></p>\n" if tab[1] else ""
    return line
