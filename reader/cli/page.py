"""A page on standard output: plain, with colours, or in a pager."""

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reader.cli import output
from reader.cli.page_options import PageOptions
from reader.cli.terminal import has_links, is_terminal, screen_size, wanted_colors
from reader.layout.lines import Line
from reader.render.plain import plain


def print_page(lines: Iterable[Line], options: PageOptions, *, hues: bool = False) -> None:
    """Print `lines` as they come, or show them in the pager; with `hues`, in the author's colours.

    Raises:
        CommandError: The pager cannot be run.
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    rendered = _render(lines, options.color, hues=hues)
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


def _render(lines: Iterable[Line], color: str, *, hues: bool) -> Iterator[str]:
    """Turn lines into text that suits the output."""
    colors = wanted_colors(color, terminal=is_terminal(1))
    if colors is None:
        return plain(lines)
    from reader.render.ansi import ansi  # noqa: PLC0415  plain text does without

    return ansi(lines, colors=colors, links=has_links(), hues=hues)
