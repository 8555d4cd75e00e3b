"""What MDX has on lines of its own besides Markdown: statements, comments, components."""

import re

_COMPONENT = re.compile(r"<[A-Z][A-Za-z.]*[a-z][\s/>]")
_COMPONENT_FIRST = re.compile(rf"^[ \t]*{_COMPONENT.pattern}", re.MULTILINE)
_COMPONENT_LINE = re.compile(r"</?[A-Z][A-Za-z.]*[a-z](?:\s[^<>]*)?>")
_IMPORT = re.compile(r"""(?:im|ex)port\s+(?:[\w*{}$,\s]+?\s+from\s+)?(['"])[^'"]{1,300}\1;?""")
_STATEMENT = re.compile(
    r"export\s+(?:(?:const|let|var)\s[^=]{1,200}=.*|(?:default\s+)?(?:async\s+)?function\b.*\(.*"
    r"|default\s+(?:[A-Za-z0-9_$.]+;?|[^\s({<]*[({<].*))|import\s+(?:\w+\s*,\s*)?\{[^}]*"
)
"""A sentence that begins with the word has none of these signs."""
_COMMENT = re.compile(r"\{/\*.*\*/\}")


def has_components(markdown: str) -> bool:
    """Tell whether a line begins with a component: `<Tabs>`, which no HTML has."""
    return bool(_COMPONENT.search(markdown) and _COMPONENT_FIRST.search(markdown))


def begins_statement(line: str) -> bool:
    """Tell whether code begins on a `line` that goes on to an empty one."""
    return _STATEMENT.fullmatch(line) is not None


def is_unseen(line: str) -> bool:
    """Tell whether a `line` is code or a comment."""
    return (_IMPORT.fullmatch(line) or _COMMENT.fullmatch(line)) is not None


def is_component(line: str) -> bool:
    """Tell whether a `line` is the beginning or the end of a component."""
    return _COMPONENT_LINE.fullmatch(line) is not None
