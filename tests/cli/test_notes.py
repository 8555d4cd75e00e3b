"""`reader notes`: what was noted, as a page, as Markdown, as JSON."""

import json
from pathlib import Path

import pytest

from reader.library.logs.passages import Passage
from tests.cli.conftest import Reader

POST = "---\ntitle: {title}\ndate: {date}\n---\n<p>{body}</p>\n"


@pytest.fixture
def noted(reader: Reader, folder: Path) -> Path:
    for title, date, body in (
        ("Ebb", "2024-05-01", "The tide is late."),
        ("潮", "2025-05-01", "潮水迟到了。"),
        ("Bare", "2026-05-01", "Nothing 无"),
    ):
        text = POST.format(title=title, date=date, body=body)
        (folder / f"{title}.md").write_text(text, encoding="utf-8")
    reader("mark", "--note", "see also 鹿柴", "Ebb.md")
    lines = reader("marks", "export").stdout.splitlines()
    ebb, tide = (
        next(
            json.loads(line)["id"]
            for line in reader("list", "--json", f"title:{title}").stdout.splitlines()
        )
        for title in ("Ebb", "潮")
    )
    made = [
        {"post": ebb, "fact": "passage:" + Passage(0, "is late\n\nsecond", "why?").name},
        {"post": tide, "fact": "passage:" + Passage(0, "迟到").name},
    ]
    clock = json.loads(lines[0])["clock"]
    records = (json.dumps({**each, "value": True, "clock": clock}) for each in made)
    (folder / "marks.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    assert reader("marks", "import", "marks.jsonl").returncode == 0
    return folder


@pytest.mark.usefixtures("noted")
def test_notes_are_printed_post_by_post_the_newest_first(reader: Reader) -> None:
    lines = reader("notes").stdout.splitlines()

    assert [line for line in lines if line.strip() and "─" not in line] == [
        "潮",
        "2025-05-01 · 潮.md",
        "│ 迟到",
        "Ebb",
        "2024-05-01 · Ebb.md",
        "see also 鹿柴",
        "│ is late",
        "│",
        "│ second",
        "why?",
    ]


@pytest.mark.usefixtures("noted")
def test_notes_are_markdown_to_keep(reader: Reader) -> None:
    text = reader("notes", "--markdown", "tide").stdout

    assert text.startswith("# Notes\n\n## Ebb\n")
    assert "\nsee also 鹿柴\n\n> is late\n>\n> second\n\nwhy?\n" in text
    assert "潮" not in text.replace("潮水", "")


@pytest.mark.usefixtures("noted")
def test_notes_are_json_for_programs(reader: Reader) -> None:
    newest, oldest = map(json.loads, reader("notes", "--json").stdout.splitlines())

    assert (newest["title"], newest["notes"]) == ("潮", [])
    assert newest["passages"] == [{"start": 0, "quote": "迟到", "note": ""}]
    assert oldest["notes"] == ["see also 鹿柴"]
    assert oldest["path"] == "Ebb.md"


@pytest.mark.usefixtures("noted")
def test_a_post_tells_its_passages_where_nothing_is_to_be_marked(reader: Reader) -> None:
    assert reader("mark", "潮.md").stdout.endswith("passage: “迟到”\n")
    assert "passage: “is late  second” why?" in reader("mark", "Ebb.md").stdout


@pytest.mark.usefixtures("noted")
def test_a_passage_is_let_go_by_how_it_begins(reader: Reader) -> None:
    wrong = reader("mark", "--unpassage", "迟到了", "潮.md")
    ended = reader("mark", "--unpassage", "迟", "--unpassage", "is late second", "潮.md", "Ebb.md")

    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "'迟到了': no passage that is kept of these posts begins so" in wrong.stderr
    assert ended.stdout == "1 post a passage let go\n" * 2
    assert "“" not in reader("mark", "潮.md", "Ebb.md").stdout
    assert reader("mark", "--unpassage", " ", "潮.md").returncode == 1


def test_what_was_noted_of_a_post_whose_file_is_gone_is_printed_and_taken_away(
    reader: Reader, noted: Path
) -> None:
    for name in ("潮", "Bare"):
        (noted / f"{name}.md").unlink()

    page, words = reader("notes").stdout, reader("notes", "迟").stdout
    newest = json.loads(reader("notes", "--json").stdout.splitlines()[0])
    marked = reader("mark", "--unpassage", "迟到", "潮.md")

    assert page.index("2025-05-01 · 潮.md · the file is gone") < page.index("Ebb.md")
    assert "Bare" not in page
    assert words == ""
    assert (newest["gone"], newest["source"], newest["passages"][0]["quote"]) == (True, "", "迟到")
    assert marked.stdout == "1 post a passage let go\n"
    assert "潮" not in reader("notes").stdout


def test_that_there_are_no_notes_is_told_to_a_person(terminal: Reader, folder: Path) -> None:
    (folder / "a.md").write_text(POST.format(title="a", date="2024-01-01", body="b"))

    assert "no notes: `a` in the app writes one" in terminal("notes").stdout


@pytest.mark.usefixtures("noted")
def test_that_a_query_is_for_no_notes_is_told_to_a_person(terminal: Reader) -> None:
    ended = terminal("notes", "鹿")

    assert (ended.returncode, ended.stdout.strip()) == (0, "no post matches the query 鹿")


def test_a_page_of_notes_is_set_as_pages_are_and_tells_days_as_they_do(
    reader: Reader, folder: Path
) -> None:
    text = POST.format(title="Ebb", date="2024-05-01T23:30:00Z", body="潮水")
    (folder / "Ebb.md").write_text(text, encoding="utf-8")
    reader("mark", "--note", "潮水tide", "Ebb.md")
    (folder / "reader.toml").write_text('zone = "Asia/Shanghai"\n', encoding="utf-8")
    where = {"READER_CONFIG": str(folder / "reader.toml")}

    page = reader("notes", "--set", "gap=space", **where).stdout
    assert "潮水 tide" in page
    assert "2024-05-02 · Ebb.md" in page
    assert "2024-05-02 · Ebb.md" in reader("notes", "--markdown", **where).stdout
