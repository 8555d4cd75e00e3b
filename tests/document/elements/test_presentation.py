"""Tables that only lay a page out are read as what is in their cells."""

import pytest

from reader.document.html import parse_html
from reader.document.model import Figure, Gallery, Image, Run, Table
from reader.document.text import leaves

LONG = "一段很长的文字，它不是数据，" * 8


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><p>一</p><p>two</p></td></tr></table>",
        "<table role=presentation><tr><td>一<td>two</table>",
        "<table role=none><tr><th>一<tr><td>two</table>",
        "<table><tr><td>一<tr><td>two</table>",
        "<table><tr><td width=20>&nbsp;</td><td>一</td></tr><tr><td></td><td>two</td></tr></table>",
        "<table border=0><tr><td><table><tr><td>一</table><tr><td>two</table>",
        "<table><tr><td>一<td><h2>two</h2></table>",
        "<table><tr><td><img src=a.png alt=一><td>two</table>",
        "<table><tr><td>一<td><h3>two</h3><tr><td></table>",
    ],
)
def test_a_table_that_holds_no_data_is_what_is_in_it(html: str) -> None:
    document = parse_html(html)

    assert not any(isinstance(block, Table) for block in document.blocks)
    assert [leaf for leaf in leaves(document) if leaf != "\xa0"] == ["一", "two"]


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr><td>{LONG}<td>{LONG}</table>",
        f"<table><tr><td>a<td><p>{LONG}<p>b<p>c<p>d<tr><td>e<td>f</table>",
        "<table><tr><td><table><tr><th>一<th>b</table><td>x<tr><td>e<td>f</table>",
        "<table><tr><td><h3>一</h3>b<td><h3>c</h3>d<tr><td><h3>e</h3>f<td>g</table>",
        "<table><tr><td><img src=a.png><td><img src=b.png><tr><td>a<td>b</table>",
    ],
)
def test_columns_of_a_page_come_one_after_the_other(html: str) -> None:
    (first, *_) = parse_html(html).blocks

    assert not (isinstance(first, Table) and len(first.rows[0]) == 1)


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><th>一<tr><td>two</table>",
        "<table><caption>表</caption><tr><td>一</table>",
        "<table><tr><td>苹果<td>3<tr><td>pears<td>4</table>",
        "<table><tr><td>一<td>two<td>三</table>",
        f"<table border=1><tr><td>a<td>{LONG}</table>",
        f"<table><tr><td>a<td>{LONG}<tr><td>b<td>{LONG}</table>",
        "<table><tr><td>a<td><p>b<ul><li>一</ul><tr><td>c<td>d</table>",
    ],
)
def test_a_table_of_data_stays_one(html: str) -> None:
    (table,) = parse_html(html).blocks

    assert isinstance(table, Table)


def test_a_picture_and_its_caption_in_a_table_are_a_figure() -> None:
    html = (
        "<table align=center class='tr-caption-container'><tbody><tr><td><a href=b.jpg>"
        "<img src=a.jpg></a></td></tr><tr><td class='tr-caption'>港口 at dawn</td></tr></table>"
    )

    (figure,) = parse_html(html).blocks

    assert figure == Figure((Image("a.jpg", link="b.jpg"),), (Run("港口 at dawn"),))


def test_the_pictures_of_a_table_are_one_gallery() -> None:
    html = "<table><tr><td><img src=a.jpg><td><img src=b.jpg><tr><td><img src=c.jpg></table>"

    assert parse_html(html).blocks == (Gallery((Image("a.jpg"), Image("b.jpg"), Image("c.jpg"))),)
