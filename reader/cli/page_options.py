"""How a page is printed, as the command line has it."""

from typing import TYPE_CHECKING

from reader.cli.paths import PathOptions
from reader.cli.terminal import (
    WIDEST,
    has_links,
    is_terminal,
    is_width,
    page_width,
    screen_width,
    wanted_colors,
)
from reader.config import Config
from reader.errors import visible_name
from reader.render.colors import PICTURED
from reader.typography import (
    IN_COLOR,
    NARROWEST_PAGE,
    SETTINGS,
    Choice,
    Links,
    Typography,
    choice,
    chosen,
    plainly,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, _ActionsContainer


class PageOptions(PathOptions):
    """What is printed on a page, and how."""

    width: int | None = None
    """In cells; None: as the output is wide."""
    color: str = "auto"
    """`auto`, `always` or `never`."""
    pager: bool | None = None
    """None: as the length of the page asks for."""
    links: str | None = None
    """`end`, `inline` or `none`; None: at the end where nothing can be clicked on."""
    article: bool = False
    """Cut each post down to its article, as whole pages are."""
    choices: list[Choice] | None = None
    """How the page is set, before what the configuration says of it."""

    def cells(self) -> int:
        """Return the width to lay out for."""
        return self.width or page_width()

    def beyond(self) -> int:
        """Return the cells that are free right of the page; none where its width is wished."""
        return 0 if self.width else max(0, screen_width() - page_width())

    def configured(self, config: Config) -> Config:
        """Return `config` with what was chosen on the command line."""
        links = (choice("links", self.links),) if self.links else ()
        return config._replace(page=(*config.page, *(self.choices or ()), *links))

    def typography(self, config: Config) -> Typography:
        """Return how the page is set."""
        choices = self.configured(config).page
        colors = wanted_colors(self.color, terminal=is_terminal(1))
        if colors is None:
            return plainly(choices)
        default = IN_COLOR if has_links() else IN_COLOR._replace(links=Links.END)
        typography = chosen(choices, default)
        return typography if colors in PICTURED else typography._replace(pictures=False)


def add_page_options(parser: "ArgumentParser") -> None:
    """Tell `parser` the options of a page."""
    page = parser.add_argument_group("how a page is printed")
    _add_output(page)
    _add_setting(page)


def _add_output(page: "_ActionsContainer") -> None:
    """Tell `page` the options that say what is written to."""
    from argparse import BooleanOptionalAction  # noqa: PLC0415  as in `commands.run`

    page.add_argument(
        "-w",
        "--width",
        type=_width,
        metavar="CELLS",
        help="lay out for this width (default: the terminal's, at most 100; "
        "in a pipe $COLUMNS or 80)",
    )
    page.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        help="use colours and links (default: on a terminal; see $NO_COLOR, $FORCE_COLOR)",
    )
    page.add_argument(
        "--pager",
        action=BooleanOptionalAction,
        help="use $READER_PAGER, $PAGER or less "
        "(default: on a terminal, when the page is longer than the screen)",
    )


def _add_setting(page: "_ActionsContainer") -> None:
    """Tell `page` the options that say how it is set."""
    page.add_argument(
        "--links",
        choices=[links.value for links in Links],
        help="print the addresses of links in a list at the end, in the line or not at all "
        "(default: at the end of plain text)",
    )
    page.add_argument(
        "--set",
        action="append",
        dest="choices",
        type=_choice,
        metavar="NAME=VALUE",
        help=f"set the page so, as justify=true; NAME is {', '.join(SETTINGS)}; "
        "a VALUE that is not allowed tells those that are",
    )


def _width(text: str) -> int:
    """Read a width.

    Raises:
        ArgumentTypeError: It is no number, or no character would fit.
    """
    from argparse import ArgumentTypeError  # noqa: PLC0415  as in `commands.run`

    if not is_width(text):
        raise ArgumentTypeError(f"{text!r}: not a number from {NARROWEST_PAGE} to {WIDEST}")
    return int(text)


def _choice(text: str) -> Choice:
    """Read a setting of the page.

    Raises:
        ArgumentTypeError: There is none of this name, or not with this value.
    """
    from argparse import ArgumentTypeError  # noqa: PLC0415  as in `commands.run`

    name, _, value = text.partition("=")
    try:
        return choice(name, value)
    except ValueError as error:
        raise ArgumentTypeError(f"{visible_name(name)}: {error}") from error
