"""What `reader config` prints is a configuration that says the same."""

from hypothesis import given
from hypothesis import strategies as st

from reader.config import Config, Rule, config_path
from reader.config.holding import as_toml, bare, holding, quoted
from reader.config.load import Loaded
from reader.config.read import ALLOWED, read_config
from reader.config.template import template, with_library
from reader.typography import ABOUT, SETTINGS

TEXT = """\
zone = "Asia/Shanghai"
theme = "夜"
preset = "mutt"
[[library]]
path = "/新闻"
generator = "hexo"
[[library]]
path = "/b"
drafts = false
[[rule]]
query = "title:广告"
read = true
[[rule]]
query = 'author:"张 三"'
star = true
tags = ["张三", "b"]
[page]
justify = true
[keys]
"g n" = "next-unread"
X = ["toggle-read", "next-post"]
"ctrl+l" = ""
[keys.page]
x = "down"
[openers]
"*.pdf" = "zathura {url}"
[themes."夜"]
primary = "#e0a060"
dark = false
"""


def written(text: str) -> str:
    return "\n".join(as_toml(holding(read_config(text.encode(), "/c.toml"))))


def config(text: str) -> Config:
    loaded = read_config(text.encode(), "/c.toml")
    assert loaded.problems == ()
    return loaded.config


def without_places(config: Config) -> Config:
    return config._replace(keys=tuple(each._replace(line=None) for each in config.keys))


def said(config: Config) -> Config:
    """The configuration without what has its default anyway."""
    return without_places(config)._replace(page=tuple(sorted(config.page)))


def test_what_is_printed_says_the_same() -> None:
    again = config(written(TEXT))

    assert without_places(again)._replace(page=()) == without_places(config(TEXT))._replace(page=())
    assert set(config(TEXT).page) <= set(again.page)


def test_what_is_wrong_does_not_hold_and_its_line_is_told() -> None:
    lines = [" ".join(line.split()) for line in written('zone = "月"\nwatch = false').splitlines()]

    assert "# zone # default, for line 1 is wrong" in lines
    assert "watch = false # line 2" in lines


def test_each_line_tells_where_it_is_from() -> None:
    lines = [" ".join(line.split()) for line in written(TEXT).splitlines()]

    assert 'zone = "Asia/Shanghai" # line 1' in lines
    assert "watch = true # default" in lines
    assert 'generator = "hexo" # line 6' in lines
    assert "drafts = false # line 9" in lines
    assert "star = true # line 15" in lines
    assert "justify = true # line 18" in lines
    assert "hang = false # default" in lines
    assert 'X = ["toggle-read", "next-post"] # line 21' in lines
    assert 'primary = "#e0a060" # line 28' in lines


def test_without_a_file_all_is_default() -> None:
    lines = list(as_toml(holding(Loaded(config_path({})))))

    assert lines[0] == "library = []                      # default"
    assert {line.rpartition("# ")[2] for line in lines if "=" in line} == {"default"}


@given(st.text())
def test_any_text_is_quoted_so_that_it_is_read_again(text: str) -> None:
    clean = text.encode("utf-8", "replace").decode()

    assert config(f"theme = {quoted('x' + clean)}").theme == f"x{clean}"
    assert bare(clean) in (clean, quoted(clean))


def test_the_file_to_begin_with_says_nothing_and_names_every_key() -> None:
    text = template()

    assert config(text) == Config()
    for name in ALLOWED:
        assert any(f"# {sign}{name}" in text for sign in ("", "[", "[["))
    for name in SETTINGS:
        assert f"# {name} = " in text


def test_the_file_to_begin_with_holds_when_its_lines_are_taken_in() -> None:
    lines = (line.removeprefix("# ") for line in template().splitlines()[3:])
    of_library = ("zone", "[[library", "path", "gen", "drafts = true")
    text = "\n".join(line for line in lines if not line.startswith(of_library))

    assert config(text).openers[0].pattern == "*.pdf"
    assert config(text).rule == (Rule("title:sponsored", read=True),)


def test_every_setting_of_the_page_is_told() -> None:
    assert list(ABOUT) == list(SETTINGS)


def test_a_library_is_written_into_a_file() -> None:
    for text in (template(), "", "[page]\nhang = true\n", 'zone = "UTC"\n', "library = []\n"):
        (folder,) = config(with_library(text, '/新 "闻"')).library
        assert folder.path == '/新 "闻"'
        assert config(with_library(text, "/a"))._replace(library=()) == config(text)
