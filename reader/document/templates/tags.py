"""Tags of generators that no generator ran: shown as what they mean, or left out with a mark.

Jekyll's and Hexo's stand in `{% … %}`, Hugo's in `{{< … >}}` or `{{% … %}}`, variables in
`{{ … }}`. In code they are as their author wrote them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from html import escape, unescape

from reader.document.normalise.habit import Fired, Habit
from reader.document.templates.arguments import arguments, is_call, parted
from reader.document.templates.code_tag import code_in
from reader.document.templates.directives import LINKS, address, included, shown
from reader.document.templates.drawn import DRAWN, drawn
from reader.document.templates.endings import Endings
from reader.document.templates.items import is_alone
from reader.document.templates.left import SILENT, mark, protected
from reader.document.templates.meant import MAY_FAIL, can_run, has_signs, in_sentence, is_tag
from reader.document.templates.paired import around
from reader.document.templates.places import place_of
from reader.document.templates.syntax import (
    closing,
    end,
    has_lists,
    in_html,
    in_markdown,
    last_ends,
    may_have_list,
    tag,
    written_in,
)
from reader.document.templates.tabs import TABS, Tabs
from reader.document.templates.themes import label_in

_BLOCKS = ("<audio", "<figure", "<iframe", "<video")
"""Elements that are no part of a paragraph."""

_SIGNS = ("{%", "{{", "{:")
"""How tags begin, and in Markdown alone kramdown's attributes."""

_OWN = frozenset({"config", "content", "layout", "page", "paginator", "site", "theme"})
"""Variables that a generator sets; in a body without any tag, its author only writes of them."""

_ASSIGNED = r"\{%-?\s*(?:assign|capture|set|for)\s+(\w+)"
_CAPTURED = r"\{%-?\s*capture\s+([\w-]+)"
_HEADING = re.compile("#{1,6}[ \t]")


def without_tags(body: str, fired: Fired, *, markdown: bool = False) -> str:
    """Return `body` with HTML in place of a generator's tags, outside code and `{% raw %}`.

    Args:
        body: HTML, or Markdown with HTML in it.
        fired: Where it is counted what was done.
        markdown: Whether it is Markdown.
    """
    if "{" not in body:
        return body
    is_signed = any(sign in body for sign in _SIGNS[: 2 + markdown])
    if not is_signed and not (markdown and has_lists(body)):
        return body
    return _Page(body, fired, in_markdown() if markdown else in_html()).run()


class _Page:
    """A body whose tags are run from its beginning to its end."""

    def __init__(self, body: str, fired: Fired, pattern: re.Pattern[str]) -> None:
        self._body = body
        self._pattern = pattern
        self._fired = fired
        self._known = _OWN.union(re.findall(_ASSIGNED, body))
        self._captured = frozenset(re.findall(_CAPTURED, body))
        self._tabs = Tabs()
        self._open: list[tuple[str, str]] = []
        """The tags around what comes next, and what ends each; those of Zola without a name."""
        self._depths = Counter[str]()
        """How many of each name are open."""
        self._endings = Endings(body)

    def run(self) -> str:
        """Return the body with each piece that the pattern finds replaced."""
        pieces, at = [], 0
        while found := self._pattern.search(self._body, at):
            pieces.append(self._body[at : found.start()])
            piece, at = (
                self._whole(found) or self._drawn(found) or (self._piece(found), found.end())
            )
            pieces.append(piece)
        ends = (after for _, after in reversed(self._open))
        return "".join((*pieces, self._body[at:], *ends))

    def _whole(self, found: re.Match[str]) -> tuple[str, int] | None:
        """Return what two tags make of the text between them, and where they end, if they are."""
        groups = found.groupdict()
        name = groups.get("whole") or groups.get("code")
        ended = self._endings.behind(found.end(), end(name)) if name else None
        if ended is None:
            return None
        inner = self._body[found.end() : ended[0]]
        match name:
            case "raw" if not has_signs(inner):
                inner = self._body[found.start() : ended[1]]
            case "comment" if in_sentence(self._body, found.start(), ended[1]):
                inner = self._body[found.start() : ended[1]]
            case "raw":
                self._fired[Habit.LEFT_TAG] += 1
            case "comment":
                inner = ""
            case _:
                self._fired[Habit.CODE_TAG] += 1
                inner = code_in(name or "", found["said"], inner)
        return inner, ended[1]

    def _drawn(self, found: re.Match[str]) -> tuple[str, int] | None:
        """Return the formula or the code between two tags, and where they end, if it is such."""
        written = unescape(written_in(found))
        name, rest = parted(written) if written else ("", "")
        if name not in DRAWN or (found["liquid"] and not self._can_run):
            return None
        how = closing(found, name, is_call=is_call(written))
        ended = self._endings.behind(found.end(), how)
        if ended is None:
            return None
        self._fired[Habit.TAG] += 1
        inner = self._body[found.end() : ended[0]]
        return drawn(name, rest, inner, is_html=self._pattern is in_html()), ended[1]

    def _piece(self, found: re.Match[str]) -> str:
        groups = found.groupdict()
        if groups.get("whole") and not self._can_run:
            return found[0]
        if name := groups.get("whole") or groups.get("code"):
            return self._directive(f"{name} {groups.get('said') or ''}".strip(), found)
        if groups.get("attributes"):
            self._fired[Habit.ATTRIBUTE_LIST] += 1
            before, _, behind = found[0].partition("{")
            if ">" in before or behind[0] == "%":
                return before.rstrip()
            if self._is_id_of_heading(found):
                return f"{found[0]}\n"
            item = found[0].rpartition("\n")[0]
            return "" if not item or is_alone(self._body, found.start()) else item
        if groups.get("listed") and not may_have_list(self._body, found.start()):
            return found[0]
        if groups.get("listed") or groups.get("span"):
            self._fired[Habit.ATTRIBUTE_LIST] += 1
            return groups["span"] or ""
        if groups.get("opening") or groups.get("place"):
            return tag().sub(self._in_address, found[0]) if "{" in found[0] else found[0]
        if (begun := label_in(found[0])) and self._is_run:
            return self._labelled(*begun) or found[0]
        if found[0][:2] not in {"{{", "{%"} or (groups.get("liquid") and not self._can_run):
            return found[0]
        if variable := groups.get("variable"):
            return self._variable(variable, found[0])
        if call := groups.get("call"):
            return self._call(unescape(call), found)
        written = written_in(found)
        return self._directive(unescape(written), found) if written else ""

    def _labelled(self, kind: str, label: str) -> str:
        """Return the name of what Hexo begins by a comment."""
        words = self._tabs.next(label) if kind == "tab" else label
        self._fired[Habit.TAG] += words != ""
        return f"\n\n<p><strong>{escape(words)}</strong></p>\n\n" if words else ""

    def _call(self, written: str, found: re.Match[str]) -> str:
        """Return what becomes of a tag of Zola; one that looks like another language's stays."""
        name, rest = parted(written)
        given = arguments(rest)
        is_meant = given.named and not given.others
        if shown(name, rest) or (
            is_meant and not in_sentence(self._body, found.start(), found.end())
        ):
            return self._directive(written, found)
        return found[0]

    def _is_id_of_heading(self, found: re.Match[str]) -> bool:
        """Tell whether attributes give an id to the heading on their line, or right above it."""
        start = self._body.rfind("\n", 0, found.start()) + 1
        if start and not self._body[start : found.start()].strip():
            start = self._body.rfind("\n", 0, start - 1) + 1
        ends = self._body[found.end() : found.end() + 1] in {"", "\n"}
        return ends and "#" in found[0] and _HEADING.match(self._body, start) is not None

    def _directive(self, written: str, found: re.Match[str]) -> str:
        """Return what becomes of a tag."""
        name, rest = included(*parted(written))
        if written[0] == "/" or name.startswith("end"):
            return self._end(name.removeprefix("end").strip("/ ") or rest.strip())
        place = address(name, rest)
        made = shown(name, rest.strip())
        is_block = made.startswith(_BLOCKS) or (made.startswith("<img") and self._begins(found))
        if is_block and self._body[found.end() : found.end() + 1] == "\n":
            made += "\n"  # else Markdown takes the lines that follow for HTML as well
        if made or place:
            is_link = place is not None or name in LINKS
            self._fired[Habit.ADDRESS_TAG if is_link else Habit.TAG] += 1
            return made or protected(place or "")
        key = "" if is_call(written) else name
        if name in TABS:
            self._tabs.begin(rest)
        if self._last_ends.get(key, -1) >= found.end():
            begun = self._begin(key, name, rest.strip())
            if begun is not None:
                return begun
        self._fired[Habit.LEFT_TAG] += 1
        is_said = name not in SILENT or in_sentence(self._body, found.start(), found.end())
        return mark(written) if is_said else ""

    def _begins(self, found: re.Match[str]) -> bool:
        """Tell whether a paragraph would begin with a tag."""
        return self._body[max(0, found.start() - 2) : found.start()] in {"", "\n", "\n\n"}

    def _begin(self, key: str, name: str, rest: str) -> str | None:
        """Return what begins with a tag that is ended by its `key`; None if nobody knows."""
        if name == "tab" and (called := self._tabs.next("")) and not rest:
            rest = f'"{called}"'
        made = around(name, rest)
        if made is None:
            return None
        self._fired[Habit.TAG] += 1
        self._depths[key] += 1
        before, after = made.parts()
        self._open.append((key, after))
        return before

    def _end(self, name: str) -> str:
        """End the tag `name`, and those that are open inside it."""
        if not self._depths[name]:
            return ""
        ended = []
        while True:
            opened, after = self._open.pop()
            self._depths[opened] -= 1
            ended.append(after)
            if opened == name:
                return "".join(ended)

    @cached_property
    def _last_ends(self) -> dict[str, int]:
        return last_ends(self._body)

    @cached_property
    def _can_run(self) -> bool:
        """Whether a generator can run the body; it refuses one in which tags are not ended."""
        return MAY_FAIL.search(self._body) is None or can_run(self._names())

    def _names(self) -> Iterator[str]:
        """Yield the names of the tags of Liquid, but for those that are not to be run."""
        endings, at = Endings(self._body), 0
        while found := self._pattern.search(self._body, at):
            at = found.end()
            groups = found.groupdict()
            if name := groups.get("whole"):
                yield name
                if ended := endings.behind(at, end(name)):
                    yield f"end{name}"
                    at = ended[1]
            elif liquid := groups.get("liquid"):
                yield liquid.split(None, 1)[0]

    @cached_property
    def _is_run(self) -> bool:
        """Whether a generator was to run the body: it has a tag, or an address on the site."""
        return self._can_run and any(map(is_tag, self._pattern.finditer(self._body)))

    def _variable(self, written: str, as_written: str) -> str:
        """Return what becomes of a variable; one that no generator sets is the author's."""
        place = place_of(unescape(written))
        if place is not None:
            self._fired[Habit.ADDRESS_TAG] += 1
            return place
        if written.strip("- ").partition("|")[0].strip() in self._captured:
            self._fired[Habit.LEFT_TAG] += 1
            return ""  # it stands where it was captured
        root = re.match(r"[\s-]*(\w+)\s*[.|\[\s]", written + " ")
        if root is None or root[1] not in self._known or not self._is_run:
            return as_written
        self._fired[Habit.LEFT_TAG] += 1
        return mark(written.strip())

    def _in_address(self, found: re.Match[str]) -> str:
        """Return what a tag is inside an address."""
        groups = found.groupdict()
        if variable := groups["variable"] or groups["call"]:
            place = place_of(unescape(variable))
        else:
            place = address(*parted(unescape(written_in(found))))
        if place is None:
            return found[0].replace(" ", "") if found[0].startswith("{{") else ""
        self._fired[Habit.ADDRESS_TAG] += 1
        return place
