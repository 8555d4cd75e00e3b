"""What two tags have between them that only a script reads: formulas, diagrams, lists of links."""

import re
from html import escape, unescape

from reader.document.templates.left import protected

_FORMULAS = frozenset({"katex", "latex", "math", "mathjax"})
_LANGUAGES = {
    "score": "abc",
    "flink": "yaml",
    **{name: name for name in (
        "chart", "chartjs", "echarts", "flow", "graphviz", "markmap", "mermaid", "mindmap",
        "plantuml", "sequence", "wavedrom",
    )},
}  # fmt: skip
"""What diagrams and the like are written in, by the names of their tags."""

DRAWN = _FORMULAS | _LANGUAGES.keys()
"""Tags of Hexo, Hugo and Zola around what a script draws."""


def drawn(name: str, rest: str, inner: str, *, is_html: bool) -> str:
    """Return what stands between two tags `name` as a formula, or as code.

    Args:
        name: The name of the tags.
        rest: What is written behind the first one's name.
        inner: What stands between them.
        is_html: Whether this is written as HTML; else it is as in Markdown.
    """
    text = unescape(inner) if is_html else inner
    if name not in _FORMULAS:
        code = escape(text.strip("\n"), quote=False)
        return f'\n\n<pre><code class="language-{_LANGUAGES[name]}">{code}</code></pre>\n\n'
    if "$" in text:
        return inner
    tex = protected(text.strip())
    if "\n" in text.strip(" ") or re.search(r"\b(?:block|display)\b", rest):
        return f'\n\n<p><span class="math display">{tex}</span></p>\n\n'
    return f'<span class="math inline">{tex}</span>'
