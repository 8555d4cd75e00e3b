"""Lines that only some generators read: tabs, the beginnings of MDX, headings without a space.

Tabs are those of MkDocs and VuePress; `##标题` is a heading for kramdown, and was for Hexo. All are
written as what every generator knows before Markdown is read; in code they stay.
"""

import re
from collections.abc import Iterator
from html import escape

_SIGNS = ('=== "', "\n@tab")
"""One of these is in every text with tabs; to look for them costs little."""
_CLOSE_HEADING = r"[^\s#!\[\](){}<>|:;,./\\=+*&%$@^~`-][^#\n]{0,80}"
"""What stands in a heading right behind its signs; hashtags follow each other, and have one."""
_CLOSE = re.compile(rf"\n#{{2,6}}{_CLOSE_HEADING}#*[ \t]*(?=\n|\Z)")
_ONE_CLOSE = re.compile(rf"(#{{1,6}})({_CLOSE_HEADING})#*[ \t]*")
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
    is_close = _CLOSE.search(f"\n{markdown}") is not None
    if not (has_components or is_close or any(sign in markdown for sign in _SIGNS)):
        return markdown
    return "\n".join(_lines(markdown.split("\n"), mdx=has_components, close=is_close))


def _lines(lines: list[str], *, mdx: bool, close: bool) -> Iterator[str]:
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
        elif close and (heading := _ONE_CLOSE.fullmatch(line)):
            yield f"{heading[1]} {heading[2]}"
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
