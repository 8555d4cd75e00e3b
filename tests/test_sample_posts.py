"""What the sample posts promise: the seed untouched, and every shape of post beside it."""

import hashlib
import re
from pathlib import Path

import pytest

from reader.library.folders.walk import SUFFIXES
from reader.posts.model import Post
from reader.posts.parse import parse_post

SAMPLES = Path(__file__).parents[1] / "sample_posts"
SEED = "news/qingdao-innovation-centres.md"
SEED_SHA256 = "9516901cecbe8d87e2e84940babd67a14edc4db19b2ba0e4e785e5d15b815219"
BROKEN = "craft/tools/2020-02-29-knots.md"

DIALECTS = {
    "Hexo, a category path": (SEED, rb"\A\n---\ntitle: .*\ncategories: \n - "),
    "Hexo, a list of category paths": ("craft/typography/juhao.md", rb"\n  - \[.*, .*\]\n  - \["),
    "Hexo, without the opening line": ("文学/末班夜车.md", rb"\Atitle: [^{]*?\n---\n"),
    "Hexo, JSON before ;;;": ("craft/typography/鉛字.md", rb'\A"title": [^{]*?\n;;;\n'),
    "Hugo, TOML": ("craft/typography/paper-sizes.md", rb"\A\+\+\+\ntitle = .*\n\+\+\+\n"),
    "Hugo, JSON": ("craft/typography/kerning.md", rb'\A\{\n  "title": .*?\n\}\n'),
    "Jekyll": ("science/2024-08-19-why-the-tide-is-late.md", rb"\A---\nlayout: .*\ncategory: "),
    "Nikola": ("kitchen/bouillon.md", rb"\A<!--\n\.\. title: .*?\n-->\n"),
    "a byte order mark, CRLF": ("craft/tools/messer.md", rb"\A\xef\xbb\xbf---\r\ntitle: "),
    "no front matter": ("notes/on-leaving-things-out.md", rb"\A# "),
    "an empty front matter": ("notes/2023-06-18-petrichor.html", rb"\A---\n---\n"),
    "a front matter that is not YAML": (BROKEN, rb"\A---\ntitle: Knots: "),
}

ELEMENTS = (
    "h1 h2 h3 h4 h5 h6 p div span section article main header footer nav aside address hgroup "
    "ul ol li dl dt dd blockquote pre code figure figcaption img picture source hr br wbr "
    "table caption colgroup col thead tbody tfoot tr th td details summary "
    "a b strong i em u s strike del ins mark small sub sup kbd samp var abbr acronym q cite dfn "
    "time data bdi ruby rb rt rp font center math svg "
    "audio video iframe embed object form input select textarea button label "
    "script style noscript template dialog blink x-weather"
)

ATTRIBUTES = (
    "rowspan", "colspan", "alt", "title", "start", "reversed", "type", "value", "scope", "srcset",
    "data-src", "align", "dir", "lang", "cite", "datetime",
)  # fmt: skip

MARKDOWN = {
    "a table": r"^\|.*\|\n\|[-:| ]+\|$",
    "a footnote": r"^\[\^\w+\]: ",
    "a task": r"^- \[x\] ",
    "a definition": r"^\S.*\n: ",
    "struck text": r"~~.+?~~",
    "fenced code with a language": r"^```\w+$",
    "fenced code in a list": r"^   ```$",
    "a quotation in a quotation": r"^> > ",
    "a nested list": r"^     - ",
}

LANGUAGES = {"zh", "zh-CN", "zh-TW", "en", "en-GB", "ja", "ko", "ar", "he", "fr", "de", "ru", "th"}


def posts() -> dict[str, bytes]:
    files = (file for file in SAMPLES.rglob("*.*") if file.suffix in SUFFIXES)
    return {file.relative_to(SAMPLES).as_posix(): file.read_bytes() for file in files}


def test_the_picture_that_a_post_names_is_there() -> None:
    (post,) = (each for each in parsed().values() if each.image.startswith("/"))

    assert post.title == "Why the tide is late"
    assert (SAMPLES / post.image.lstrip("/")).read_bytes().startswith(b"\xff\xd8")


def parsed() -> dict[str, Post]:
    return {name: parse_post(raw, name=name.rpartition("/")[2]) for name, raw in posts().items()}


def everything() -> str:
    return "\n".join(raw.decode().replace("\r\n", "\n") for raw in posts().values())


def test_the_seed_is_as_it_was_found() -> None:
    raw = (SAMPLES / SEED).read_bytes()

    assert hashlib.sha256(raw).hexdigest() == SEED_SHA256


def test_there_are_at_least_a_dozen_posts_beside_the_seed() -> None:
    assert len(posts()) > 12


@pytest.mark.parametrize(("name", "shape"), DIALECTS.values(), ids=DIALECTS)
def test_every_front_matter_dialect_has_a_post(name: str, shape: bytes) -> None:
    assert re.search(shape, posts()[name], re.DOTALL)


def test_every_html_element_that_reading_meets_is_in_some_post() -> None:
    text = everything()

    missing = [name for name in ELEMENTS.split() if not re.search(rf"<{name}[\s>]", text)]

    assert missing == []


def test_every_attribute_that_reading_heeds_is_in_some_post() -> None:
    text = everything()

    missing = [name for name in ATTRIBUTES if not re.search(rf"<\w[^>]*\s{name}[\s=>]", text)]

    assert missing == []


@pytest.mark.parametrize("shape", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_is_shown_with_its_extensions(shape: str) -> None:
    assert re.search(shape, everything(), re.MULTILINE)


def test_hexo_s_code_gutter_is_shown() -> None:
    assert '<figure class="highlight python"><table><tr><td class="gutter"><pre>' in everything()


def test_no_post_asks_for_a_host_that_somebody_owns() -> None:
    texts = [raw.decode() for name, raw in posts().items() if name != SEED]

    hosts = {host for text in texts for host in re.findall(r"https?://([\w.-]+)", text)}

    assert {".".join(host.split(".")[-2:]) for host in hosts} == {"example.org"}


def test_only_the_broken_post_has_problems() -> None:
    troubled = {name: len(post.problems) for name, post in parsed().items() if post.problems}

    assert troubled == {BROKEN: 3}


def test_the_broken_post_says_in_its_text_what_is_wrong_with_it() -> None:
    opening = parsed()[BROKEN].body.strip().partition("\n\n")[0]

    assert all(word in opening for word in ("on purpose", "colon", "February", "opened and never"))


def test_at_least_four_categories_hold_categories() -> None:
    paths = {path for post in parsed().values() for path in post.categories}

    outermost = {path[0] for path in paths if len(path) > 1}

    assert outermost >= {"Craft", "Science", "Kitchen", "Language", "文学", "手艺"}


def test_a_post_may_be_filed_twice_or_nowhere() -> None:
    filed = {len(post.categories) for post in parsed().values()}

    assert filed == {0, 1, 2}


def test_the_posts_are_written_in_many_languages() -> None:
    written = {post.lang for post in parsed().values()}

    assert written >= LANGUAGES


def test_dates_span_several_years() -> None:
    years = {post.date.year for post in parsed().values() if post.date}

    assert len(years) > 4
