"""The id that an author writes behind a heading of Markdown: `## Heading {#id .class}`.

Pandoc, kramdown and Hugo read it so, Python-Markdown with a colon; none of them shows it.
"""

import re
from typing import NamedTuple

_ATTRIBUTE = r"""(?:\#[^\s{}]++|\.[\w-]++|[\w-]++=(?:"[^"\n]*+"|'[^'\n]*+'|[^\s{}"']++))"""
_LIST = re.compile(rf"\{{:?[ \t]*+(?:{_ATTRIBUTE}(?>(?:[ \t]++{_ATTRIBUTE})*)|-)[ \t]*+\}}")
_ID = re.compile(r"(?<=[\s{:])#([^\s{}]+)")


class Identified(NamedTuple):
    """A heading as it is written, taken apart."""

    text: str
    """What is shown."""
    id: str
    """What links lead to, or empty."""


def identified(heading: str) -> Identified:
    """Take the attributes off the end of `heading`; one that is nothing else is left as it is."""
    written = heading.rstrip()
    start = written.rfind("{") if written.endswith("}") else -1
    text = written[:start].rstrip()
    if start < 0 or not text or text.endswith("\\") or not _LIST.fullmatch(written, start):
        return Identified(heading, "")
    found = _ID.search(written, start)
    return Identified(text, found[1] if found else "")
