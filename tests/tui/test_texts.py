"""All that the app says stands in its texts, so that it can be said in another language."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.tui import texts
from reader.tui.keys.actions import ACTIONS
from reader.tui.texts import empty, listed, wrong

ROOT = Path(__file__).parents[2]
TUI = ROOT / "reader" / "tui"
TEXTS = (TUI / "texts", TUI / "keys" / "actions.py")
"""Where sentences may stand; the table of actions is one of texts."""
SENTENCE = re.compile(r"^(?=.* )(?=.*[a-z]{2})", re.DOTALL)
"""A space, and something of a word."""
ALLOWED = {
    "shelf/dates.py": (
        "3 Aug",
        "3 Aug 2021",
        "today 09:41",
    ),  # forms of a date
    "first_start.py": ("library = ",),  # what is written into the configuration
}
"""What looks like a sentence and is none, by its module."""
MODULES = sorted(path for path in TUI.rglob("*.py") if not any(map(path.is_relative_to, TEXTS)))


def test_no_other_module_says_a_sentence() -> None:
    said = [
        (name, each)
        for name, path in ((str(path.relative_to(TUI)), path) for path in MODULES)
        for each in sentences(path.read_text(encoding="utf-8"))
        if each not in ALLOWED.get(name, ())
    ]

    assert said == []


def test_what_is_allowed_is_there() -> None:
    for name, allowed in ALLOWED.items():
        assert set(allowed) == set(sentences((TUI / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "code",
    [
        'say("Nothing is here")',
        'say(f"{count} posts left")',
        'BINDINGS = [("q", "quit", "Never mind")]',
        'TEXT = "这里 nothing"',
    ],
)
def test_a_sentence_is_seen(code: str) -> None:
    assert len(list(sentences(code))) == 1


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring of several words."""',
        'X = 1\n"""What X is for."""',
        'say(texts.NOTHING, "group", "ctrl+x", "#id")',
        'def f(x: "A | None") -> "tuple[A, ...]": ...',
        'class A:\n    DEFAULT_CSS = "A { color: red; }"',
        '_begin = "没有句子"',
    ],
)
def test_what_is_no_sentence_is_not(code: str) -> None:
    assert list(sentences(code)) == []


def sentences(code: str) -> Iterator[str]:
    """Yield the strings of a module that a person may be meant to read."""
    tree = ast.parse(code)
    passed = {id(string) for node in ast.walk(tree) for string in _unseen(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in passed:
            value = node.value
            if isinstance(value, str) and SENTENCE.match(value):
                yield value


def _unseen(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the strings in a node that nobody is shown: docstrings, annotations, stylesheets."""
    match node:
        case ast.Expr(ast.Constant() as docstring):
            yield docstring
        case ast.Assign([ast.Name(name)], ast.Constant() as css) if name.endswith("CSS"):
            yield css
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=ast.expr() as annotation):
            yield from ast.walk(annotation)
        case ast.FunctionDef(returns=ast.expr() as returns):
            yield from ast.walk(returns)


@pytest.mark.parametrize("module", [texts, empty, listed, wrong], ids=lambda each: each.__name__)
def test_a_sentence_is_filled_in_by_names_that_tell_what_stands_there(module: object) -> None:
    said = [each for each in vars(module).values() if isinstance(each, str) and "{" in each]

    parts = [part for each in said for part in string.Formatter().parse(each)]

    actions = {f"keys[{action.name}]" for action in ACTIONS}
    names = [name for _, name, _, _ in parts if name is not None]
    assert [name for name in names if not (name.isidentifier() or name in actions)] == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (texts.posts(1), "1 post"),
        (texts.posts(1200), "1,200 posts"),
        (texts.posts(200, more=True), "more than 200 posts"),
        (texts.unread(0), "all read"),
        (texts.unread(1200), "1,200 unread"),
        (texts.scanned(0, 0, 0), "Nothing new or changed"),
        (texts.scanned(0, 2, 0), "2 posts gone"),
        (texts.scanned(1, 1, 0), "1 file new or changed · 1 post gone"),
        (texts.scanned(1, 0, 0), "1 file new or changed"),
        (texts.scanned(12, 0, 3), "12 files new or changed · 3 marked by rules"),
        (texts.scanning(1200, 0, 0), "looking: 1,200 files"),
        (texts.scanning(1200, 3, 20), "reading 3 of 20"),
        (texts.unreadable_files("坏.md", "no", 0), "坏.md: no"),
        (texts.unreadable_files("坏.md", "no", 2), "坏.md: no, and 2 more"),
        (texts.no_place("z", ("a", "b")), "No place is called z here: there are a, b"),
        (texts.no_place("z", ("a",)), "No place is called z here: there is a"),
        (
            wrong.no_action("nxt", (), wrong.TAB_LISTS_ALL),
            "nxt: no such action; Tab lists all, and so does :help",
        ),
    ],
)
def test_numbers_have_their_words(said: str, expected: str) -> None:
    assert said == expected
