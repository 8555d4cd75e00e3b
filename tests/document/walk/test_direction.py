import pytest

from reader.document.html import parse_html
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>By <bdi>דנה</bdi>: 3 lamps", "By \u2068דנה\u2069: 3 lamps"),
        ("<p>By <bdi dir=ltr>דנה 3</bdi>", "By \u2066דנה 3\u2069"),
        ("<p>灯 <span dir=rtl>נמל, port!</span> 港", "灯 \u2067נמל, port!\u2069 港"),
        ("<p><em dir=auto>نور</em> 灯", "\u2068نور\u2069 灯"),
        ("<p><bdo dir=rtl>אב 12</bdo> 灯", "\u2067\u202eאב 12\u202c\u2069 灯"),
        ("<p><bdo>אב</bdo>", "אב"),
        ("<p>אב <span dir=ltr></span> 灯", "אב 灯"),
    ],
)
def test_an_element_in_a_line_may_read_by_itself(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p dir=rtl>Lamp 灯 הוא אור", "\u200fLamp 灯 הוא אור"),
        ("<div dir=RTL><p>Lamp הוא אור</p><p>אור</div>", "\u200fLamp הוא אור\nאור"),
        ("<h2 dir=rtl>Lamp ونور", "\u200fLamp ونور"),
        ("<ul dir=rtl><li>Lamp אור<li dir=auto>Boat אור</ul>", "\u200fLamp אור\nBoat אור"),
        ("<table dir=rtl><tr><td>Lamp אור<td>אור</table>", "\u200fLamp אור\nאור"),
        ("<html dir=rtl><p>Lamp אור", "\u200fLamp אור"),
        ("<body dir=rtl><p>Lamp אור", "\u200fLamp אור"),
        ("<p dir=ltr>אור is light, 光", "\u200eאור is light, 光"),
        ("<div dir=rtl><p dir=ltr>אור is light</div>", "\u200eאור is light"),
    ],
)
def test_a_paragraph_reads_the_way_that_an_element_around_it_says(html: str, text: str) -> None:
    assert plain_text(parse_html(html)) == text


@pytest.mark.parametrize(
    "html",
    [
        "<p dir=rtl>A lamp, <bdi>a boat</bdi>",
        "<p dir=ltr>灯 <span dir=auto>船</span> 1",
        "<p dir=rtl>אור: a lamp",
        "<p dir=sideways>אור",
    ],
)
def test_nothing_is_added_where_all_text_reads_its_own_way(html: str) -> None:
    plain = html.replace(" dir=", " data-dir=").replace("bdi>", "i>")

    assert plain_text(parse_html(html)) == plain_text(parse_html(plain))
