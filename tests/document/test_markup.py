from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.document.markup import Markup, markup_of
from reader.posts.parse import parse_post

_CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
_HTML_GROUPS = ("seed-real", "seed-derived", "planet-yaml-html-en", "nikola-html-en", "articles")
_MARKDOWN_GROUPS = (
    "11ty-yaml-ru", "hexo-blog-en", "hexo-docs-th", "hugo-mixed-en", "hugo-wordpress-he",
    "jekyll-md-ar", "jekyll-md-en", "jekyll-md-ja", "jekyll-md-multi", "jekyll-md-th",
    "jekyll-md-zh", "next-md-en", "plain-md-zh", "zola-toml-multi",
)  # fmt: skip
_SUFFIXES = {".md", ".markdown", ".html", ".mdx"}


@pytest.mark.parametrize(
    "body",
    [
        "<p>a</p>",
        "\n<div>   \n今天\n\n虽然\n</div>\n            ",
        "<!DOCTYPE html><title>x</title># a",
        "Text<br>\nmore<br>",
        "<p>a</p>\n\n<pre>\n# not a heading\n- [x](y)\n```\n</pre>",
        "<P>一</P>\n<UL>\n<LI>二</LI></UL>",
        "<blockquote><p>甲</p></blockquote>\n\n<p>乙</p>",
        "<pre>" * 3 + "<p>a</p>",
        "<img src=a.png>",
        "<p>甲\n\n乙</p><p>丙",
        "<p>Use <code>**x**</code> or <code>[a](b)</code>.</p>",
        "<table><tr><td>甲\n\n乙<br>丙</table>",
        "<p>a</p>\n<p>b\n[^4]: https://a.org</p>",
        "<p>甲 `x`\n\n乙 `y`</p>" + "<p>丙</p>" * 4,
        "甲\n\n<ul><li>a</li></ul><br>乙<br>",
        "<ul><li>甲</li><li>乙</li></ul>",
    ],
)
def test_paragraphs_with_tags_are_html(body: str) -> None:
    assert markup_of(body) is Markup.HTML


@pytest.mark.parametrize(
    "body",
    [
        "",
        "plain text",
        "一段文字。\n\n又一段。",
        "# Title\n\n<p>a</p>",
        "前言 <b>x</b>\n\n<div>\n\n正文\n\n</div>",
        "- a <br> b\n- c\n- d",
        "<span>甲</span>\n\n<span>乙</span>",
        "[甲](u) <br>",
        "[甲][1]<br>乙<br>丙\n\n[1]: https://a.org",
        "```html\n<p>a</p>\n```\n\ntext\n\nmore",
        "a < b",
        "Title\n=====\n\n<img src=a.png>",
        "All of them:\n\n<table>\n"
        + "<tr><td>a</td><td><p>b</p></td></tr>\n" * 50
        + "</table>\n\n[x](y)",
        "全部如下：\n\n<table>\n" + "<tr><td>甲<br>乙</td></tr>\n" * 50 + "</table>\n\n完。",
        "全部如下：\n\n<ul>\n" + "<li>甲</li>\n" * 50 + "</ul>\n\n**完**。",
        '<div class="note">\n\n    <p>one</p>\n\n    <p>two</p>\n\n</div>\n\n**Bold** and *it*.',
        "<div>intro</div>\n\nLine with `code`.",
        "The slides are at <https://slides.example/>.\n\n<p><img src=a.png></p>",
        "见 <https://slides.example/>。\n\n<p><img src=a.png></p>",
        "One.\n\nTwo.\n\n<div><p>Thanks.</p>\n<p>Bye.</p></div>",
        "一。\n\n二。\n\n<div><p>多谢。</p>\n<p>再见。</p></div>",
        "<div>前言</div>\n\n见[此](u)。",
    ],
)
def test_paragraphs_without_tags_are_markdown(body: str) -> None:
    assert markup_of(body) is Markup.MARKDOWN


@pytest.mark.skipif(not _CORPUS.is_dir(), reason="no corpus of real posts beside the repository")
@pytest.mark.parametrize(
    ("markup", "groups"), [(Markup.HTML, _HTML_GROUPS), (Markup.MARKDOWN, _MARKDOWN_GROUPS)]
)
def test_the_markup_of_real_posts_is_told(markup: Markup, groups: tuple[str, ...]) -> None:
    bodies = [body for group in groups for body in _bodies(group) if "<" in body]

    wrong = [body[:80] for body in bodies if markup_of(body) is not markup]

    assert len(bodies) > 200
    assert len(wrong) <= len(bodies) / 100, wrong


def _bodies(group: str) -> Iterator[str]:
    """Yield the bodies of a group's posts, every fourth of a large one."""
    paths = sorted(path for path in (_CORPUS / group).rglob("*") if path.suffix in _SUFFIXES)
    for path in paths[:: 4 if len(paths) > 500 else 1]:
        raw = path.read_bytes()
        yield raw.decode("utf-8", "replace") if group == "articles" else parse_post(raw).body
