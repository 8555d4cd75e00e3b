"""Preformatted text, and the name of the language that it is written in."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.model import Code
from reader.document.normalise.gutters import numbered_code
from reader.document.style import Attributes
from reader.document.walk import Walk, block

_LANGUAGE = r"(?:^|\s)(?:(?:language|lang|highlight(?:-source)?)[-:]|brush:\s*)([\w#+.-]+)"
_BESIDE = r"(?:^|\s)(?:highlight|sourceCode|hljs)\s+([\w#+.-]+)"
_BARE = r"[a-z][a-z0-9+#]{0,11}"
_NO_LANGUAGES = frozenset({
    "block", "code", "hide", "highlight", "hljs", "literal", "none", "plain", "plaintext",
    "prettyprint", "table", "text",
})  # fmt: skip
_BREAK = "\0"
"""Stands for `<br>`, until a line break after it is taken with it; HTML has no other NUL."""

_WRAPPERS = 3
"""How many elements around a `<pre>` generators name its language on."""


def code(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<pre>`: spaces and line breaks count."""
    text = _text(_numbered(node) or node)
    if text.strip():
        walk.flush()
        walk.blocks.append(Code(text, _language(node)))
    else:
        block(walk, node, attributes)


def numbered(walk: Walk, table: LexborNode) -> bool:
    """Read `table` as code if it is nothing but code with numbered lines; tell whether it is."""
    lines = numbered_code(table)
    if lines is None:
        return False
    walk.blocks.append(Code(_text(lines), _language(lines) or _language(table)))
    return True


def _numbered(node: LexborNode) -> LexborNode | None:
    """Return the `<pre>` with the code alone, if a `<pre>` begins with a table of its lines."""
    inner = node.first_child
    while inner is not None and inner.tag == "code":
        inner = inner.first_child
    return numbered_code(inner) if inner is not None and inner.tag == "table" else None


def _text(node: LexborNode) -> str:
    """Return the text of a `<pre>` without its outer line breaks."""
    text = node.text() if node.css_first("br") is None else _text_with_breaks(node)
    return text.replace("\r", "").removeprefix("\n").rstrip()


def _text_with_breaks(node: LexborNode) -> str:
    parts = []
    for inner in node.traverse(include_text=True):
        tag = inner.tag
        if tag == "-text":
            parts.append(inner.text_content or "")
        elif tag == "br":
            parts.append(_BREAK)
    return "".join(parts).replace(_BREAK + "\n", "\n").replace(_BREAK, "\n")


def _language(node: LexborNode) -> str:
    """Return the language that a `<pre>` or an element close to it names, in lower case."""
    for near in _near(node):
        attributes = near.attributes
        if not attributes:
            continue
        named = attributes.get("data-lang") or attributes.get("data-language")
        classes = attributes.get("class") or ""
        found = re.search(_LANGUAGE, classes) or re.search(_BESIDE, classes)
        language = (named or (found.group(1) if found else "")).lower()
        if language and language not in _NO_LANGUAGES:
            return language
    return _bare_language(node)


def _near(node: LexborNode) -> Iterator[LexborNode]:
    """Yield a `<pre>`, the `<code>` in it, and the elements around it."""
    yield node
    yield from (child for child in node.iter() if child.tag == "code")
    around = node.parent
    for _ in range(_WRAPPERS):
        if around is None:
            return
        yield around
        around = around.parent


def _bare_language(node: LexborNode) -> str:
    """Return the class of the `<code>` in a `<pre>`, if it can be a language's name."""
    for child in node.iter():
        name = (child.attributes.get("class") or "").lower()
        if child.tag == "code" and name not in _NO_LANGUAGES and re.fullmatch(_BARE, name):
            return name
    return ""
