"""What the info string of a Markdown fence says besides the language: the title of the code."""

import re
from html import escape

from markdown_it.rules_core import StateCore

from reader.document.templates.code_tag import Told, told_in_fence

_TITLE = r"""\b(?:title|filename|file|name)\s*[=:]\s*(?:"([^"]+)"|'([^']+)'|([^\s"'}]+))"""
_FILE = r"[^\s:{},=]+(?:[,{:]\S*)?\s+([^\s=\"'{}]*[\w)]\.\w+)(?:\s|$)"
_BRACKETED = r"[^\s{]*(?:\s*\{[^}]*\})?\s+\[([^\[\]]+)\]"
_BEHIND_COLON = r"[\w#+-]+:(?!(?:no-)?(?:collapsed-lines|line-numbers|v-pre|whitespace)\b)([^\s:]+)"
"""A title; what VuePress says there is how the code looks."""


def name_fences(state: StateCore) -> None:
    """Give the code of each fence its title: a rule for the core of markdown-it."""
    for token in state.tokens:
        if token.type != "fence":
            continue
        if not re.search(_TITLE, token.info) and (told := told_in_fence(token.info)):
            token.type, token.content = "html_block", _with_link(token.content, told)
        elif title := title_of(token.info):
            token.attrSet("data-title", title)
        elif token.info.strip() == "math":
            token.type, token.content = "html_block", _formula(token.content)


def _with_link(code: str, told: Told) -> str:
    language = f"language-{escape(told.language)}"
    return told.around(f'<pre><code class="{language}">{escape(code)}</code></pre>') + "\n"


def _formula(tex: str) -> str:
    """Return what GitHub and GitLab make of a fence of TeX."""
    return f'<div class="math-display">{escape(tex)}</div>\n'


def title_of(info: str) -> str:
    """Return the title in an info string, or nothing.

    `js title="a.js"` is how most write it, `js a.js` is Hexo's way, `js:a.js` Qiita's,
    `js [a.js]` VitePress's.
    """
    for pattern, match in (
        (_TITLE, re.search),
        (_BRACKETED, re.match),
        (_FILE, re.match),
        (_BEHIND_COLON, re.match),
    ):
        if found := match(pattern, info.strip()):
            return str(next(filter(None, found.groups())))
    return ""
