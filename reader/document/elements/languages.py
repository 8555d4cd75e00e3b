"""What a code block is written in, and its title, as generators and highlighters name them."""

import re
from collections.abc import Iterator
from functools import cache

from selectolax.lexbor import LexborNode

from reader.document.walk.style import Attributes

_NO_LANGUAGES = frozenset({
    "", "block", "code", "generic", "hide", "highlight", "highlighter-rouge", "hljs", "literal",
    "linenums", "no-highlight", "nohighlight", "none", "notranslate", "null", "plain",
    "plaintext", "prettyprint", "raw", "syntax", "table", "text", "txt", "undefined", "unknown",
})  # fmt: skip
_LANGUAGES = frozenset({
    "bash", "c", "clojure", "cmake", "cpp", "csharp", "css", "dart", "diff", "elixir", "erlang",
    "fortran", "go", "haskell", "html", "ini", "java", "javascript", "json", "jsx", "julia",
    "kotlin", "latex", "lisp", "lua", "makefile", "markdown", "matlab", "nginx", "objc", "ocaml",
    "perl", "php", "powershell", "python", "r", "ruby", "rust", "scala", "scheme", "scss", "sh",
    "shell", "sql", "swift", "toml", "tsx", "typescript", "vim", "vue", "xml", "yaml", "zig",
})  # fmt: skip
"""Classes of a `<pre>` that are a language without saying so."""
_SHORTEST_OF_ITS_KIND = 3
"""`lang="php"` is a language for machines, `lang="zh"` one for people."""
_LANGUAGE_KEYS = ("data-enlighter-language", "data-lang", "data-language", "data-code-language")
_TITLE_KEYS = (
    "data-title", "data-filename", "data-file", "data-enlighter-title", "data-code-title",
)  # fmt: skip
_WRAPPERS = 3
"""How many elements around a `<pre>` generators name its language on."""


def language(node: LexborNode) -> str:
    """Return the language that a `<pre>` or an element close to it names, in lower case."""
    for near in _near(node):
        attributes = near.attributes
        if attributes and (named := _named(attributes)) not in _NO_LANGUAGES:
            return named
    return _unsaid(node)


def title(node: LexborNode) -> str:
    """Return the title that a `<pre>` or an element close to it has in an attribute, or nothing."""
    for near in _near(node):
        attributes = near.attributes
        if not attributes:
            continue
        for key in _TITLE_KEYS:
            if written := (attributes.get(key) or "").strip():
                return written
        if "brush:" in (attributes.get("class") or ""):  # SyntaxHighlighter
            return (attributes.get("title") or "").strip()
    return ""


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


def _named(attributes: Attributes) -> str:
    """Return the language that is named in an attribute, or in a class that says so."""
    for key in _LANGUAGE_KEYS:
        if named := attributes.get(key):
            return named.lower()
    classes = attributes.get("class") or ""
    for pattern in _patterns() if classes else ():
        for found in pattern.finditer(classes):
            if (named := found.group(1).lower()) not in _NO_LANGUAGES:
                return named
    return ""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return what a language looks like in a class, the surest first.

    `language-x`, `lang-x`, `lang:x` (Crayon), `highlight-source-x` (GitHub), `brush: x`; behind a
    class of its own in Hexo (`highlight x`), pandoc (`sourceCode x`) and highlight.js (`hljs x`),
    before it there as well (`x hljs`). What a Markdown fence has after the name is no part of it.
    """
    return (
        re.compile(
            r"(?:^|\s)(?:(?:language|lang|highlight(?:-source)?)[-:]|brush:\s*)\{?\.?([\w#+][\w#+.-]*)"
        ),
        re.compile(r"(?:^|\s)(?:highlight|sourceCode|hljs|prettyprint)\s+([\w#+.-]+)"),
        re.compile(r"(?:^|\s)([\w#+.-]+)\s+(?:hljs|sourceCode)\b"),
    )


def _unsaid(node: LexborNode) -> str:
    """Return what can only be a language in the class or the `lang` of a `<pre>` or `<code>`."""
    for near in (node, *(child for child in node.iter() if child.tag == "code")):
        attributes = near.attributes
        name = (attributes.get("class") or "").lower()
        if name in _LANGUAGES or (near is not node and _is_bare(name)):
            return name
        lang = (attributes.get("lang") or "").lower()
        if lang in _LANGUAGES or len(lang.partition("-")[0]) > _SHORTEST_OF_ITS_KIND:
            return lang
    return ""


def _is_bare(name: str) -> bool:
    """Tell whether the one class of a `<code>` can be a language's name."""
    return name not in _NO_LANGUAGES and re.fullmatch(r"[a-z][a-z0-9+#]{0,11}", name) is not None
