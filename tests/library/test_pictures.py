"""Which pictures of a post lie on this computer, where generators put them."""

import os
from pathlib import Path

import pytest
from PIL import Image as Pixels

from reader.document.model import Block, Details, Document, Figure, Gallery, Image, Quote
from reader.library.links.pictures import draw, pictures_of
from reader.pictures.model import Picture


def _draw(path: Path, size: tuple[int, int] = (90, 60)) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    Pixels.new("RGB", size, (10, 200, 10)).save(path)
    return str(path)


def _found(post: Path, address: str, source: str = "", *folders: Path) -> str | None:
    document = Document((Image(address),))
    found = pictures_of(document, source, str(post), [str(folder) for folder in folders])
    return found[address].file if found else None


@pytest.mark.parametrize("name", ["sea.png", "海.png", "a b.png"])
@pytest.mark.parametrize(
    ("post", "file", "address"),
    [
        ("post.md", "{name}", "{name}"),
        ("post.md", "pictures/{name}", "./pictures/{name}"),
        ("site/source/_posts/post.md", "site/source/_posts/post/{name}", "{name}"),
        ("site/source/_posts/post.md", "site/source/images/{name}", "/images/{name}"),
        ("site/_posts/2024/post.md", "site/assets/{name}", "/assets/{name}"),
        ("site/content/posts/post/index.md", "site/content/posts/post/{name}", "{name}"),
        ("site/content/posts/post.md", "site/static/img/{name}", "/img/{name}"),
        ("site/docs/guide/post.md", "site/docs/public/{name}", "/{name}"),
        ("site/_posts/post.md", "site/pictures/{name}", "../pictures/{name}"),
    ],
)
def test_a_picture_is_found_where_generators_keep_it(
    tmp_path: Path, post: str, file: str, address: str, name: str
) -> None:
    kept = _draw(tmp_path / file.format(name=name))
    written = address.format(name=name)

    for form in (written, written.replace(" ", "%20")):
        assert _found(tmp_path / post, form) == kept


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://e.org/2024/05/sea.png", "https://e.org/2024/05/a-post/"),
        ("https://e.org/2024/sea.png", "https://www.e.org/2024/a.html"),
        ("//e.org/2024/sea.png", "https://e.org/2024/a.html"),
    ],
)
def test_a_whole_address_of_the_own_site_is_found_beside_the_post_or_in_the_library(
    tmp_path: Path, address: str, source: str
) -> None:
    kept = _draw(tmp_path / address.partition("e.org/")[2])

    assert _found(tmp_path / "posts" / "a.md", address, source, tmp_path) == kept


@pytest.mark.parametrize(
    "address",
    ["https://other.org/sea.png", "data:image/png;base64,AAAA", "", "http://[::1/sea.png", "a\0b"],
)
def test_what_lies_elsewhere_is_not_looked_for(tmp_path: Path, address: str) -> None:
    _draw(tmp_path / "sea.png")

    assert _found(tmp_path / "a.md", address, "https://e.org/a.html") is None


@pytest.mark.parametrize("kind", ["text", "folder", "fifo", "device", "broken", "gone"])
def test_what_is_no_picture_is_none(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "sea.png"
    match kind:
        case "text":
            file.write_text("root:x:0:0")
        case "folder":
            file.mkdir()
        case "fifo":
            os.mkfifo(file)
        case "device":
            file.symlink_to("/dev/zero")
        case "broken":
            file.write_bytes(Path(_draw(tmp_path / "whole.png")).read_bytes()[:20])

    assert _found(tmp_path / "a.md", "sea.png") is None


def test_a_picture_is_known_wherever_it_stands(tmp_path: Path) -> None:
    for name in "abcde":
        _draw(tmp_path / f"{name}.png", (30, 20))
    blocks: tuple[Block, ...] = (
        Image("a.png"),
        Gallery((Image("b.png"), Image("gone.png"))),
        Quote((Figure((Image("c.png"),)),)),
        Details((), (Image("d.png"), Image("a.png"))),
    )

    found = pictures_of(Document(blocks), "", str(tmp_path / "post.md"), ())

    assert found == {
        f"{name}.png": Picture(str(tmp_path / f"{name}.png"), 30, 20) for name in "abcd"
    }


def test_a_post_without_pictures_asks_nothing(tmp_path: Path) -> None:
    assert pictures_of(Document(()), "", str(tmp_path / "post.md"), ()) == {}


def test_a_picture_that_is_gone_by_now_says_so(tmp_path: Path) -> None:
    picture = Picture(_draw(tmp_path / "a.png"), 90, 60)
    assert draw(picture, 9, 3)[0][0].back == (10, 200, 10)

    for spoil in (lambda: (tmp_path / "a.png").write_text("x"), (tmp_path / "a.png").unlink):
        spoil()
        cells = draw(picture, 9, 3)
        assert [len(row) for row in cells] == [9, 9, 9]
        assert "".join(cell.text for cell in cells[1]).strip() == "?"
