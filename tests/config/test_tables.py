import pytest

from reader.config import Config, KeyChoice, Opener, Rule, UserTheme
from reader.config.read import read_config

PATH = "/etc/reader/config.toml"


def read(text: str) -> tuple[Config, list[str]]:
    loaded = read_config(text.encode(), PATH)
    return loaded.config, [str(problem).removeprefix(f"{PATH}: ") for problem in loaded.problems]


def test_keys_are_chosen_anywhere_or_in_a_pane() -> None:
    config, problems = read(
        '[keys]\n"g n" = "next-unread"\nX = ["toggle-read", "next-post"]\n"ctrl+l" = ""\n'
        '[keys.page]\n"文" = "set justify true"\n'
    )

    assert problems == []
    assert config.keys == (
        KeyChoice("g n", ("next-unread",), "anywhere", 2),
        KeyChoice("X", ("toggle-read", "next-post"), "anywhere", 3),
        KeyChoice("ctrl+l", (), "anywhere", 4),
        KeyChoice("文", ("set justify true",), "page", 6),
    )


def test_a_key_may_be_named_as_a_pane_is() -> None:
    assert read('[keys]\npage = "x"')[0].keys[0].keys == "page"


def test_openers_are_told_by_pattern_in_their_order() -> None:
    config, _ = read('[openers]\n"*.pdf" = "zathura {url}"\n"*播客*" = "mpv {url}"\n')

    assert config.openers == (Opener("*.pdf", "zathura {url}"), Opener("*播客*", "mpv {url}"))


def test_a_theme_is_a_table_of_colours() -> None:
    config, _ = read('[themes."夜"]\nprimary = "#e0a060"\nerror = "ansi_red"\ndark = false\n')

    colors = (("primary", "#e0a060"), ("error", "ansi_red"))
    assert config.themes == (UserTheme("夜", colors, dark=False),)


@pytest.mark.parametrize("colour", ["ansi_purple", "ansi_", "ansi_bright_default", "#ff", "红"])
def test_a_colour_that_there_is_not_is_told_and_left_out(colour: str) -> None:
    config, (problem,) = read(f'[themes."夜"]\nprimary = "#e0a060"\nerror = "{colour}"\n')

    assert (
        problem == f"line 3: error: {colour!r}; allowed are #rrggbb, #rgb, ansi_blue and the like"
    )
    assert config.themes == (UserTheme("夜", (("primary", "#e0a060"),)),)


def test_a_rule_is_a_query_and_what_is_remembered() -> None:
    config, problems = read(
        '[[rule]]\nquery = "title:广告"\nread = true\n'
        '[[rule]]\nquery = \'author:"张三" lang:zh\'\nstar = true\ntags = ["张三", "b"]\n'
        '[[rule]]\nquery = "x"\nread = false\ntags = "待读"\n'
    )

    assert problems == []
    assert config.rules_known
    assert config.rule == (
        Rule("title:广告", read=True),
        Rule('author:"张三" lang:zh', star=True, tags=("张三", "b"), number=1),
        Rule("x", tags=("待读",), number=2),
    )


def test_a_rule_that_is_wrong_is_left_out_and_the_others_hold() -> None:
    config, problems = read(
        '[[rule]]\nquery = "a"\nraed = true\nstar = true\n[[rule]]\nquery = "海"\nstar = true\n'
    )

    assert problems == [
        "line 3: raed: no such key; allowed are query, read, star, tags; the rule is left out"
    ]
    assert config.rule == (Rule("海", star=True, number=1),)
    assert not config.rules_known


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("rule = 1", "line 1: rule: a table for each rule: [[rule]], query = "),
        ("rule = [1]", "line 1: rule: a table: [[rule]], query = "),
        ("[[rule]]\nread = true", "line 1: query: a query has to be here: which posts are meant"),
        ("[[rule]]", "line 1: query: a query has to be here: which posts are meant"),
        ('[[rule]]\nquery = 1\nstar = true', "line 2: query: a query has to be here"),
        ('[[rule]]\nquery = "海"\nread = 1', "line 3: read: 1; allowed are true, false; the rule"),
        ('[[rule]]\nquery = "海"\ntags = [1]', "line 3: tags: a tag, or a list of tags"),
        ('[[rule]]\nquery = "海"', "line 1: rule: marks nothing; read = true, star = true or tags"),
        ('[[rule]]\nquery = "海"\nread = false', "line 1: rule: marks nothing; read = true, star"),
        ("keys = 1", 'line 1: keys: a table of keys: "x" = "action"'),
        ("[keys]\nx = 1", 'line 2: x: an action, a list of actions, or "" for none'),
        ("[keys.page]\nx = [1]", 'line 2: x: an action, a list of actions, or "" for none'),
        ('[openers]\n"*.pdf" = ""', "line 2: *.pdf: a command, in which {url} is the address"),
        ("themes = 1", "line 1: themes: a table for each theme: [themes.dusk]"),
        ('[themes.a]\nprimary = "mauve"', "line 2: primary: 'mauve'; allowed are #rrggbb, #rgb,"),
        ('[themes.a]\nmargin = "#fff"', "line 2: margin: no such key; allowed are primary, sec"),
        ('[themes.a]\nerror = "#fff"', 'line 1: a: has no colour: primary = "#rrggbb" at least'),
        ('[themes.a]\nprimary = "#fff"\ndark = 1', "line 3: dark: 1; allowed are true, false"),
        ('[keys.libary]\nx = "quit"', "line 1: libary: no such table of keys; allowed are [keys"),
        ('[keys."页"]\nx = "quit"', "line 1: 页: no such table of keys; allowed are [keys"),
        ("theme = 3", "line 1: theme: the name of a theme, or auto"),
        ('preset = "emacs"', "line 1: preset: 'emacs'; allowed are vim, newsboat, mutt, arrows"),
        (
            '[page]\n[[library]]\npath = "/a"\n[[library]]\npath = "/b"\nzone = "Mars"',
            "line 6: zone: 'Mars' is no time zone; write one like Asia/Shanghai",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table_is_told_with_its_line(text: str, problem: str) -> None:
    _, (told,) = read(text)

    assert told.startswith(problem)


@pytest.mark.parametrize("wrong", ['margin = "#fff"', 'error = "红"', "dark = 1"])
def test_a_theme_is_worn_without_what_is_wrong_in_it(wrong: str) -> None:
    config, problems = read(f'[themes."夜"]\nprimary = "#e0a060"\n{wrong}\n')

    assert config.themes == (UserTheme("夜", (("primary", "#e0a060"),)),)
    assert len(problems) == 1


def test_what_is_right_holds_beside_what_is_wrong() -> None:
    config, problems = read('watch = "no"\nzone = "UTC"\n[page]\ncode = "x"\njustify = true\n')

    assert len(problems) == 2
    assert config.watch
    assert config.zone is not None
    assert config.page == (("justify", True),)
