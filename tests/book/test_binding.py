"""Posts are bound into a book that any program for books reads."""

import io
import os
import re
from collections import Counter
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from benchmarks.corpus import CORPUS, posts
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.posts.parse import parse_post
from tests.book.bound import HTML, OPF, Book, book, book_of, dead_ends, opened, raw_book
from tests.documents import pages_in

SAMPLES = Path(__file__).parents[2] / "sample_posts"
CHINESE = "---\ntitle: 渡船 <8 点>\ndate: 2024-03-04\nauthor: 周牧\nlang: zh_CN\n---\n"
ENGLISH = "---\ntitle: The ferry\ndate: 2024-01-02T09:00:00Z\nauthor: Ann\nlang: en\n---\n"


@pytest.fixture(scope="module")
def samples() -> Book:
    return book_of(posts(SAMPLES), SAMPLES)


def test_a_book_begins_with_what_it_is() -> None:
    with ZipFile(io.BytesIO(raw_book([("", ENGLISH.encode())]))) as archive:
        first, second = archive.infolist()[:2]
        kind = archive.read(first)

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert first.flag_bits == 0
    assert kind == b"application/epub+zip"
    assert second.filename == "META-INF/container.xml"


def test_every_file_of_a_book_is_in_its_package(samples: Book) -> None:
    package = samples.page("package.opf")

    items = {each.get("href"): each for each in package.iter(f"{OPF}item")}
    read = [each.get("idref") for each in package.iter(f"{OPF}itemref")]

    held = {name for name in samples.files if name.startswith("EPUB/")}
    assert held == {f"EPUB/{name}" for name in items} | {"EPUB/package.opf"}
    chapters = [f"post-{number + 1}" for number in range(len(posts(SAMPLES)))]
    assert read == ["cover", *chapters]
    assert items["nav.xhtml"].get("properties") == "nav"
    assert b'full-path="EPUB/package.opf"' in samples.files["META-INF/container.xml"]


@pytest.mark.parametrize("part", range(4))
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real posts ({CORPUS.name}/)")
def test_a_book_of_real_posts_is_well_formed_and_leads_nowhere_but_in_it(part: int) -> None:
    made = book_of(posts()[::200][part::4])

    assert dead_ends(made) == []
    assert made.page("package.opf").tag == f"{OPF}package"


def test_a_book_of_the_samples_is_well_formed_and_leads_nowhere_but_in_it(samples: Book) -> None:
    assert dead_ends(samples) == []


def test_whatever_a_body_is_made_of_can_be_bound() -> None:
    bodies = pages_in("tests/golden/*", "tests/golden/habits/*")

    assert dead_ends(book_of(bodies)) == []


@pytest.mark.parametrize(("name", "title"), [("潮水", "潮水"), ("café", "caf\ufffd")])
def test_a_post_that_has_a_name_alone_is_called_by_it_though_it_is_not_utf_8(
    name: str, title: str
) -> None:
    encoding = "gb18030" if title == name else "latin-1"
    path = os.fsdecode(f"/{name}.md".encode(encoding))

    assert opened(raw_book([(path, b"Text.")])).told("title") == [title]


def test_the_same_posts_make_the_same_book() -> None:
    first, second = (raw_book([("", ENGLISH.encode()), ("", CHINESE.encode())]) for _ in range(2))

    assert first == second


def test_a_book_of_one_post_is_called_as_it_is_and_lists_its_headings() -> None:
    made = book(f"{CHINESE}## 上船\n\n### 八点\n\n## 下船\n")

    listed = made.page("nav.xhtml").iter(f"{HTML}a")
    assert made.told("title") == ["渡船 <8 点>"]
    assert made.told("language") == ["zh-CN"]
    assert made.told("creator") == ["周牧"]
    assert made.told("date") == ["2024-03-04"]
    assert [each.text for each in listed] == ["渡船 <8 点>", "上船", "八点", "下船"]
    assert len(made.page("nav.xhtml").findall(f".//{HTML}ol//{HTML}ol//{HTML}ol")) == 1
    assert made.text("toc.ncx").count("<navPoint") == 4


def test_a_book_of_several_posts_tells_how_many_and_of_which_days() -> None:
    made = book(CHINESE, ENGLISH, "---\ntitle: Third\ndate: 2024-02-03\nauthor: Ann\n---\n## H\n")

    listed = [each.text for each in made.page("nav.xhtml").iter(f"{HTML}a")]
    assert made.told("title") == ["3 posts, 2024-01-02 – 2024-03-04"]
    assert made.told("creator") == ["周牧", "Ann"]
    assert made.told("language") == ["zh-CN", "en"]
    assert listed == ["渡船 <8 点>", "The ferry", "Third"]


def test_a_book_was_changed_when_the_last_of_its_posts_was() -> None:
    made = book(ENGLISH, CHINESE.replace("author", "updated: 2024-05-06T07:08:09+08:00\nauthor"))

    told = made.page("package.opf").iter(f"{OPF}meta")
    modified = [each.text for each in told if each.get("property") == "dcterms:modified"]
    assert modified == ["2024-05-05T23:08:09Z"]


@pytest.mark.parametrize("title", ["Edited", "改过"])
def test_a_book_has_the_same_identifier_when_its_posts_are_edited(title: str) -> None:
    published = f"link: https://e.org/{title}\n"
    before, after = (book(f"---\ntitle: {each}\n{published}---\ntext") for each in ("First", title))

    assert before.told("identifier") == after.told("identifier")
    assert before.told("identifier") != book(ENGLISH).told("identifier")


@pytest.mark.parametrize(
    ("lang", "body", "told"),
    [
        ("", "渡船八点开，谁来晚了就得绕过去。", "zh"),
        ("", "The ferry leaves at eight.", "und"),
        ("no language", "The ferry leaves at eight.", "und"),
        ("pt_BR", "文", "pt-BR"),
    ],
)
def test_the_language_of_a_book_is_that_of_its_posts(lang: str, body: str, told: str) -> None:
    assert book(f"---\ntitle: 船\nlang: {lang}\n---\n{body}").told("language") == [told]


@pytest.mark.parametrize("lang", ["ckb", "dv-MV", "ur_PK"])
def test_a_book_in_a_language_that_reads_leftward_is_leafed_through_from_the_right(
    lang: str,
) -> None:
    made = book(f"---\ntitle: 船 ferry\nlang: {lang}\n---\ntext")

    assert 'page-progression-direction="rtl"' in made.text("package.opf")


def test_a_book_in_hebrew_is_leafed_through_from_the_right() -> None:
    made = book("---\ntitle: ספר\nlang: he\n---\nשלום\n\n```\ncode\n```\n")

    assert 'page-progression-direction="rtl"' in made.text("package.opf")
    assert '<p dir="auto">שלום</p>' in made.chapter()
    assert '<pre dir="ltr">' in made.chapter()
    assert "direction" not in made.text("style.css")


def test_formulas_tables_readings_notes_and_parts_are_those_of_the_page() -> None:
    made = book(
        f"{CHINESE}<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table><ruby>漢<rt>kan</ruby>"
        "<details open><summary>开</summary>里</details><p style='text-indent:2em'>缩进 $x^2$</p>"
        "<ul><li><input type=checkbox checked> 做完</ul><pre><code>a &lt; b</code></pre>"
    )

    said = made.chapter()
    assert '<td rowspan="2"><p>甲</p></td>' in said
    assert "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>" in said
    assert '<details open=""><summary>开</summary>' in said
    assert '<p style="text-indent:2em">缩进 ' in said
    assert "<li><p>☑ 做完</p></li>" in said
    assert "<input" not in said
    assert "<code>a &lt; b</code>" in said


def test_chapters_with_formulas_say_so() -> None:
    fraction = r"$$\frac{a + b}{路程}$$"
    made = raw_book([("", f"{CHINESE}{fraction}".encode()), ("", f"{ENGLISH}none".encode())])

    with ZipFile(io.BytesIO(made)) as archive:
        told = archive.read("EPUB/package.opf").decode()
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    has_formula = {name for name, page in pages.items() if "<math " in page}
    assert len(has_formula) == 1
    item = re.search(r'<item [^>]*properties="mathml"[^>]*>', told)
    assert item is not None
    assert f'href="{has_formula.pop().removeprefix("EPUB/")}"' in item[0]
    assert told.count('properties="mathml"') == 1


def test_a_footnote_is_known_as_one() -> None:
    made = book(f"{CHINESE}词[^1]\n\n[^1]: 注\n")

    (link,) = (each for each in made.links() if each.startswith("#"))
    assert f'<a epub:type="noteref" href="{link}">' in made.chapter()
    assert f'<li epub:type="footnote" value="1" id="{link[1:]}">' in made.chapter()


def test_links_between_the_posts_of_a_book_lead_inside_it() -> None:
    first = "---\ntitle: First\nlink: https://e.org/first/\n---\n## 中文 标题\n"
    second = (
        "---\ntitle: Second\nlink: https://e.org/b/second.html\n---\n"
        "[a](https://www.e.org/first) [b](/first/#中文-标题) [c](/first#none) [d](#here)"
        " [e](https://e.org/other) [f](https://e.org/b/second.html#here)\n\n## Here\n"
    )
    made = book(second, first)

    *links, _, _ = made.links()
    place, here = re.findall('<h2 id="(.*?)"', made.chapter(2) + made.chapter(1))
    assert dead_ends(made) == []
    assert made.links()[1:] == [
        "post-2.xhtml", f"post-2.xhtml#{place}", "post-2.xhtml", f"#{here}",
        "https://e.org/other", f"#{here}",
    ]  # fmt: skip
    assert links[0] == "https://e.org/b/second.html"  # where it was published


def test_a_link_to_a_file_leads_to_its_chapter_or_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("[b](b.md) [文](./文.md#s) [none](none.md) [x](x.pdf)")
    (tmp_path / "b.md").write_text("[a](/a.html)")
    (tmp_path / "文.md").write_text("# T\n\n## S\n")

    made = book_of([tmp_path / name for name in ("a.md", "b.md", "文.md")], tmp_path)

    assert made.links(1)[0] == "post-2.xhtml"
    assert made.links(1)[1].startswith("post-3.xhtml#s")
    assert len(made.links(1)) == 2
    assert made.links(2) == ["post-1.xhtml"]
    assert "none" in made.chapter(1)


def test_nothing_hostile_comes_in() -> None:
    hostile = (
        "---\ntitle: '</title><script>x</script>\\u0007'\n---\n"
        "<script>alert(1)</script><p onclick=x style='background:url(https://e.org)'>文\ufffe\x0c"
        "&#x1b;[2J &#xffff;<a href='javascript:x'>a</a><a href='file:///etc/passwd'>b</a>"
        "<iframe src=https://e.org/></iframe><svg onload=x></svg><object data=x></object>"
        "<form action=https://e.org><input name=a></form><link rel=stylesheet href=https://e.org/a>"
        "<style>@import url(https://e.org)</style><img src='file:///etc/passwd'>"
        "<img src=https://e.org/p.png alt='图'><p id='a\x01'>&lt;script&gt;"
    )
    made = book(hostile)

    page = made.page("post-1.xhtml")
    names = {each.tag.removeprefix(HTML) for each in page.iter()}
    attributes = {name for each in page.iter() for name in each.attrib}
    assert not names & {"script", "iframe", "svg", "object", "form", "input", "style", "img"}
    assert {"href"} <= attributes <= {"href", "rel", "type", "id", "dir", "class", "style"}
    assert {each.get("src") for each in page.iter() if each.get("src")} == set()
    assert "url(" not in made.chapter()
    assert "\x1b" not in made.chapter()
    assert dead_ends(made) == []


def test_what_can_not_be_shown_of_a_title_stands_for_itself() -> None:
    made = book("---\ntitle: \"\\u200b\"\nauthor: ['', '人']\n---\n文")

    assert all(each.strip() for each in made.told("title"))
    assert all(each.text for each in made.page("nav.xhtml").iter(f"{HTML}a"))


def test_no_letter_of_a_post_is_lost_in_its_chapter(samples: Book) -> None:
    for number, path in enumerate(posts(SAMPLES), 1):
        post = parse_post(path.read_bytes(), name=path.name, stamp=0.0)
        said = "".join(samples.page(f"post-{number}.xhtml").itertext())

        lost = _letters(plain_text(parse_body(post.body, lang=post.lang))) - _letters(said)

        assert not lost, path


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


def test_a_thousand_posts_are_a_book() -> None:
    made = opened(
        raw_book([("", ENGLISH.replace("ferry", f"ferry {n}").encode()) for n in range(1000)])
    )

    assert made.told("title") == ["1,000 posts, 2024-01-02"]
    assert "The ferry 999" in made.chapter(1000)
