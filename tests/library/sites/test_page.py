"""What docs/post-format.md says of addresses is true."""

from pathlib import Path

import pytest

from tests.library.sites.made import asking

DOC = (Path(__file__).parents[3] / "docs" / "post-format.md").read_text(encoding="utf-8")
ROWS = DOC[DOC.index("| made by | ") :].partition("\n\n")[0].splitlines()[2:]
HOME = "https://me.example"
CONFIGS = {
    "hexo": ("_config.yml", f"url: {HOME}"),
    "jekyll": ("_config.yml", f"url: {HOME}"),
    "hugo": ("hugo.yaml", f"baseURL: {HOME}"),
    "zola": ("zola.toml", f'base_url = "{HOME}"'),
}


@pytest.mark.parametrize("row", ROWS)
def test_an_address_is_as_the_page_says(tmp_path: Path, row: str) -> None:
    generator, said, path, fields, address = (
        cell.strip().strip("`") for cell in row.strip("|").split("|")
    )
    name, url = CONFIGS[generator]
    (tmp_path / path).parent.mkdir(parents=True)

    found = asking(tmp_path, name)(f"{url}\n{said}\n", path, f"---\n{fields}\n---\n\n正文\n")

    assert found == HOME + address
