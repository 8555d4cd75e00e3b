"""What docs and docstrings name is there: modules, and what is in them."""

import re
from pathlib import Path
from pkgutil import resolve_name

import pytest

ROOT = Path(__file__).parents[1]
_NAME = re.compile(
    r"`(?:reader\.)?((?:tui|layout|library|document|posts|render|config|cli)(?:\.\w+)+)"
)
_FILE = re.compile(r".*\.(?:toml|json|py|md|yml)")


def _names() -> tuple[tuple[str, str], ...]:
    """Return the dotted names that stand in backquotes, each with the page that it stands on."""
    pages = (ROOT / "docs" / "architecture.md", *sorted((ROOT / "reader").rglob("*.py")))
    return tuple(
        (str(page.relative_to(ROOT)), name)
        for page in pages
        for name in dict.fromkeys(_NAME.findall(page.read_text("utf-8")))
        if not _FILE.fullmatch(name)
    )


def _is_there(name: str) -> bool:
    """Tell whether a name is a module of the reader, or a name in one."""
    try:
        resolve_name(f"reader.{name}")
    except (ImportError, AttributeError):
        return False
    return True


def test_what_is_named_is_there() -> None:
    names = _names()

    assert names
    assert [(page, name) for page, name in names if not _is_there(name)] == []


@pytest.mark.parametrize("name", ["tui.block", "library.acts", "library.查"])
def test_what_is_not_there_would_be_told(name: str) -> None:
    assert not _is_there(name)
