"""A page that nests without end is read at once, and all its words."""

import pytest

from reader.document.html import parse_html
from reader.document.text import plain_text
from reader.document.walk.nesting import DEEPEST, MOST_LOOKS, shallow


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "font", "ul", "span", "x-y"])
def test_a_page_that_nests_tens_of_thousands_deep_keeps_its_words(tag: str) -> None:
    page = f"<p>前</p>{f'<{tag} class=a>' * 30_000}里面 inside{f'</{tag}>' * 30_000}<p>后</p>"

    assert plain_text(parse_html(page)).split() == ["前", "里面", "inside", "后"]


@pytest.mark.parametrize(
    "unit",
    [
        "<ul><li>",
        "<table><tr><td>",
        "<table><div><ul>",
        "<svg><foreignObject><div></svg>",
        "<div><object></div></object>",
        "<span><div></span>",
        "<span><p></span></p>",
        "<form><div></form>",
    ],
)
def test_a_page_that_only_seems_to_close_its_elements_keeps_its_words(unit: str) -> None:
    page = "<p>前</p>" + unit * 20_000 + "里面 inside"

    assert plain_text(parse_html(page)).split() == ["前", "里面", "inside"]


def test_a_page_that_leaves_looks_open_in_each_paragraph_keeps_its_words() -> None:
    page = "".join(f"<p><i id={number}>字 word " for number in range(20_000))

    assert plain_text(parse_html(page)).split() == ["字", "word"] * 20_000


def test_looks_that_nobody_closes_are_not_opened_anew_without_end() -> None:
    looks = "".join(f"<font color={number}>" for number in range(1500))

    assert plain_text(parse_html(looks + "<p>字" * 50_000)).split() == ["字"] * 50_000


NINE_LOOKS = "<b><i><u><s><em><tt><big><small><code>"


@pytest.mark.parametrize(
    "part",
    [
        f"<p>{NINE_LOOKS}" + "<p>字 " * 1990,
        "<p>" + "".join(f"<b id={number}>" for number in range(9)) + "<p>字 " * 1990,
        "<div>" * 70 + "<p>字 </p>" * 960,
        "<p>字 <b id=1>" * 1000 + "</body>",
        f'<p title="{"<x" * 1000}<!-- ">' + "字 <b id=1>" * 990,
    ],
    ids=["looks", "unlike-looks", "blocks", "after-the-end", "behind-a-comment"],
)
def test_what_each_part_of_a_page_leaves_open_cannot_multiply_it(part: str) -> None:
    page = part * 20

    assert set(shallow(page).split()) <= {"字", '">'}


def test_a_few_looks_in_each_part_are_no_reason_to_lose_a_page() -> None:
    page = ("<p><b><i>一<p>two" + "<p>三</p>" * 990 + "</i></b>") * 20

    assert shallow(page) == page


def test_a_long_script_is_no_reason_either() -> None:
    page = "<p>段落" * 3000 + f"<script>{'i<n;' * 8000}</script>" + "<p>段落" * 3000

    assert shallow(page) == page


def test_scripts_and_comments_are_no_words_there_either() -> None:
    page = "<div>" * 3000 + "字<script>let x = '<b>';</script><!-- note --><style>p{}</style>词"

    assert plain_text(parse_html(page)).split() == ["字", "词"]


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
        "<p><b><i>一<p>two" * 2500,
        ("<div>" * (DEEPEST // 2) + "深" + "</div>" * (DEEPEST // 2)) * 100,
        ("<b>" * (MOST_LOOKS - 1) + "字" + "</b>" * (MOST_LOOKS - 1)) * 1000,
        "<div>" * 1999,
    ],
)
def test_a_page_that_means_its_nesting_is_left_as_it_is(page: str) -> None:
    assert shallow(page) == page
