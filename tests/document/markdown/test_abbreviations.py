import pytest

from reader.document.markdown.abbreviations import MOST
from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.text import plain_text


def _text(markdown: str) -> str:
    return plain_text(parse_body(markdown, markup=Markup.MARKDOWN))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("HTML it is.\n\n*[HTML]: Hyper Text", "HTML (Hyper Text) it is."),
        ("由HTML写成。\n\n*[HTML]: 超文本", "由HTML (超文本)写成。"),
        ("**UN** and EU.\n\n*[UN]: a & b\n*[EU]: “e”", "UN (a & b) and EU (“e”)."),
        ("HTML5 is more.\n\n*[HTML]: Hyper Text", "HTML5 is more.\n*[HTML]: Hyper Text"),
        ("`HTML` is code.\n\n*[HTML]: Hyper Text", "HTML is code.\n*[HTML]: Hyper Text"),
        ("# HTML\n\n*[HTML]: Hyper Text", "HTML\n*[HTML]: Hyper Text"),
        ("HTML\n\n*[HTML]: it\nand text", "HTML\n*[HTML]: it and text"),
        ("HTML\n\n*[HTML](u)*", "HTML\nHTML"),
        ("HTML.\n\n*[HTML]: Text\n*[CSS]: *Style*", "HTML (Text).\n*[CSS]: Style"),
        ("由HTML写成。\n\n*[CSS]: 样式\n*[HTML]: 超文本", "由HTML (超文本)写成。\n*[CSS]: 样式"),
        ("HTML.\n\n# *[HTML]: Text", "HTML.\n*[HTML]: Text"),
        ("HTML.\n\n| *[HTML]: 超文本 |\n|---|\n| b |", "HTML.\n*[HTML]: 超文本\nb"),
    ],
)
def test_what_explains_an_abbreviation_stands_where_that_is_said(markdown: str, text: str) -> None:
    assert _text(markdown) == text


def test_more_abbreviations_than_a_post_has_stay_text() -> None:
    names = [f"N{number}" for number in range(MOST + 1)]
    lines = "\n".join(f"*[{name}]: 义" for name in names)

    text = _text(f"{' '.join(names)}\n\n{lines}")

    assert text.count("*[N") == MOST + 1
