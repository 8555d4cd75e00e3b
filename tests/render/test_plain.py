import pytest

from reader.layout.lines import Role, Span, line
from reader.render.plain import plain


@pytest.mark.parametrize("words", [("a bar", " in a line"), ("一条", "竖线")])
def test_a_plain_line_is_the_text_of_its_spans(words: tuple[str, str]) -> None:
    page = [line((Span("│ ", Role.BAR), Span(words[0]), Span(words[1])))]

    assert list(plain(page)) == ["│ " + "".join(words)]


def test_a_plain_line_has_no_trailing_spaces_and_no_newline() -> None:
    page = [line((Span("code   ", Role.CODE), Span("  "))), line(()), line((Span("  in"),))]

    assert list(plain(page)) == ["code", "", "  in"]


def test_plain_lines_come_as_they_are_asked_for() -> None:
    page = iter([line((Span("first"),)), line((Span("second"),))])

    first = next(plain(page))

    assert first == "first"
    assert next(page).text == "second"
