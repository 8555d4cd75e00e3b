"""A book has a cover: the picture that its first post names, or else its title."""

import re
from pathlib import Path

import pytest
from PIL import Image as Pixels

from tests.book.bound import HTML, OPF, Book, book, book_of, dead_ends

SVG = "{http://www.w3.org/2000/svg}"


def cover_of(made: Book) -> str:
    """Return the file that stands for a book on a shelf, as both versions of EPUB have it."""
    package = made.page("package.opf")
    items = {each.get("id"): each for each in package.iter(f"{OPF}item")}
    told = {each.get("name"): each.get("content") for each in package.iter(f"{OPF}meta")}
    (name,) = [
        each.get("href", "") for each in items.values() if each.get("properties") == "cover-image"
    ]
    assert items[told["cover"]].get("href") == name
    (shown,) = made.page("cover.xhtml").iter(f"{HTML}img")
    assert shown.get("src") == name
    assert next(each.get("idref") for each in package.iter(f"{OPF}itemref")) == "cover"
    assert dead_ends(made) == []
    return name


def lines_of(made: Book) -> list[str]:
    return [each.text or "" for each in made.page("pictures/cover.svg").iter(f"{SVG}text")]


def _draw(path: Path, width: int = 300, height: int = 200) -> None:
    Pixels.new("RGB", (width, height), (200, 20, 20)).save(path)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("The ferry leaves at eight", ["The ferry leaves", "at eight"]),
        ("渡船八点开，谁来晚了就得绕过去", ["渡船八点开，谁来", "晚了就得绕过去"]),
    ],
)
def test_without_a_picture_the_title_is_the_cover(title: str, lines: list[str]) -> None:
    made = book(f"---\ntitle: {title}\ndate: 2024-03-04\nauthor: 周牧\n---\ntext\n")

    assert cover_of(made) == "pictures/cover.svg"
    assert lines_of(made) == [*lines, "周牧", "2024-03-04"]


@pytest.mark.parametrize("word", ["word <b> & ", "很长的题目"])
def test_a_long_title_has_small_letters_and_ends_somewhere(word: str) -> None:
    short, long = (book(f"---\ntitle: '{word * times}'\n---\n") for times in (2, 90))

    sizes = [
        int(size)
        for made in (short, long)
        for size in re.findall(r'font-size="(\d+)"', made.text("pictures/cover.svg"))[:1]
    ]
    assert sizes[0] > sizes[1]
    assert lines_of(long)[8].endswith(" …")


@pytest.mark.parametrize("name", ["sea.png", "海.png"])
def test_the_picture_that_the_first_post_names_is_the_cover_and_in_the_book_once(
    tmp_path: Path, name: str
) -> None:
    _draw(tmp_path / name)
    (tmp_path / "a.md").write_text(f"---\ntitle: A\ncover: {name}\n---\n![海]({name})\n")
    (tmp_path / "b.md").write_text("---\ntitle: B\n---\n")

    made = book_of([tmp_path / "a.md", tmp_path / "b.md"])

    assert cover_of(made) == "pictures/1.png"
    assert [each for each in made.files if "pictures" in each] == ["EPUB/pictures/1.png"]


@pytest.mark.parametrize("image", ["icon.png", "gone.png", "https://e.org/x.png"])
def test_what_is_small_or_elsewhere_is_no_cover(tmp_path: Path, image: str) -> None:
    _draw(tmp_path / "icon.png", 64, 64)
    (tmp_path / "a.md").write_text(f"---\ntitle: 题\ncover: {image}\n---\n")

    assert cover_of(book_of([tmp_path / "a.md"])) == "pictures/cover.svg"


def test_what_reads_from_right_to_left_stands_on_a_cover_as_it_is_written() -> None:
    assert lines_of(book("---\ntitle: שלום עולם\ndate: 2024-03-04\n---\n"))[0] == "שלום עולם"
