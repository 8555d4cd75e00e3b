"""Who is quoted is told apart from what is quoted."""

import pytest

from reader.document.contents import runs_text
from reader.document.html import parse_html
from reader.document.model import Quote
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("html", "said", "name"),
    [
        ("<p>一</p><footer>— 李白</footer>", "一", "李白"),
        ("<p>a</p><cite>B</cite>", "a", "B"),
        ("<p>a</p><p><cite>B</cite></p>", "a", "B"),
        ("<p>a</p><footer><strong>B</strong><cite><a href=/c>C</a></cite></footer>", "a", "BC"),
        ("<p>a</p><p class=attribution>B</p>", "a", "B"),
        ("<p>a</p>&mdash; B (@b) <a href=/t>May 1</a>", "a", "B (@b) May 1"),
        ("一<br>二<br>——李白", "一\n二", "李白"),
        ("<p>a</p><p>-- B</p>", "a", "B"),
        ("<p>— a dialogue</p>", "— a dialogue", ""),
        ("<p>a</p><p>b</p>", "a\nb", ""),
        ("<p>a</p><p>- b</p>", "a\n- b", ""),
        ("<p>a</p><ul><li>— b</ul>", "a\n— b", ""),
        (f"<p>a</p><p>— {'b' * 100}</p>", f"a\n— {'b' * 100}", ""),
        ("<footer>— B</footer>", "— B", ""),
        ("<p>a</p><footer>——</footer>", "a", "——"),
    ],
)
def test_a_quotation_says_who_is_quoted(html: str, said: str, name: str) -> None:
    document = parse_html(f"<blockquote>{html}</blockquote>")
    (quote,) = document.blocks

    assert isinstance(quote, Quote)
    assert runs_text(quote.attribution) == name
    assert plain_text(document) == "\n".join(filter(None, (said, name)))


def test_a_caption_of_a_quotation_is_who_is_quoted() -> None:
    html = "<figure><blockquote>一</blockquote><figcaption>— 李白</figcaption></figure>"
    (quote,) = parse_html(html).blocks

    assert isinstance(quote, Quote)
    assert runs_text(quote.attribution) == "李白"


def test_a_name_keeps_its_link_and_its_look() -> None:
    html = "<blockquote>a<p>— <a href='https://e.org/'>B</a> <i>C</i></blockquote>"
    (quote,) = parse_html(html).blocks

    assert isinstance(quote, Quote)
    assert [(run.text, run.link) for run in quote.attribution] == [
        ("B", "https://e.org/"), (" ", ""), ("C", ""),
    ]  # fmt: skip
