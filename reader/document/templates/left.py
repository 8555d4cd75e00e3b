"""The mark for a tag that is left out, and text that stays as it is where Markdown is read."""

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


def mark(written: str) -> str:
    """Return the mark for a tag that cannot be run here."""
    text = " ".join(written.split())
    cut = text if len(text) <= LONGEST_MARK else f"{text[: LONGEST_MARK - 1].rstrip()}…"
    return f"<{MARK}>⟨{protected(cut)}⟩</{MARK}>"


def protected(text: str) -> str:
    """Return `text` so that Markdown and HTML read it as it is."""
    return "".join(f"&#{ord(char)};" if char in _PROTECTED else char for char in text)
