"""What docs and docstrings name is there: modules, and what is in them."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from pkgutil import resolve_name

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "reader"
MODULES = sorted(PACKAGE.rglob("*.py"))

_NAME = re.compile(
    r"`(?:reader\.)?((?:tui|layout|library|document|posts|render|config|cli)(?:\.\w+)+)"
)
_NEAR = re.compile(r"`([a-z]\w*(?:\.\w+)+)")
_CLASS = re.compile(r"class (\w+)")
_MEMBER = re.compile(r"`([A-Z]\w*)\.(\w+)")
_FILE = re.compile(r".*\.(?:toml|json|py|md|yml|jpg|png)")

Named = tuple[tuple[str, str], ...]
"""Names, each after the page that it stands on."""


def _named(pattern: re.Pattern[str], pages: Iterable[Path]) -> Named:
    """Return what stands in backquotes on some pages and is no file."""
    return tuple(
        (str(page.relative_to(ROOT)), found[0].strip("`"))
        for page in pages
        for found in pattern.finditer(page.read_text("utf-8"))
        if not _FILE.fullmatch(found[0].strip("`"))
    )


def _is_there(name: str) -> bool:
    """Tell whether a name is a module of the reader, or a name in one."""
    return _resolves(f"reader.{name.removeprefix('reader.')}")


def _is_near(page: str, name: str) -> bool:
    """Tell whether a name is one of the room that a page is in, or of Python or a library."""
    return any(_resolves(f"{room}{name}") for room in (*_rooms(page), "reader.", "", "builtins."))


def _rooms(page: str) -> Iterator[str]:
    """Yield the packages of the room that a page is in, each with a dot behind it."""
    top = ROOT.joinpath(*Path(page).parts[:2])
    for init in sorted(top.rglob("__init__.py")):
        yield f"{'.'.join(init.parent.relative_to(ROOT).parts)}."


@cache
def _resolves(name: str) -> bool:
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def _members(asked: set[str]) -> dict[str, set[str]]:
    """Return what classes have by themselves; those of one name are taken for one."""
    members: dict[str, set[str]] = {}
    for source in (module.read_text("utf-8") for module in MODULES):
        if asked.isdisjoint(_CLASS.findall(source)):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                members.setdefault(node.name, set()).update(_names_in(node))
    return members


def _names_in(node: ast.ClassDef) -> Iterator[str]:
    """Yield the names that stand in a class, and those that it gives itself."""
    for inner in ast.walk(node):
        match inner:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.Attribute(value=ast.Name("self"), attr=name, ctx=ast.Store()):
                yield name


def test_what_is_named_is_there() -> None:
    names = _named(_NAME, (ROOT / "docs" / "architecture.md", *MODULES))

    assert names
    assert [(page, name) for page, name in names if not _is_there(name)] == []


def test_what_is_named_from_near_is_there() -> None:
    names = _named(_NEAR, MODULES)

    assert names
    assert [(page, name) for page, name in names if not _is_near(page, name)] == []


def test_classes_have_what_is_named_of_them() -> None:
    names = [(page, *name.split(".")) for page, name in _named(_MEMBER, MODULES)]
    members = _members({name for _, name, _ in names})

    assert names
    assert [each for each in names if each[2] not in members.get(each[1], {each[2]})] == []


@pytest.mark.parametrize("name", ["tui.block", "library.acts", "library.查"])
def test_what_is_not_there_would_be_told(name: str) -> None:
    assert not _is_there(name)


@pytest.mark.parametrize("name", ["words.查", "looks.LAYERS", "string.format"])
def test_what_is_not_near_would_be_told(name: str) -> None:
    assert not _is_near("reader/library/model.py", name)
