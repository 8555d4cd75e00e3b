"""Code between the tags of a site's generator becomes a fence: Jekyll, Hexo and Hugo."""

import re
from collections.abc import Iterator

from reader.document.normalise.habit import Fired, Habit
from reader.document.templates.code_tag import told_in_tag

_FENCE = "````````"
"""Longer than any that an author writes."""
_TAGS = (
    (r"\{%-?\s*highlight\s+(?P<lang>[\w+#.-]+)[^%]*%\}", r"\{%-?\s*endhighlight\s*-?%\}"),
    (
        r"\{%-?\s*(?:codeblock|code)(?P<hexo>(?:\s(?>(?:[^%]++|%(?!\}))*))?)%\}",
        r"\{%-?\s*end(?:codeblock|code)\s*-?%\}",
    ),
    (
        r"\{\{[<%]\s*highlight\s+(?P<lang>[\w+#.-]+)[^>]*[>%]\}\}",
        r"\{\{[<%]\s*/\s*highlight\s*[>%]\}\}",
    ),
)
"""How the tags begin and end: Jekyll's, Hexo's, Hugo's."""
_INFO_ENDS = str.maketrans('`"', "'”")
"""What no title in the info string of a fence can have."""


def fenced(markdown: str, fired: Fired) -> str:
    """Return `markdown` with fences instead of tags around code; count them in `fired`."""
    if "{%" not in markdown and "{{" not in markdown:
        return markdown
    return "\n".join(_fenced(markdown.split("\n"), fired))


def _fenced(lines: list[str], fired: Fired) -> Iterator[str]:
    """Yield `lines`; what stands in a fence already is left as it is."""
    end = ""
    for line in lines:
        text = line.strip()
        if end:
            closes = re.fullmatch(end, text) is not None
            yield _FENCE if closes and end in _ENDS else line
            end = "" if closes else end
        elif opened := re.match("(`{3,}|~{3,})", text):
            end = f"{re.escape(opened[0][0])}{{{len(opened[0])},}}"
            yield line
        else:
            beginning, end = _beginning(text)
            fired[Habit.CODE_TAG] += end != ""
            yield beginning or line


_ENDS = frozenset(end for _, end in _TAGS)


def _beginning(text: str) -> tuple[str, str]:
    """Return the beginning of a fence for a tag, and what its end looks like; or nothing."""
    if text.startswith("{"):
        for begins, ends in _TAGS:
            if tag := re.fullmatch(begins, text):
                return f"{_FENCE}{_info(tag.groupdict())}", ends
    return "", ""


def _info(said: dict[str, str]) -> str:
    """Return the info string of a fence, with the language and the title that a tag says."""
    if "lang" in said:
        return said["lang"]
    told = told_in_tag(said["hexo"].removesuffix("-"))
    language, title = told.language or "text", told.title.translate(_INFO_ENDS)
    if told.link:
        return f"{language} {title} {told.link} {told.words.translate(_INFO_ENDS)}"
    return f'{language} title="{title}"' if title else language
