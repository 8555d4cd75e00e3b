import pytest

from reader.document.folds import folds
from reader.document.html import parse_html
from reader.document.model import Details, Document, Note, Notes, Paragraph, Run, Runs
from reader.document.text import plain_text
from reader.layout.flow import lay_out


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>前</p><details><summary>题</summary><p>文</p></details><p>后", ["题\n文"]),
        (
            "<details><summary>a</summary><details><summary>b</summary>c</details>d",
            ["a\nb\nc\nd", "b\nc"],
        ),
        ("<ul><li>x<li>y<details><summary>题</summary>z</details><li>w", ["题\nz"]),
        ("<blockquote>甲<details><p>no summary</p></details>乙", ["no summary"]),
        ("<details><summary>empty</summary></details>", ["empty"]),
        ("<table><tr><th>a<td><details><summary>b</summary>c</details>", []),
        ("<p>前</p><details><hr></details><p>后", []),
        (
            (
                "<dl><dt>名<dd>文<details><summary>题</summary>z</details><dd>"
                "<details><summary>b</summary>c</details></dl>"
            ),
            ["题\nz", "b\nc"],
        ),
        (
            (
                "<figure><p>甲</p><details><summary>题</summary>z</details>"
                "<figcaption>caption</figcaption></figure>"
            ),
            ["题\nz"],
        ),
        ("<p>nothing</p><blockquote>无</blockquote>", []),
    ],
)
def test_what_can_be_folded_is_known_by_its_place_in_the_text(html: str, texts: list[str]) -> None:
    document = parse_html(html)
    text = plain_text(document)

    assert [text[fold.start : fold.end] for fold in folds(document)] == texts


@pytest.mark.parametrize("title", [(), (Run("注"),)])
def test_what_is_in_a_note_can_be_folded(title: Runs) -> None:
    note = Note("1", (Details((Run("题"),), (Paragraph((Run("z"),)),)),))
    document = Document((Notes((note, note), title),))
    text = plain_text(document)

    assert [text[fold.start : fold.end] for fold in folds(document)] == ["题\nz", "题\nz"]


@pytest.mark.parametrize("width", [7, 40])
def test_what_is_drawn_with_a_fold_sign_can_be_folded(width: int) -> None:
    inner = "<details><summary>题</summary>z</details>"
    document = parse_html(
        f"<dl><dt>a<dd>{inner}</dl><blockquote>{inner}</blockquote><ol><li>{inner}</ol>"
        f"<table><tr><th>one<th>two<tr><td>{inner}<td>{inner}</table>"
    )
    parts = {fold.start for fold in folds(document)}

    lines = list(lay_out(document, width, folded=parts))

    assert {line.offset for line in lines if "▸" in line.text} == parts
    assert not any("▾" in line.text for line in lines)


def test_a_fold_is_open_if_its_author_says_so() -> None:
    document = parse_html("<details open><summary>a</summary>b</details><details>c</details>")

    assert [fold.open for fold in folds(document)] == [True, False]


LONG = "<p>A long quotation. " + "一段很长的引用，" * 60 + "</p>"


@pytest.mark.parametrize(
    ("html", "beginnings"),
    [
        (f"<p>前</p><blockquote>{LONG}</blockquote>", ["A lo"]),
        ("<blockquote>short, 短</blockquote>", []),
        (f"<blockquote><blockquote>{LONG}</blockquote></blockquote>", ["A lo"]),
        (f"<blockquote>甲<blockquote>{LONG}</blockquote></blockquote>", ["甲\nA ", "A lo"]),
        (f"<blockquote><details><summary>题</summary>{LONG}</details></blockquote>", ["题\nA "]),
        (f"<details><blockquote>{LONG}</blockquote></details>", ["A lo"]),
    ],
)
def test_a_long_quotation_can_be_folded(html: str, beginnings: list[str]) -> None:
    document = parse_html(html)
    text = plain_text(document)

    assert [text[fold.start :][:4] for fold in folds(document)] == beginnings


@pytest.mark.parametrize("html", [f"<blockquote>{LONG}{LONG}</blockquote><p>后</p>"])
def test_of_a_folded_quotation_the_beginning_is_seen(html: str) -> None:
    document = parse_html(html)

    lines = [line.text for line in lay_out(document, 40, folded={0})]

    assert lines[0].startswith("│ A long quotation.")
    assert lines[2:] == ["│ ▸ …", "", "后"]


def test_what_is_foldable_in_a_quotation_is_folded_and_not_the_quotation() -> None:
    html = f"<blockquote><details><summary>题</summary>{LONG}</details>{LONG}</blockquote>"

    lines = [line.text for line in lay_out(parse_html(html), 40, folded={0})]

    assert lines[0] == "│ ▸ 题"
    assert lines[2].startswith("│ A long quotation.")
