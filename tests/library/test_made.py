"""What a generator makes, and what it makes pages with, is in no list; posts beside it are."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from reader.library.folders.made import made_in
from reader.library.folders.scope import ALL_FILES, Folders, Only, Scope
from reader.library.folders.walk import FolderListing, walk
from reader.session import Session
from reader.tui.first_start import has_posts, posts_in
from tests.library.opened import Opener, scan

HEXO = ("_config.yml", "source/_posts/新闻/a.md", "source/about/index.md")
JEKYLL = ("_config.yml", "_posts/2024-05-06-潮水.md", "tech/_posts/2024-05-07-b.md")
HUGO = ("content/posts/海.md", "content/public/c.md")


def put(folder: Path, *paths: str) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {path}\n---\n正文\n")


def found(folder: Path) -> set[str]:
    """Return what a walk finds, by paths in `folder`."""
    return {
        os.path.relpath(os.path.join(each.folder, name), folder)
        for each in walk([str(folder)])
        if isinstance(each, FolderListing)
        for name in each.files
    }


def listed(session: Session, folder: Path) -> set[str]:
    return {os.path.relpath(each.path, folder) for each in session.entries(None)}


def posts_of(paths: Iterable[str]) -> set[str]:
    return {path for path in paths if path.endswith(".md")}


@pytest.mark.parametrize(
    ("site", "made"),
    [
        (HEXO, ("public/index.html", "themes/next/README.md", "scaffolds/post.md")),
        (
            ("_config.yaml", *HEXO[1:]),
            ("public/2024/新闻/index.html", "node_modules/hexo/README.md"),
        ),
        (
            JEKYLL,
            ("_site/潮水.html", "_layouts/post.html", "_includes/a.html", "vendor/bundle/x/R.md"),
        ),
        *(
            ((config, *HUGO), ("public/海/index.html", "archetypes/default.md", "themes/t/R.md"))
            for config in ("hugo.toml", "hugo.yaml", "config.toml", "config/_default/hugo.toml")
        ),
        (("hugo.toml", *HUGO), ("resources/_gen/a.txt", "layouts/a.html", "static/b.html")),
        (("zola.toml", *HUGO), ("templates/页.html", "public/a.html", "themes/t/README.md")),
        (("conf.py", "posts/海.md", "posts/output/b.md"), ("output/a.html", "cache/b.html")),
    ],
)
def test_what_a_site_makes_is_left_out(
    tmp_path: Path, site: tuple[str, ...], made: tuple[str, ...]
) -> None:
    put(tmp_path, *site, *made, "README.md")

    assert found(tmp_path) == {*posts_of(site), "README.md"}
    assert posts_in(str(tmp_path)) == len(posts_of(site)) + 1


@pytest.mark.parametrize(
    "beside",
    [
        (),
        ("_config.yml",),
        ("source/_posts/a.md",),
        ("hugo.toml",),
        ("content/海.md",),
        ("config/文.md", "content/海.md"),
    ],
)
def test_no_folder_is_left_out_by_its_name_alone(tmp_path: Path, beside: tuple[str, ...]) -> None:
    posts = ("public/新闻.md", "themes/a.md", "_site/b.md", "_layouts/c.md", "vendor/d.md")
    put(tmp_path, *beside, *posts)

    assert found(tmp_path) == {*posts_of(beside), *posts}


def test_a_site_in_a_folder_of_sites_is_told_as_well(tmp_path: Path) -> None:
    put(tmp_path, *(f"博客/{path}" for path in HEXO), "博客/public/a.html", "public/b.md")

    assert found(tmp_path) == {*(f"博客/{path}" for path in posts_of(HEXO)), "public/b.md"}


def test_a_folder_of_a_site_that_is_named_is_read(tmp_path: Path, open_session: Opener) -> None:
    put(tmp_path, *HEXO, "themes/next/说明.md", "themes/public/a.md")
    themes = tmp_path / "themes"

    session = open_session(themes)
    put(themes, "next/新.md")
    scan(session, Only(frozenset({str(themes / "next" / "新.md")})))

    assert listed(session, themes) == {"next/说明.md", "public/a.md", "next/新.md"}
    assert has_posts(str(themes))


@pytest.mark.parametrize("name", [".gitignore", ".readerignore"])
def test_a_pattern_takes_a_folder_back(tmp_path: Path, name: str) -> None:
    put(tmp_path, *HEXO, "public/新闻.md", "themes/a.md")
    (tmp_path / name).write_text("# 静态页\n!/public/\n")

    assert found(tmp_path) == {*posts_of(HEXO), "public/新闻.md"}


def test_a_folder_that_git_leaves_out_is_taken_back_and_followed(
    posts: Path, open_session: Opener
) -> None:
    put(posts, *HEXO, "public/新闻.md")
    (posts / ".gitignore").write_text("node_modules/\npublic/\n")
    (posts / ".readerignore").write_text("!/public/\n")
    session = open_session()

    put(posts, "public/in/b.md")
    scan(session, Only(frozenset({str(posts / "public" / "in")})))

    assert listed(session, posts) == {*posts_of(HEXO), "public/新闻.md", "public/in/b.md"}


@pytest.mark.parametrize("scope", [ALL_FILES, Folders(), Only(frozenset({"public", "themes"}))])
def test_what_is_made_later_on_is_in_no_list_however_it_is_looked_for(
    posts: Path, open_session: Opener, scope: Scope
) -> None:
    put(posts, *HEXO)
    session = open_session()
    put(posts, "public/新闻.md", "themes/next/README.md", "source/public/b.md")
    told = ("public", "public/新闻.md", "themes", "themes/next/README.md", "source/public")
    paths = frozenset(str(posts / path) for path in told)

    scan(session, Only(paths) if isinstance(scope, Only) else scope)

    assert listed(session, posts) == {*posts_of(HEXO), "source/public/b.md"}


@pytest.mark.parametrize("told", ["_config.yml", "source"])
def test_what_tells_of_a_site_comes_and_goes_while_the_folders_are_watched(
    posts: Path, open_session: Opener, told: str
) -> None:
    put(posts, *HEXO, "public/新闻.md")
    (posts / told).rename(posts.parent / "away")
    session = open_session()
    assert "public/新闻.md" in listed(session, posts)

    (posts.parent / "away").rename(posts / told)
    scan(session, Only(frozenset({str(posts / told)})))
    assert listed(session, posts) == posts_of(HEXO)

    (posts / told).rename(posts.parent / "away")
    scan(session, Only(frozenset({str(posts / told)})))
    assert "public/新闻.md" in listed(session, posts)


def test_only_a_folder_with_such_a_name_is_asked_what_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "新闻/a.md", "in/b.md", "content/c.md")
    asked: list[str] = []

    def left_out_of(folder: str) -> frozenset[str]:
        asked.append(folder)
        return frozenset()

    monkeypatch.setattr("reader.library.folders.made._left_out_of", left_out_of)

    found(tmp_path)

    assert asked == []
    put(tmp_path, "content/public/d.md")
    found(tmp_path)
    assert asked == [str(tmp_path / "content")]


def test_the_folders_that_are_left_out_are_told(tmp_path: Path) -> None:
    put(tmp_path, *HEXO, "themes/next/README.md", "public/index.html")
    (tmp_path / "scaffolds").touch()

    assert made_in(str(tmp_path)) == (str(tmp_path / "public"), str(tmp_path / "themes"))
    assert made_in(str(tmp_path / "source")) == ()
