import os
from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import platformdirs
import pytest

from reader.config import (
    GENERATORS,
    Ambiguous,
    Config,
    Graphics,
    Keeping,
    Library,
    config_path,
    load_config,
)
from reader.config.load import config_folder
from reader.config.read import read_config
from reader.config.user_folders import Kind, user_folder
from reader.errors import ConfigError
from reader.posts.rules import Generator
from reader.typography import DEFAULT, LongCode, chosen

PATH = "/etc/reader/config.toml"


def parsed(text: str) -> Config:
    loaded = read_config(text.encode(), PATH)
    for problem in loaded.problems:
        raise problem
    return loaded.config


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load_config({"XDG_CONFIG_HOME": str(tmp_path)}) == Config((), None)


def test_the_file_lies_where_the_environment_says(tmp_path: Path) -> None:
    assert config_path({"READER_CONFIG": "/a.toml", "XDG_CONFIG_HOME": "/x"}) == "/a.toml"
    assert config_path({"XDG_CONFIG_HOME": "/x"}) == "/x/reader/config.toml"
    assert config_path({}).endswith("/.config/reader/config.toml")

    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "config.toml").write_text('zone = "Asia/Shanghai"')
    assert load_config({"XDG_CONFIG_HOME": str(tmp_path)}).zone == ZoneInfo("Asia/Shanghai")


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: no such file \(named by READER_CONFIG\)"):
        load_config({"READER_CONFIG": str(tmp_path / "none.toml")})


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Is a directory"):
        load_config({"READER_CONFIG": str(tmp_path)})


def test_an_empty_file_is_as_none() -> None:
    assert parsed("") == Config()


@pytest.mark.parametrize(
    "text",
    [
        'library = "/新闻"',
        'library = ["/新闻"]',
        '[[library]]\npath = "/新闻"',
        'library = ["/新闻/"]',
    ],
)
def test_a_library_is_written_as_a_path_a_list_or_tables(text: str) -> None:
    assert parsed(text).library == (Library("/新闻"),)


def test_a_library_may_say_what_its_files_do_not() -> None:
    config = parsed('[[library]]\npath = "/a"\ngenerator = "hexo"\nzone = "UTC"\n')

    (library,) = config.library
    assert library.generator == "hexo"
    assert library.zone is not None
    assert library.zone.utcoffset(None) == UTC.utcoffset(None)


def test_drafts_are_asked_for_everywhere_or_in_a_library() -> None:
    text = 'drafts = true\n[[library]]\npath = "/博客"\ndrafts = false\n[[library]]\npath = "/b"\n'

    config = read_config(text.encode(), "/c.toml").config

    assert config.drafts
    assert config.library == (Library("/博客", drafts=False), Library("/b", drafts=None))


@pytest.mark.parametrize(
    ("text", "said"),
    [("drafts = 1", "1"), ('[[library]]\npath = "/b"\ndrafts = "是"', "'是'")],
)
def test_drafts_are_asked_for_or_not(text: str, said: str) -> None:
    loaded = read_config(text.encode(), "/c.toml")

    assert [problem.reason for problem in loaded.problems] == [
        f"drafts: {said}; allowed are true, false"
    ]
    assert not loaded.config.drafts
    assert all(each.drafts is None for each in loaded.config.library)


def test_a_path_may_begin_at_home_or_at_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/我")

    config = parsed('library = ["~/news", "posts", "../posts"]')

    assert [each.path for each in config.library] == [
        "/home/我/news", "/etc/reader/posts", "/etc/posts",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("zone = ", "line 1: Invalid value (at end of document)"),
        ("watch = true\nzone = x", 'line 2: Invalid value, at column 8: write "x"'),
        ("library = ~/博客", 'line 1: Invalid value, at column 11: write "~/博客"'),
        ("library = [~/a, ~/b]", 'line 1: Invalid value, at column 12: write "~/a"'),
        ("theme nord", "line 1: Expected '=' after a key in a key/value pair, at column 7"),
        ("watch = True", "line 1: Invalid value, at column 9: write true"),
        ('\nzone = "Mars/Olympus"', "line 2: zone: 'Mars/Olympus' is no time zone"),
        ('zone = "../../etc/passwd"', "line 1: zone: '../../etc/passwd' is no time zone"),
        ("zone = 8", "line 1: zone: 8 is no time zone"),
        ('\n\nwidht = 80', "line 3: widht: no such key; allowed are library, zone, ambiguous"),
        ('"" = "空"', "line 1: '': no such key; allowed are library, zone, ambiguous"),
        ("watch = 1", "line 1: watch: 1; allowed are true, false"),
        ("library = 7", "line 1: library: a path, a list of paths, or [[library]] tables"),
        ("library = [7]", "line 1: library: each is a path, or a table with path = "),
        ('[[library]]\nzone = "UTC"', "line 1: library: each is a path, or a table with path = "),
        (
            '[[library]]\npath = "/a"\ngenerator = "wordpress"',
            "line 3: generator: 'wordpress'; allowed are hexo, jekyll, hugo, zola, nikola, plain",
        ),
        (
            '[[library]]\npath = "/a"\nname = "x"',
            "line 3: name: no such key; allowed are path, generator, zone",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_is_allowed(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as told:
        parsed(text)

    assert str(told.value).startswith(f"{PATH}: ")
    assert message in str(told.value)


def test_a_page_is_set_as_the_file_says() -> None:
    config = parsed('[page]\njustify = true\ncode = "cut"\n')

    typography = chosen(config.page, DEFAULT)

    assert typography == DEFAULT._replace(justify=True, code=LongCode.CUT)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("page = 1", "line 1: page: a table of settings: [page]"),
        ("[page]\njustify = 1", "line 2: justify: 1; allowed are true, false"),
        ('[page]\ncode = "折"', "line 2: code: '折'; allowed are wrap, cut, whole"),
        ("[page]\n\nfont = 12", "line 3: font: no such setting; allowed are justify, wrap, "),
    ],
)
def test_a_setting_that_is_not_allowed_is_told_with_those_that_are(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as told:
        parsed(text)

    assert message in str(told.value)


def test_bytes_that_are_no_text_are_told() -> None:
    (problem,) = read_config(b"watch = true\nzone = '\xff'", PATH).problems

    assert str(problem) == f"{PATH}: line 2: not UTF-8"


def test_the_generators_are_those_that_posts_are_read_for() -> None:
    assert set(GENERATORS) == {each.value for each in Generator}


@pytest.mark.parametrize("name", ["auto", "narrow", "wide"])
def test_the_width_of_ambiguous_characters_is_configured(name: str) -> None:
    assert parsed(f'ambiguous = "{name}"').ambiguous is Ambiguous(name)


def test_another_width_of_ambiguous_characters_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="line 1: ambiguous: 2; allowed are auto, narrow, wide"):
        parsed("ambiguous = 2")


@pytest.mark.parametrize("name", ["auto", "blocks", "kitty"])
def test_how_pictures_are_drawn_is_configured(name: str) -> None:
    assert parsed(f'graphics = "{name}"').graphics is Graphics(name)


def test_another_way_to_draw_pictures_is_a_mistake() -> None:
    allowed = "line 1: graphics: '像素'; allowed are auto, blocks, kitty"
    with pytest.raises(ConfigError, match=allowed):
        parsed('graphics = "像素"')


@pytest.mark.parametrize("name", ["data", "library"])
def test_where_marks_are_kept_is_configured(name: str) -> None:
    assert parsed(f'marks = "{name}"').marks is Keeping(name)
    assert parsed("").marks is Keeping.DATA


@pytest.mark.parametrize("value", ['"cloud"', "[]", "true"])
def test_another_place_for_marks_is_a_mistake(value: str) -> None:
    with pytest.raises(ConfigError, match=r"line 1: marks: .*; allowed are data, library"):
        parsed(f"marks = {value}")


def test_whether_forms_of_characters_find_each_other_is_configured() -> None:
    assert parsed("").variants
    assert not parsed("variants = false").variants
    with pytest.raises(ConfigError, match="line 1: variants: 'no'; allowed are true, false"):
        parsed('variants = "no"')


@pytest.mark.parametrize("wrong", ["false", "true", "0", "1", '""', "[]", '"Hexo"', '"文"'])
@pytest.mark.parametrize("key", ["generator", "zone"])
def test_what_is_no_word_for_a_library_is_told_and_left_out(key: str, wrong: str) -> None:
    loaded = read_config(f'[[library]]\npath = "/新闻"\n{key} = {wrong}'.encode(), PATH)

    assert loaded.config.library == (Library("/新闻"),)
    (problem,) = loaded.problems
    assert str(problem).startswith(f"{PATH}: line 3: {key}: {wrong.replace(chr(34), chr(39))}")


@pytest.mark.parametrize("wrong", ["false", "true", "0", '""', '"文"'])
@pytest.mark.parametrize(
    "key",
    ["zone", "ambiguous", "graphics", "marks", "preset", "page.wrap", "page.links", "page.code"],
)
def test_what_is_no_word_for_a_setting_is_told_as_it_is_written(key: str, wrong: str) -> None:
    loaded = read_config(f"{key} = {wrong}".encode(), PATH)

    assert loaded.config == Config()
    (problem,) = loaded.problems
    assert f" {wrong.replace(chr(34), chr(39))}" in str(problem)


@pytest.mark.parametrize("key", ["variants", "watch", "page.justify", "themes.a.dark"])
@pytest.mark.parametrize("wrong", ["0", "1", '""', '"文"'])
def test_what_is_neither_true_nor_false_is_told(key: str, wrong: str) -> None:
    loaded = read_config(f"{key} = {wrong}".encode(), PATH)

    assert loaded.config == Config()
    (problem,) = loaded.problems
    assert "true" in str(problem)


@pytest.mark.parametrize("path", ['""', '" "', '"a\\u0000b"', '"文\\u0000"'])
@pytest.mark.parametrize("said", ["library = {}", "library = [{}]", "[[library]]\npath = {}"])
def test_a_library_that_nothing_can_be_called_is_told(said: str, path: str) -> None:
    loaded = read_config(said.format(path).encode(), PATH)

    assert loaded.config.library == ()
    (problem,) = loaded.problems
    assert str(problem).startswith(f"{PATH}: line ")
    assert str(problem).endswith(": no path")


@pytest.mark.parametrize("text", [f"x = {'1' * 5000}", f"文 = 1\nx = {'[' * 5000}"])
def test_what_the_reader_of_toml_gives_up_on_is_told(text: str) -> None:
    loaded = read_config(text.encode(), PATH)

    assert loaded.config == Config(rules_known=False)
    (problem,) = loaded.problems
    assert str(problem).startswith(f"{PATH}: ")


def test_an_empty_name_is_none(tmp_path: Path) -> None:
    environ = {"READER_CONFIG": "", "XDG_CONFIG_HOME": str(tmp_path)}

    assert config_path(environ) == f"{tmp_path}/reader/config.toml"
    assert load_config(environ) == Config()


@pytest.mark.parametrize("name", ["own.toml", "配置.toml"])
def test_a_relative_name_is_one_in_this_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text('zone = "Asia/Shanghai"')

    assert load_config({"READER_CONFIG": name}).zone == ZoneInfo("Asia/Shanghai")
    assert config_path({"READER_CONFIG": name}) == name
    assert config_folder({"READER_CONFIG": name}) == str(tmp_path)


@pytest.mark.parametrize("home", ["", "here", "./文"])
def test_a_relative_folder_of_the_environment_is_passed_over(home: str) -> None:
    usual = os.path.expanduser("~/.config/reader/config.toml")

    assert config_path({"XDG_CONFIG_HOME": home}) == usual


def test_nothing_of_the_users_lies_beside_a_device_or_in_place_of_a_folder(tmp_path: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path)}
    (tmp_path / "文").mkdir()

    assert load_config({"READER_CONFIG": "/dev/null"} | home) == Config()
    for named in ("/dev/null", str(tmp_path / "文")):
        assert config_folder({"READER_CONFIG": named} | home) == f"{tmp_path}/reader"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("named", ["", "here", "文/here"])
def test_the_folders_of_the_user_are_absolute(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, named: str
) -> None:
    monkeypatch.setenv(f"XDG_{kind.name}_HOME", named)

    assert user_folder(kind) == os.path.join(os.path.expanduser(kind.value), "reader")


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("home", ["", "here", "文"])
def test_a_home_that_is_no_folder_is_asked_of_the_system(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, home: str
) -> None:
    monkeypatch.setenv(f"XDG_{kind.name}_HOME", "")
    monkeypatch.setenv("HOME", home)
    told = getattr(platformdirs, f"user_{kind.name.lower()}_dir")("reader")

    assert os.path.isabs(told)
    assert user_folder(kind) == told
