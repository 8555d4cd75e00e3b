import pytest

from reader.document.html import parse_html
from reader.document.links import is_told, with_addresses
from reader.document.model import (
    Document,
    Figure,
    Image,
    Media,
    MediaKind,
    Note,
    Notes,
    Paragraph,
    Run,
)
from reader.document.text import plain_text
from reader.typography import Links


def _text(html: str, links: Links) -> str:
    return plain_text(with_addresses(parse_html(html), links))


@pytest.mark.parametrize(
    ("links", "text"),
    [
        (Links.NONE, "a 甲 b"),
        (Links.INLINE, "a 甲 <https://a.org/x> b"),
        (Links.END, "a 甲[1] b\nLinks\nhttps://a.org/x"),
    ],
)
def test_addresses_stand_where_they_are_wanted(links: Links, text: str) -> None:
    assert _text("a <a href=https://a.org/x>甲</a> b", links) == text


def test_an_address_has_one_number() -> None:
    html = "<a href=http://a.org>甲</a>、<a href=http://b.org>乙</a>、<a href=http://a.org>丙</a>"

    assert (
        _text(f"<p lang=zh>{html}", Links.END)
        == "甲[1]、乙[2]、丙[1]\n链接\nhttp://a.org\nhttp://b.org"
    )


def test_a_link_of_several_looks_has_one_number() -> None:
    assert _text("<a href=x>a <b>b</b> c</a>", Links.END) == "a b c[1]\nLinks\nx"


def test_a_number_stands_before_the_space_behind_a_link() -> None:
    assert _text("<a href=x>a </a>b", Links.END) == "a[1] b\nLinks\nx"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("here", "#top"),
        ("https://a.org/", "https://a.org"),
        ("a.org/path", "https://www.a.org/path/"),
        ("me@a.org", "mailto:me@a.org"),
        ("a.org/中文", "https://a.org/%E4%B8%AD%E6%96%87"),
        ("a file", "file:///etc/passwd"),
        ("a script", "javascript:x"),
        ("data", "data:text/plain,x"),
        (" ", "https://a.org"),
        ("no link", ""),
    ],
)
def test_an_address_that_says_nothing_is_not_told(text: str, address: str) -> None:
    assert not is_told(text, address)


@pytest.mark.parametrize(
    "address",
    ["https://a.org", "HTTP://a.org", "mailto:a@b", "../x", "/a:b", "//a.org/", "页.html"],
)
def test_an_address_that_leads_somewhere_is_told(address: str) -> None:
    assert is_told("a page", address)
    assert is_told("一页", address)


def test_links_are_numbered_behind_notes() -> None:
    html = (
        "<p><a href=x>一</a><sup><a href=#fn1>1</a></sup>"
        "<ol class=footnotes><li id=fn1><a href=y>注</a></ol>"
    )

    assert _text(html, Links.END) == "一[2][1]\n注[3]\n链接\nx\ny"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2>{}</h2>", "甲[1]"),
        ("<ul><li>{}</ul>", "甲[1]"),
        ("<blockquote>{}", "甲[1]"),
        ("<dl><dt>{}</dl>", "甲[1]"),
        ("<dl><dd>{}</dl>", "甲[1]"),
        ("<table><caption>{}<tr><td>乙", "甲[1]\n乙"),
        ("<table><tr><td>{}<td>乙", "甲[1]\n乙"),
        ("<details><summary>{}</summary>乙", "甲[1]\n乙"),
        ("<details><summary>乙</summary>{}", "乙\n甲[1]"),
    ],
)
def test_links_are_numbered_wherever_they_stand(html: str, text: str) -> None:
    link = "<a href=http://a.org>甲</a>"

    assert _text(f"<html lang=ja>{html.format(link)}", Links.END) == f"{text}\nリンク\nhttp://a.org"


def test_a_film_is_numbered() -> None:
    film = Media(MediaKind.VIDEO, "影片", "https://v.org/1")

    (numbered, _) = with_addresses(Document((film,), "zh-CN"), Links.END).blocks

    assert numbered == film._replace(label="影片[1]")


def test_a_film_that_its_caption_names_is_numbered_in_the_caption() -> None:
    film = Media(MediaKind.VIDEO, "", "https://v.org/1")
    document = Document((Figure((film,), (Run("影片"),)),))

    figure, _ = with_addresses(document, Links.END).blocks

    assert isinstance(figure, Figure)
    assert figure.blocks == (film,)
    assert "".join(run.text for run in figure.caption) == "影片[1]"


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://a.org/p", "渡船 ferry[1]\n链接\nhttps://a.org/p"),
        ("https://a.org/a.jpg", "渡船 ferry"),
    ],
)
def test_a_picture_that_its_caption_names_is_numbered_in_the_caption(
    address: str, text: str
) -> None:
    html = f"<figure><a href={address}><img src=a.png></a><figcaption>渡船 ferry</figcaption>"

    assert _text(html, Links.END) == text


@pytest.mark.parametrize(
    ("link", "alt"), [("", "图"), ("https://a.org/a.jpg", "图"), ("https://a.org/", "图[1]")]
)
def test_a_picture_is_numbered_if_it_leads_elsewhere(link: str, alt: str) -> None:
    image = Image("a.png", "图", link=link)

    assert with_addresses(Document((image,)), Links.END).blocks[0] == image._replace(alt=alt)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("纯中文的文章，没有说明语言。", "链接"),
        ("日本語のページ。", "リンク"),
        ("English.", "Links"),
    ],
)
def test_the_list_is_called_in_the_language_of_a_page_that_names_none(
    text: str, title: str
) -> None:
    *_, listed = with_addresses(parse_html(f"{text}<a href=x>x1</a>"), Links.END).blocks

    assert isinstance(listed, Notes)
    assert listed.title == (Run(title),)
    assert [note.label for note in listed.items] == ["1"]
    assert isinstance(listed.items[0], Note)


def test_a_page_without_links_has_no_list() -> None:
    document = parse_html("<p>甲<ul><li>b</ul><pre>c</pre>")

    assert with_addresses(document, Links.END) == document


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("搭载 10+2+1 相 DrMOS 供电，支持 DDR5 UDIMM、PCIe Gen5 ×16", "链接"),
        ("The word 文字 is a word for what is written, and 字 is one of it", "Links"),
        ("Привет мир, это русский текст про слово 中文", "Links"),
        ("한국어 텍스트 중에 中", "Links"),
        ("Ελληνικά για 中", "Links"),
    ],
)
def test_a_text_is_chinese_if_it_has_more_han_characters_than_other_words(
    text: str, title: str
) -> None:
    html = f"<p>{text} <a href=http://a.org>a</a></p>"

    assert _text(html, Links.END).splitlines()[-2] == title


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("http://e/\u202e", "http://e/%E2%80%AE"),
        ("http://e/\x1b[31m", "http://e/%1B[31m"),
        ("http://e/港 1", "http://e/港%201"),
        ("http://e/\u3000%20", "http://e/%E3%80%80%20"),
    ],
)
@pytest.mark.parametrize("links", [Links.END, Links.INLINE])
def test_an_address_is_printed_as_it_is_linked(links: Links, address: str, printed: str) -> None:
    document = Document((Paragraph((Run("字", link=address),)),))

    shown = with_addresses(document, links)

    assert printed in plain_text(shown)
    assert address not in plain_text(shown)
