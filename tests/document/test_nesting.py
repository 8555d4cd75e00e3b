"""A page that nests without end is read at once, and all its words."""

import pytest

from reader.document.html import parse_html
from reader.document.nesting import DEEPEST, shallow
from reader.document.text import plain_text


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "font", "ul", "span", "x-y"])
def test_a_page_that_nests_a_hundred_thousand_deep_keeps_its_words(tag: str) -> None:
    page = f"<p>前</p>{f'<{tag} class=a>' * 100_000}里面 inside{f'</{tag}>' * 100_000}<p>后</p>"

    assert plain_text(parse_html(page)).split() == ["前", "里面", "inside", "后"]


def test_scripts_and_comments_are_no_words_there_either() -> None:
    page = "<div>" * 3000 + "字<script>let x = '<b>';</script><!-- note --><style>p{}</style>词"

    assert plain_text(parse_html(page)).split() == ["字", "词"]


def test_looks_that_nobody_closes_are_not_opened_anew_without_end() -> None:
    looks = "".join(f"<font color={number}>" for number in range(1500))

    assert plain_text(parse_html(looks + "<p>字" * 50_000)).split() == ["字"] * 50_000


@pytest.mark.parametrize("end", ["<!--", "<script>", "<b", "<b x="])
def test_markup_that_never_ends_is_passed_over_in_one_go(end: str) -> None:
    assert plain_text(parse_html("<div>" * 3000 + "字" + end * 100_000)) == "字"


@pytest.mark.parametrize(
    "page",
    [
        "<p>段落" * 5000,
        "<li>项" * 5000,
        "<div><b>一</b> two</div>" * 5000,
        "<table>" + "<tr><td>格" * 5000,
        "<div>" * (DEEPEST - 1),
    ],
)
def test_a_long_page_is_left_as_it_is(page: str) -> None:
    assert shallow(page) == page
