import pytest

from reader.document.html import parse_html
from reader.document.model import Code, Run, Table

_HEXO = (
    "<figure class='highlight python'><table><tr>"
    "<td class=gutter><pre><span class=line>1</span><br><span class=line>2</span><br></pre></td>"
    "<td class=code><pre><span class=line>x = 1</span><br><span class=line>  # {0}</span><br></pre>"
    "</td></tr></table></figure>"
)
_OCTOPRESS = (
    "<figure class=code><div class=highlight><table><tbody><tr>"
    "<td class=gutter><pre class=line-numbers><span class=line-number>1</span>\n"
    "<span class=line-number>2</span>\n</pre></td>"
    "<td class=code><pre><code class=python><span class=line>x = 1\n</span>"
    "<span class=line>  # {0}\n</span></code></pre></td></tr></tbody></table></div></figure>"
)
_ROUGE = (
    "<figure class=highlight><pre><code class='language-python' data-lang=python>"
    "<table class=rouge-table><tbody><tr><td class='gutter gl'><pre class=lineno>1\n2\n</pre></td>"
    "<td class=code><pre>x = 1\n  # {0}\n</pre></td></tr></tbody></table></code></pre></figure>"
)
_KRAMDOWN = (
    "<div class='language-python highlighter-rouge'><div class=highlight><pre class=highlight>"
    "<code><table class=rouge-table><tbody><tr><td class='rouge-gutter gl'>"
    "<pre class=lineno>1\n2\n</pre></td><td class=rouge-code><pre>x = 1\n  # {0}\n</pre></td></tr>"
    "</tbody></table></code></pre></div></div>"
)
_CHROMA = (
    "<div class=highlight><div class=chroma><table class=lntable><tr><td class=lntd>\n"
    "<pre class=chroma><code><span class=lnt>1\n</span><span class=lnt>2\n</span></code></pre></td>"
    "<td class=lntd><pre class=chroma><code class=language-python data-lang=python>x = 1\n"
    "  # {0}\n</code></pre></td></tr></table></div></div>"
)
_PYGMENTS = (
    "<div class='highlight-python notranslate'><table class=highlighttable><tr>"
    "<td class=linenos><div class=linenodiv><pre><span>1</span>\n<span>2</span></pre></div></td>"
    "<td class=code><div class=highlight><pre><span></span>x = 1\n  # {0}\n</pre></div></td></tr>"
    "</table></div>"
)


@pytest.mark.parametrize("comment", ["comment", "注释"])
@pytest.mark.parametrize(
    "html", [_HEXO, _OCTOPRESS, _ROUGE, _KRAMDOWN, _CHROMA, _PYGMENTS],
    ids=["hexo", "octopress", "rouge", "kramdown", "chroma", "pygments"],
)  # fmt: skip
def test_code_beside_its_line_numbers_is_code(html: str, comment: str) -> None:
    assert parse_html(html.format(comment)).blocks == (Code(f"x = 1\n  # {comment}", "python"),)


def test_numbered_code_keeps_its_caption() -> None:
    html = _HEXO.replace("<table>", "<figcaption><span>甲.py</span></figcaption><table>")

    assert parse_html(html.format("注")).blocks == (
        Code("x = 1\n  # 注", "python", (Run("甲.py"),)),
    )


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>1 2<td>code</table>",
        "<table><tr><td>one<td>two<tr><td>1<td><pre>code</pre></table>",
        "<table><tr><td>1<td><pre>甲</pre><tr><td>2<td><pre>乙</pre></table>",
    ],
)
def test_another_table_is_a_table(html: str) -> None:
    assert isinstance(parse_html(html).blocks[0], Table)
