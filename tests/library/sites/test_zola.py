"""Where a post is on a site of Zola."""

from pathlib import Path

import pytest

from tests.library.sites.made import Asked, asking

URL = 'base_url = "https://me.example"\n'


@pytest.fixture
def ask(tmp_path: Path) -> Asked:
    return asking(tmp_path, "zola.toml")


@pytest.mark.parametrize(
    ("config", "path", "fields", "address"),
    [
        ("", "blog/My Post.md", "", "blog/my-post/"),
        ("", "blog/2020-01-02-a.md", "", "blog/a/"),
        ("", "blog/2020-01-02_a/index.md", "", "blog/a/"),
        ("", "blog/_index.md", "", "blog/"),
        ("", "blog/a.md", 'slug = "b"', "blog/b/"),
        ("", "blog/a.md", 'path = "/own/信"', "own/%E4%BF%A1/"),
        ("", "blog/信.md", "", ""),  # it is spelled in Latin
        ("", "blog/a.md", "draft = true", ""),
        ("[languages.zh]", "blog/a.md", "", ""),
        ('[slugify]\npaths = "safe"', "blog/a.md", "", ""),
        ("[slugify]\npaths_keep_dates = true", "blog/2020-01-02-a.md", "", ""),
        ("", "blog/a.md", "render = false", ""),
    ],
)
def test_a_page_is_where_its_file_lies(
    ask: Asked, config: str, path: str, fields: str, address: str
) -> None:
    found = ask(URL + config, f"content/{path}", f"+++\n{fields}\n+++\ntext\n")

    assert found == (address and f"https://me.example/{address}")
