import pytest

from reader.document.model import Block, Item, Listing, Marker, Paragraph, Run
from reader.document.parse import parse_body


def _item(sign: str, text: str, level: int = 1) -> str:
    return (
        f'<p class="MsoListParagraph" style="mso-list:l0 level{level} lfo1">'
        f'<span style="mso-list:Ignore">{sign}<span>&nbsp;</span></span>{text}</p>'
    )


def _text(text: str) -> tuple[Paragraph]:
    return (Paragraph((Run(text),)),)


@pytest.mark.parametrize(
    ("sign", "marker", "number"),
    [
        ("·", Marker.BULLET, 0),
        ("o", Marker.BULLET, 0),
        ("12.", Marker.DECIMAL, 12),
        ("(3)", Marker.DECIMAL, 3),
        ("c)", Marker.LOWER_ALPHA, 3),
        ("B.", Marker.UPPER_ALPHA, 2),
        ("二十一、", Marker.IDEOGRAPHIC, 21),
        ("十、", Marker.IDEOGRAPHIC, 10),
        ("（一）", Marker.IDEOGRAPHIC, 1),
    ],
)
def test_a_paragraph_with_a_bullet_of_word_is_an_item(
    sign: str, marker: Marker, number: int
) -> None:
    document = parse_body(_item(sign, "灯塔 lamp"))

    assert document.blocks == (Listing((Item(_text("灯塔 lamp"), number),), marker),)


def test_what_is_deeper_belongs_to_the_item_before() -> None:
    body = _item("·", "甲") + "\n<!-- x -->" + _item("1.", "一", 2) + _item("·", "B")

    inner = Listing((Item(_text("一"), 1),), Marker.DECIMAL)
    outer = Listing((Item((*_text("甲"), inner)), Item(_text("B"))), Marker.BULLET)
    assert parse_body(body).blocks == (outer,)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (_item("1.2", "港 port"), _text("1.2\xa0港 port")),
        ('<p class="MsoListParagraph">潮 tide</p>', _text("潮 tide")),
        ('<p style="mso-list:none">潮 tide</p>', _text("潮 tide")),
    ],
)
def test_a_number_that_no_list_has_stays_text(body: str, blocks: tuple[Block, ...]) -> None:
    assert parse_body(body).blocks == blocks
