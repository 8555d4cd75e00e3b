"""Commands, files, the editor."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.article import article
from reader.errors import CommandError
from reader.posts.parse import parse_post
from reader.session import Session
from reader.tui.around import Around
from reader.tui.page.exports import as_text, export, file_name
from reader.tui.reader_app import ReaderApp
from reader.tui.remembered import remembered_in
from tests.book.bound import opened
from tests.tui.driver import SHORT, Open, Reader, write_post

BODY = "<p>一 <a href=https://e.org/x>link</a> &lt;b&gt;.</p>"
RAW = f"---\ntitle: 标题 Title\n---\n\n{BODY}\n".encode()
POST = article(parse_post(RAW, name="p.md", stamp=0.0), now=None)


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("md", ["# 标题 Title", "一 [link](https://e.org/x) \\<b>."]),
        ("html", ["<title>标题 Title</title>", '<a href="https://e.org/x">link</a>']),
        ("txt", ["标题 Title", "一 link[1] <b>."]),
    ],
)
def test_a_post_is_written_as_its_file_is_called(
    tmp_path: Path, kind: str, lines: list[str]
) -> None:
    path = tmp_path / f"文 x.{kind.upper()}"

    assert export(POST, str(path), str(tmp_path)) == str(path)

    written = path.read_text(encoding="utf-8")
    assert written == as_text(POST, kind)
    assert [line for line in lines if line not in written] == []


def test_what_exists_is_written_over_only_if_that_is_wished(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("dear")

    with pytest.raises(CommandError, match="exists already"):
        export(POST, str(path), str(tmp_path))
    before = path.read_text()
    export(POST, f"{path}!", str(tmp_path))

    assert before == "dear"
    assert "标题" in path.read_text()
    assert list(tmp_path.iterdir()) == [path]


def test_a_post_is_never_written_over_itself(tmp_path: Path) -> None:
    path = tmp_path / "p.md"
    path.write_bytes(RAW)

    with pytest.raises(CommandError, match="is the post itself"):
        export(POST, f"{path}!", str(path))

    assert path.read_bytes() == RAW


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.pdf", "ends with none of"),
        ("a", "ends with none of"),
        ("no/such/a.md", "No such file"),
        ("长" * 100 + ".md", "File name too long"),
        ("a\0.md", "no file can be called so"),
        ("folder!", "Is a directory"),
    ],
)
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "folder" / "p.md").mkdir(parents=True)

    with pytest.raises(CommandError, match=f"{name.removesuffix('!')}.*: .*{said}"):
        export(POST, str(tmp_path / name), str(tmp_path / "posts" / "p.md"))

    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("name", ["p", "帖子 x"])
def test_a_post_is_written_into_a_folder_under_its_name(tmp_path: Path, name: str) -> None:
    folder, post = tmp_path / "导出.d", f"/posts/{name}.html"
    folder.mkdir()

    written = export(POST, str(folder), post)
    with pytest.raises(CommandError, match=f"{name}.md: exists already"):
        export(POST, f"{folder}/", post)

    assert written == str(folder / f"{name}.md")
    assert export(POST, f"{folder}!", post) == written
    assert "标题" in Path(written).read_text(encoding="utf-8")


def test_a_home_of_nobody_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"~nobody-没有/x.md: nobody of this name has a home"):
        export(POST, "~nobody-没有/x.md", str(tmp_path))


def test_what_is_written_over_keeps_its_link_and_its_permissions(tmp_path: Path) -> None:
    own, link = tmp_path / "书.md", tmp_path / "link.md"
    own.write_text("dear")
    own.chmod(0o600)
    link.symlink_to(own)

    export(POST, f"{link}!", str(tmp_path / "gone.md"))

    assert link.is_symlink()
    assert "标题" in own.read_text(encoding="utf-8")
    assert own.stat().st_mode & 0o777 == 0o600


async def test_w_asks_for_a_file_and_writes_the_post(
    reading: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "w")
        proposed = reader.app.screen.query_one(Input).value
        await reader.press("enter")

        assert proposed == "New news.md"
        assert "Written to New news.md" in reader.status
        assert "The text of New news." in (tmp_path / "New news.md").read_text()
        await reader.press("w", "enter")
        assert "exists already" in reader.status


async def test_the_name_that_w_proposes_has_nothing_that_a_terminal_obeys(
    posts: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    written = posts / "source" / "_posts"
    (written / "New news.md").rename(written / "茶 ca\x1b[2J\x07fe.md")
    async with reading(SHORT, at=open_session(posts)) as reader:
        await reader.press("R", "g", "g", "j", "enter", "w")

        assert reader.app.screen.query_one(Input).value == "茶 ca[2Jfe.md"


async def test_a_path_is_completed_and_one_that_failed_stands_there_again(
    reading: Open, tmp_path: Path
) -> None:
    (tmp_path / "新的 exports").mkdir()
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        failed, value = f"{tmp_path}/没有/x.html", ""
        for path, keys in ((failed, ["enter"]), (f"{tmp_path}/新", ["tab", *"y.md", "enter"])):
            await reader.press("w")
            line = reader.app.screen.query_one(Input)
            value = line.value
            line.value, line.cursor_position = path, len(path)
            await reader.settle()
            await reader.press(*keys)
        await reader.press("w")

        assert value == failed
        assert [each.name for each in (tmp_path / "新的 exports").iterdir()] == ["y.md"]
        assert reader.app.screen.query_one(Input).value == "New news.md"


async def test_a_terminal_that_cannot_be_handed_over_says_so(reading: Open) -> None:
    async with reading() as reader:
        told = []
        await reader.press("j", "enter")
        for keys in ("! l s enter", "E"):
            await reader.press(*keys.replace("!", "exclamation_mark").split())
            told.append(reader.status)

    assert all("cannot be handed to another program" in each for each in told)


async def test_a_command_that_asks_for_an_address_needs_one(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "exclamation_mark")
        reader.app.screen.query_one(Input).value = "open {url}"
        await reader.press("enter")

        assert "has no address" in reader.status


async def test_without_an_open_post_there_is_nothing_to_give(reading: Open) -> None:
    async with reading() as reader:
        for key in ("w", "vertical_line"):
            await reader.press(key)
            told = reader.status
            await reader.press("home")

            assert "No post is open" in told, key
            assert "No post is open" not in reader.status, key


async def test_a_post_is_read_again_after_it_was_edited(
    reading: Open,
    tmp_path: Path,
    open_session: Callable[[Path], Session],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "edited"
    path = write_post(folder, "Start", "2026-01-03", "文")

    def edit(_: object, edited: str) -> None:
        assert edited == str(path)
        path.write_text("---\ntitle: Other\n---\n\n改过了。\n")

    monkeypatch.setattr("reader.tui.terminal.outside.edit", edit)
    async with reading(SHORT, at=open_session(folder)) as reader:
        await reader.press("j", "enter", "E")

        assert reader.title == "Other"
        assert "改过了。" in " ".join(reader.page)


@pytest.mark.parametrize("title", ["Gone", "走了"])
async def test_no_editor_begins_a_post_whose_file_is_gone(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session], title: str
) -> None:
    path = write_post(tmp_path / "one", title, "2026-03-01", "")
    async with reading(at=open_session(tmp_path / "one")) as reader:
        await reader.press("j", "enter")
        path.unlink()

        await reader.press("E")

        assert f"{title}.md: No such file or directory" in reader.status.replace("\n", "")
        assert not path.exists()


async def test_what_was_typed_before_comes_back_in_each_line(
    session: Session, tmp_path: Path
) -> None:
    state = str(tmp_path / "state" / "app.json")
    typed = {"|": ("wc -l", "字数 x", "up"), "!": ("ls", "打开 {path}", "up")}
    typed["\\"] = ("newer:99y", "新 news", "ctrl+p")
    for start in range(2):
        around = Around(remembered=remembered_in(state), state=state)
        app = ReaderApp(session, around=around)
        async with app.run_test(size=SHORT) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            await reader.press("j", "enter", "h")
            for key, (first, second, earlier) in typed.items():
                for old in (first, second) if not start else ():
                    await reader.press(key)
                    app.screen.query_one(Input).value = old
                    await reader.press("enter", *["escape"] * (key == "\\"))
                await reader.press(key, *"now", earlier)
                line = app.screen.query_one(Input)
                seen = [line.value]
                for step in (earlier, earlier, "ctrl+n", "ctrl+n"):
                    await reader.press(step)
                    seen.append(line.value)

                assert seen == [second, first, first, second, "now"], (key, start)
                assert "earlier" in str(line.border_subtitle), key
                await reader.press("escape")


@pytest.mark.parametrize("second", ["new news", "新 news"])
async def test_before_the_query_in_force_comes_the_one_that_was_typed_before_it(
    reading: Open, second: str
) -> None:
    async with reading(SHORT) as reader:
        for query in ("newer:99y", second):
            await reader.press("\\")
            reader.app.screen.query_one(Input).value = query
            await reader.press("enter")
        await reader.press("\\")
        line = reader.app.screen.query_one(Input)
        seen = [line.value]
        for key in ("ctrl+p", "ctrl+n"):
            await reader.press(key)
            seen.append(line.value)

        assert seen == [second, "newer:99y", second]


@pytest.mark.parametrize("kind", ["html", "txt"])
@pytest.mark.parametrize("title", ["New news", "春天的消息"])
async def test_a_file_says_when_a_post_was_published_and_not_how_long_ago(
    reading: Open, tmp_path: Path, title: str, kind: str
) -> None:
    async with reading(SHORT) as reader:
        await reader.press("/", *title, "enter", "enter")
        page = " ".join(reader.page)
        await reader.press("w")
        reader.app.screen.query_one(Input).value = str(tmp_path / f"文.{kind}")
        await reader.press("enter")

    written = (tmp_path / f"文.{kind}").read_text(encoding="utf-8")
    assert " ago" in page.replace("\xa0", " ")
    assert " ago" not in written.replace("\xa0", " ")
    assert "2026-" in written


@pytest.mark.parametrize("title", ["New news", "春天的消息"])
async def test_w_writes_the_open_post_as_a_book(
    reading: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(SHORT) as reader:
        await reader.press("/", *title, "enter", "enter", "w")
        reader.app.screen.query_one(Input).value = "书.epub"
        await reader.press("enter")

        assert "Written to 书.epub" in reader.status
    made = opened((tmp_path / "书.epub").read_bytes())
    assert made.told("title") == [title]
    assert "ago" not in made.chapter()


async def test_w_writes_the_posts_that_are_picked_as_a_book(
    reading: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(SHORT) as reader:
        await reader.press("j", "V", "j", "w")
        line = reader.app.screen.query_one(Input)
        proposed, asked = line.value, str(line.border_title)
        line.value = "two.md"
        await reader.press("enter")
        refused = reader.status
        await reader.press("w")
        line = reader.app.screen.query_one(Input)
        again, line.value = line.value, "posts.epub"
        await reader.press("enter")

        assert (proposed, asked) == ("posts.epub", "Write 2 posts to")
        assert "two.md: does not end with .epub" in refused
        assert again == "two.md"
        assert "Written to posts.epub" in reader.status
    made = opened((tmp_path / "posts.epub").read_bytes())
    assert made.told("title")[0].startswith("2 posts, ")
    assert not (tmp_path / "two.md").exists()


async def test_w_on_a_group_says_that_nothing_is_open_or_picked(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("w")

        assert "No post is open, and none is picked: V begins to pick" in reader.status


async def test_w_says_that_what_is_picked_is_folded_away(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "ctrl+w", "V", "h", "h", "w")

        assert "What is picked is folded away" in reader.status


@pytest.mark.parametrize(("name", "proposed"), [("潮水", "潮水.md"), ("cafés", "caf\ufffds.md")])
def test_a_file_is_proposed_for_a_post_whose_name_is_not_utf_8(name: str, proposed: str) -> None:
    encoding = "gb18030" if name in proposed else "latin-1"

    assert file_name(os.fsdecode(f"/{name}.html".encode(encoding))) == proposed
