import pytest

from reader.document.html import parse_html
from reader.document.model import Document, Paragraph, Run
from reader.document.text import plain_text
from reader.layout.flow import lay_out
from reader.layout.lines import Role


def _lines(*runs: Run, cells: int = 40) -> list[str]:
    return [line.text for line in lay_out(Document((Paragraph(runs),)), cells)]


def _html(html: str, cells: int = 40) -> list[str]:
    return [line.text for line in lay_out(parse_html(html), cells)]


@pytest.mark.parametrize(
    ("base", "reading", "rest", "lines"),
    [
        ("東京", "とうきょう", "の話", ["とうきょう", "東京の話"]),
        ("の漢字", "かん", "を読む", [" かん", "の漢字を読む"]),
        ("World Wide Web", "WWW", " is old", ["     WWW", "World Wide Web is old"]),
        ("图书馆", "túshūguǎn", "在那边", ["túshūguǎn", "图书馆在那边"]),
        ("漢", "ㄏㄢˋ", "字", ["ㄏㄢˋ", "漢字"]),
    ],
)
def test_a_reading_stands_over_its_base(
    base: str, reading: str, rest: str, lines: list[str]
) -> None:
    assert _lines(Run(base, ruby=reading), Run(rest)) == lines


def test_a_reading_is_centred_over_its_base() -> None:
    assert _lines(Run("あの"), Run("漢字", ruby="かんじ"), Run("だ")) == [
        "   かんじ",
        "あの漢字だ",
    ]


@pytest.mark.parametrize(
    ("first", "second", "row"),
    [("かん", "じ", "かんじ"), ("hàn", "zì", "hàn zì")],
)
def test_readings_of_neighbours_do_not_touch_but_for_kana(
    first: str, second: str, row: str
) -> None:
    runs = (Run("漢", ruby=first), Run("字", ruby=second), Run("的故事"))

    assert _lines(*runs) == [row, "漢字的故事"]


def test_readings_of_words_do_not_touch() -> None:
    runs = (Run("漢字", ruby="かんじ"), Run("と"), Run("文", ruby="ふみ"), Run("の話"))

    assert _lines(*runs) == ["かんじ ふみ", "漢字と文の話"]


@pytest.mark.parametrize(
    ("base", "reading"), [("规范化", "a long normalization"), ("志", "こころざしをもつ")]
)
def test_a_reading_without_room_stands_beside_its_base(base: str, reading: str) -> None:
    runs = (Run("前前前前"), Run(base, ruby=reading), Run("后"))

    assert _lines(*runs) == [f"前前前前{base}({reading})后"]


def test_all_readings_of_a_line_stand_over_it_or_none() -> None:
    fits, crowded = Run("漢字", ruby="かんじ"), Run("化", ruby="a very long reading")

    assert _lines(fits, Run("と"), crowded) == ["漢字(かんじ)と化(a very long reading)"]


def test_each_line_is_judged_by_itself() -> None:
    runs = (Run("漢字", ruby="かんじ"), Run("とその他。"), Run("化", ruby="a very long reading"))

    assert _lines(*runs, cells=14) == ["かんじ", "漢字とその他。", "化(a very long", "reading)"]


def test_a_base_that_a_line_divides_has_its_reading_beside_it() -> None:
    runs = (Run("一二三"), Run("四五六七", ruby="abcd"))

    assert _lines(*runs, cells=8) == ["一二三四", "五六七", "(abcd)"]


def test_a_row_of_readings_begins_where_its_line_does() -> None:
    runs = (Run("漢字", ruby="かんじ"), Run("を読んで、"), Run("文", ruby="ふみ"), Run("を書く"))
    document = Document((Paragraph(runs),))

    lines = list(lay_out(document, 14))

    text = plain_text(document)
    assert [line.text for line in lines] == ["かんじ", "漢字を読んで、", "ふみ", "文を書く"]
    assert [text[line.offset] for line in lines] == ["漢", "漢", "文", "文"]
    assert [line.spans[-1].role for line in lines[::2]] == [Role.RUBY, Role.RUBY]


def test_search_finds_readings_beside_their_bases() -> None:
    runs = (Run("漢字", ruby="かんじ"), Run("を読む"))

    assert plain_text(Document((Paragraph(runs),))) == "漢字(かんじ)を読む"


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<ul><li>{}だ", ["  かんじ", "• 漢字だ"]),
        ("<ol><li>{}だ", ["   かんじ", "1. 漢字だ"]),
        ("<blockquote>{}だ", ["│ かんじ", "│ 漢字だ"]),
        ("<h4>{}だ", ["  かんじ", "▪ 漢字だ"]),
        ("<p style='text-indent:2em'>{}だ", ["   かんじ", "    漢字だ"]),
        ("<p align=right>ああ{}", [" " * 34 + "かんじ", " " * 32 + "ああ漢字"]),
        ("<p>あ<a href=http://a.org>{}</a>だ", [" かんじ", "あ漢字だ"]),
        ("<p><del>あ{}</del>", ["   かんじ", "~~あ漢字~~"]),
    ],
)
def test_readings_stand_over_text_wherever_it_stands(html: str, lines: list[str]) -> None:
    assert _html(html.format("<ruby>漢字<rt>かんじ</rt></ruby>")) == lines


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
        "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>",
        "<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>",
        "<ruby><rb>漢</rb><rb>字</rb><rtc><rt>かん</rt><rt>じ</rt></rtc></ruby>",
        "<ruby>漢<rt>かん</ruby><ruby>字<rt>じ</ruby>",
    ],
)
def test_every_way_to_write_readings_is_read(ruby: str) -> None:
    assert _html(f"<p>{ruby}の話") == ["かんじ", "漢字の話"]


def test_a_link_on_a_base_is_kept() -> None:
    _, line = lay_out(Document((Paragraph((Run("漢字", link="#a", ruby="かん"),)),)), 20)

    assert line.spans[0].link == "#a"
    assert type(line.spans[0].link) is str


def test_a_thousand_readings_are_laid_out_in_a_few_rounds() -> None:
    runs = tuple(Run("漢", ruby="かなり長い読み") for _ in range(1000))

    assert len(_lines(*runs)) < 1000
