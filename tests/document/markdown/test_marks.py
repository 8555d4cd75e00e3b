import pytest

from reader.document.markdown.convert import to_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("==marked== words", "<mark>marked</mark> words"),
        ("这是==重点==内容", "这是<mark>重点</mark>内容"),
        ("(==a b==), ==c==.", "(<mark>a b</mark>), <mark>c</mark>."),
        ("==**甲** `x`==", "<mark><strong>甲</strong> <code>x</code></mark>"),
        ("**==甲==**", "<strong><mark>甲</mark></strong>"),
        ("[==甲==](u)", '<a href="u"><mark>甲</mark></a>'),
    ],
)
def test_words_between_double_signs_are_marked(markdown: str, html: str) -> None:
    assert to_html(markdown) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    "markdown",
    [
        "a == b == c",
        "若 a==1，则 b==2。",
        'f()=="a" or g()=="b"',
        "x[0]==1, y[0]==2",
        "===甲===",
        "== 甲 ==",
        "==甲",
        "====",
        "==甲\n乙==",
        "==" + "甲" * 400 + "==",
    ],
)
def test_what_compares_is_no_mark(markdown: str) -> None:
    assert to_html(markdown) == f"<p>{markdown}</p>\n".replace('"', "&quot;")


def test_signs_in_code_are_code() -> None:
    assert to_html("`a ==b== c`") == "<p><code>a ==b== c</code></p>\n"
