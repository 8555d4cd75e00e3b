"""How each role and mark looks, as style definitions of rich.

Only attributes and the terminal's own sixteen colours are used, so that the page fits dark and
light terminals alike; whatever has a colour is told apart without it as well.
"""

from collections.abc import Mapping

from reader.document.model import Mark
from reader.layout.lines import Role

STYLES: Mapping[Role, str] = {
    Role.TEXT: "",
    Role.TITLE: "bold",
    Role.FACT: "dim",
    Role.NOTICE: "bold yellow",
    Role.HEADING_1: "bold magenta",
    Role.HEADING_2: "bold magenta",
    Role.HEADING_3: "bold",
    Role.HEADING_4: "bold italic",
    Role.HEADING_5: "italic",
    Role.HEADING_6: "dim italic",
    Role.BAR: "dim",
    Role.QUOTE: "",
    Role.ATTRIBUTION: "dim",
    Role.MARKER: "bold",
    Role.CODE: "",
    Role.CODE_KEYWORD: "bold magenta",
    Role.CODE_NAME: "bold",
    Role.CODE_STRING: "green",
    Role.CODE_NUMBER: "cyan",
    Role.CODE_COMMENT: "dim italic",
    Role.CODE_META: "dim cyan",
    Role.CODE_INSERTED: "green",
    Role.CODE_DELETED: "red",
    Role.TERM: "bold",
    Role.SUMMARY: "bold",
    Role.BORDER: "dim",
    Role.TABLE_HEADER: "bold",
    Role.CAPTION: "italic",
    Role.IMAGE: "italic cyan",
    Role.MEDIA: "italic cyan",
    Role.RULE: "dim",
    Role.RUBY: "dim",
}
"""The look of each role. A quotation has its bar, code its indent; both are read at ease."""

MARK_STYLES: Mapping[Mark, str] = {
    Mark.EMPHASIS: "italic",
    Mark.STRONG: "bold",
    Mark.UNDERLINE: "underline",
    Mark.CODE: "bold green",
    Mark.KEY: "reverse",
    Mark.DELETED: "strike",
    Mark.INSERTED: "underline",
    Mark.HIGHLIGHT: "reverse yellow",
    Mark.SUBSCRIPT: "",
    Mark.SUPERSCRIPT: "",
    Mark.SMALL: "dim",
    Mark.IMAGE: "italic cyan",
    Mark.DIM: "dim",
    Mark.RED: "red",
    Mark.YELLOW: "yellow",
    Mark.GREEN: "green",
    Mark.CYAN: "cyan",
    Mark.BLUE: "blue",
    Mark.MAGENTA: "magenta",
}
"""What each mark adds to the look of its role."""

LINK_STYLE = "underline bright_blue"
"""What a link adds."""


def style(role: Role, marks: Mark = Mark.NONE, *, link: bool = False) -> str:
    """Return the style definition of a span: of its role, its marks, and of being a link."""
    added = [definition for mark, definition in MARK_STYLES.items() if mark in marks]
    return " ".join(filter(None, (STYLES[role], *added, LINK_STYLE if link else "")))
