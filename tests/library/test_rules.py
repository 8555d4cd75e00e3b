from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reader.config import Library
from reader.library.folders.rules import rules_for
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
