"""The pictures of a book are those that lie on this computer; others are links."""

from pathlib import Path

import pytest
from PIL import Image as Pixels

from tests.book.bound import HTML, OPF, book, book_of, dead_ends


def _draw(path: Path, kind: str = "PNG") -> None:
    Pixels.new("RGB", (30, 20), (200, 20, 20)).save(path, kind)


@pytest.mark.parametrize("name", ["sea.png", "海 1.png"])
def test_a_picture_beside_a_post_is_in_its_book_once(tmp_path: Path, name: str) -> None:
    _draw(tmp_path / name)
    for post in ("a.md", "b.md"):
        (tmp_path / post).write_text(f"# {post}\n\n![海]({name.replace(' ', '%20')})\n")

    made = book_of([tmp_path / "a.md", tmp_path / "b.md"])

    sources = [
        each.get("src") for n in (1, 2) for each in made.page(f"post-{n}.xhtml").iter(f"{HTML}img")
    ]
    items = [each.get("media-type") for each in made.page("package.opf").iter(f"{OPF}item")]
    assert sources == ["pictures/1.png"] * 2
    assert made.files["EPUB/pictures/1.png"] == (tmp_path / name).read_bytes()
    assert items.count("image/png") == 1
    assert dead_ends(made) == []


def test_a_picture_of_the_site_is_found_in_the_library(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    _draw(tmp_path / "library" / "图.webp", "WEBP")
    post = tmp_path / "p.md"
    post.write_text("<figure><img src=/图.webp><figcaption>题</figcaption></figure>")

    made = book_of([post], tmp_path / "library")

    assert 'src="pictures/1.jpg"' in made.chapter()
    assert "<figcaption>题</figcaption>" in made.chapter()


@pytest.mark.parametrize("alt", ["the sea", "海"])
def test_a_picture_that_is_elsewhere_is_a_link_to_it(tmp_path: Path, alt: str) -> None:
    post = tmp_path / "p.md"
    post.write_text(
        f'<img src="https://e.org/sea.png" alt="{alt}"><p>x</p>'
        '<figure><img src="https://e.org/x.png"><figcaption>题</figcaption></figure>'
        '<p>y</p><a href="https://e.org/page"><img src="https://e.org/y.png" alt="z"></a>'
    )

    made = book_of([post])

    assert f'<a href="https://e.org/sea.png"><span>{alt} · e.org</span></a>' in made.chapter()
    assert made.links() == [f"https://e.org/{name}" for name in ("sea.png", "x.png", "page")]
    assert "<img" not in made.chapter()


def test_a_picture_that_cannot_be_read_is_its_words(tmp_path: Path) -> None:
    (tmp_path / "no.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "p.md").write_text("![词](no.png)\n\n![字](gone.png)\n")

    made = book_of([tmp_path / "p.md"])

    assert "<span>词</span>" in made.chapter()
    assert "<span>字</span>" in made.chapter()
    assert made.links() == []


def test_a_picture_whose_pixels_are_broken_is_left_out_where_it_is_written_anew(
    tmp_path: Path,
) -> None:
    _draw(tmp_path / "sea.bmp", "BMP")
    (tmp_path / "sea.bmp").write_bytes((tmp_path / "sea.bmp").read_bytes()[:200])
    (tmp_path / "p.md").write_text("![海](sea.bmp)\n")

    made = book_of([tmp_path / "p.md"])

    assert "<span>海</span>" in made.chapter()
    assert [name for name in made.files if "pictures" in name] == ["EPUB/pictures/cover.svg"]


def test_no_picture_is_looked_for_beside_what_is_no_file() -> None:
    made = book("![海](sea.png)")

    assert "<span>海</span>" in made.chapter()


@pytest.mark.parametrize("name", ["sign.png", "符号.png"])
def test_a_picture_in_a_sentence_is_in_the_book_where_it_stands(tmp_path: Path, name: str) -> None:
    _draw(tmp_path / name)
    (tmp_path / "p.md").write_text(
        f"Here is ![海 <&>]({name}) in a sentence, and [![x]({name})](https://e.org/) 在句中。\n\n"
        f"| a | b |\n|---|---|\n| text ![c]({name}) | ![elsewhere](https://e.org/d.png) 字 |\n"
    )

    made = book_of([tmp_path / "p.md"])

    assert 'Here is <img alt="海 &lt;&amp;&gt;" src="pictures/1.png"/> in a' in made.chapter()
    assert '<a href="https://e.org/"><img alt="x" src="pictures/1.png"/></a>' in made.chapter()
    assert '<p>text <img alt="c" src="pictures/1.png"/></p>' in made.chapter()
    assert "<p>[elsewhere] 字</p>" in made.chapter()
    assert len([each for each in made.files if "pictures/1" in each]) == 1
    assert dead_ends(made) == []
