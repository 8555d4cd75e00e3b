"""In the app a public name means one thing, wherever it is read."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "reader" / "tui"


def public_names(module: Path) -> Iterator[str]:
    """Yield the classes, functions and types that a module defines."""
    for node in ast.parse(module.read_text("utf-8")).body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]) if not name.isupper():
                yield name
            case _:
                continue


def test_no_two_modules_give_one_name_to_different_things() -> None:
    homes: defaultdict[str, list[str]] = defaultdict(list)
    for module in sorted(PACKAGE.rglob("*.py")):
        for name in public_names(module):
            if not name.startswith("_"):
                homes[name].append(str(module.relative_to(PACKAGE)))

    assert {name: where for name, where in homes.items() if len(where) > 1} == {}
