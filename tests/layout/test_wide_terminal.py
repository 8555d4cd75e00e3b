"""Pages on a terminal that draws ambiguous characters wide: ornaments are measured as well."""

from collections.abc import Iterator

import pytest

from reader.document.html import parse_html
from reader.layout.cells import set_ambiguous, width
from reader.layout.flow import lay_out
from reader.render.plain import plain
from reader.typography import DEFAULT, Gap, Typography, Wrap
from tests.documents import document_of, pages_in

CASES = pages_in("tests/golden/**/*")
WIDTHS = (2, 9, 16, 41, 80)
"""Each page is laid out at two of them."""
FINE = DEFAULT._replace(justify=True, wrap=Wrap.OPTIMAL, hang=True, gap=Gap.SPACE, hyphenate=True)


@pytest.fixture(autouse=True)
def _wide() -> Iterator[None]:
    set_ambiguous(wide=True)
    yield
    set_ambiguous(wide=False)


@pytest.mark.parametrize("typography", [DEFAULT, FINE], ids=["default", "fine"])
def test_no_line_of_a_golden_page_is_wider_than_asked(typography: Typography) -> None:
    too_wide = [
        (path, cells, line.text)
        for number, path in enumerate(CASES)
        for cells in (WIDTHS[number % 5], WIDTHS[(number + 2) % 5])
        for line in lay_out(document_of(path), cells, typography)
        if width(line.text) > cells
    ]

    assert too_wide == []


def page(html: str, cells: int) -> list[str]:
    return list(plain(lay_out(parse_html(html), cells)))


def test_rules_and_underlines_have_half_as_many_characters() -> None:
    lines = page("<h1>标题</h1><hr><p>正文</p>", 30)

    assert lines == ["标题", "━━", "", " " * 10 + "─" * 5, "", "正文"]


def test_the_borders_of_a_table_meet() -> None:
    html = "<table><tr><th>甲</th><th>b</th></tr><tr><td>…</td><td>“二”</td></tr></table>"

    assert page(html, 30) == ["甲 │ b", "─ ┼ ───", "… │ “二”"]


def test_a_quotation_and_a_list_hang_behind_what_is_drawn() -> None:
    html = "<blockquote><p>一二三四五六七八</p></blockquote><ul><li>一二三四五六七八</li></ul>"

    assert page(html, 15) == ["│ 一二三四五六", "│ 七八", "", "• 一二三四五六", "   七八"]


def test_chinese_quotation_marks_break_lines_as_wide_characters() -> None:
    assert page("<p>他说：“好的……”然后走了。</p>", 12) == ["他说：“好", "的……”然后", "走了。"]
