"""What each cell of a line shows of the logical text."""

from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.document.leftward import has_leftward
from reader.document.model import Document, Table
from reader.document.nested import all_blocks
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.layout.places import NOWHERE, places
from reader.typography import DEFAULT, IN_APP, Gap, LongCode, Typography, Wrap
from tests.layout.test_flow import DOCUMENTS

FINE = Typography(
    justify=True, wrap=Wrap.OPTIMAL, hyphenate=True, hang=True, gap=Gap.SPACE, highlight=True
)
TYPOGRAPHIES = st.sampled_from([DEFAULT, FINE, IN_APP])

SIGNS = "▌▪▫·▾▸▣♪▶↗—!"
"""What hangs before text; one of these that is all the text of a line is not told from them."""


def laid_out(html: str, cells: int, typography: Typography = DEFAULT) -> tuple[list[Line], str]:
    """Return the lines of a page, and its logical text."""
    document = parse_body(html)
    return list(lay_out(document, cells, typography)), plain_text(document)


def shown(lines: list[Line], text: str, start: int, end: int) -> list[str]:
    """Return what the cells that show a piece of the text show, stretch by stretch."""
    found = []
    for row, line in enumerate(lines):
        for first, last in places(lines, row, text).cells(start, end):
            assert 0 <= first < last <= width(line.text)
            found.append(cut(line.text, first, last))
    return found


def cut(text: str, first: int, last: int) -> str:
    """Return the characters that begin in some cells."""
    return "".join(
        char for at, char in enumerate(text) if first <= width(text[:at]) < last and width(char)
    )


def has_names(document: Document) -> bool:
    """Tell whether a table has names of columns: records repeat them, as no part of the text."""
    return any(
        cell.header
        for block in all_blocks(document.blocks)
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    )


def of(html: str, words: str, cells: int, typography: Typography = DEFAULT) -> list[str]:
    """Return what shows `words`, where they first stand in the text of a page."""
    lines, text = laid_out(html, cells, typography)
    start = text.index(words)
    return shown(lines, text, start, start + len(words))


@pytest.mark.parametrize(
    ("html", "words", "cells", "expected"),
    [
        ("<p>one two three</p>", "two", 40, ["two"]),
        ("<p>读一段中文文字</p>", "中文", 40, ["中文"]),
        ("<p>one two three four</p>", "two three", 10, ["two", "three"]),
        ("<p>读一段中文文字</p>", "一段中文", 6, ["一段", "中文"]),
        ("<p>half<b>bold</b> word</p>", "fbo", 40, ["fbo"]),
        ("<blockquote><p>│ said</p></blockquote>", "│ said", 40, ["│ said"]),
        ("<blockquote><p>引用的话</p></blockquote>", "引用", 40, ["引用"]),
        ("<ul><li>• one<li>two</ul>", "• one", 40, ["• one"]),
        ("<ol start=3><li>3. 项目</ol>", "3. 项目", 40, ["3. 项目"]),
        ("<h3>▌ Heading</h3>", "▌ Heading", 40, ["▌ Heading"]),
        ("<h2>第二章</h2><p>文</p>", "第二章", 40, ["第二章"]),
        ("<p>x<sup>2</sup> and H<sub>2</sub>O</p>", "x2", 40, ["x²"]),
        ("<p>x<sup>2π</sup> is</p>", "2π is", 40, ["2π} is"]),
        ("<p>a <del>gone</del> b</p>", "a gone b", 40, ["a ~~gone~~ b"]),
        ("<p>a&nbsp;b&shy;c</p>", "a\xa0b\xadc", 40, ["a bc"]),
        ("<p>é" + "\u0301" * 99 + " 字</p>", "字", 40, ["字"]),
        ("<pre>\tif x:\n\t\ty = 1</pre>", "y = 1", 40, ["y = 1"]),
        ("<pre>    deep = 1</pre>", "    deep", 40, ["    deep"]),
        ("<pre>a_long_name(of_a, function)</pre>", "of_a, function", 18, ["of_a", ", function"]),
        ("<p><img src=https://e.org/a.jpg alt='a cat'></p>", "cat", 40, ["cat"]),
        ("<figure><img src=https://e.org/a.jpg><figcaption>说明</figure>", "说明", 40, ["说明"]),
        ("<details open><summary>More</summary><p>text</details>", "More", 40, ["More"]),
        ("<dl><dt>term<dd>what it is</dl>", "what", 40, ["what"]),
    ],
)  # fmt: skip
def test_words_are_found_where_they_are_shown(
    html: str, words: str, cells: int, expected: list[str]
) -> None:
    assert of(html, words, cells) == expected


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>です", "漢(かん)字", ["かん", "漢字"]),
        ("<ruby>漢<rt>かん</rt></ruby>(注)です", "(注)", ["(注)"]),
        ("<ruby>漢<rt>かん</rt></ruby>(注)です", "かん", ["かん"]),
        ("<ruby>word<rt>reading</rt></ruby> on", "word(reading) on", ["reading", "word on"]),
    ],
)
def test_a_reading_is_shown_over_its_base(html: str, words: str, expected: list[str]) -> None:
    assert of(f"<p>{html}</p>", words, 40) == expected


def test_what_fills_a_justified_line_belongs_to_what_is_around_it() -> None:
    html = "<p>a few words that fill a line that is justified and another</p>"
    chinese = "<p>一段中文，混有English单词，两端对齐的时候，空格会出现在不同的地方。</p>"

    assert of(html, "few words", 25, FINE)[0].split() == ["few", "words"]
    assert "".join(of(chinese, "混有English单词", 27, FINE)).replace(" ", "") == "混有English单词"


def test_a_hyphen_shows_nothing() -> None:
    html = "<p lang=en>understanding representation of internationalization matters here</p>"

    lines, text = laid_out(html, 24, FINE)
    found = shown(lines, text, text.index("representation"), text.index(" of"))

    assert any(line.text.endswith("-") for line in lines)
    assert "".join(found) == "representation"


@pytest.mark.parametrize("cells", [44, 30])
@pytest.mark.parametrize("words", ["the same words in both", "两边都是同样的文字啊"])
def test_cells_of_a_table_are_told_apart(words: str, cells: int) -> None:
    html = f"<table><tr><td>{words}<td>{words}<tr><td>x<td>y</table>"
    lines, text = laid_out(html, cells)
    start = text.rindex(words)

    left = shown(lines, text, 0, len(words))
    right = shown(lines, text, start, start + len(words))

    assert "".join(left).replace(" ", "") == words.replace(" ", "")
    assert "".join(left).replace(" ", "") == "".join(right).replace(" ", "")
    columns = {
        next(places(lines, row, text).cells(start, len(text)), (99, 0))[0]
        for row in range(len(left))
    }
    assert min(columns) > max(map(width, left))


def test_the_name_of_a_column_is_not_its_value() -> None:
    html = "<table><tr><th>Name<th>What is said of it<tr><td>Name Nadia<td>{}</table>"
    lines, text = laid_out(html.format("a long story of many words " * 3), 20)
    start = text.rindex("Name Nadia")

    assert lines[0].text.startswith("Name: Name Nadia")
    assert shown(lines, text, start, start + 4) == ["Name"]
    assert list(places(lines, 0, text).cells(start, start + 4)) == [(6, 10)]


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>שלום עולם</p>", "שלום", ["םולש"]),
        ("<p>He said שלום עולם to (all)</p>", "עולם", ["םלוע"]),
        ("<p>he said שלום to all</p>", "to all", ["to", "all"]),
        ("<p>אמר English כאן</p>", "English", ["English"]),
    ],
)
def test_words_that_read_from_right_to_left(html: str, words: str, expected: list[str]) -> None:
    found = [part for each in of(html, words, 40) for part in each.split()]

    assert found == expected


def test_a_cell_tells_its_place_and_a_gap_that_of_its_neighbour() -> None:
    lines, text = laid_out("<blockquote><p>读 two</p></blockquote>", 40)

    line = places(lines, 0, text)

    assert [line.at(cell) for cell in range(9)] == [0, 0, 0, 0, 1, 2, 3, 4, 4]
    rule, text = laid_out("<p>x<hr><p>y", 10)
    assert places(rule, 2, text).at(3) is None


@pytest.mark.parametrize("sign", ["—", "▸", "——"])
def test_a_sign_in_code_is_text(sign: str) -> None:
    table, text = laid_out(f"<table><tr><td><pre>{sign}</pre><td>a<tr><td>长长长<td>b</table>", 14)

    assert sum(at != NOWHERE for at in places(table, 0, text).offsets) == len(sign) + 1


@given(DOCUMENTS, st.integers(8, 60), TYPOGRAPHIES)
def test_all_of_the_text_is_shown_and_once(
    document: Document, cells: int, typography: Typography
) -> None:
    text = plain_text(document)
    assume(not has_leftward(text))
    lines = list(lay_out(document, cells, typography._replace(code=LongCode.WRAP)))

    counted = Counter(
        at
        for row in range(len(lines))
        for at in places(lines, row, text).offsets
        if at != NOWHERE and text[at] > " "
    )

    assert max(counted.values(), default=0) <= 1
    missed = {char for at, char in enumerate(text) if at not in counted and char.isprintable()}
    assert missed <= {*"() ", *SIGNS} or has_names(document)
