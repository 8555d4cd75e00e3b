"""Lines that only one generator reads: tabs of MkDocs and VuePress, the beginnings of MDX.

They are written as what all know before Markdown is read; in code they stay.
"""

import re
from collections.abc import Iterator
from html import escape

_SIGNS = ('=== "', "\n@tab")
"""One of these is in every text with tabs; to look for them costs little."""
_TAB = re.compile(r'([ \t]*)===[!+]* "(.{1,200})"[ \t]*')
_AT_TAB = re.compile(r"@tab(?::active)?(?:[ \t]+(.{1,200}))?")
_IMPORT = re.compile(r"""import\s+(?:[\w*{}$,\s]+?\s+from\s+)?(['"])[^'"]{1,300}\1;?""")
_EXPORT = re.compile(r"export\s+(?:default|const|let|var|function|async)\b.*")
_COMMENT = re.compile(r"\{/\*.*\*/\}")
_COMPONENT = re.compile(r"<[A-Z][A-Za-z.]*[a-z][\s/>]")
_COMPONENT_FIRST = re.compile(rf"^[ \t]*{_COMPONENT.pattern}", re.MULTILINE)
_COMPONENT_LINE = re.compile(r"</?[A-Z][A-Za-z.]*[a-z](?:\s[^<>]*)?>")
_FENCE = re.compile("`{3,}|~{3,}")


def understood(markdown: str) -> str:
    """Return `markdown` with such lines as all read them."""
    has_components = bool(_COMPONENT.search(markdown) and _COMPONENT_FIRST.search(markdown))
    if not has_components and not any(sign in markdown for sign in _SIGNS):
        return markdown
    return "\n".join(_lines(markdown.split("\n"), mdx=has_components))


def _lines(lines: list[str], *, mdx: bool) -> Iterator[str]:
    end, exporting = "", False
    for line in lines:
        text = line.strip()
        if end:
            end = "" if re.fullmatch(end, text) else end
            yield line
        elif fence := _FENCE.match(text):
            end = f"{re.escape(fence[0][0])}{{{len(fence[0])},}}"
            yield line
        elif mdx and text and (exporting or _EXPORT.fullmatch(line)):
            exporting = True
        elif mdx and (_IMPORT.fullmatch(text) or _COMMENT.fullmatch(text)):
            yield ""
        elif mdx and _COMPONENT_LINE.fullmatch(text):
            yield from ("", text, "")
        else:
            exporting = False
            yield _read(line)


def _read(line: str) -> str:
    """Return a line outside code as all read it."""
    if tab := _TAB.fullmatch(line):
        return f'{tab[1]}!!! tabbed "{tab[2]}"'
    if tab := _AT_TAB.fullmatch(line):
        return f"\n<p><strong>{escape(tab[1])}</strong></p>\n" if tab[1] else ""
    return line
