import re

import pytest

from reader.document.model import Mark
from reader.layout.lines import Role, Span, line
from reader.render.ansi import ansi, escape_codes
from reader.render.colors import Colors
from reader.render.links import LONGEST

ESCAPE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")


def rendered(*spans: Span, colors: Colors = Colors.SIXTEEN, links: bool = True) -> str:
    return next(ansi([line(spans)], colors=colors, links=links))


def test_text_alone_carries_no_escape_codes() -> None:
    assert rendered(Span("text, 文字")) == "text, 文字"


@pytest.mark.parametrize("word", ["loud", "大声"])
def test_a_look_starts_and_ends_with_its_text(word: str) -> None:
    assert rendered(Span("a "), Span(word, marks=Mark.STRONG)) == f"a \x1b[1m{word}\x1b[0m"


def test_neighbours_of_one_look_are_one_piece() -> None:
    shown = rendered(Span("a", Role.TERM), Span("b", marks=Mark.STRONG), Span("c", Role.SUMMARY))

    assert shown == "\x1b[1mabc\x1b[0m"


@pytest.mark.parametrize("colors", Colors)
def test_every_line_ends_without_a_look(colors: Colors) -> None:
    spans = (Span("x", Role.HEADING_1), Span("y", Role.CODE, Mark.KEY, "https://a.example/"))

    shown = rendered(*spans, colors=colors)

    assert shown.endswith(("\x1b[0m", "\x1b]8;;\x1b\\"))
    assert shown.count("\x1b]8;") == 2


def test_an_ansi_line_without_its_codes_is_the_plain_line() -> None:
    shown = {
        role: rendered(Span("  字 word", role, Mark.EMPHASIS), Span("  ", role)) for role in Role
    }

    assert {role for role in Role if ESCAPE.sub("", shown[role]) != "  字 word"} == set()


def test_without_colours_there_are_attributes_only() -> None:
    spans = [Span("x", role, Mark.CODE | Mark.HIGHLIGHT) for role in Role]

    found = {
        (span.role, int(code))
        for span in spans
        for codes in re.findall(r"\x1b\[([\d;]*)m", rendered(span, colors=Colors.NONE))
        for code in codes.split(";")
    }

    assert {(role, code) for role, code in found if code not in range(10)} == set()


@pytest.mark.parametrize(
    ("colors", "codes"),
    [
        (Colors.NONE, "\x1b[1m"),
        (Colors.SIXTEEN, "\x1b[1;94m"),
        (Colors.EIGHT_BIT, "\x1b[1;38;5;62m"),
        (Colors.TRUE, "\x1b[1;38;2;64;96;224m"),
    ],
)
def test_a_colour_comes_down_to_what_the_terminal_has(colors: Colors, codes: str) -> None:
    assert escape_codes("bold #4060e0", colors) == (codes, "\x1b[0m")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("https://a.example/x?y=1;2#z", "https://a.example/x?y=1;2#z"),
        ("HTTP://A.EXAMPLE/", "HTTP://A.EXAMPLE/"),
        ("mailto:someone@a.example", "mailto:someone@a.example"),
        ("https://例子.example/路 径", "https://%E4%BE%8B%E5%AD%90.example/%E8%B7%AF%20%E5%BE%84"),
        ("https://a.example/\x1b]0;title\x07", "https://a.example/%1B]0;title%07"),
        ("https://a.example/\x9b31m", "https://a.example/%C2%9B31m"),
    ],
)
def test_a_link_to_the_web_or_to_mail_can_be_clicked(written: str, told: str) -> None:
    shown = rendered(Span("here", link=written))

    assert f"\x1b]8;id=1;{told}\x1b\\" in shown


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "#note",
        "/a",
        "ssh://a",
        "readme",
        f"https://a.example/{'y' * LONGEST}",
        f"https://a.example/{'路' * (LONGEST // 9)}",
    ],
)
def test_text_with_any_other_address_is_text(address: str) -> None:
    assert rendered(Span("here", link=address)) == "here"


def test_without_links_no_address_reaches_the_terminal() -> None:
    shown = rendered(Span("here", link="https://a.example/"), links=False)

    assert "a.example" not in shown


def test_the_pieces_of_a_link_on_two_lines_are_one_link() -> None:
    page = [
        line((Span("first half", link="https://a.example/"),)),
        line((Span("second", link="https://a.example/"), Span("other", link="https://b.example/"))),
    ]

    shown = "".join(ansi(page, colors=Colors.TRUE, links=True))

    assert re.findall(r"id=(\d+);([^\x1b]+)", shown) == [
        ("1", "https://a.example/"),
        ("1", "https://a.example/"),
        ("2", "https://b.example/"),
    ]
