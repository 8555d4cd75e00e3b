import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from reader.layout.cells import width

Reader = Callable[..., CompletedProcess[str]]

POST = """\
---
title: A morning on the river
date: 2024-05-01T08:00:00+02:00
---
<h2>At the bank</h2>
<p>The ferry leaves at eight, and whoever is late walks round by the bridge, which takes an hour.
<a href="https://a.example/">Times</a> and <a href="javascript:alert(1)">fares</a>.</p>
"""
CHINESE = """\
---
title: 河上的早晨
---
<p>渡船八点开。谁来晚了，就得从桥上绕过去，那要走一个钟头；所以大家都早早地到了码头，一边等，一边聊天。</p>
"""
HOSTILE = """\
---
title: "\\e[2J\\u009b31m"
---
<p>\x1b]0;own\x07\udc9b5m \x9b5m &#27;[5m &#x202e;
<a href="https://a.example/\x1b]8;;x\x07">x</a></p>
<pre>\x08\x1b[5m</pre>
"""
ESCAPE = "\x1b"


@pytest.fixture
def post(folder: Path) -> str:
    (folder / "a.md").write_text(POST)
    return "a.md"


@pytest.fixture
def long_post(folder: Path) -> str:
    body = "".join(f"<p>Paragraph {number}.</p>" for number in range(200))
    (folder / "long.md").write_text(f"---\ntitle: Long\n---\n{body}")
    return "long.md"


def test_a_post_in_a_pipe_is_plain_text(reader: Reader, post: str) -> None:
    shown = reader("show", post)

    assert (shown.returncode, shown.stderr) == (0, "")
    assert "A morning on the river" in shown.stdout
    assert "The ferry leaves at eight" in shown.stdout
    assert ESCAPE not in shown.stdout
    assert not any(line.endswith(" ") for line in shown.stdout.splitlines())


@pytest.mark.parametrize("text", [POST, CHINESE])
@pytest.mark.parametrize(
    ("arguments", "columns", "cells"),
    [((), "", 80), ((), "50", 50), (("--width", "30"), "50", 30), (("-w2",), "", 2)],
)
def test_a_page_is_as_wide_as_asked(
    reader: Reader, folder: Path, text: str, arguments: tuple[str, ...], columns: str, cells: int
) -> None:
    (folder / "a.md").write_text(text)

    shown = reader("show", *arguments, "a.md", COLUMNS=columns)

    widest = max(map(width, shown.stdout.splitlines()))
    assert cells - 12 < widest <= cells


@pytest.mark.parametrize("arguments", [("show", "-"), ("show",), ("-",), ()])
def test_a_post_comes_from_standard_input(
    reader: Reader, post: str, arguments: tuple[str, ...]
) -> None:
    named = reader("show", post)

    shown = reader(*arguments, stdin=POST)

    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout == named.stdout


def test_a_post_without_a_command_is_shown_in_a_pipe(reader: Reader, post: str) -> None:
    assert reader(post).stdout == reader("show", post).stdout
    assert reader("--width", "30", post).stdout == reader("show", "--width", "30", post).stdout


def test_what_is_wrong_with_a_post_is_told_on_its_page(reader: Reader, folder: Path) -> None:
    broken = "---\ntitle: a: b\n---\nText."
    (folder / "a.md").write_text(broken)

    assert "a.md: line 2: " in reader("show", "a.md").stdout
    assert "standard input: line 2: " in reader("show", stdin=broken).stdout


def test_a_post_comes_from_process_substitution(reader: Reader, post: str) -> None:
    shown = reader("show", through=f"<(cat {post})")

    assert shown.stdout == reader("show", post).stdout


def test_several_posts_are_separated(reader: Reader, folder: Path, post: str) -> None:
    (folder / "b.md").write_text(CHINESE)

    shown = reader("show", "-w40", post, "b.md").stdout

    first, second = shown.split(f"\n\n{'═' * 40}\n\n")
    assert first + "\n" == reader("show", "-w40", post).stdout
    assert second == reader("show", "-w40", "b.md").stdout


def test_a_name_of_undecodable_bytes_is_a_name(reader: Reader, folder: Path) -> None:
    path = os.fsencode(folder) + b"/\xff\xb0.md"
    with open(path, "w") as file:
        file.write(POST)

    shown = reader("show", path)

    assert (shown.returncode, shown.stderr) == (0, "")
    assert "The ferry" in shown.stdout


@pytest.mark.parametrize("stdin", ["", " \n\t\n"])
@pytest.mark.parametrize(
    "words", [(), ("-",), ("show",), ("show", "-"), ("show", "--format", "json"), ("lint", "-")]
)
def test_nothing_on_standard_input_is_told(
    reader: Reader, words: tuple[str, ...], stdin: str
) -> None:
    ended = reader(*words, stdin=stdin)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "reader: standard input: there was nothing to read\n"


@pytest.mark.parametrize("stdin", ["x", "海"])
def test_a_single_character_on_standard_input_is_a_post(reader: Reader, stdin: str) -> None:
    shown = reader("show", "-", stdin=stdin)

    assert (shown.returncode, shown.stderr) == (0, "")
    assert stdin in shown.stdout


def test_an_empty_file_is_a_post(reader: Reader, folder: Path) -> None:
    (folder / "空.md").touch()

    shown = reader("show", "空.md")

    assert (shown.returncode, shown.stderr) == (0, "")
    assert "空" in shown.stdout


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("missing.md", "reader: missing.md: No such file or directory\n"),
        ("缺.md", "reader: 缺.md: No such file or directory\n"),
        ("\x1b[2J.md", "reader: \\x1b[2J.md: No such file or directory\n"),
        ("a\nb\tc.md", "reader: a\\nb\\tc.md: No such file or directory\n"),
    ],
)
def test_a_post_that_cannot_be_read_ends_with_1(reader: Reader, name: str, told: str) -> None:
    ended = reader("show", name)

    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", told)


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        (".", "."),
        ("posts", "posts"),
        ("文学/散文", "'文学/散文'"),
        ("my posts", "'my posts'"),
        ("it's", """'it'"'"'s'"""),
        ("list", "./list"),
        ("help", "./help"),
        ("-s", "./-s"),
        ("-散 文", "'./-散 文'"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--explain",)])
def test_of_a_folder_it_is_told_what_to_do(
    reader: Reader, folder: Path, name: str, argument: str, options: tuple[str, ...]
) -> None:
    (folder / name).mkdir(parents=True, exist_ok=True)

    ended = reader("show", *options, "--", name)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        f"reader: {name}: is a folder: `reader {argument}` opens it as a library,"
        f" `reader list {argument}` lists it\n"
    )


def test_the_posts_before_an_unreadable_one_are_shown(reader: Reader, post: str) -> None:
    ended = reader("show", post, "missing.md")

    assert ended.returncode == 1
    assert "The ferry leaves" in ended.stdout


def test_colours_and_links_come_when_they_are_asked_for(reader: Reader, post: str) -> None:
    shown = reader("show", "--color=always", post)

    assert "\x1b[1mA morning on the river\x1b[0m" in shown.stdout
    assert "\x1b]8;id=1;https://a.example/\x1b\\" in shown.stdout
    assert "javascript" not in shown.stdout


def test_a_page_with_colours_is_the_plain_page_without_them(reader: Reader, post: str) -> None:
    coloured = reader("show", post, FORCE_COLOR="1").stdout

    escapes = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
    assert escapes.sub("", coloured) == reader("show", "--links=none", post).stdout
    assert coloured.count(ESCAPE) > 4


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ([], "Times[1] and fares.\n\n──────────\nLinks\n[1] https://a.example/\n"),
        (["--links=end"], "Times[1] and fares.\n\n──────────\nLinks\n[1] https://a.example/\n"),
        (["--links=inline"], "Times <https://a.example/> and fares.\n"),
        (["--links=none"], "Times and fares.\n"),
        (["--color=always", "--links=none"], None),
        (["--color=always"], None),
    ],
)
def test_addresses_are_told_where_nothing_can_be_clicked_on(
    reader: Reader, post: str, options: list[str], shown: str | None
) -> None:
    page = reader("show", *options, post).stdout

    if shown is None:
        assert "\x1b]8;id=1;https://a.example/" in page
        assert "[1]" not in page
    else:
        assert page.endswith(shown)


@pytest.mark.parametrize("color", ["always", "never"])
def test_a_post_cannot_act_on_the_terminal(reader: Reader, color: str) -> None:
    shown = reader("show", f"--color={color}", stdin=HOSTILE)

    own = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;[^\x00-\x1f\x7f]*\x1b\\", "", shown.stdout)
    assert "\x1b[5m" not in shown.stdout
    assert all(char.isprintable() or char == "\n" for char in own)


def test_a_closed_pipe_ends_quietly(reader: Reader, folder: Path) -> None:
    (folder / "huge.md").write_text("<p>word</p>" * 50_000)

    ended = reader("show", "huge.md", through="| head -n 1; exit ${PIPESTATUS[0]}")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(ended.stdout.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("--help",), ("show", "a.md"), ("completion", "bash")])
def test_a_pipe_that_nobody_reads_ends_quietly(
    reader: Reader, post: str, arguments: tuple[str, ...]
) -> None:
    assert post

    ended = reader(*arguments, through="| true; exit ${PIPESTATUS[0]}")

    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    ("through", "why"),
    [(">/dev/full", "No space left on device"), (">&-", "is closed")],
)
def test_an_output_that_cannot_be_written_ends_with_1(
    reader: Reader, post: str, through: str, why: str
) -> None:
    ended = reader("show", post, through=through)

    assert (ended.returncode, ended.stderr) == (1, f"reader: standard output: {why}\n")


def test_the_first_lines_are_there_before_the_last(
    environment: dict[str, str], folder: Path
) -> None:
    fifo = folder / "slow.md"
    os.mkfifo(fifo)
    (folder / "huge.md").write_text("<p>word</p>" * 5_000)
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "show", "huge.md", "slow.md"],
        stdout=subprocess.PIPE,
        env=environment,
        cwd=folder,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None

        first = process.stdout.readline()
        fifo.write_text("late")
        rest = process.stdout.read()

    assert first
    assert rest.endswith("late\n")


def _heed_interrupts() -> None:
    """Take Ctrl+C as usual, though what runs the tests may do so in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_ends_with_130_and_no_traceback(
    environment: dict[str, str], folder: Path
) -> None:
    os.mkfifo(folder / "fifo")
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "show", "fifo"],
        env=environment,
        cwd=folder,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=_heed_interrupts,  # noqa: PLW1509  no threads here
    )
    with open(folder / "fifo", "wb"):  # opens when the other side does, so the command is reading
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)

    assert (process.returncode, told) == (130, "")


def test_a_short_post_on_a_terminal_is_printed(terminal: Reader, post: str) -> None:
    shown = terminal("show", post, READER_PAGER="false")

    assert shown.returncode == 0
    assert "\x1b[1mA morning on the river\x1b[0m" in shown.stdout


@pytest.mark.parametrize(("columns", "cells"), [(60, 60), (100, 100), (250, 100)])
def test_a_page_has_the_width_of_the_terminal_up_to_100(
    terminal: Reader, folder: Path, columns: int, cells: int
) -> None:
    (folder / "a.md").write_text(f"<p>{'word ' * 100}</p>")

    shown = terminal("show", "--color=never", "a.md", columns=columns)

    assert cells - 5 < max(map(width, shown.stdout.splitlines())) <= cells


@pytest.mark.parametrize(
    ("environ", "used"),
    [
        ({"PAGER": "tee pager"}, "pager"),
        ({"READER_PAGER": "tee own", "PAGER": "tee pager"}, "own"),
        ({"PAGER": "cat | tee 'the pipeline'"}, "the pipeline"),
    ],
)
def test_a_long_post_on_a_terminal_goes_through_the_pager(
    terminal: Reader, folder: Path, long_post: str, environ: dict[str, str], used: str
) -> None:
    shown = terminal("show", long_post, **environ)

    paged = (folder / used).read_text()
    assert shown.stdout == paged
    assert "Paragraph 199." in paged
    assert "\x1b[1mLong\x1b[0m" in paged


def test_the_pager_is_less_unless_another_is_named(terminal: Reader, long_post: str) -> None:
    shown = terminal("show", long_post, keys=b"q", after="Paragraph 1.")

    assert shown.returncode == 0
    assert "\x1b[1mLong\x1b[" in shown.stdout
    assert "Paragraph 1." in shown.stdout
    assert "Paragraph 199." not in shown.stdout


@pytest.mark.parametrize(("rows", "paged"), [(24, True), (1000, False)])
def test_a_post_is_paged_when_it_is_longer_than_the_screen(
    terminal: Reader, folder: Path, long_post: str, rows: int, *, paged: bool
) -> None:
    terminal("show", long_post, rows=rows, READER_PAGER="tee paged")

    assert (folder / "paged").exists() == paged


def test_a_pager_can_be_asked_for_and_be_declined(
    terminal: Reader, folder: Path, post: str, long_post: str
) -> None:
    terminal("show", "--pager", post, READER_PAGER="tee short")
    terminal("show", "--no-pager", long_post, READER_PAGER="tee long")

    assert (folder / "short").exists()
    assert not (folder / "long").exists()


def test_nothing_is_waited_for_on_a_terminal_where_no_post_is_named(terminal: Reader) -> None:
    ended = terminal("show")

    assert (ended.returncode, ended.stdout.count("\n")) == (1, 1)
    assert ended.stdout.startswith("reader: no post is named, and none is piped in")


def test_a_pager_that_cannot_be_run_is_an_error(terminal: Reader, long_post: str) -> None:
    ended = terminal("show", long_post, READER_PAGER="no-such-pager -x")

    assert ended.returncode == 1
    assert ended.stdout.endswith("reader: no-such-pager -x: No such file or directory\n")


def test_a_dumb_terminal_gets_plain_text_without_a_pager(terminal: Reader, long_post: str) -> None:
    shown = terminal("show", long_post, TERM="dumb", READER_PAGER="false")

    assert shown.stdout.endswith("Paragraph 199.\n")
    assert ESCAPE not in shown.stdout


def test_no_color_leaves_bold_on_a_terminal(terminal: Reader, post: str) -> None:
    shown = terminal("show", post, NO_COLOR="1")

    assert "\x1b[1mA morning on the river\x1b[0m" in shown.stdout
    assert set(re.findall(r"\x1b\[([\d;]*)m", shown.stdout)) <= {"0", "1", "2", "3", "4", "1;4"}


def test_a_piped_post_on_a_terminal_is_shown(terminal: Reader, folder: Path, post: str) -> None:
    shown = terminal(stdin=folder / post)

    assert "The ferry leaves at eight" in shown.stdout


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("wide", "他说：“好的……”然"),
        ("narrow", "他说：“好的……”然后走"),
        ("auto", "他说：“好的……”然后走"),
    ],
)
def test_ambiguous_characters_are_as_wide_as_configured_and_narrow_in_a_pipe(
    reader: Reader, folder: Path, setting: str, line: str
) -> None:
    (folder / "a.md").write_text("<p>他说：“好的……”然后走了，一路无话。</p>")
    (folder / "config.toml").write_text(f'ambiguous = "{setting}"')

    shown = reader("show", "-w", "20", "a.md", READER_CONFIG="config.toml")

    assert line in shown.stdout.splitlines()


@pytest.mark.parametrize("word", ["The boat", "船"])
def test_what_was_done_to_a_post_is_told_instead_of_it(
    reader: Reader, folder: Path, word: str
) -> None:
    body = f"<p>{word}<br><br>{word}<br><br>{word}</p><p hidden>{word}</p>"
    (folder / "left.md").write_text(f"---\ntitle: A\n---\n{body}", encoding="utf-8")

    told = reader("show", "--explain", "left.md").stdout

    assert [line.split()[:2] for line in told.splitlines()] == [
        ["left.md:", "html"],
        ["2", "breaks"],
        ["1", "hidden"],
    ]


def test_a_post_without_habits_is_told_so(reader: Reader, folder: Path) -> None:
    (folder / "clean.md").write_text("---\ntitle: A\n---\nThe boat. 船。\n", encoding="utf-8")

    told = reader("show", "--explain", "clean.md").stdout

    assert told.splitlines() == ["clean.md: markdown", "        nothing that a generator left"]


WHOLE = """\
<!DOCTYPE html><html><head><title>{word}</title></head><body>
<nav><a href="/">{word}</a><a href="/x">{word}</a></nav>
<article><h1>{word}</h1><p>{text}</p><p>{text}<br><br>{word}</p></article>
<footer><p>{word}<br><br>{word}</p></footer></body></html>
"""


@pytest.mark.parametrize(
    ("word", "text", "words"),
    [
        ("Boat", "The ferry left the harbour late. " * 9, (110, 113)),
        ("船", "渡船晚点了，码头上的人一个也不在意。" * 9, (290, 294)),
    ],
)
def test_how_a_page_was_cut_is_told_and_what_is_in_its_article_alone(
    reader: Reader, folder: Path, word: str, text: str, words: tuple[int, int]
) -> None:
    (folder / "page.html").write_text(WHOLE.format(word=word, text=text), encoding="utf-8")
    (folder / "b.md").write_text("<p>船<br><br>boat</p>", encoding="utf-8")

    told = reader("show", "--explain", "page.html", "b.md").stdout.splitlines()

    assert told[0] == "page.html: html"
    assert told[1].strip() == "the article of a page: {} of {} words".format(*words)
    assert [line.split()[:2] for line in told[2:]] == [
        ["1", "breaks"],
        ["b.md:", "html"],
        ["1", "breaks"],
    ]


def test_a_part_of_a_page_is_cut_where_its_article_is_asked_for(
    reader: Reader, folder: Path
) -> None:
    page = WHOLE.format(word="灯", text="渡船晚点了，码头上的人一个也不在意，各自看着水面。" * 9)
    (folder / "part.md").write_text(f"<div>{page.partition('<body>')[2]}", encoding="utf-8")

    whole, article = (
        reader("show", "--explain", "part.md"),
        reader("show", "--explain", "--article", "part.md"),
    )

    assert "the article of a page" not in whole.stdout
    assert "the article of a page" in article.stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [("plain", "灯\n"), ("ansi", "\x1b["), ("markdown", "# 灯\n\n"), ("html", "<!DOCTYPE html>\n"),
     ("json", '{"version": 1, "path": "lamp.md", ')],
)  # fmt: skip
def test_a_post_is_printed_in_each_format(
    reader: Reader, folder: Path, name: str, begins: str
) -> None:
    (folder / "lamp.md").write_text("---\ntitle: 灯\n---\n<p>A lamp. 一盏灯。</p>", "utf-8")

    printed = reader("show", "--format", name, "lamp.md", "lamp.md").stdout

    assert printed.startswith(begins)
    assert printed.count("A lamp. 一盏灯。") == (4 if name == "json" else 2)


@pytest.mark.parametrize("name", ["markdown", "html", "json"])
def test_no_format_lets_a_post_act_on_the_terminal(reader: Reader, name: str) -> None:
    printed = reader("show", "--format", name, stdin=HOSTILE).stdout

    assert all(char.isprintable() or char in "\n\xa0" for char in printed)


@pytest.mark.parametrize("name", ["markdown", "html", "json"])
def test_the_article_of_a_page_is_alone_in_every_format(
    reader: Reader, folder: Path, name: str
) -> None:
    text = "渡船晚点了，码头上的人一个也不在意，各自看着水面。" * 9
    page = WHOLE.format(word="灯塔", text=text).replace("<nav>", "<nav>导航")
    (folder / "page.html").write_text(page, encoding="utf-8")

    printed = reader("show", "--format", name, "page.html").stdout

    assert text in printed
    assert "导航" not in printed


@pytest.mark.parametrize("source", ["x" * 120, "渡" * 60])
def test_code_uses_what_is_free_right_of_the_page_in_a_wide_terminal(
    terminal: Reader, folder: Path, source: str
) -> None:
    (folder / "wide.md").write_text(f"    {source}\n\n{'prose 渡 ' * 40}\n", encoding="utf-8")

    def longest(*options: str) -> tuple[int, int]:
        ended = terminal("show", "--color=never", "--no-pager", *options, "wide.md", columns=160)
        lines = ended.stdout.splitlines()
        code = max(width(line) for line in lines if "xx" in line or "渡渡" in line)
        return code, max(width(line) for line in lines if "prose" in line)

    code, prose = longest()
    assert code == 122
    assert prose <= 100
    assert longest("--width=100")[0] <= 100
    assert longest("--set", "wide=false")[0] <= 100
