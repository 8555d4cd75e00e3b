"""Posts of a site lead to each other in a book, by the addresses that they have there."""

from pathlib import Path

import pytest

from tests.book.bound import book_of


@pytest.mark.parametrize("link", ["https://me.example/2024/05/06/%E6%BD%AE/", "/2024/05/06/潮/"])
def test_a_link_to_the_site_leads_to_its_chapter(tmp_path: Path, link: str) -> None:
    (tmp_path / "_config.yml").write_text(
        "url: https://me.example\npermalink: :year/:month/:day/:name/\n"
    )
    folder = tmp_path / "source" / "_posts"
    files = {
        "a.md": f"date: 2024-05-05\n---\n<a href='{link}'>潮</a>\n",
        "old/潮.md": "date: 2020-01-01\n---\n旧\n",
        "潮.md": "date: 2024-05-06\n---\n新\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"---\n{text}")

    made = book_of(folder / name for name in files)

    assert made.links(1) == ["post-3.xhtml"]
