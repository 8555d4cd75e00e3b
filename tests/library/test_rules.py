from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reader.config import Library
from reader.library.folders.rules import Rulebook, rules_for
from reader.posts.rules import Generator, Rules


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder above which nothing is looked at."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def make(site: Path, *names: str) -> None:
    for name in names:
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.touch()


@pytest.mark.parametrize(
    ("names", "folder", "generator"),
    [
        (("_config.yml", "source/_posts/"), "source/_posts", Generator.HEXO),
        (("_config.yml", "source/_posts/新媒体/"), "source/_posts/新媒体", Generator.HEXO),
        (("_config.yml", "_posts/2012/"), "_posts/2012", Generator.JEKYLL),
        (("hugo.toml", "content/post/"), "content/post", Generator.HUGO),
        (("zola.toml", "content/"), "content", Generator.ZOLA),
        (("conf.py", "posts/"), "posts", Generator.NIKOLA),
        (("a.md", "in/"), "in", Generator.PLAIN),
    ],
)
def test_the_generator_is_told_by_the_nearest_site_around(
    site: Path, names: tuple[str, ...], folder: str, generator: Generator
) -> None:
    make(site, *names)

    assert rules_for(str(site / folder), ()).generator is generator


def test_a_folder_below_a_thousand_others_has_the_rules_of_its_site(site: Path) -> None:
    make(site, "hugo.toml")

    assert rules_for(f"{site}{'/a' * 1500}", ()).generator is Generator.HUGO


def test_nothing_above_a_repository_is_looked_at(tmp_path: Path) -> None:
    make(tmp_path, "hugo.toml", "posts/.git/", "posts/in/")

    assert rules_for(str(tmp_path / "posts" / "in"), ()).generator is Generator.PLAIN


def test_what_is_configured_of_the_innermost_library_holds(site: Path) -> None:
    make(site, "hugo.toml", "in/er/")
    shanghai = ZoneInfo("Asia/Shanghai")
    libraries = (
        Library(str(site), "jekyll"),
        Library(str(site / "in"), "hexo", shanghai),
        Library(str(site / "i"), "nikola"),
    )

    assert rules_for(str(site / "in" / "er"), libraries) == Rules(Generator.HEXO, shanghai)
    assert rules_for(str(site), libraries) == Rules(Generator.JEKYLL, UTC)


def test_a_configured_zone_leaves_the_generator_to_the_files(site: Path) -> None:
    make(site, "hugo.toml")
    shanghai = ZoneInfo("Asia/Shanghai")

    rules = rules_for(str(site), (Library(str(site), zone=shanghai),))

    assert rules == Rules(Generator.HUGO, shanghai)


def test_a_library_that_is_configured_by_a_link_is_the_folder(tmp_path: Path, site: Path) -> None:
    make(site, "posts/")
    (tmp_path / "link").symlink_to("posts")

    rules = rules_for(str(site / "posts"), (Library(str(tmp_path / "link"), "zola"),))

    assert rules.generator is Generator.ZOLA


SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("config", "text", "posts"),
    [
        ("_config.yml", "title: 潮水\ntimezone: Asia/Shanghai  # 时区\n", "source/_posts/新闻"),
        ("_config.yaml", "timezone: 'Asia/Shanghai'\r\nurl: x\r\n", "source/_posts"),
        ("hugo.toml", 'timeZone = "Asia/Shanghai"\n[params]\na = 1\n', "content/posts"),
        ("hugo.yaml", "timeZone: Asia/Shanghai\n", "content"),
        ("hugo.json", '{\n  "title": "潮",\n  "timeZone": "Asia/Shanghai"\n}\n', "content"),
        ("config.toml", "timezone = 'Asia/Shanghai'", "content"),
        ("config/_default/hugo.toml", 'timeZone = "Asia/Shanghai"', "content"),
        ("conf.py", 'BLOG_TITLE = "海"\nTIMEZONE = "Asia/Shanghai"\n', "posts"),
    ],
)
def test_the_zone_is_that_of_the_site(site: Path, config: str, text: str, posts: str) -> None:
    make(site, config, f"{posts}/")
    (site / config).write_text(text)

    assert rules_for(str(site / posts), ()).zone == SHANGHAI


@pytest.mark.parametrize(
    ("config", "text", "posts"),
    [
        ("_config.yml", "timezone: Asia/Shanghai\n", "_posts"),  # Jekyll: it is for what is shown
        ("_config.yml", "timezone: ''\n", "source/_posts"),
        ("_config.yml", "timezone:\nurl: http://e.org\n", "source/_posts"),
        (
            "_config.yml",
            "# timezone: Asia/Shanghai\nin:\n  timezone: Asia/Tokyo\n",
            "source/_posts",
        ),
        ("_config.yml", "timezone: Mars/Nowhere\n", "source/_posts"),
        ("_config.yml", "timezone: a\xe9\n", "source/_posts"),
        ("hugo.toml", '[params]\ntimeZone = "Asia/Shanghai"\n', "content"),
        ("zola.toml", 'timezone = "Asia/Shanghai"\n', "content"),
        ("新.toml", 'timeZone = "Asia/Shanghai"\n', "content"),
    ],
)
def test_where_the_site_says_no_zone_it_is_utc(
    site: Path, config: str, text: str, posts: str
) -> None:
    make(site, config, f"{posts}/")
    (site / config).write_bytes(text.encode("latin-1" if "\xe9" in text else "utf-8"))

    assert rules_for(str(site / posts), ()).zone is UTC


def test_a_configured_zone_goes_before_the_site_s(site: Path) -> None:
    make(site, "_config.yml", "source/_posts/")
    (site / "_config.yml").write_text("timezone: Asia/Shanghai\n")
    tokyo = ZoneInfo("Asia/Tokyo")

    rules = rules_for(str(site / "source/_posts"), (Library(str(site), zone=tokyo),))
    as_hexo = rules_for(str(site / "source/_posts"), (Library(str(site), "hexo"),))
    as_jekyll = rules_for(str(site / "source/_posts"), (Library(str(site), "jekyll"),))

    assert (rules.zone, as_hexo.zone, as_jekyll.zone) == (tokyo, SHANGHAI, UTC)


def test_a_configuration_that_cannot_be_read_says_no_zone(site: Path) -> None:
    make(site, "hugo.toml", "content/", "_config.yml/", "source/_posts/")
    (site / "hugo.toml").unlink()
    (site / "hugo.toml").symlink_to("/dev/null")

    assert rules_for(str(site / "content"), ()).zone is UTC


def test_the_configuration_of_a_site_is_read_once(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(site, "_config.yml", "source/_posts/新/深/", "source/_posts/b/")
    read: list[str] = []

    def zone_of_site(folder: str, generator: Generator) -> None:
        read.append(f"{folder} {generator.value}")

    monkeypatch.setattr("reader.library.folders.rules.zone_of_site", zone_of_site)
    rulebook = Rulebook(())
    for folder in ("source/_posts/新/深", "source/_posts/b", "source/_posts", "source"):
        rulebook.of(str(site / folder))

    assert read == [f"{site} hexo"]
