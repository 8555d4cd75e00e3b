"""How tags of generators are written, and where they are not meant: the patterns of both.

The groups of a match say what it is: `whole` and `code` (the first of two tags around what is no
more looked at), `opening` (an HTML tag), `attributes` (kramdown's, of what stands before them),
`listed` (Pandoc's), `span` (words that have some), `place` (where a link of Markdown leads),
`angle`, `percent`, `liquid` (a tag by its brackets), `call` (Zola's), `variable`; none of them:
leave it.
All repetitions are bounded or possessive: the time is linear.
"""

import re
from functools import cache

_VERBATIM = "pre|code|script|style|textarea|xmp|kbd|samp"
_ELEMENT = rf"<(?P<verbatim>{_VERBATIM})\b.*?(?:</(?P=verbatim)\s*>|\Z)|<!--.*?(?:-->|\Z)"
_FENCE = r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
_SPAN = r"(?P<ticks>(?<!`)`+(?!`))(?:(?!\n\n).){1,1000}?(?<!`)(?P=ticks)(?!`)"
_INDENTED = r"(?:(?<=\n\n)|(?<=\A))(?:(?: {4}|\t)[^\n]*\n?)+"
_WHOLE = r"\{%-?\s*(?P<whole>raw|comment)\s*-?%\}"
_COMMENT = r"\{\{<?\s*/\*(?:(?!\{\{|\*/).){0,500}\*/\s*>?\}\}"
_CODE = r"\{%-?\s*(?P<code>highlight|codeblock|code)\b(?P<said>(?:[^%]|%(?!\})){0,300})%\}"
"""Code between tags in HTML; in Markdown it is a fence by now."""
_ATTRIBUTE = r"""(?:[.#][A-Za-z][\w-]*+|[\w-]++=(?:"[^"\n]*+"|'[^'\n]*+'|[^\s{}"']++)|toc)"""
_ATTRIBUTES = (
    rf"(?:^[ \t>]*+|(?<=\S))\{{:[ \t]*+{_ATTRIBUTE}(?>(?:[ \t]++{_ATTRIBUTE})*)[ \t]*+\}}"
    r"|^[ \t]*+\{:(?::\w++[^{}\n]*+/?|/\w*+)\}[ \t]*+$"
    r"|^[ \t]*+(?:[-*+]|\d{1,3}[.)])[ \t]++[^\n]*+\n[ \t]*+\{:[ \t]*+toc\b[^{}\n]*+\}[ \t]*+$"
    r"|[ \t]*+\{%[ \t]*+[.#][A-Za-z][^{}%\n]{0,200}%\}"
)
_LISTED = r"""(?:[.#][A-Za-z][\w-]*+|[\w-]++=(?:"[^"\n]{0,200}+"|'[^'\n]{0,200}+'|[^\s{}"']++))"""
_LIST = rf"\{{:?[ \t]*+{_LISTED}(?>(?:[ \t]++{_LISTED})*)[ \t]*+\}}"
_BEHIND = (
    rf"(?<=[)`])(?P<listed>{_LIST})|(?<![A-Za-z0-9_!\]])\[(?P<span>[^\[\]\n]{{1,200}}+)\]{_LIST}"
)
"""Attributes of Pandoc and MkDocs, behind a picture, a link or code; those of words in brackets."""
_DESTINATION = r"(?<=\]\()[^()\n]{0,300}?(?:\{[{%][^\n]{0,300}?[%}]\}[^()\s{]{0,300}){1,3}(?=[)\s])"
_LONGEST_LINK = 600
_NAME = r"[\w./:]+(?:-[\w./:]+)*"
_END = rf"\{{%-?\s*(?:end|/\s*)({_NAME})?|\{{\{{(?:[<%]|&lt;)\s*/\s*({_NAME})"
_OPENING = r"""<[a-zA-Z](?>(?:"[^"]*"|'[^']*'|[^<>"']++)*)>"""
_CALL = (
    r"\{\{-?\s*(?P<call>\w++\((?>(?:\"[^\"]{0,300}+\"|'[^']{0,300}+'|[^\"'{}()]{1,100}+){0,40})\))"
    r"\s*-?\}\}"
)
"""Zola's, that stands by itself."""
_TAG = (
    r"\{\{(?:<|&lt;)\s*(?P<angle>(?:(?!\n\n|\}\}|\{\{).){1,1000}?)\s*/?(?:>|&gt;)\}\}"
    r"|\{\{%\s*(?P<percent>(?:(?!\n\n|\}\}|\{\{).){1,1000}?)\s*/?%\}\}"
    r"|\{%[-+]?\s*(?P<liquid>[\w/](?:(?!\n\n|%\}|\{%).){0,1000}?)\s*[-+]?%\}"
    rf"|{_CALL}"
    r"|\{\{-?(?P<variable>[^{}\n]{1,300}?)-?\}\}"
)


@cache
def in_markdown() -> re.Pattern[str]:
    """Return the pattern of tags in Markdown, and before them of what they do not count in."""
    alternatives = (
        f"{_FENCE}|{_SPAN}|{_INDENTED}|{_ELEMENT}|{_WHOLE}|{_COMMENT}|(?P<place>{_DESTINATION})"
    )
    tags = f"(?P<opening>{_OPENING})|(?P<attributes>{_ATTRIBUTES})|{_BEHIND}|{_TAG}"
    return re.compile(f"{alternatives}|{tags}", re.DOTALL | re.MULTILINE)


@cache
def in_html() -> re.Pattern[str]:
    """Return the same for HTML, where code stands in elements alone."""
    alternatives = f"{_ELEMENT}|{_WHOLE}|{_COMMENT}|{_CODE}|(?P<opening>{_OPENING})"
    return re.compile(f"{alternatives}|{_TAG}", re.DOTALL)


def end(name: str) -> str:
    """Return how the end of the tag `name` is written."""
    return rf"\{{%-?\s*end{name}\s*-?%\}}"


def closing(found: re.Match[str], name: str, *, is_call: bool) -> str:
    """Return how the end of the tag that was found is written, whose name is known."""
    if found["liquid"]:
        return end("" if is_call else name)
    return rf"\{{\{{(?:[<%]|&lt;)\s*/\s*{name}\s*(?:[%>]|&gt;)\}}\}}"


def last_ends(body: str) -> dict[str, int]:
    """Return where the tag of each name is ended for the last time; in Zola's end is no name."""
    return {(each[1] or each[2] or ""): each.start() for each in re.finditer(_END, body)}


@cache
def tag() -> re.Pattern[str]:
    """Return the pattern of one tag or variable."""
    return re.compile(_TAG, re.DOTALL)


def written_in(found: re.Match[str]) -> str:
    """Return what is written in a tag, by whichever brackets."""
    groups = found.groupdict()
    return groups.get("angle") or groups.get("percent") or groups.get("liquid") or ""


def may_have_list(markdown: str, end: int) -> bool:
    """Tell whether code, a link or a picture ends at `end`: `call(a)` has the same parenthesis."""
    if markdown[end - 1] != ")":
        return True
    at = markdown.rfind("](", max(0, end - _LONGEST_LINK), end)
    place = markdown[at + 2 : end - 1]
    return at >= 0 and "\n" not in place and place.count("(") == place.count(")")


def has_lists(markdown: str) -> bool:
    """Tell whether there may be attributes of Pandoc or MkDocs in `markdown`."""
    return any(
        re.search(sign + r"\{:?[ \t]*(?:[.#][A-Za-z]|[\w-]+=)", markdown)
        for sign in (r"\)", r"\]", "`")  # each begins a pattern that is found fast
    )
