"""Which pictures of a post lie on this computer, where generators put them."""

import os
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image as Pixels

from reader.document.model import Block, Details, Document, Figure, Gallery, Image, Quote
from reader.library.links.pictures import LARGEST, MOST, draw, pictures_of
from reader.pictures.model import Drawing, Picture


def _draw(path: Path, size: tuple[int, int] = (90, 60), kind: str | None = None) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    Pixels.new("RGB", size, (10, 200, 10)).save(path, kind)
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
    ("name", "address"),
    [
        ("images/海.png", r"images\海.png"),
        ("images/a.png", r".\images\a.png"),
        ("a%20b.png", "a%20b.png"),
        ("海.png", "海.png?v=2"),
        ("a.png?v=2", "a.png?v=2"),
        ("a.png?v=2", "a.png%3Fv=2"),
        ("\u304c.png", "\u304b\u3099.png"),
        ("\u304b\u3099.png", "\u304c.png"),
        ("site/images/海.png", "{static}/images/海.png"),
        ("images/a.png", "{attach}images/a.png"),
        ("images/a.png", "|filename|images/a.png"),
    ],
)
@pytest.mark.parametrize("source", ["", "https://e.org/2024/a.html"])
def test_a_name_is_read_as_systems_and_programs_write_it(
    tmp_path: Path, name: str, address: str, source: str
) -> None:
    kept = _draw(tmp_path / name, kind="PNG")
    completed = urljoin(source, address)

    assert _found(tmp_path / "a.md", completed, source, tmp_path / "site") == kept


@pytest.mark.parametrize("name", ["a.png", "海.png"])
def test_what_obsidian_tells_by_its_name_alone_is_found_in_its_vault(
    tmp_path: Path, name: str
) -> None:
    note = tmp_path / "notes" / "deep" / "note.md"
    assert _found(note, name, "", tmp_path) is None

    for folder in (tmp_path / "attachments", tmp_path, note.parent / "attachments"):
        kept = _draw(folder / name)  # the nearest of them
        assert _found(note, name, "", tmp_path) == kept
    assert _found(note, f"./{name}", "", tmp_path) is None


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
        f"{name}.png": Picture(str(file), 30, 20, file.stat().st_mtime_ns)
        for name in "abcd"
        for file in [tmp_path / f"{name}.png"]
    }


def test_a_picture_in_the_place_of_another_is_another(tmp_path: Path) -> None:
    document, post = Document((Image("海.png"),)), str(tmp_path / "a.md")
    _draw(tmp_path / "海.png")
    before = pictures_of(document, "", post, ())
    os.utime(tmp_path / "海.png", ns=(1, 1))

    assert before != pictures_of(document, "", post, ())


def test_of_a_post_with_no_end_of_pictures_the_first_are_found(tmp_path: Path) -> None:
    for number in (0, MOST - 1, MOST):
        _draw(tmp_path / f"{number}.png")
    blocks = tuple(Image(f"{number}.png") for number in range(MOST + 1))

    found = pictures_of(Document(blocks), "", str(tmp_path / "a.md"), ())

    assert list(found) == ["0.png", f"{MOST - 1}.png"]


def test_a_file_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.webp"
    _draw(file)
    os.truncate(file, LARGEST + 1)  # a hole, that takes no room

    assert _found(tmp_path / "a.md", "a.webp") is None
    assert (
        "".join(cell.text for cell in draw(Drawing(Picture(str(file), 90, 60), 9, 1))[0]).strip()
        == "?"
    )


def test_a_post_without_pictures_asks_nothing(tmp_path: Path) -> None:
    assert pictures_of(Document(()), "", str(tmp_path / "post.md"), ()) == {}


def test_a_picture_that_is_gone_by_now_says_so(tmp_path: Path) -> None:
    picture = Picture(_draw(tmp_path / "a.png"), 90, 60)
    assert draw(Drawing(picture, 9, 3))[0][0].back == (10, 200, 10)

    for spoil in (lambda: (tmp_path / "a.png").write_text("x"), (tmp_path / "a.png").unlink):
        spoil()
        cells = draw(Drawing(picture, 9, 3))
        assert [len(row) for row in cells] == [9, 9, 9]
        assert "".join(cell.text for cell in cells[1]).strip() == "?"
