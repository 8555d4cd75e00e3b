from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reader.config import (
    GENERATORS,
    Ambiguous,
    Config,
    Keeping,
    Library,
    config_path,
    load_config,
)
from reader.config.read import read_config
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
        ("watch = true\nzone = x", "line 2: Invalid value, at column 8"),
        ('\nzone = "Mars/Olympus"', "line 2: zone: 'Mars/Olympus' is no time zone"),
        ('zone = "../../etc/passwd"', "line 1: zone: '../../etc/passwd' is no time zone"),
        ("zone = 8", "line 1: zone: 8 is no time zone"),
        ('\n\nwidht = 80', "line 3: widht: no such key; allowed are library, zone, ambiguous"),
        ("watch = 1", "line 1: watch: true or false"),
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
    with pytest.raises(ConfigError, match="line 1: variants: true or false"):
        parsed('variants = "no"')
