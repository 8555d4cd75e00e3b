"""The first start: a page that asks for a folder, offers the samples, and remembers."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from textual.events import Paste
from textual.widgets import Input, Static

from reader.config import load_config
from reader.config.load import Loaded
from reader.errors import ConfigError
from reader.library.logs.durable import locked
from reader.session import Session
from reader.tui.around import Around, around
from reader.tui.dialogs.welcome import WelcomeApp
from reader.tui.first_start import (
    SAMPLES,
    ChosenFolder,
    has_posts,
    posts_in,
    remember_library,
    remember_samples,
    samples,
)
from reader.tui.remembered import LineKind, Remembered, remember, remembered_in
from reader.tui.widgets.ways import Ways
from tests.tui.driver import fill_in, painted

ROOT = Path(__file__).parents[2]


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """A folder with two posts, one of them in a folder inside."""
    (tmp_path / "博客" / "_posts").mkdir(parents=True)
    (tmp_path / "博客" / "a.md").touch()
    (tmp_path / "博客" / "_posts" / "b.html").touch()
    (tmp_path / "博客" / ".hidden.md").touch()
    (tmp_path / "博客" / "picture.png").touch()
    return tmp_path / "博客"


def test_posts_are_counted_in_a_folder_and_below_it(blog: Path, tmp_path: Path) -> None:
    assert posts_in(str(blog)) == 2
    assert posts_in(str(tmp_path / "none")) == 0


def test_what_is_counted_is_what_a_scan_takes_for_posts(
    tmp_path: Path, open_session: Callable[[Path], Session]
) -> None:
    for path in ("A.MD", "node_modules_notes/乙.Html", "_drafts/c.md", "node_modules/d.md"):
        (tmp_path / "posts" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "posts" / path).write_text(f"---\ntitle: 一篇 {path}\n---\n")
    session = open_session(tmp_path / "posts")

    for _ in session.scan():
        pass

    assert posts_in(str(tmp_path / "posts")) == session.count() == 2
    assert posts_in(str(tmp_path / "posts"), drafts=True) == 3


def test_a_home_is_not_taken_for_a_library(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_posts(str(blog))

    monkeypatch.setenv("HOME", str(blog))
    assert not has_posts(str(blog))
    assert not has_posts("/")


def test_the_samples_come_with_the_reader() -> None:
    folder = samples()

    assert folder is not None
    assert posts_in(folder) > 10


@pytest.mark.parametrize("home", ["site-packages/reader", "site-packages", "别处"])
def test_the_samples_are_looked_for_in_the_package_and_beside_it(tmp_path: Path, home: str) -> None:
    package = tmp_path / "site-packages" / "reader"
    package.mkdir(parents=True)
    folder = tmp_path / home / "sample_posts"
    folder.mkdir(parents=True)

    assert samples(str(package)) == (None if home == "别处" else str(folder))


def test_a_wheel_has_the_samples_where_they_are_looked_for() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = told["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    assert taken == {SAMPLES: f"reader/{SAMPLES}"}
    assert (ROOT / SAMPLES).is_dir()


def test_a_library_is_remembered_in_the_configuration(blog: Path, tmp_path: Path) -> None:
    path = tmp_path / "config" / "reader" / "config.toml"

    remember_library(str(blog), str(path))

    environ = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert [each.path for each in load_config(environ).library] == [str(blog)]
    assert "# watch = true" in path.read_text()


def test_what_the_configuration_says_besides_is_kept(blog: Path, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('# mine\nzone = "UTC"\n[page]\njustify = true\n')

    remember_library(str(blog), str(path))

    assert path.read_text().endswith('# mine\nzone = "UTC"\n[page]\njustify = true\n')
    assert load_config({"READER_CONFIG": str(path)}).page == (("justify", True),)


@pytest.mark.parametrize(
    "text", ["zone = \n", 'library = ["/a/新闻", "/a/b"\n', 'library = ["/a"]\nzone = "x\n']
)
def test_a_broken_configuration_is_not_written_into(blog: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)

    with pytest.raises(ConfigError, match="cannot be changed; write into it: library = "):
        remember_library(str(blog), str(path))

    assert path.read_text() == text


@pytest.mark.parametrize("text", ["é", "新闻"])
def test_a_configuration_that_is_not_utf_8_is_told_with_its_line(
    blog: Path, tmp_path: Path, text: str
) -> None:
    path, raw = tmp_path / "config.toml", f"# mine\n# {text}\n".encode("gbk")
    path.write_bytes(raw)

    with pytest.raises(ConfigError) as caught:
        remember_library(str(blog), str(path))

    told = f"{path}: line 2: not UTF-8: cannot be changed; write into it: library = ['{blog}']"
    assert str(caught.value) == told
    assert path.read_bytes() == raw


def test_a_folder_that_no_configuration_can_name_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"

    with pytest.raises(ConfigError, match="cannot be written: the folder's name is not UTF-8"):
        remember_library(str(tmp_path / "\udcff新"), str(path))

    assert not path.exists()


async def test_a_folder_is_typed_completed_and_opened(blog: Path, tmp_path: Path) -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await fill_in(pilot, f"{tmp_path}/")
        await pilot.press("博")
        while app.query_one(Input)._suggestion == "":
            await pilot.pause(0.01)
        await pilot.press("tab")
        assert app.query_one(Input).value == f"{blog}/"
        assert "2 files that may be posts." in str(app.query_one("#found", Static).render())
        await pilot.press("enter")

    assert app.return_value == ChosenFolder(str(blog), remembered=True)


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(60, 16)) as pilot:
        await fill_in(pilot, str(tmp_path / "没有"))
        await pilot.press("enter")

        found = app.query_one("#found", Static)
        assert "没有: no such folder" in str(found.content)
        assert found.has_class("-wrong")
        await pilot.press("escape")

    assert app.return_value is None


@pytest.mark.parametrize("name", ["nothing", "空"])
async def test_a_folder_without_posts_is_taken_by_enter_once_more(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).mkdir()
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await fill_in(pilot, str(tmp_path / name))
        await pilot.press("enter")
        assert "Enter once more takes" in str(app.query_one("#found", Static).render())
        await pilot.press("enter")

    assert app.return_value == ChosenFolder(str(tmp_path / name), remembered=True)


async def test_what_else_is_typed_forgets_that_a_folder_without_posts_was_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "空").mkdir()
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await fill_in(pilot, str(tmp_path / "空"))
        await pilot.press("enter", "/", "backspace")
        assert str(app.query_one("#found", Static).render()) == "No posts in sight here."
        await pilot.press("enter")
        assert "Enter once more takes" in str(app.query_one("#found", Static).render())
        await pilot.press("escape")

    assert app.return_value is None


@pytest.mark.parametrize(("keys", "answer"), [(["down", "enter"], samples()), (["end"], None)])
async def test_the_samples_are_offered(keys: list[str], answer: str | None) -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        await pilot.press(*keys[1:-1], "enter" if answer else "down")
        if not answer:
            await pilot.press("enter")

    assert app.return_value == (ChosenFolder(answer, remembered=False) if answer else None)


@pytest.mark.parametrize("typed", ["~/blog", "/博客"])
async def test_what_is_typed_in_the_list_goes_on_in_the_line(typed: str) -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", *typed)

        assert app.query_one(Input).value == typed
        assert app.query_one(Input).has_focus


async def test_the_arrows_lead_from_the_line_to_the_list_and_back(tmp_path: Path) -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await fill_in(pilot, str(tmp_path))
        await pilot.press("down", "down", "down")
        last = app.query_one(Ways).highlighted
        await pilot.press("up", "up", "/")

        assert last == 1
        assert app.query_one(Input).value == f"{tmp_path}/"


async def test_what_is_pasted_in_the_list_goes_on_in_the_line() -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        app.query_one(Ways).post_message(Paste("/博客\n"))
        await pilot.pause()

        assert app.query_one(Input).value == "/博客"


@pytest.mark.parametrize("keys", [["ctrl+c"], ["down", "ctrl+c"]])
async def test_ctrl_c_leaves_the_first_start(keys: list[str]) -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)

    assert app.return_value is None
    assert not app._running


def test_that_the_samples_were_chosen_is_remembered(tmp_path: Path) -> None:
    state = str(tmp_path / "new" / "app.json")

    remember_samples(state)
    remember(state, remembered_in(state).with_line(LineKind.COMMAND, "组"))

    assert remembered_in(state) == Remembered(typed={LineKind.COMMAND: ("组",)}, samples=True)


def test_that_the_samples_were_chosen_is_written_while_no_other_app_writes(tmp_path: Path) -> None:
    state = str(tmp_path / "应用" / "app.json")
    remember(state, Remembered())
    choosing = Thread(target=remember_samples, args=(state,))

    with locked(state):
        choosing.start()
        choosing.join(0.2)
        waited = choosing.is_alive()
        remember(state, remembered_in(state).with_line(LineKind.COMMAND, "组"))
    choosing.join()

    assert waited
    assert remembered_in(state) == Remembered(typed={LineKind.COMMAND: ("组",)}, samples=True)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (200, 50)])
async def test_a_start_after_the_samples_goes_on_with_them_by_enter(size: tuple[int, int]) -> None:
    app = WelcomeApp(Around(remembered=Remembered(samples=True)))
    async with app.run_test(size=size) as pilot:
        shown = " ".join(row.text for row in painted(app))
        await pilot.press("enter")

    assert "Welcome back" in shown
    assert "Go on with the sample posts" in shown
    assert app.return_value == ChosenFolder(samples() or "", remembered=False)


async def test_a_click_on_esc_quits() -> None:
    app = WelcomeApp(Around())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = [row.text for row in painted(app)]
        y, row = next((y, row) for y, row in enumerate(rows) if "Esc quits" in row)
        await pilot.click(offset=(row.index("Esc quits"), y))
        await pilot.pause()

        assert not app.is_running


@pytest.mark.parametrize("size", [(60, 16), (80, 24)])
async def test_a_configuration_that_cannot_be_read_is_told(size: tuple[int, int]) -> None:
    wrong = ConfigError("Invalid value", "配置.toml", 3)
    app = WelcomeApp(Around(problems=(wrong,)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        told = app.query_one("#problem", Static)

        assert str(told.render()) == "配置.toml: line 3: Invalid value"
        assert told.region.height == 1


@pytest.mark.painted
async def test_the_first_start_has_no_colours_where_none_are_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    environ = {"NO_COLOR": "1"}
    app = WelcomeApp(around(Loaded(""), str(tmp_path / "app.json"), dark=True, environ=environ))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"/没有")
        typed = [segment.style for row in painted(app) for segment in row if segment.style]
        await pilot.press("down")
        styles = [segment.style for row in painted(app) for segment in row if segment.style]

    assert any(style.reverse for style in typed)
    assert any(style.underline for style in styles)
    assert {style.color.name for style in styles if style.color} == {"default"}
    assert {style.bgcolor.name for style in styles if style.bgcolor} == {"default"}
