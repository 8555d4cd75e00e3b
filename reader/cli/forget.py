"""`reader forget`: let go of what is remembered of posts whose files are gone."""

from argparse import ArgumentParser
from collections.abc import Sequence

from reader.cli import output
from reader.cli.configured import configured_for_writing
from reader.cli.libraries import path_shown, scanned
from reader.cli.paths import PathOptions, add_folders, folders
from reader.errors import LibraryError, ReaderError
from reader.library.catalog.gone import gone_at


class Options(PathOptions):
    """The arguments of `reader forget`."""

    post: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    add_folders(parser)
    parser.add_argument(
        "--post", metavar="PATH", default="", help="only the post whose file was here; else all"
    )


def run(options: Options) -> int:
    """Forget the posts that `reader list --gone` lists, and print which.

    Raises:
        ReaderError: The library cannot be opened, nothing gone was there, or it cannot be written.
    """
    config = configured_for_writing()
    named = folders(options.paths, config)
    with scanned(named, config) as session:
        posts = session.memory.gone()
        if options.post:
            posts = gone_at(posts, options.post)
            if not posts:
                raise ReaderError(f"{options.post}: no post that is gone; see reader list --gone")
        elsewhere = session.memory.elsewhere(posts)
        posts = tuple(post for post in posts if post.id not in elsewhere)
        session.memory.forget(posts)
    if elsewhere:
        output.tell(LibraryError(_kept(tuple(elsewhere.values()))))
    output.write_rows((path_shown(post.path, named), post.title) for post in posts)
    return 0


def _kept(paths: Sequence[str]) -> str:
    """Say of how many posts all is kept, and why."""
    said = "1 post is" if len(paths) == 1 else f"{len(paths):,} posts are"
    return f"{paths[0]}: {said} in another library as well, and what is remembered there is kept"
