from rich.style import Style

from reader.document.model import Mark
from reader.layout.lines import Role
from reader.render.theme import LINK_STYLE, MARK_STYLES, STYLES, style

PLAIN_BY_CHOICE = {Role.TEXT, Role.QUOTE, Role.CODE}
"""A quotation is told by its bar, a block of code by where it stands."""

TOLD_BY_COLOUR_ALONE = {
    Role.CODE_STRING, Role.CODE_NUMBER, Role.CODE_INSERTED, Role.CODE_DELETED,
}  # fmt: skip
"""Their quotation marks, their digits and their signs tell what they are."""


def test_every_role_has_a_style_that_rich_can_read() -> None:
    assert all(isinstance(Style.parse(STYLES[role]), Style) for role in Role)


def test_every_mark_has_a_style_that_rich_can_read() -> None:
    assert all(isinstance(Style.parse(MARK_STYLES[mark]), Style) for mark in Mark)


def test_a_role_is_told_from_text_without_colour() -> None:
    told = {role for role in Role if Style.parse(STYLES[role]).without_color != Style()}

    assert told >= set(Role) - PLAIN_BY_CHOICE - TOLD_BY_COLOUR_ALONE


def test_only_the_sixteen_colours_of_the_terminal_are_used() -> None:
    used = (*STYLES.values(), *MARK_STYLES.values(), LINK_STYLE, style(Role.NOTICE))

    colors = [
        (definition, color)
        for definition, looks in ((each, Style.parse(each)) for each in used)
        for color in (looks.color, looks.bgcolor)
    ]

    assert [each for each in colors if each[1] and not each[1].is_system_defined] == []


def test_a_style_joins_role_marks_and_link() -> None:
    joined = Style.parse(style(Role.HEADING_3, Mark.EMPHASIS | Mark.DELETED, link=True))

    assert (joined.bold, joined.italic, joined.strike, joined.underline) == (True,) * 4
