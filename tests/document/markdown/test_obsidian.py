import pytest

from reader.document.contents import runs_text
from reader.document.markup import Markup
from reader.document.model import Details, Quote
from reader.document.parse import parse_body
from reader.document.text import plain_text


def _text(markdown: str) -> str:
    return plain_text(parse_body(markdown, markup=Markup.MARKDOWN))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("甲\n\n%% never shown %%\n\n乙", "甲\n乙"),
        ("a\n\n%%\n不显示\n两行\n%%\n\nb", "a\nb"),
        ("一段文字。 ^a1b2c3", "一段文字。"),
        ("A paragraph, in **bold** ^a1b2c3", "A paragraph, in bold"),
        ("- 甲 ^12ab34\n- 乙", "甲\n乙"),
        ("> Quoted.\n\n^37066d\n\nb", "Quoted.\nb"),
        ("## 标题 ^a1b2c3", "标题"),
    ],
)
def test_what_obsidian_never_shows_is_left_out(markdown: str, text: str) -> None:
    assert _text(markdown) == text


@pytest.mark.parametrize(
    "text",
    [
        "50%% of 100%% is 50%%",
        "Use %% to print %%",
        "%% is a sign, and so is %%, too",
        "%%%%",
        "Front-matter",
        "x^2",
        "2 ^2",
        "a ^b",
        "甲 ^123456",
        "甲 ^abcdef",
        "see ^this",
        "x^a1b2c3",
        "There are 2 ^n-1",
        "Run git log main ^feature-x",
        "A paragraph ^quote-of-the-day",
        "z 3 ^e-5",
        "Let 10 ^a1b2c3",
        "甲乘以 ２ ^a1b2c3",
        "x - ^a1b2c3",
        "x * ^a1b2c3",
        "x = ^a1b2c3",
        "^a1b2c3 is a name",
        "`git log ^a-branch`",
    ],
)
def test_what_may_be_text_is_text(text: str) -> None:
    assert _text(text) == text.strip("`")


def test_nothing_is_left_out_of_a_cell() -> None:
    table = "| 甲 | b |\n|---|---|\n| x ^a1b2c3 | c |\n| 2 ^n-1 | %% d %% |"

    assert _text(table).split() == ["甲", "b", "x", "^a1b2c3", "c", "2", "^n-1", "%%", "d", "%%"]


@pytest.mark.parametrize(("sign", "is_open"), [("-", False), ("+", True)])
@pytest.mark.parametrize("title", ["Tides", "潮汐"])
def test_a_callout_that_can_be_folded_is_folded_as_its_author_has_it(
    sign: str, title: str, *, is_open: bool
) -> None:
    body = f"> [!note]{sign} {title}\n> 甲\n>\n> > b\n\n> c"

    callout, quote = parse_body(body, markup=Markup.MARKDOWN).blocks

    assert isinstance(callout, Details)
    assert (runs_text(callout.summary), callout.open) == (title, is_open)
    assert isinstance(callout.blocks[1], Quote)
    assert isinstance(quote, Quote)
