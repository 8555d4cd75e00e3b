import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.articles import mean, ours, pages, score
from benchmarks.corpus import CORPUS
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.document.whole.article import article_of
from reader.posts.whole_page import is_whole_page

GOLDEN = Path(__file__).parents[2] / "golden"
PROSE = "A sentence with a comma, and with more words than any label has. " * 4
CHINESE = "这一句话里有逗号，也比任何标签都长，所以它是正文的一部分。" * 4


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_articles_of_the_corpus_are_found_as_well_as_the_better_of_two_programs_finds_them() -> (
    None
):
    scores = mean([score(page, ours) for page in pages(CORPUS)])

    assert scores.recall >= 0.985
    assert scores.precision >= 0.991


@pytest.mark.parametrize(
    ("name", "unwanted"),
    [
        ("whole-page", ("Town", "Most read", "lighthouse", "Anna", "rights reserved")),
        ("whole-page-zh", ("体育", "热门", "灯塔", "小安", "版权")),
    ],
)
def test_what_stands_around_an_article_is_not_shown(name: str, unwanted: tuple[str, ...]) -> None:
    text = plain_text(parse_body((GOLDEN / f"{name}.html").read_text(encoding="utf-8")))

    assert not [words for words in unwanted if words in text]


@pytest.mark.parametrize("prose", [PROSE, CHINESE])
def test_an_article_that_begins_outside_of_the_best_element_is_whole(prose: str) -> None:
    beginning = f"<p>First {prose}</p>"
    rest = f"<div><div class=more-content>{f'<p>{prose}</p>' * 9}</div></div>"
    page = f"<!DOCTYPE html><html><head></head><body><div>{beginning}{rest}</div></body></html>"

    assert "First" in plain_text(parse_body(page))


@pytest.mark.parametrize("prose", [PROSE, CHINESE])
def test_markup_inside_an_article_stays_as_the_page_has_it(prose: str) -> None:
    inside = '<figure><img src="a.jpg"><figcaption>b</figcaption></figure><pre>c\n  d</pre>'
    page = f"<html><head></head><body><div><p>{prose}</p>{inside}<p>{prose}</p></div></body></html>"

    assert inside in article_of(page)


@pytest.mark.parametrize("prose", [PROSE, CHINESE])
def test_paragraphs_between_two_line_breaks_stay_paragraphs(prose: str) -> None:
    body = "<br>\n\n<br>\n".join([f"{number} {prose}" for number in "abc"])
    page = f"<html><head></head><body><div><p>{prose}</p>{body}</div></body></html>"

    assert len(parse_body(page).blocks) == 4


def test_an_article_has_the_language_and_the_direction_of_its_page() -> None:
    menu = "<nav><a href=/>Home</a></nav>"
    article = f"<div><p>{PROSE * 3}</p></div>"
    page = f'<html lang="he" dir="rtl"><head></head><body>{menu}{article}</body>'

    assert article_of(page).startswith('<body lang="he" dir="rtl">')


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html><head></head><body></body></html>",
        "<html><head></head><body><p>短。</p></body></html>",
        "<html><head></head><frameset><frame src=a></frameset></html>",
        "<html><head></head><body>" + "<div>" * 300 + PROSE,
        "<html><head></head><body>\x00\x01&#1;<p>" + PROSE,
        "<html><head></head><body><ul>" + "<li><a href=a>Link</a></li>" * 50 + "</ul>",
    ],
)
def test_a_page_without_an_article_is_shown_whole(page: str) -> None:
    assert plain_text(parse_body(article_of(page))) == plain_text(parse_body(page))


@pytest.mark.parametrize(
    ("body", "is_page"),
    [
        ("<!DOCTYPE html>\n<html><body>a", True),
        ("\ufeff <!-- saved --><HTML><HEAD></HEAD>甲", True),
        ('<?xml version="1.0"?><!doctype html><head>', True),
        ("<p>How to write &lt;html&gt;</p><pre><html><body></pre>", False),
        ("`<html>` and `<body>`", False),
        ("<html><p>甲", False),
        ("<p>甲</p>", False),
        ("", False),
    ],
)
def test_a_whole_page_is_told_by_how_it_begins(body: str, *, is_page: bool) -> None:
    assert is_whole_page(body) is is_page


def test_an_ordinary_body_loads_no_extractor() -> None:
    script = (
        "import sys; from reader.document.parse import parse_body; parse_body('<p>a</p>');"
        "assert not {'readability', 'lxml', 'reader.document.whole'} & set(sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("prose", [PROSE, CHINESE])
def test_a_page_with_nothing_around_its_article_is_shown_whole(prose: str) -> None:
    listing = "<pre><span class=comment>(* a comment *)</span> let x = 1</pre>"
    talk = f"<ul><li>Short answer</li><li>{prose}</li></ul><p>q.</p>"
    page = (
        f"<html><head><title>t</title></head><body><p>{prose}</p>{listing}{talk * 3}</body></html>"
    )

    article = article_of(page)

    assert article == page
