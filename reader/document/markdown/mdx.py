"""What MDX has on lines of its own besides Markdown: statements, comments, components."""

import re
from html import escape

_COMPONENT = re.compile(r"<[A-Z][A-Za-z.]*[a-z][\s/>]")
_COMPONENT_FIRST = re.compile(rf"^[ \t]*{_COMPONENT.pattern}", re.MULTILINE)
_COMPONENT_LINE = re.compile(r"</?[A-Z][A-Za-z.]*[a-z](?:\s[^<>]*)?>")
_IMPORT = re.compile(r"""(?:im|ex)port\s+(?:[\w*{}$,\s]+?\s+from\s+)?(['"])[^'"]{1,300}\1;?""")
_BRACED = r"\{(?>(?:[^{}]++|\{(?>(?:[^{}]++|\{[^{}]*+\})*)\})*)\}"
_VALUE = re.compile(rf"\s+([\w:-]+)=({_BRACED})")
_QUOTED = r"""\s+[\w:-]+(?:=(?:"[^"]*+"|'[^']*+'))?"""
_TAG = re.compile(
    rf"<[A-Za-z][\w.-]*+(?>(?:{_QUOTED}(?=[\s/>]))*){_VALUE.pattern}"
    rf"(?>(?:{_QUOTED}(?=[\s/>])|{_VALUE.pattern})*)\s*+/?>"
)
"""A tag with an attribute of JSX in it."""
_LITERAL = re.compile(
    r"\{\s*(?:require\(|useBaseUrl\(|require\('@docusaurus/useBaseUrl'\)\.default\()?\s*"
    r"""["'`]?([^"'`{}()$]+)["'`]?\s*\)?(?:\.default)?\s*\}"""
)
_STATEMENT = re.compile(
    r"export\s+(?:(?:const|let|var)\s[^=]{1,200}=.*|(?:default\s+)?(?:async\s+)?function\b.*\(.*"
    r"|default\s+(?:[A-Za-z0-9_$.]+;?|[^\s({<]*[({<].*))|import\s+(?:\w+\s*,\s*)?\{[^}]*"
)
"""A sentence that begins with the word has none of these signs."""
_COMMENT = re.compile(r"\{/\*.*\*/\}")


def has_components(markdown: str) -> bool:
    """Tell whether a line begins with a component: `<Tabs>`, which no HTML has."""
    return bool(_COMPONENT.search(markdown) and _COMPONENT_FIRST.search(markdown))


def has_values(markdown: str) -> bool:
    """Tell whether there may be attributes of JSX: `src={…}`."""
    return "{" in markdown and "={" in markdown and _TAG.search(markdown) is not None


def plain_values(markdown: str) -> str:
    """Return `markdown` with attributes of HTML in place of those of JSX.

    What is written in one stays, an address that is asked for too; what only a program knows is
    left out.
    """
    return _TAG.sub(lambda tag: _VALUE.sub(_plain, tag[0]), markdown)


def _plain(found: re.Match[str]) -> str:
    said = _LITERAL.fullmatch(found[2])
    return f' {found[1]}="{escape(said[1])}"' if said else ""


def begins_statement(line: str) -> bool:
    """Tell whether code begins on a `line` that goes on to an empty one."""
    return _STATEMENT.fullmatch(line) is not None


def is_unseen(line: str) -> bool:
    """Tell whether a `line` is code or a comment."""
    return (_IMPORT.fullmatch(line) or _COMMENT.fullmatch(line)) is not None


def is_component(line: str) -> bool:
    """Tell whether a `line` is the beginning or the end of a component."""
    return _COMPONENT_LINE.fullmatch(line) is not None
