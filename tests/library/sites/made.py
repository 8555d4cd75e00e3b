"""Sites of one post, made to ask where it is on the web."""

from collections.abc import Callable, Mapping
from pathlib import Path

from reader.library.sites.address import Sites

Asked = Callable[..., str]
"""Returns the address of a post: `(config, path, post)`, and other files by name."""


def asking(folder: Path, config: str) -> Asked:
    """Return what makes a site in a folder and asks; the configuration is in the file so named."""

    def ask(said: str, path: str, post: str = "", others: Mapping[str, str] | None = None) -> str:
        files = {config: said, path: post, **(others or {})}
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        return Sites(()).address(str(folder.resolve() / path))

    return ask
