"""`reader config`: tell what is configured and where, or edit it."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli import output
from reader.config import Loaded, config_path, loaded_config
from reader.config.holding import as_toml, holding
from reader.config.template import template
from reader.errors import ConfigError, ReaderError
from reader.layout.unicode.harmless import tamed
from reader.programs import edit, editor_command
from reader.whole_file import write_whole

if TYPE_CHECKING:
    from reader.tui.page.choice import PageChoice


class Options:
    """The arguments of `reader config`."""

    command: str = "show"


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    parser.add_argument(
        "command",
        nargs="?",
        choices=("show", "edit", "path", "defaults", "actions"),
        default="show",
        help="show what holds, and from where (default); open the file in $VISUAL or $EDITOR; "
        "print where the file is, or would be; print a file with all defaults; "
        "list what keys can be made to do, and which do it",
    )
    parser.epilog = "docs/config.md tells all. The exit code is 1 if something is wrong."


def run(options: Options) -> int:
    """Do what is asked with the configuration; return 1 if something in it is wrong.

    Raises:
        ReaderError: The file cannot be written or edited, or the output not be written.
    """
    path = config_path(os.environ)
    match options.command:
        case "path":
            output.write([tamed(path)])
            return 0
        case "defaults":
            output.write(template().splitlines())
            return 0
        case "actions":
            return _list_actions(loaded_config())
        case "edit":
            _make(path)
            edit(path, editor_command(os.environ))
            return _tell(problems_of(loaded_config()))
        case _:
            return _show(loaded_config())


def problems_of(loaded: Loaded) -> Sequence[ReaderError]:
    """Return all that is wrong with a configuration, also with what only the app knows."""
    return (*_with_problems_in_app(loaded).problems, *_page_choice()[2])


def _with_problems_in_app(loaded: Loaded) -> Loaded:
    """Return a configuration with all that is wrong in its file."""
    from reader.tui.around import problems_in_app  # noqa: PLC0415  150 ms that only this pays
    from reader.tui.keys.chosen import keys_chosen  # noqa: PLC0415  as above

    in_app = problems_in_app(loaded, keys_chosen(loaded.config, loaded.path))
    return loaded._replace(problems=(*loaded.problems, *in_app))


def _page_choice() -> "tuple[str, PageChoice, Sequence[ConfigError]]":
    """Return the file that says how pages were set in the app, what it says, and what is wrong."""
    from reader.tui.page.choice import page_choice_in, page_choice_path  # noqa: PLC0415  as above
    from reader.tui.remembered import state_path  # noqa: PLC0415  as above

    path = page_choice_path(state_path())
    return path, *page_choice_in(path)


def _chosen_in_app() -> Iterator[str]:
    """Yield comments that tell how pages were set in the app, if they were."""
    path, chosen, _ = _page_choice()
    lines = tuple(chosen.said())
    if lines:
        yield ""
        yield f"# Chosen in the app, where it holds instead ({path}); `, =` there takes it back:"
        yield from (f"# {line}" for line in lines)


def _show(loaded: Loaded) -> int:
    """Print what holds, and tell what is wrong."""
    there = "" if os.path.exists(loaded.path) else " (no such file)"
    whole = _with_problems_in_app(loaded)
    output.write([f"# {tamed(loaded.path)}{there}", *map(tamed, as_toml(holding(whole)))])
    output.write(map(tamed, _chosen_in_app()))
    return _tell((*whole.problems, *_page_choice()[2]))


def _tell(problems: Sequence[ReaderError]) -> int:
    for problem in problems:
        output.tell(problem)
    return 1 if problems else 0


def _make(path: str) -> None:
    """Write a file to begin with, if there is none.

    Raises:
        ConfigError: It cannot be written.
    """
    if os.path.lexists(path):
        return
    try:
        write_whole(path, template())
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", path) from error


def _list_actions(loaded: Loaded) -> int:
    """Print name, keys and help of each action, and tell what is wrong with the keys."""
    from reader.tui.keys.chosen import keys_chosen  # noqa: PLC0415  only this command pays

    keymap, problems = keys_chosen(loaded.config, loaded.path)
    output.write_rows(
        (action.name, "  ".join(action.keys), action.help) for action in keymap.actions
    )
    return _tell((*loaded.problems, *problems))
