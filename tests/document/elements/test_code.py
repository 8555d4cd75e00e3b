import pytest

from reader.document.contents import runs_text
from reader.document.html import parse_html
from reader.document.model import Code, Image
from reader.document.parse import parse_body


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
        ("<pre class='EnlighterJSRAW' data-enlighter-language='php'>x", "php"),
        ("<pre class='EnlighterJSRAW' data-enlighter-language='generic'>x", ""),
        ("<pre class='brush:csharp;gutter:true;'>x", "csharp"),
        ("<pre class='prettyprint linenums'>x", ""),
        ("<pre class='lang:python decode:true'>x", "python"),
        ("<pre class='python hljs'><code>x", "python"),
        ("<pre class='hljs python'>x", "python"),
        ("<pre class='prettyprint linenums lang-sql'>x", "sql"),
        ("<div class='highlight'><pre class=chroma><code class='language-go' data-lang=go>x", "go"),
        ("<div class=gatsby-highlight data-language=graphql><pre>x", "graphql"),
        ("<pre class='line-numbers language-css'><code>x", "css"),
        ("<pre class=wp-block-code><code lang=css>x", "css"),
        ("<pre lang=php line=1>x", "php"),
        ("<pre lang=zh>字", ""),
        ("<pre class=java style='font-family:monospace'>x", "java"),
        ("<pre class=poem>x", ""),
        ("<pre><code class='language-js{1,3}'>x", "js"),
        ("<pre><code class='language-rust,ignore'>x", "rust"),
        ("<pre><code class='language-{.haskell'>x", "haskell"),
        ("<pre><code class='language-ruby:app/a.rb'>x", "ruby"),
    ],
)
def test_code_has_its_language(html: str, language: str) -> None:
    (block,) = parse_html(html).blocks

    assert isinstance(block, Code)
    assert block.language == language


@pytest.mark.parametrize(
    "html",
    [
        "<figure class='highlight go'><figcaption><span>星.go</span></figcaption><pre>x</pre>",
        "<figure><pre><code>x</code></pre><figcaption>星.go</figcaption></figure>",
        "<pre class='brush: go; title: x' title='星.go'>x</pre>",
        "<pre data-enlighter-title='星.go'>x</pre>",
        "<div class=codeBlock data-filename='星.go'><pre><code>x</code></pre></div>",
    ],
)
def test_code_has_its_title(html: str) -> None:
    (block,) = parse_html(html).blocks

    assert isinstance(block, Code)
    assert runs_text(block.title) == "星.go"


@pytest.mark.parametrize(
    ("info", "language", "title"),
    [
        ('js{1,3} title="星 a.js"', "js", "星 a.js"),
        ("go main.go https://example.org/ source", "go", "main.go · source"),
        ('js title="a.js" https://example.org/', "js", "a.js"),
        ("python filename='星.py' linenos", "python", "星.py"),
        ("rust,ignore", "rust", ""),
        ("ruby:app/星.rb", "ruby", "app/星.rb"),
        ("{.python .numberLines}", "python", ""),
        ("sh showLineNumbers", "sh", ""),
        ("", "", ""),
    ],
)
def test_a_fence_of_markdown_has_its_language_and_title(
    info: str, language: str, title: str
) -> None:
    code = parse_body(f"text\n\n```{info}\nx\n```\n").blocks[1]

    assert isinstance(code, Code)
    assert (code.language, runs_text(code.title)) == (language, title)


def test_a_picture_in_pre_is_a_picture() -> None:
    assert parse_html("<pre> <img src=a.png> </pre>").blocks == (Image("a.png"),)


@pytest.mark.parametrize("code", ["graph TD; A-->B", "灯 --> 塔"])
def test_what_a_script_draws_a_diagram_from_is_shown_though_it_is_hidden(code: str) -> None:
    html = f'<div class="mermaid-wrap"><pre class="mermaid-src" hidden>{code}</pre></div>'

    assert parse_html(html).blocks == (Code(code),)
