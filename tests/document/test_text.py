import pytest

from reader.document.contents import runs_text
from reader.document.html import parse_html
from reader.document.media.labels import image_label, media_label
from reader.document.model import (
    Cell,
    Code,
    Definition,
    Definitions,
    Details,
    Document,
    Figure,
    Gallery,
    Header,
    Heading,
    Image,
    Item,
    Listing,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from reader.document.text import (
    Section,
    leaves,
    outline,
    plain_text,
    reading_minutes,
)


def _runs(text: str) -> Runs:
    return (Run(text),)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(_runs(text))


def test_the_leaves_of_every_kind_of_block_come_in_reading_order() -> None:
    document = Document((
        Header(_runs("1"), (_runs("2"), _runs("3")), (_runs("4"),)),
        Heading(1, _runs("5")),
        Paragraph((Run("漢", ruby="kan"), Run("六"))),
        Quote((_paragraph("7"),)),
        Listing((Item((_paragraph("8"), _paragraph("9")), 1), Item(()))),
        Definitions((Definition((_runs("10"), _runs("11")), ((_paragraph("12"),),)),)),
        Code("13\n  14"),
        Table(
            ((Cell((_paragraph("16"),)), Cell(())), (Cell((_paragraph("17"),)),)), _runs("15")
        ),
        Figure((Image("x.png", "18"),), _runs("19")),
        Media(MediaKind.AUDIO, "20", "u"),
        Figure((Image("x.png"),), _runs("20b")),
        Gallery((Image("x.png", "20c"), Image("y.png"), Image("old-boat.png"))),
        Details(_runs("21"), (_paragraph("22"),)),
        Details((), ()),
        Rule(),
    ))  # fmt: skip

    assert list(leaves(document)) == [
        "1", "2", "3", "4", "5", "漢(kan)六", "7", "8", "9", "10", "11", "12", "13\n  14", "15",
        "16", "17", "18", "19", "20", "20b", "20c", "old boat",
        "21", "22",
    ]  # fmt: skip


def test_the_logical_text_is_the_leaves_on_lines() -> None:
    assert plain_text(parse_html("<p>甲<br>乙</p><pre>a\nb</pre>")) == "甲\n乙\na\nb"


@pytest.mark.parametrize(
    ("image", "label"),
    [
        (Image("a.png", "图", "题"), "图 — 题"),
        (Image("a.png", "图，题", "题"), "图，题"),
        (Image("a.png", "dawn", "A Dawn"), "A Dawn"),
        (Image("a.png", title="题"), "题"),
        (Image("https://a.org/x/old-boat_2.png?w=1#c"), "old boat"),
        (Image("%E5%9B%BE%0A.png"), "图"),
        (Image("https://a.org/x/IMG_2.png"), "a.org"),
        (Image("https://a.org/"), "a.org"),
        (Image("data:image/png;base64,AA/AA"), "image"),
        (Image(""), "image"),
    ],
)
def test_a_picture_has_a_label(image: Image, label: str) -> None:
    assert image_label(image) == label


def test_media_have_a_label() -> None:
    assert media_label(Media(MediaKind.VIDEO, "", "")) == "video"
    assert media_label(Media(MediaKind.VIDEO, "", "u")) == "u"
    assert media_label(Media(MediaKind.VIDEO, "", "https://youtu.be/u")) == "YouTube"
    assert media_label(Media(MediaKind.AUDIO, "", "https://a.org/a-talk.mp3")) == "a talk"
    assert media_label(Media(MediaKind.AUDIO, "讲座", "https://a.org/a-talk.mp3")) == "讲座"


def test_readings_are_part_of_the_text() -> None:
    assert runs_text((Run("看"), Run("漢字", ruby="かんじ"), Run("。"))) == "看漢字(かんじ)。"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", 1),
        ("word " * 230, 1),
        ("word " * 2300, 10),
        ("字" * 4000, 10),
        ("字" * 2000 + " word" * 1150, 10),
        ("かなカナ" * 1000, 10),
        ("слово " * 2300, 10),
    ],
)
def test_reading_takes_a_minute_for_400_characters_or_230_words(text: str, minutes: int) -> None:
    assert reading_minutes(text) == minutes


def test_the_outline_lists_the_headings_with_their_places() -> None:
    document = parse_html("<p>前</p><h2 id=x>一<br>二</h2><blockquote><h3>三</h3></blockquote>")

    sections = outline(document)

    assert sections == (Section(2, "一 二", "x", 2), Section(3, "三", "", 6))
    assert plain_text(document)[6:] == "三"
