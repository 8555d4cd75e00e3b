"""`reader show --format json` tells where a post is on the web."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("name", "more", "source", "address"),
    [
        ("潮水", "", "", "https://me.example/2024/05/06/%E6%BD%AE%E6%B0%B4/"),
        ("tide", "", "", "https://me.example/2024/05/06/tide/"),
        ("tide", "link: https://e.org/t\n", "https://e.org/t", "https://e.org/t"),
        ("tide", "published: false\n", "", ""),
    ],
)
def test_json_has_the_address_that_the_site_gives_a_post(
    reader: Reader, folder: Path, name: str, more: str, source: str, address: str
) -> None:
    post = folder / "source" / "_posts" / f"{name}.md"
    post.parent.mkdir(parents=True)
    post.write_text(f"---\ndate: 2024-05-06\n{more}---\n正文\n")
    (folder / "_config.yml").write_text("url: https://me.example\n")

    told = json.loads(reader("show", "--format", "json", f"source/_posts/{name}.md").stdout)

    assert (told["source"], told["address"]) == (source, address)


def test_what_is_piped_in_lies_nowhere(reader: Reader, folder: Path) -> None:
    (folder / "_config.yml").write_text("url: https://me.example\n")
    (folder / "_posts").mkdir()

    told = json.loads(reader("show", "--format", "json", "-", stdin="# 潮\n").stdout)

    assert told["address"] == ""
