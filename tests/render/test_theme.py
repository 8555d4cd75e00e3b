import pytest
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


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_style_that_rich_can_read(role: Role) -> None:
    assert isinstance(Style.parse(STYLES[role]), Style)


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_has_a_style_that_rich_can_read(mark: Mark) -> None:
    assert isinstance(Style.parse(MARK_STYLES[mark]), Style)


@pytest.mark.parametrize(
    "role", sorted(set(Role) - PLAIN_BY_CHOICE - TOLD_BY_COLOUR_ALONE, key=str)
)
def test_a_role_is_told_from_text_without_colour(role: Role) -> None:
    assert Style.parse(STYLES[role]).without_color != Style()


@pytest.mark.parametrize(
    "definition", [*STYLES.values(), *MARK_STYLES.values(), LINK_STYLE, style(Role.NOTICE)]
)
def test_only_the_sixteen_colours_of_the_terminal_are_used(definition: str) -> None:
    looks = Style.parse(definition)

    assert all(color is None or color.is_system_defined for color in (looks.color, looks.bgcolor))


def test_a_style_joins_role_marks_and_link() -> None:
    joined = Style.parse(style(Role.HEADING_3, Mark.EMPHASIS | Mark.DELETED, link=True))

    assert (joined.bold, joined.italic, joined.strike, joined.underline) == (True,) * 4
