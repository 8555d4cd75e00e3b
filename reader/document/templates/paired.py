"""What two tags make of the text between them: quotations, notes, folds, links, parts with a title.

`{% note %}…{% endnote %}` is Hexo's way, `{{< note >}}…{{< /note >}}` Hugo's, and Zola writes
`{% note() %}…{% end %}`.
"""

import re
from html import escape
from typing import NamedTuple

from reader.document.templates.arguments import Arguments, arguments
from reader.document.templates.in_line import in_line
from reader.document.templates.labels import has_letters, label, of_verse
from reader.document.templates.themes import PHRASES, folded
from reader.document.words import marked

_QUOTES = frozenset({"blockquote", "centerquote", "cq", "pullquote", "quote"})
NOTES = frozenset({
    "admonition", "alert", "callout", "danger", "hint", "important", "info", "message", "note",
    "noteblock", "notice", "tip", "warning",
})  # fmt: skip
"""Tags of notes to the reader."""
_FOLDS = frozenset({"details", "expand", "fold", "folding", "hideBlock", "hideToggle", "spoiler"})
_VERSES = frozenset({"poem", "poetry"})
_LINES = '<div style="white-space: pre-line">'
"""Around text whose lines are its author's."""
_LINKS = frozenset({"badge", "btn", "button", "link"})
_CONTAINERS = frozenset({
    "accordions", "btns", "cards", "carousel", "center", "column", "columns", "folders", "gallery",
    "ghcards", "grid", "row", "steps", "style", "swiper", "tabs", "timeline", "typeit", "wow",
})  # fmt: skip
"""Tags around parts of a text, whose arguments only say how these lie."""
_CONTROLS = frozenset({
    "block", "call", "capture", "case", "comment", "filter", "for", "form", "if", "macro",
    "paginate", "raw", "schema", "tablerow", "unless", "with",
})  # fmt: skip
"""Tags around what is shown under a condition, or again and again, or elsewhere."""

_ADDRESSES = ("href", "link", "url", "relref", "ref", "to")
_KINDS = frozenset({
    "caution", "danger", "default", "error", "important", "info", "note", "primary", "success",
    "tip", "warn", "warning",
})  # fmt: skip
"""What the first argument of a note may say of it."""
_LOOKS = frozenset({
    "ban", "bell", "blue", "bolt", "cogs", "cyan", "disabled", "false", "flat", "gray", "green",
    "home", "key", "modern", "no-icon", "open", "orange", "pink", "purple", "quote", "red",
    "simple", "sync", "true", "yellow",
})  # fmt: skip
"""What NexT, Butterfly, Volantis and LoveIt say besides of a note or a fold: how it looks."""

_ICON = "[a-z0-9-]+"
"""The name of an icon, which is what Blowfish says of an alert."""
_ICON_CLASS = re.compile(
    r"(?:[a-z0-9-]+ )*(?:[a-z]+-)*?(?:bi|fa[a-z]?|icon|mdi|ri)-[a-z0-9-]+(?: [a-z0-9-]+)*"
    r"|fa[bdlrs]?|animated"
)
"""The classes of an icon, as themes of Hexo take them: `fas fa-bell`, `iconfont icon-bolt`."""
_MEASURE = re.compile(r",?(?:col:)?\d[\d.,:x%-]*(?:px|r?em)?")
"""How many stand side by side, how large, how fast: no word of the author's."""


class Around(NamedTuple):
    """What becomes of two tags around a text."""

    before: str
    after: str
    in_line: bool = False
    """They may stand in a sentence."""

    def parts(self) -> tuple[str, str]:
        """Return both as they are written; what is no part of a line has one to itself."""
        return self._apart(self.before), self._apart(self.after)

    def _apart(self, made: str) -> str:
        return made if self.in_line or not made else f"\n\n{made}\n\n"


def around(name: str, written: str) -> Around | None:
    """Return what becomes of the two tags `name` around a text; None if nobody knows."""
    if name in _QUOTES:
        who = _attribution(written) if name in {"blockquote", "quote"} else ""
        footer = f"<footer>{who}</footer>" if who else ""
        return Around("<blockquote>", f"{footer}</blockquote>")
    if name in _VERSES:
        title, source = of_verse(written)
        below = f"<footer>{escape(source)}</footer>" if source else ""
        return Around(f"{_heading(escape(title))}\n\n{_LINES}", f"{below}</div>")
    given = arguments(written)
    if name in NOTES:
        return Around(f"<blockquote>{_heading(_note_title(name, written, given))}", "</blockquote>")
    if name in _FOLDS:
        summary = given.first("title", "summary") or folded(name, written, _said(given.others))
        return Around(f"<details open><summary>{escape(summary)}</summary>", "</details>")
    if name in PHRASES and name not in _LINKS and not written:
        return Around(f"<{PHRASES[name]}>", f"</{PHRASES[name]}>", in_line=True)
    if name in _LINKS and (address := given.first(*_ADDRESSES)):
        return Around(f'<a href="{escape(address)}">', "</a>", in_line=True)
    return None if name in _CONTROLS else _part(name, written, given)


def noted(name: str, written: str) -> str:
    """Return a note whose text is in its one tag: `note(body="…")`, `note colour, …`."""
    named, others = given = arguments(written)
    text = given.first("body", "text", "content")
    if not text and others and name == "note":
        text = written.partition(",")[2].strip()
    made = around(name, "") if name in NOTES and text else None
    if made is None:
        return ""
    title = _heading(_note_title(name, "", Arguments(named, [])))
    return f"\n\n<blockquote>{title}<p>{in_line(text)}</p></blockquote>\n\n"


def _part(name: str, written: str, given: Arguments) -> Around | None:
    """Return what becomes of tags around a part of a text: its title, if it has one."""
    address = given.first(*_ADDRESSES)
    if title := label(name, written, given):
        words = in_line(escape(title))
        linked = f'<a href="{escape(address)}">{words}</a>' if address else words
        return Around(f"<p><strong>{linked}</strong></p>", "")
    leads = any("/" in value for value in given.named.values())
    others = [each for each in given.others if not _MEASURE.fullmatch(each)]
    says_nothing = name in _CONTAINERS or not (others or leads)
    return Around("", "", in_line=True) if says_nothing else None


def _heading(title: str) -> str:
    """Return what stands over a note, of which the title is HTML."""
    return f"<p><strong>{title}</strong></p>" if title else ""


def _said(words: list[str]) -> list[str]:
    """Return those of the arguments of a tag that are words, and no looks."""
    said = (each for each in words if each not in _LOOKS and has_letters(each))
    return [each for each in said if not _ICON_CLASS.fullmatch(each)]


def _attribution(written: str) -> str:
    """Return who is quoted: `Author, Book`, `Author https://… Title`, `author="…" source="…"`."""
    given = arguments(written)
    if given.named and not given.others:
        who, title = given.first("author", "by", "cite"), given.first("source", "title", "book")
        address = given.first(*_ADDRESSES)
    else:
        found = re.search(r"https?://\S+", written)
        if found is None:
            return escape(written)
        who, title = written[: found.start()].strip(), written[found.end() :].strip()
        address = found[0]
    text = escape(title or address)
    link = f'<a href="{escape(address)}">{text}</a>' if address else text
    return f"{escape(who)}, {link}" if who and link else escape(who) or link


def _note_title(name: str, written: str, given: Arguments) -> str:
    """Return the title of a note, or what kind it is, as HTML."""
    if name == "noteblock":
        return escape(written.partition(",")[2].strip())
    others = given.others
    kind = others[:1] if others and others[0].lower() in _KINDS else []
    words = " ".join(_said(others[len(kind) :]))
    if name == "alert" and re.fullmatch(_ICON, words):
        words = ""
    title = given.first("title") or words
    told = given.first("type", "context", "style", "kind", "level") or next(
        (key for key, value in given.named.items() if value == "true" and key in _KINDS), ""
    )
    return escape(title) or marked((told or "".join(kind)).capitalize())
