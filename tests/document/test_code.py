import pytest

from reader.document.html import parse_html
from reader.document.model import Code, Image


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<pre>a\n\n  b\tc </pre>", "a\n\n  b\tc"),
        ("<pre>\n  甲\n</pre>", "  甲"),
        ("<pre><code>\n  甲\n</code></pre>", "  甲"),
        ("<pre>a<br>b</pre>", "a\nb"),
        ("<pre>a<br>\nb<br>\n<br>\nc</pre>", "a\nb\n\nc"),
        ("<pre><b>a</b> <span> 乙</span></pre>", "a  乙"),
        ("<listing>a\n b</listing>", "a\n b"),
        ("<xmp><b>\n x</xmp>", "<b>\n x"),
        ("<pre>a&#13;\nb</pre>", "a\nb"),
    ],
)
def test_spaces_and_line_breaks_count_in_code(html: str, text: str) -> None:
    assert parse_html(html).blocks == (Code(text),)


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<pre><code class='language-Python'>x", "python"),
        ("<pre><code class='hljs lang-c++'>x", "c++"),
        ("<pre class='brush: js; toolbar: false'>x", "js"),
        ("<pre data-lang=rust>x", "rust"),
        ("<div class='language-ruby highlighter-rouge'><div class=highlight><pre>x", "ruby"),
        ("<div class='highlight highlight-source-shell'><pre>x", "shell"),
        ("<figure class='highlight go'><pre>x", "go"),
        ("<pre class='sourceCode haskell'>x", "haskell"),
        ("<pre><code class=ocaml>x", "ocaml"),
        ("<pre><code class='language-plaintext'>x", ""),
        ("<pre class=highlight><code class=hljs>x", ""),
        ("<pre>x", ""),
    ],
)
def test_code_has_its_language(html: str, language: str) -> None:
    assert parse_html(html).blocks == (Code("x", language),)


def test_a_picture_in_pre_is_a_picture() -> None:
    assert parse_html("<pre> <img src=a.png> </pre>").blocks == (Image("a.png"),)
