"""Lines of the app's command line, and the keys that are configured with such lines."""

import pytest

from reader.config import PRESETS, Config, KeyChoice
from reader.errors import CommandError
from reader.tui.keys.actions import ACTIONS, Where
from reader.tui.keys.chosen import keys_chosen
from reader.tui.keys.commands import command, completions, in_full
from reader.tui.keys.keymap import NOTHING, Chosen, Keymap, Meaningless, Waiting, call
from reader.tui.keys.names import key_named
from reader.tui.keys.presets import PRESET_KEYS

GROUPS = {"group": lambda said: () if said else ("tag", "title", "作者")}


def meant(keymap: Keymap, where: Where, *keys: str) -> str:
    """The name of what keys do; empty if they do nothing."""
    before = NOTHING
    for key in keys:
        meaning = keymap.typed(where, before, key_named(key), key if len(key) == 1 else None)
        match meaning:
            case Waiting(typed):
                before = typed
            case Chosen(action):
                return action.name
            case Meaningless():
                return ""
    return ""


@pytest.mark.parametrize(
    ("line", "name", "arguments"),
    [
        ("next-unread", "next-unread", ((1,), {"count": None})),
        ("previous-unread 3", "previous-unread", ((-1,), {"count": 3})),
        ("toggle-read", "toggle-read", ((), {})),
        ("  next-post   3 ", "next-post", ((1,), {"count": 3})),
        ("down", "down", ((), {"count": None})),
        ("42", "go", (("42",), {})),
        ("group tag", "group", (("tag",), {})),
        ("set justify true", "set", (("justify", "true"), {})),
        ("theme 夜", "theme", (("夜",), {})),
    ],
)
def test_a_line_names_an_action_and_what_it_takes(
    line: str, name: str, arguments: tuple[tuple[int | str, ...], dict[str, int | None]]
) -> None:
    chosen = command(line, ACTIONS)

    assert chosen.action.name == name
    assert call(chosen) == arguments


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nxt-unread", "nxt-unread: no such action; did you mean next-unread"),
        ("上一篇", "上一篇: no such action; Tab lists all"),
        ("", "'': no such action"),
        ("next-post x", "next-post: x: not a number"),
        ("help me", "help: takes nothing more, but me follows"),
        ("42 43", "42: no such action"),
    ],
)
def test_a_line_that_names_none_says_what_may_be_meant(line: str, message: str) -> None:
    with pytest.raises(CommandError) as told:
        command(line, ACTIONS)

    assert str(told.value).startswith(message)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("prob", "problems"),
        (" gro  tag", "group  tag"),
        ("theme 夜", "theme 夜"),
        ("th 夜", "theme 夜"),
        ("next-po 3", "next-post 3"),
        ("pick", "pick"),
        ("42", "42"),
        ("上一篇", "上一篇"),
    ],
)
def test_a_beginning_that_one_name_alone_has_stands_for_it(line: str, whole: str) -> None:
    assert in_full(line, ACTIONS) == whole


@pytest.mark.parametrize(("line", "whole"), [("prob", "problems"), ("sor 作者", "sort 作者")])
def test_names_in_the_configuration_are_whole(line: str, whole: str) -> None:
    assert in_full(line, ACTIONS) == whole

    with pytest.raises(CommandError, match="no such action"):
        command(line, ACTIONS)


def test_a_beginning_that_several_names_have_tells_which() -> None:
    with pytest.raises(
        CommandError, match=r"^re: may be read-on, redo, remove-search, rescan and 1"
    ):
        in_full("re", ACTIONS)
    with pytest.raises(CommandError, match=r"^fi: may be find, find-word; Tab lists all"):
        in_full("fi 词", ACTIONS)


def test_names_are_completed_first_where_they_begin_so() -> None:
    found = [each.word for each in completions("un", ACTIONS, {})]

    assert found[0] == "undo"
    assert "next-unread" in found


def test_words_are_completed_behind_a_name() -> None:
    assert [each.line for each in completions("group t", ACTIONS, GROUPS)] == [
        "group tag", "group title",
    ]  # fmt: skip
    assert [each.line for each in completions("group 作", ACTIONS, GROUPS)] == ["group 作者"]
    assert completions("group tag ", ACTIONS, GROUPS) == ()
    assert completions("help ", ACTIONS, GROUPS) == ()
    assert completions("gro", ACTIONS, GROUPS)[0].line == "group "
    assert [each.line for each in completions("gro 作", ACTIONS, GROUPS)] == ["gro 作者"]


def chosen(*choices: KeyChoice, preset: str = "vim") -> Keymap:
    keymap, problems = keys_chosen(Config(preset=preset, keys=choices))
    assert problems == ()
    return keymap


def test_a_key_of_ones_own_does_an_action_beside_its_other_keys() -> None:
    keymap = chosen(KeyChoice("ctrl+n", ("next-unread",)), KeyChoice("g 船", ("down",)))

    assert meant(keymap, Where.PAGE, "ctrl+n") == "next-unread"
    assert meant(keymap, Where.LIBRARY, "n") == "next-unread"
    assert meant(keymap, Where.PAGE, "g", "船") == "down"
    assert meant(keymap, Where.LIBRARY, "g", "船") == ""


def test_a_key_does_one_thing_and_no_longer_another() -> None:
    keymap = chosen(KeyChoice("J", ("next-unread",)), KeyChoice("A", ()))

    assert meant(keymap, Where.PAGE, "J") == "next-unread"
    assert meant(keymap, Where.PAGE, "A") == ""


def test_a_key_for_one_pane_leaves_the_other_as_it_is() -> None:
    keymap = chosen(KeyChoice("n", ("down",), "page"), KeyChoice("x", ("down",), "library"))

    assert meant(keymap, Where.PAGE, "n") == "down"
    assert meant(keymap, Where.LIBRARY, "n") == "next-unread"
    assert meant(keymap, Where.LIBRARY, "x") == "down"
    assert meant(keymap, Where.PAGE, "x") == ""


@pytest.mark.parametrize("second", ["n", "船"])
def test_keys_of_ones_own_go_before_those_that_begin_them(second: str) -> None:
    keymap = chosen(KeyChoice(f"g {second}", ("next-unread",)), preset="newsboat")

    begun = keymap.typed(Where.LIBRARY, NOTHING, "g", "g")
    assert isinstance(begun, Waiting)
    assert begun.alone is None
    assert meant(keymap, Where.LIBRARY, "g", second) == "next-unread"
    assert meant(keymap, Where.LIBRARY, ",") == "arrange"
    assert meant(keymap, Where.PAGE, "g", "g") == "top"


@pytest.mark.parametrize("place", ["library", "anywhere"])
def test_keys_of_ones_own_go_before_those_that_they_begin(place: str) -> None:
    keymap = chosen(KeyChoice("z", ("next-unread",), place))

    assert meant(keymap, Where.LIBRARY, "z") == "next-unread"
    on_page = meant(keymap, Where.PAGE, "z", "z"), meant(keymap, Where.PAGE, "z", "a")
    assert on_page == (("zen", "toggle-fold") if place == "library" else ("next-unread",) * 2)


def test_a_key_of_ones_own_may_begin_another_of_ones_own() -> None:
    keymap = chosen(KeyChoice("x", ("zen",)), KeyChoice("x 船", ("tag",)))

    begun = keymap.typed(Where.PAGE, NOTHING, "x", "x")
    assert isinstance(begun, Waiting)
    assert begun.alone is not None
    assert begun.alone.action.name == "zen"
    assert meant(keymap, Where.PAGE, "x", "船") == "tag"


def test_a_key_is_taken_away_in_one_pane() -> None:
    keymap = chosen(KeyChoice("n", (), "library"))

    assert meant(keymap, Where.LIBRARY, "n") == ""
    assert meant(keymap, Where.PAGE, "n") == "next-unread"
    assert keymap["next-unread"] == "n"


def test_keys_of_a_pane_hold_wherever_they_stand_in_the_file() -> None:
    keymap = chosen(KeyChoice("x", ("excerpts",), "library"), KeyChoice("x", ("quit",)))

    assert meant(keymap, Where.LIBRARY, "x") == "excerpts"
    assert meant(keymap, Where.PAGE, "x") == "quit"


def test_a_macro_does_several_actions() -> None:
    keymap = chosen(KeyChoice("X", ("toggle-read", "next-post 2")), KeyChoice("Z", ("group tag",)))

    meaning = keymap.typed(Where.PAGE, NOTHING, "X", "X")
    assert isinstance(meaning, Chosen)
    assert meaning.action.method == "commands"
    assert call(meaning) == (("toggle-read", "next-post 2"), {})
    assert meaning.action.help == "toggle-read, next-post 2"
    assert meant(keymap, Where.LIBRARY, "Z") == "macro"


@pytest.mark.parametrize(
    ("choice", "problem"),
    [
        (KeyChoice("x", ("next-unred",), line=2), "c: line 2: x: next-unred: no such"),
        (KeyChoice("x", ("跳",)), "c: x: 跳: no such action; reader config actions lists"),
        (KeyChoice("hyper+q", ("quit",), line=1), "c: line 1: hyper+q: 'hyper+q' is no"),
        (KeyChoice(" ", ("quit",)), "c: ' ': a key, or keys with spaces between them"),
    ],
)
def test_a_wrong_key_is_told_and_the_others_hold(choice: KeyChoice, problem: str) -> None:
    right = KeyChoice("ctrl+n", ("next-unread",))

    keymap, (told,) = keys_chosen(Config(keys=(choice, right)), "c")

    assert str(told).startswith(problem)
    assert meant(keymap, Where.PAGE, "ctrl+n") == "next-unread"


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_what_there_is(preset: str) -> None:
    keys = PRESET_KEYS[preset]

    _, problems = keys_chosen(Config(keys=keys))

    assert problems == ()
    keymap = chosen(preset=preset)
    for choice in keys:
        for where in _panes(choice):
            does = meant(keymap, where, *choice.keys.split())
            assert does in {each.actions[0] for each in keys if each.actions} or not choice.actions


def _panes(choice: KeyChoice) -> list[Where]:
    """The panes in which a choice can be tried: those of its place, and of its action."""
    panes = [Where.LIBRARY, Where.PAGE]
    if choice.actions:
        where = command(choice.actions[0], ACTIONS).action.where
        panes = [pane for pane in panes if where in (Where.ANYWHERE, pane)]
    return [pane for pane in panes if choice.place in ("anywhere", pane.name.lower())]
