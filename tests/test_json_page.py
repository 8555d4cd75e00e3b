"""What docs/json.md shows is what happens; all that is printed is as docs/json.schema.json says."""

import json
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.in_process import run_here

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "docs" / "json.schema.json").read_text(encoding="utf-8"))
AS_SAID = Draft202012Validator(SCHEMA)
POST = re.search(r"```markdown\n(.*?)```\n", PAGE, re.DOTALL)
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
EXAMPLES = [(match["command"], match["output"]) for match in CONSOLE.finditer(PAGE)]


def run(command: str, folder: Path, stdin: str = "") -> str:
    """Run a command in `folder`, in which nothing is configured, and return what it prints.

    `reader` runs here in this process, and what its output is piped through in a shell.
    """
    ours, _, through = command.partition(" | ")
    name, *arguments = shlex.split(ours)
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}
    done = run_here(arguments, stdin, environment, folder)
    assert (name, done.returncode, done.stderr) == ("reader", 0, "")
    if not through:
        return done.stdout
    shell = ["bash", "-c", through]
    return subprocess.run(
        shell, input=done.stdout, stdout=subprocess.PIPE, encoding="utf-8", check=True
    ).stdout


@pytest.mark.skipif(shutil.which("jq") is None, reason="no jq")
@pytest.mark.parametrize(("command", "output"), EXAMPLES)
def test_an_example_prints_what_the_page_shows(command: str, output: str, tmp_path: Path) -> None:
    assert POST is not None
    (tmp_path / "ferry.md").write_text(POST[1], encoding="utf-8")

    assert run(command, tmp_path) == output


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_page_tells_of_every_field_that_the_schema_knows() -> None:
    kinds = [*SCHEMA["$defs"].values(), SCHEMA]
    fields = {name for kind in kinds for name in kind.get("properties", {})}

    assert not {name for name in fields if f"`{name}`" not in PAGE}


def test_each_sample_post_is_an_object_as_the_schema_says(tmp_path: Path) -> None:
    posts = sorted(str(path) for path in (ROOT / "sample_posts").rglob("*.md"))

    shown = run(shlex.join(["reader", "show", "--format", "json", *posts]), tmp_path)

    printed = [json.loads(line) for line in shown.splitlines()]
    assert [post["path"] for post in printed] == posts
    assert [post["path"] for post in printed if not AS_SAID.is_valid(post)] == []


def test_a_post_has_the_names_of_the_list(tmp_path: Path) -> None:
    shutil.copy(ROOT / "sample_posts" / "文学" / "末班夜车.md", tmp_path / "a.md")

    listed = json.loads(run("reader list --json .", tmp_path))
    shown = json.loads(run("reader show --format json a.md", tmp_path))

    common = listed.keys() & shown.keys()
    assert common >= {"title", "source", "date", "categories", "authors", "tags", "problems"}
    assert {name: shown[name] for name in common} == {name: listed[name] for name in common}


@pytest.mark.parametrize(
    ("text", "name"),
    [("", "a.md"), ("---\ntitle: 空\n---\n", "-"), ("---\ntitle: a: b\ndate: x\n---\nx", "-")],
)
def test_any_post_is_as_the_schema_says(text: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")

    post = json.loads(run(f"reader show --format json {name}", tmp_path, text))

    assert not list(AS_SAID.iter_errors(post))
    assert post["path"] == name
