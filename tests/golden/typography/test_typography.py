"""HTML beside the page that becomes of it where its reader chose something: SETTING.html.

`UPDATE_GOLDEN=1 pytest tests/golden/typography` writes the pages anew; look at what changed before
it is committed.
"""

import os
from pathlib import Path

import pytest

from reader.document.parse import parse_body
from reader.layout.flow import lay_out
from reader.render.plain import plain
from reader.typography import Gap, Typography, Wrap

HERE = Path(__file__).parent
CASES = {
    "all": Typography(justify=True, wrap=Wrap.OPTIMAL, hyphenate=True, hang=True, gap=Gap.SPACE),
    "gap": Typography(gap=Gap.SPACE),
    "hang": Typography(hang=True),
    "hyphenate": Typography(hyphenate=True),
    "justify": Typography(justify=True),
    "optimal": Typography(wrap=Wrap.OPTIMAL),
}


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", CASES)
def test_a_setting_makes_this_page(name: str, width: int) -> None:
    body = (HERE / f"{name}.html").read_text(encoding="utf-8")
    golden = HERE / f"{name}.{width}.txt"

    lines = plain(lay_out(parse_body(body), width, CASES[name]))

    page = "".join(f"{line}\n" for line in lines)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(page, encoding="utf-8")
    assert page == golden.read_text(encoding="utf-8")
