"""The options that say how posts are grouped and sorted."""

from typing import TYPE_CHECKING

from reader.errors import ReaderError, visible_name
from reader.library.lists.arrangement import Grouping, Key, Sorting, sorting_named

if TYPE_CHECKING:
    from argparse import ArgumentParser

GROUPINGS = tuple(grouping.value for grouping in Grouping if grouping is not Grouping.NONE)


def add_grouping(parser: "ArgumentParser", option: str, default: Grouping, about: str) -> None:
    """Tell `parser` of an option that names a grouping."""
    parser.add_argument(
        option,
        dest="grouping",
        type=_grouping,
        default=default,
        metavar="KIND",
        help=f"{about}: {', '.join(GROUPINGS)}",
    )


def add_sorting(parser: "ArgumentParser") -> None:
    """Tell `parser` of `--sort`."""
    keys = ", ".join(key.value for key in Key)
    parser.add_argument(
        "--sort",
        dest="sorting",
        type=_sorting,
        metavar="KEYS",
        help=f"in which order: {keys}; several between commas, --sort=-KEY the other way round",
    )


def _grouping(name: str) -> Grouping:
    """Read a grouping.

    Raises:
        ArgumentTypeError: There is none of this name.
    """
    if name not in GROUPINGS:
        from argparse import ArgumentTypeError  # noqa: PLC0415  as in `commands.run`

        raise ArgumentTypeError(
            f"{visible_name(name)}: no grouping; there is {', '.join(GROUPINGS)}"
        )
    return Grouping(name)


def _sorting(text: str) -> Sorting:
    """Read an order.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        return sorting_named(text)
    except ReaderError as error:
        from argparse import ArgumentTypeError  # noqa: PLC0415  as in `commands.run`

        raise ArgumentTypeError(str(error)) from error
