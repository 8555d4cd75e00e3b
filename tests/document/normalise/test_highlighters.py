import pytest

from reader.document.html import parse_html
from reader.document.model import Code, Paragraph, Run

_LINES = {
    "crayon": (
        "<div class='crayon-syntax crayon-theme-classic'><table><tr><td class=crayon-nums>"
        "<div class=crayon-num>1</div><div class=crayon-num>2</div></td><td class=crayon-code>"
        "<div class=crayon-pre><div class=crayon-line>x = 1</div><div class=crayon-line>"
        "<span>  # {0}</span></div></div></td></tr></table></div>"
    ),
    "urvanov": (
        "<div class='urvanov-syntax-highlighter-syntax'><table><tr><td>1<td><div class=crayon-pre>"
        "<div class=crayon-line>x = 1</div><div class=crayon-line>  # {0}</div></div></table></div>"
    ),
    "enlighter": (
        "<div class='enlighter-default enlighter-linenumbers'><div class=enlighter><div><div>"
        "<span>x = 1</span></div></div><div><div>  # {0}</div></div></div></div>"
    ),
    "enlighter 2": (
        "<ol class='EnlighterJS classicEnlighterJS'><li class=odd>x = 1</li><li>  # {0}</li></ol>"
    ),
    "codecolorer": (
        "<div class='codecolorer-container text default'><table><tr><td class=line-numbers>"
        "<div>1<br />2<br /></div></td><td><div class='text codecolorer'>x = 1<br />\n"
        "&nbsp; # {0}</div></td></tr></table></div>"
    ),
    "gist": (
        "<table class='highlight js-file-line-container'><tr><td data-line-number=1></td>"
        "<td class='blob-code js-file-line'>x = 1</td></tr><tr><td data-line-number=2></td>"
        "<td class='blob-code js-file-line'>  # {0}</td></tr></table>"
    ),
}
_IN_PRE = {
    "wechat": "<pre><code><span>x = 1</span></code><code><span>  # {0}</span></code></pre>",
    "astro": (
        "<pre><code><div class=ec-line><div class=gutter><div class=ln>1</div></div>"
        "<div class=code>x = 1</div></div><div class=ec-line><div class=gutter>"
        "<div class=ln>2</div></div><div class=code>  # {0}</div></div></code></pre>"
    ),
    "csdn": (
        "<pre><code><ol class=hljs-ln><li><div class=hljs-ln-numbers></div><div>x = 1</div></li>"
        "<li><div class=hljs-ln-numbers></div><div>  # {0}</div></li></ol></code></pre>"
    ),
    "highlight.js": (
        "<pre><code><table class=hljs-ln><tr><td class='hljs-ln-numbers'></td><td>x = 1</td></tr>"
        "<tr><td class='hljs-ln-numbers'></td><td>  # {0}</td></tr></table></code></pre>"
    ),
    "prettify": "<pre class=linenums><ol><li><span>x = 1</span></li><li>  # {0}</li></ol></pre>",
}


@pytest.mark.parametrize("comment", ["comment", "注释"])
@pytest.mark.parametrize("html", [*_LINES.values(), *_IN_PRE.values()], ids=[*_LINES, *_IN_PRE])
def test_lines_that_are_elements_are_code(html: str, comment: str) -> None:
    (code,) = parse_html(html.format(comment)).blocks

    assert isinstance(code, Code)
    assert code.text == f"x = 1\n  # {comment}"


@pytest.mark.parametrize(
    "html",
    [
        "<pre>x = 1\n<div>  # 注释</div></pre>",
        "<pre><code>x = 1\n  # 注释</code></pre>",
        "<pre>x = 1<br>\n  # 注释<br></pre>",
    ],
)
def test_other_code_keeps_its_lines(html: str) -> None:
    assert parse_html(html).blocks == (Code("x = 1\n  # 注释"),)


@pytest.mark.parametrize(
    "html",
    [
        "<pre><span style=color:teal> 1</span> x\n<span style=color:teal> 2</span>   # 灯</pre>",
        "<pre><code>x\n  # 灯\n</code><ul class=pre-numbering><li>1</li><li>2</li></ul></pre>",
        "<pre><i style=user-select:none>1</i>x\n<i style=user-select:none>2</i>  # 灯</pre>",
    ],
)  # fmt: skip
def test_numbers_that_no_table_holds_are_no_code(html: str) -> None:
    assert parse_html(html).blocks == (Code("x\n  # 灯"),)


@pytest.mark.parametrize("code", ["1 灯\n3 tide", "1. one\n2. 二", "1 one\n2 two"])
def test_numbers_that_the_author_wrote_stay(code: str) -> None:
    assert parse_html(f"<pre>{code}</pre>").blocks == (Code(code),)


def test_code_inside_a_line_stays_there() -> None:
    html = (
        "<p>用 <span class='crayon-syntax crayon-syntax-inline'><span class=crayon-v>git</span>"
        "<span> add</span></span> here</p>"
    )

    assert parse_html(html).blocks == (Paragraph((Run("用 git add here"),)),)
