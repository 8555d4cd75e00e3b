"""A page on standard output: plain, with colours, or in a pager."""

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.page_options import PageOptions
from reader.cli.terminal import has_links, is_terminal, screen_size, wanted_colors
from reader.layout.lines import Line
from reader.render.plain import plain

if TYPE_CHECKING:
    from reader.render.pictures import Draw


def print_page(
    lines: Iterable[Line],
    options: PageOptions,
    *,
    hues: bool = False,
    draw: "Draw | None" = None,
) -> None:
    """Print `lines` as they come, or show them in the pager.

    Args:
        lines: The page.
        options: How it is printed.
        hues: Whether in the colours of the author.
        draw: Draws pictures; None: there are none.

    Raises:
        CommandError: The pager cannot be run.
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    rendered = _render(lines, options.color, hues=hues, draw=draw)
    if options.pager is False or not is_terminal(1):
        output.write(rendered)
        return
    rows = screen_size()[1]
    screenful = list(islice(rendered, rows))
    whole = chain(screenful, rendered)
    if options.pager or len(screenful) == rows:
        from reader import programs  # noqa: PLC0415  only a long page on a terminal needs it

        programs.page(whole, programs.pager_command(os.environ))
    else:
        output.write(whole)


def _render(lines: Iterable[Line], color: str, *, hues: bool, draw: "Draw | None") -> Iterator[str]:
    """Turn lines into text that suits the output."""
    colors = wanted_colors(color, terminal=is_terminal(1))
    if colors is None:
        return plain(lines)
    from reader.render.ansi import ansi  # noqa: PLC0415  plain text does without

    return ansi(lines, colors=colors, links=has_links(), hues=hues, draw=draw)
