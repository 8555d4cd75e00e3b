"""What nothing ends takes nothing with it, in a line as in a block; what is ended is left alone."""

import pytest

from reader.document.markup import Markup
from reader.document.normalise.habit import Habit
from reader.document.normalise.unended import ended
from reader.document.parse import parse_body, parse_explained
from reader.document.text import plain_text

TAGS = ("script", "style", "textarea", "title", "noscript", "template", "iframe", "xmp", "noembed")
FILMS = ("select", "noframes", "audio", "video")


@pytest.mark.parametrize("tag", [*TAGS, *FILMS])
@pytest.mark.parametrize(
    ("markup", "body"),
    [
        (Markup.HTML, "<p>The {} tag, 标签</p>\n<p>灯 lamp</p>"),
        (Markup.MARKDOWN, "The {} tag, 标签\n\n灯 lamp"),
        (Markup.MARKDOWN, "- The {} tag, 标签\n\n灯 lamp"),
        (Markup.MARKDOWN, "## The {} tag, 标签\n\n灯 lamp"),
    ],
)
def test_a_tag_that_a_sentence_speaks_of_is_text(tag: str, markup: Markup, body: str) -> None:
    page = parse_explained(body.format(f"<{tag}>"), markup=markup)

    assert plain_text(page.document).splitlines() == [f"The <{tag}> tag, 标签", "灯 lamp"]
    assert page.fired[Habit.UNENDED] == 1


@pytest.mark.parametrize(
    "text",
    [
        "cp <source> <target> 复制",
        "ssh <user>@<host>",
        "A List<String> and a Map<K.V>, 泛型",
        "#include <stdio.h>",
        "the <img> tag",
        "<filename> 是文件名",
        "mv <path/to/file> 改名",
        "Map<String, List<T>> and Map<K,V>, 映射",
        "for (i = 0; i<n; i++) 循环",
        "若 a<b，则 b>a；若 a<b(c)",
        "Task<int[]>, Foo<int*>, Bar<T&>, 类型",
        "Class<?>, List<? extends T>, <T extends U> 通配",
        "git config user.name <your name> 名",
    ],
)
@pytest.mark.parametrize(
    ("markup", "body"),
    [(Markup.HTML, "<p>{}</p><pre>{}</pre>"), (Markup.MARKDOWN, "{}\n\n<pre>{}</pre>")],
)
def test_a_word_in_angle_brackets_is_text(text: str, markup: Markup, body: str) -> None:
    read = parse_body(body.format(text, text), markup=markup)

    assert plain_text(read).splitlines() == [text, text]


@pytest.mark.parametrize("markup", Markup)
def test_a_word_is_text_also_where_another_element_begins_so(markup: Markup) -> None:
    read = parse_body("<p>List<T> 灯<D></p><table><tr><td>b</table><div>c</div>", markup=markup)

    assert plain_text(read).splitlines() == ["List<T> 灯<D>", "b", "c"]


@pytest.mark.parametrize("markup", Markup)
@pytest.mark.parametrize("code", ["cp <file> 灯", "Map<K, V> 灯", "a <script> 灯"])
def test_what_is_shown_as_it_is_stays_so(code: str, markup: Markup) -> None:
    read = parse_body(f"<p>a <file></p><xmp>{code}</xmp><p>b</p>", markup=markup)

    assert plain_text(read).splitlines() == ["a <file>", code, "b"]


@pytest.mark.parametrize("address", ["灯 <lamp@a.org>", "港 <https://a.org/港/b.html>"])
def test_an_address_in_angle_brackets_is_text(address: str) -> None:
    assert plain_text(parse_body(f"<p>{address}</p>", markup=Markup.HTML)) == address


@pytest.mark.parametrize(
    "html",
    [
        "<br/>灯",
        "<o:p>灯</o:p>",
        "<more>灯",
        "<b>灯",
        "<T>灯</t>",
        "<my-tag>灯</my-tag>",
        "<tbody>灯",
        "<p\u00a0>灯",
        "<p{% if 灯 %}>灯",
        "<td nowrap>灯",
        "<img hidden>灯",
        "<u x y>灯",
        "<my-tag a b>灯</my-tag>",
        "<?php echo?>灯",
    ],
)
def test_an_element_is_none(html: str) -> None:
    assert plain_text(parse_body(html, markup=Markup.HTML)) == "灯"


@pytest.mark.parametrize("tag", [*TAGS, *FILMS])
def test_an_element_with_attributes_that_nothing_ends_is_empty(tag: str) -> None:
    read = parse_body(f'<p>船</p><{tag} id="a"><p>灯 lamp</p>', markup=Markup.HTML)

    assert plain_text(read).splitlines()[-1] == "灯 lamp"


def test_a_film_that_nothing_ends_has_its_sources() -> None:
    read = parse_body('<video controls>\n<source src="https://a.org/港.mp4">\n<p>灯</p>')

    assert plain_text(read).splitlines() == ["港", "灯"]


@pytest.mark.parametrize(
    "line",
    [
        "<script> is a tag, 标签",
        "<STYLE> 标签",
        "<textarea>",
        "<!-- 旧 old",
        "<?php echo 1;",
        "<![CDATA[ 甲",
    ],
)
def test_a_line_of_markdown_that_begins_so_is_a_line(line: str) -> None:
    read = parse_body(f"船\n\n{line}\n\n## 灯\n\n**lamp**\n", markup=Markup.MARKDOWN)

    assert plain_text(read).splitlines() == ["船", line, "灯", "lamp"]


def test_letters_that_are_two_in_lower_case_move_no_end() -> None:
    read = parse_body(f"{'İ' * 30} -->\n\n<!-- 灯\n\n**lamp**\n", markup=Markup.MARKDOWN)

    assert plain_text(read).splitlines()[1:] == ["<!-- 灯", "lamp"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>甲</p><script>let a = '<p>乙</p>';</script><p>丙</p>",
        "<p>甲</p><SCRIPT src=a></Script><p>丙</p>",
        "<p>甲</p><!-- 乙 --><p>丙</p>",
        "<p>甲</p><!--><p>丙</p>",
        "<p>甲</p><video><source src=a></video>",
        "<p>甲</p><script>let cut = 1; if (cut",
        "<p>甲</p><style>p { colour",
        "<p>甲</p><script>let cut = 1; if (a<b, c",
        "<p>甲</p><!-- <b, <乙> <script> --><p>丙</p>",
        "<p>甲</p><!--><p>丙</p><!-- -->",
        '<p>甲</p><Script type="math/tex">a <b, c> <d></sCript><p>丙</p>',
        "<p>甲</p>",
    ],
)
def test_what_is_ended_and_code_that_was_cut_off_are_left_alone(html: str) -> None:
    assert ended(html) == (html, 0)


@pytest.mark.parametrize("taker", ["<script>", "<iframe a>", "<!--", "<source>", "<video>"])
def test_many_that_nothing_ends_take_no_longer_than_their_text(taker: str) -> None:
    html, times = ended(taker * 50_000 + "</p>")

    assert html.endswith("</p>")
    assert times == 50_000


def test_many_words_that_are_ended_take_no_longer_than_their_text() -> None:
    html = "".join(f"<a{number}x></a{number}x>" for number in range(50_000))

    assert ended(html) == (html, 0)
