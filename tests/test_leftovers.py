"""What `benchmarks/leftovers.py` finds is what no page should show, and nothing else."""

import pytest

from benchmarks.leftovers import CHECKS, Leftover, Page, leftovers, page_of
from reader.document.model import (
    Block,
    Code,
    Document,
    Item,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Run,
)

LONG = "https://example.org/" + "/".join(["a-rather-long-word"] * 8)


def _page(*blocks: Block, body: str = "") -> Page:
    return page_of(body, Document(blocks))


def _text(text: str) -> Page:
    return _page(Paragraph((Run(text),)))


NUMBERED = Code("1 let a\n2 let b\n3 print")


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (_page(NUMBERED), "numbered code"),
        (_page(Quote((NUMBERED,))), "numbered code"),
        (_page(Listing((Item((Paragraph((Run("这样写："),)), NUMBERED)),))), "numbered code"),
        (_page(Code("10 第一行\n11 第二行\n12 第三行")), "numbered code"),
        (_text("1\n2\n3"), "lone numbers"),
        (_text("1 2 3 4"), "lone numbers"),
        (_page(*(Paragraph((Run(str(number)),)) for number in (1, 2, 3))), "lone numbers"),
        (_text("before\n\n\nafter"), "blank lines"),
        (_page(Quote((Paragraph((Run("引文\n\n\n还是引文"),)),))), "blank lines"),
        (_text("see data:image/gif;base64,R0lGOD"), "embedded bytes"),
        (_text("图 " + "iVBORw0KGgoAAAANSUhEUg" * 6), "embedded bytes"),
        (_text("a picture.jpg 300w"), "srcset"),
        (_text("图片 图.webp 2x"), "srcset"),
        (_text("before {% include a.html %} after"), "tag"),
        (_text("{{< figure src=a >}}"), "tag"),
        (_text("{{ site.title }}"), "tag"),
        (_text('{{ youtube(id="a") }}'), "tag"),
        (_text("<%- partial %>"), "tag"),
        (_text("前文[vc_row]后文"), "tag"),
        (_text('[caption id="a" width="1"]图'), "tag"),
        (_text("{: .note}"), "tag"),
        (_text("::: warning"), "tag"),
        (_text("AT&amp;T"), "entity"),
        (_text("作者&nbsp;| 某人"), "entity"),
        (_text("the square a2a^2a2"), "formula twice"),
        (_text("其中 E=mc2E=mc^2 成立"), "formula twice"),
        (_text("Skip to main content"), "only heard"),
        (_text("跳转到内容"), "only heard"),
        (_text("返回顶部"), "only heard"),
        (_text("本页内容"), "only heard"),
        (_text("Zum Inhalt springen"), "only heard"),
        (_text("コンテンツへスキップ"), "only heard"),
        (_text("a link (opens in a new window) leads there"), "only heard"),
        (_text("这个链接（在新窗口打开）很好"), "only heard"),
    ],
)
def test_it_is_found(page: Page, kind: str) -> None:
    found = [each.kind for each in leftovers(page)]

    assert found == [kind]


@pytest.mark.parametrize(
    "page",
    [
        _page(Code("1. first\n2. second\n3. third")),
        _page(Code("1 apple\n3 pears\n2 plums")),
        _page(Code("{% raw %} &amp; a2a^2a2 1\n\n\n\ndata:image/gif;base64,R0l 跳转到内容")),
        _page(Paragraph((Run("{{ site.title }} 是变量", Mark.CODE),))),
        _text("In 1 2 or 3 days"),
        _text("2024\n2025\n2026"),
        _text("一行\n\n另一行"),
        _text("base64 编码把字节变成字母"),
        _text("a picture of 300w, of 2x"),
        _text("he wrote {{ name }}, and a {} and 100% of {it}"),
        _text("[note] and [gallery of modern art], 见 [视频]"),
        _text("AT&T; R&D; 问 & 答"),
        _text("10^10 and 2n^2-n and snake_case_snake_case"),
        _text("https://example.org/a_b_a_b"),
        _text("x^2 加 y^2 等于 z^2"),
        _text("You can skip to main content with the first link."),
        _text("点击后在新窗口打开设置，再返回顶部的菜单。"),
        _text("他在本页内容中写道"),
        _text(LONG),
        _text("网址" + LONG),
    ],
)
def test_what_an_author_may_write_is_not(page: Page) -> None:
    assert list(leftovers(page)) == []


@pytest.mark.parametrize(
    ("body", "shown", "found"),
    [
        (
            '<p>Go<span class="sr-only">to the list of posts</span></p>',
            "Go to the list of posts",
            1,
        ),
        ("<p>读<b hidden>隐藏的文字</b></p>", "读隐藏的文字", 1),
        ('<p>读<span style="display: none">隐藏的文字</span></p>', "读隐藏的文字", 1),
        ("<p>读隐藏的文字<b hidden>隐藏的文字</b></p>", "读隐藏的文字", 0),
        ('<p>Go<span class="sr-only">to the list of posts</span></p>', "Go", 0),
        ("<pre>&lt;b hidden>隐藏的文字&lt;/b></pre>", "<b hidden>隐藏的文字</b>", 0),
    ],
)
def test_words_that_a_page_hides_are_found_by_their_markup(
    body: str, shown: str, found: int
) -> None:
    page = _page(Paragraph((Run(shown),)), body=body)

    assert len(list(CHECKS["hidden words"](page))) == found


@pytest.mark.parametrize(("shown", "found"), [("x² x²", 1), ("x² 是平方", 0)])
def test_a_drawn_formula_is_found_if_both_its_forms_are_read(shown: str, found: int) -> None:
    formula = "<math><mi>x²</mi></math><span aria-hidden=true>x²</span>"
    body = f"<span class=katex>{formula}</span>是平方"

    page = _page(Paragraph((Run(shown),)), body=body)

    assert len(list(CHECKS["drawn formula twice"](page))) == found


def test_an_address_longer_than_a_line_is_found_if_a_word_in_it_is_broken() -> None:
    page = _text(LONG)
    cut = page.lines[0]._replace(spans=(page.lines[0].spans[0]._replace(text=LONG[:75]),))
    rest = cut._replace(spans=(cut.spans[0]._replace(text=LONG[75:150]),))

    broken = page._replace(lines=(cut, rest))

    assert list(leftovers(broken)) == [Leftover("cut address", LONG)]
