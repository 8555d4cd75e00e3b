"""Lines that a program wrapped are told from those of an author."""

import pytest

from reader.document.html import parse_html
from reader.document.model import Paragraph
from reader.document.text import plain_text

MAIL = (
    "The harbour was quiet in the morning, and the boats lay at the quay",
    "where the gulls had been since the first light. Nobody came out of",
    "the old house until noon, and then it was only the keeper with his",
    "lamp.",
)
BOARD = (
    "清晨的港口很安静，船都停在岸边，只有几只海鸥在灯塔上面",
    "叫着，过了很久才有人从那座老房子里走出来，慢慢地往码头",
    "走去，手里还提着一盏灯，风把灯吹得摇摇晃晃，他却一点也",
    "不着急。",
)


@pytest.mark.parametrize(("lines", "space"), [(MAIL, " "), (BOARD, "")])
def test_lines_that_are_all_full_are_one_text(lines: tuple[str, ...], space: str) -> None:
    html = "<br />\n".join(lines)

    assert plain_text(parse_html(html)) == space.join(lines)


def test_a_link_in_wrapped_lines_stays() -> None:
    first, *others = MAIL
    html = "<br>".join((first.replace("boats", "<a href=b>boats</a>"), *others))

    (paragraph,) = parse_html(html).blocks

    assert isinstance(paragraph, Paragraph)
    assert [run.link for run in paragraph.runs] == ["", "b", ""]
    assert "".join(run.text for run in paragraph.runs) == " ".join(MAIL)


@pytest.mark.parametrize(
    "lines",
    [
        MAIL[:3],
        BOARD[:3],
        ("床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。"),
        (
            "The lamp is lit and the tide is low,",
            "the boats are in and the gulls are out",
            "at sea",
        ),
        (MAIL[0] + " and all along the shore down to the lighthouse", *MAIL[1:]),
        tuple(f"https://example.org/{name * 30}" for name in ("ab", "cd", "ef")),
        tuple(f"{sentence}." for sentence in MAIL),
        ("1、清晨的港口很安静，船都停在岸边，只有几只海鸥在叫", "2、过了很久才有人走出来", "3、灯"),
    ],
)
def test_other_lines_are_their_author_s(lines: tuple[str, ...]) -> None:
    assert plain_text(parse_html("<br>".join(lines))) == "\n".join(lines)


def test_lines_of_code_are_their_author_s() -> None:
    html = "<p>" + "<br>".join(f"<code>{line}</code> x" for line in MAIL)

    assert plain_text(parse_html(html)).count("\n") == len(MAIL) - 1
