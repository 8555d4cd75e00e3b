"""What Hexo and Octopress say of code: in a tag around it, or behind the language of a fence."""

import re
from html import escape, unescape
from typing import NamedTuple

_WORD = re.compile(r"""(?<!\S)(?:"([^"]*)"|'([^']*)'|(\S+))(?!\S)|\S+""")
"""A word, or several in quotation marks; a mark that nothing ends is a part of its word."""
_OPTION = re.compile(
    r"(?:first_line|highlight|language_attr|line_number|line_threshold|linenos|mark|start|wrap):.*"
)
_LANGUAGE = "lang:"
_LINK = re.compile(r"(\S.*?)\s+(https?://\S+)(?:\s+(\S.*))?")
_UNNAMED = "link"
"""What Hexo calls a link for which there are no words."""


class Told(NamedTuple):
    """What is said of code."""

    language: str
    title: str
    link: str = ""
    """Where it comes from: an address, or nothing."""
    words: str = ""
    """What the link is called."""

    def around(self, code: str) -> str:
        """Return HTML of code with its title above it, as Hexo writes it."""
        if not self.title:
            return code
        link = f'<a href="{escape(self.link)}">{escape(self.words)}</a>' if self.link else ""
        title = f"<span>{escape(self.title)}</span>{link}"
        return f"<figure><figcaption>{title}</figcaption>{code}</figure>"


def told_in_tag(said: str) -> Told:
    """Return what a tag says: `title lang:x https://… words of the link`, each or none.

    Args:
        said: What is written in it behind its name.
    """
    words = [next(filter(None, each.groups()), each[0]) for each in _WORD.finditer(said)]
    language = next((each for each in words if each.startswith(_LANGUAGE)), "")
    others = (each for each in words if not (each == language or _OPTION.fullmatch(each)))
    return _told(language.removeprefix(_LANGUAGE), " ".join(others).strip())


def told_in_fence(info: str) -> Told | None:
    """Return what an info string says, if it has a link as Hexo writes it: `js title https://…`."""
    language, _, others = info.strip().partition(" ")
    told = told_in_tag(others)
    return told._replace(language=language) if told.link else None


def code_in(name: str, said: str, inner: str) -> str:
    """Return the code between two tags in HTML; Jekyll's `highlight` says a language first."""
    plain = said.strip().removesuffix("-")
    told = Told(_first(plain), "") if name == "highlight" else told_in_tag(unescape(plain))
    kind = f' class="language-{escape(told.language)}"' if told.language else ""
    return told.around(f"<pre><code{kind}>{inner}</code></pre>")


def _first(said: str) -> str:
    """Return the first word, or the language that is said as in Hexo."""
    found = re.search(r"\blang:([\w+#.-]+)", said) or re.match(r"[\w+#.-]+", said)
    return found[found.lastindex or 0] if found else ""


def _told(language: str, others: str) -> Told:
    if found := _LINK.fullmatch(others):
        title, link, words = found.groups()
        return Told(language, title, link, words or _UNNAMED)
    return Told(language, others)
