"""Keys mean actions: sequences, counts before them, characters in them."""

import pytest

from reader.config import Config, KeyChoice
from reader.tui import texts
from reader.tui.keys.actions import ACTIONS, Action, Takes, Where
from reader.tui.keys.chosen import keys_chosen
from reader.tui.keys.keymap import NOTHING, USUAL, Chosen, Keymap, Meaningless, Typed, Waiting, call
from reader.tui.keys.names import key_named, spoken
from reader.tui.keys.presets import PRESET_KEYS

FEW = Keymap(
    (
        Action("next", "neighbour", ("J",), "", Where.ANYWHERE, "", (1,), Takes.COUNT),
        Action("zen", "zen", ("z",), "", Where.ANYWHERE),
        Action("fold-all", "fold_all", ("z M",), "", Where.PAGE),
        Action("mark", "mark", ("m <char>",), "", Where.PAGE, takes=Takes.CHARACTER),
        Action("list", "list", ("J",), "", Where.LIBRARY),
    )
)


def typed(keymap: Keymap, where: Where, *keys: str) -> Chosen | Waiting | Meaningless:
    """Return what comes of keys, the last of which may end a sequence."""
    before = NOTHING
    for key in keys[:-1]:
        waiting = keymap.typed(where, before, key, key if len(key) == 1 else None)
        assert isinstance(waiting, Waiting)
        before = waiting.typed
    return keymap.typed(where, before, keys[-1], keys[-1] if len(keys[-1]) == 1 else None)


def name(meaning: Chosen | Waiting | Meaningless) -> str:
    assert isinstance(meaning, Chosen)
    return meaning.action.name


def test_a_pane_goes_before_what_works_anywhere() -> None:
    assert name(typed(FEW, Where.LIBRARY, "J")) == "list"
    assert name(typed(FEW, Where.PAGE, "J")) == "next"


def test_a_number_before_a_key_is_a_count() -> None:
    meaning = typed(FEW, Where.PAGE, "1", "0", "J")

    assert isinstance(meaning, Chosen)
    assert call(meaning) == ((1,), {"count": 10})


def test_a_count_does_not_grow_without_end() -> None:
    meaning = typed(FEW, Where.PAGE, *"9" * 40, "J")

    assert isinstance(meaning, Chosen)
    assert meaning.number == 99_999


def test_a_key_that_begins_a_sequence_may_mean_something_alone() -> None:
    alone = typed(FEW, Where.PAGE, "z")

    assert isinstance(alone, Waiting)
    assert alone.alone is not None
    assert alone.alone.action.name == "zen"
    assert name(typed(FEW, Where.PAGE, "z", "M")) == "fold-all"


@pytest.mark.parametrize("character", ["a", "船"])
def test_a_character_in_a_sequence_is_passed_on(character: str) -> None:
    meaning = typed(FEW, Where.PAGE, "m", character)

    assert isinstance(meaning, Chosen)
    assert call(meaning) == ((character,), {})


def test_a_sequence_that_goes_on_nowhere_means_nothing() -> None:
    assert typed(FEW, Where.PAGE, "z", "q") == Meaningless(("z", "q"))
    assert typed(FEW, Where.LIBRARY, "船") == Meaningless(("船",))


def test_what_may_follow_is_told() -> None:
    following = FEW.following(Where.PAGE, ("z",))

    assert [(keys, action.name) for keys, action in following] == [("M", "fold-all")]
    assert typed(FEW, Where.PAGE, "z") == Waiting(Typed(("z",)), Chosen(FEW.actions[1]))


def test_every_action_has_a_name_of_its_own_and_a_line_of_help() -> None:
    names = [action.name for action in ACTIONS]

    assert len(set(names)) == len(names)
    assert all(action.help for action in ACTIONS)


@pytest.mark.parametrize("where", [Where.LIBRARY, Where.PAGE])
def test_no_key_means_two_things_in_one_place(where: Where) -> None:
    for place in (where, Where.ANYWHERE):
        keys = [keys for action in USUAL.actions if action.where is place for keys in action.keys]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("sequence", "written"),
    [
        ("left_square_bracket h", "[h"),
        ("apostrophe <char>", "'{a-z}"),
        ("ctrl+d", "^D"),
        ("ctrl+right", "^→"),
        ("ctrl+船", "^船"),
        ("ctrl+minus", "^-"),
        ("shift+tab", "S-Tab"),
        ("delete", "Del"),
        ("g slash", "g/"),
        ("question_mark", "?"),
        ("f5", "f5"),
        ("船", "船"),
    ],
)
def test_keys_are_written_as_they_are_on_the_keys(sequence: str, written: str) -> None:
    assert spoken(sequence) == written


@pytest.mark.parametrize("preset", PRESET_KEYS)
def test_no_two_keys_of_a_preset_are_written_alike(preset: str) -> None:
    actions = keys_chosen(Config(preset=preset)).keymap.actions

    sequences = {
        " ".join(map(key_named, keys.split())) for action in actions for keys in action.keys
    }

    written = [spoken(keys) for keys in sequences]
    assert all(each.isprintable() and each.strip() for each in written)
    assert len(set(written)) == len(written)


def test_what_is_told_of_keys_is_as_they_are_chosen() -> None:
    keymap = keys_chosen(Config(preset="newsboat", keys=(KeyChoice("U", ()),))).keymap
    helps = {action.name: action.help for action in keymap.actions}

    assert texts.UNDOABLE.format(told="3 read", keys=keymap) == "3 read · :undo undoes"
    assert helps["pick-range"].endswith("for N ^E T a A w")
    assert helps["previous-hit"].startswith("hit before (p, ")
    assert "{path}, {url}" in helps["run"]


def test_a_key_that_does_several_things_tells_their_names_as_they_are() -> None:
    keymap = keys_chosen(Config(keys=(KeyChoice("x", ("top", "to-place {")),))).keymap

    assert keymap.actions[-1].help == "top, to-place {"
