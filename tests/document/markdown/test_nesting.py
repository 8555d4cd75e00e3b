import pytest

from reader.document.markdown.nesting import DEEPEST
from reader.document.markup import Markup
from reader.document.model import Heading, Listing, Quote
from reader.document.parse import parse_body
from reader.document.text import plain_text

_BEHIND = "\n\n## 第二章\n\nThe last paragraph."


@pytest.mark.parametrize("levels", [9, 10, 20, DEEPEST, 200])
@pytest.mark.parametrize("word", ["level", "层"])
def test_a_list_and_what_follows_keep_their_text_however_deep_it_is(levels: int, word: str) -> None:
    items = "".join(f"{'  ' * level}- {word}{level}.\n" for level in range(levels))

    document = parse_body(f"{items}- at the top{_BEHIND}", markup=Markup.MARKDOWN)

    text = plain_text(document)
    assert [f"{word}{level}." in text for level in range(levels)] == [True] * levels
    assert isinstance(document.blocks[0], Listing)
    assert len(document.blocks[0].items) == 2
    assert isinstance(document.blocks[1], Heading)
    assert text.endswith("at the top\n第二章\nThe last paragraph.")


@pytest.mark.parametrize("levels", [18, 21, DEEPEST, 200])
def test_each_level_of_quotations_keeps_its_text(levels: int) -> None:
    quoted = "\n\n".join(f"{'> ' * level}第{level}层。" for level in range(1, levels + 1))

    text = plain_text(parse_body(quoted, markup=Markup.MARKDOWN))

    assert [f"第{level}层。" in text for level in range(1, levels + 1)] == [True] * levels


def test_a_quotation_in_twenty_others_is_a_quotation() -> None:
    block, *_ = parse_body("> " * 21 + "甲", markup=Markup.MARKDOWN).blocks

    levels = 0
    while isinstance(block, Quote):
        block, levels = block.blocks[0], levels + 1
    assert levels == 21


@pytest.mark.parametrize("sign", ["> ", ">", "- ", "1. ", "> - "])
def test_what_nests_without_end_keeps_its_text(sign: str) -> None:
    document = parse_body(f"{sign * 5000}甲{_BEHIND}", markup=Markup.MARKDOWN)

    assert plain_text(document).endswith("甲\n第二章\nThe last paragraph.")
