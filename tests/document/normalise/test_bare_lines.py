import pytest

from reader.document.markup import Markup
from reader.document.normalise.bare_lines import has_bare_lines
from reader.document.parse import parse_body
from reader.document.text import plain_text

_WRAPPED = """\
The boat came in with the tide in the morning, and left again in the
evening with all who had been waiting at the pier for it since March,
with two dogs, a piano and the lamp."""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<div>   \n港口 北港\n开门 2021-08-14 17:00\n\n关门 19:19\n  \n</div>",
            "港口 北港\n开门 2021-08-14 17:00\n\n关门 19:19",
        ),
        (
            "<div>\nHarbour: north\n<b>Open</b>: five\n<a href=t>Tickets</a>\n</div>",
            "Harbour: north\nOpen: five\nTickets",
        ),
    ],
)
def test_lines_of_a_body_without_tags_for_them_are_kept(body: str, text: str) -> None:
    assert plain_text(parse_body(body, markup=Markup.HTML)) == text


@pytest.mark.parametrize(
    "html",
    [
        "<div>one line 一行</div>",
        "<p>one\ntwo</p>",
        "<div>一<br>\n二</div>",
        "<div>一</div>\n<div>二</div>",
        f"<div>{_WRAPPED}</div>",
    ],
)
def test_other_bodies_are_read_as_html_is(html: str) -> None:
    assert not has_bare_lines(html)


def test_lines_that_end_where_their_author_wants_are_not_wrapped() -> None:
    body = "<div>\nBoats.\nA long line about boats that came in with the tide early.\n船。</div>"

    assert has_bare_lines(body)
