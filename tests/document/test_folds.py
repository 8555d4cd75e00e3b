import pytest

from reader.document.folds import folds
from reader.document.html import parse_html
from reader.document.text import plain_text


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
        ("<p>nothing</p><blockquote>无</blockquote>", []),
    ],
)
def test_what_can_be_folded_is_known_by_its_place_in_the_text(html: str, texts: list[str]) -> None:
    document = parse_html(html)
    text = plain_text(document)

    assert [text[fold.start : fold.end] for fold in folds(document)] == texts


def test_a_fold_is_open_if_its_author_says_so() -> None:
    document = parse_html("<details open><summary>a</summary>b</details><details>c</details>")

    assert [fold.open for fold in folds(document)] == [True, False]
