"""HTML and Markdown beside the page that becomes of it: NAME.html or NAME.md, and NAME.WIDTH.txt.

`UPDATE_GOLDEN=1 pytest tests/golden` writes the pages anew; look at what changed before it is
committed.
"""

import os
from pathlib import Path

import pytest

from reader.layout.flow import lay_out
from reader.render.plain import plain
from tests.documents import document_of, pages_in

CASES = pages_in("tests/golden/*")
WIDTHS = (40, 80)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_body_becomes_this_page(case: Path, width: int) -> None:
    golden = case.with_suffix(f".{width}.txt")

    page = "".join(f"{line}\n" for line in plain(lay_out(document_of(case), width)))

    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(page, encoding="utf-8")
    assert page == golden.read_text(encoding="utf-8")
