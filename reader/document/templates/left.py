"""The mark for a tag that is left out, and text that stays as it is where Markdown is read."""

import re

MARK = "generator-tag"
"""The element of the mark for what is left out."""

LONGEST_MARK = 40
"""Characters of a tag that a mark tells."""

SILENT = frozenset({
    "assign", "break", "capture", "center", "clear", "column", "columns", "comment", "continue",
    "cycle", "decrement", "else", "elseif", "elsif", "end", "excerpt", "fa", "fab", "far", "fas",
    "icon", "import", "increment", "katex", "math", "mathjax", "mermaid", "more", "nomarkdown",
    "raw", "rawhtml", "set", "tab", "tabs", "timeline", "toc", "when",
})  # fmt: skip
"""Tags that show nothing by themselves, and need no mark."""

_PROTECTED = "*_`[]~$\\!|<>&{}\n"
"""What Markdown or HTML would take for more than a character."""


_QUOTED = re.compile(r"""(?:([\w-]+)\s*=\s*)?(?:"([^"]+)"|'([^']+)')""")
_WORDS = frozenset({"caption", "content", "description", "text", "title"})
_LOOKS = frozenset({"class", "style"})
_SENTENCE = re.compile(r"(?:\S+ ){3}\S|[\u3400-\u9fff，。、；：！？]{6}")
"""Four words, or some characters of Chinese."""


def mark(written: str) -> str:
    """Return the mark for a tag that cannot be run here; sentences that it says stand behind it."""
    text = " ".join(written.split())
    if len(text) > LONGEST_MARK and (said := _said(text)):
        return " ".join((mark(text.split()[0]), *said))
    cut = text if len(text) <= LONGEST_MARK else f"{text[: LONGEST_MARK - 1].rstrip()}…"
    return f"<{MARK}>⟨{protected(cut)}⟩</{MARK}>"


def _said(written: str) -> list[str]:
    """Return what a reader is to read of the arguments of a tag."""
    quoted = ((key, first or second) for key, first, second in _QUOTED.findall(written))
    return [
        words
        for key, words in quoted
        if key in _WORDS or (key not in _LOOKS and _SENTENCE.search(words))
    ]


def protected(text: str) -> str:
    """Return `text` so that Markdown and HTML read it as it is."""
    return "".join(f"&#{ord(char)};" if char in _PROTECTED else char for char in text)
