"""What the README shows is what happens.

`UPDATE_README=1 pytest tests/test_readme.py` writes its outputs and its table of keys anew.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.tui.keys.actions import Where
from reader.tui.keys.keymap import USUAL
from reader.tui.keys.names import spoken

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
TABLE = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- /keys -->)", re.DOTALL)
TEXT = README.read_text(encoding="utf-8")
EXAMPLES = [(match["command"], match["output"]) for match in CONSOLE.finditer(TEXT)]


def run(command: str, home: Path) -> str:
    """Run a command of the README where a newcomer would, and return what it prints."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "TZ": "UTC",
        "LANG": "C.UTF-8",
    }
    completed = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.stderr == ""
    return completed.stdout


def shown(key: str) -> str:
    """Return a key's name as a cell of a Markdown table can hold it."""
    return f"`{spoken(key)}`".replace("|", "\\|")


def key_table() -> str:
    """Return the README's table of keys, as `reader.tui.keys.actions` has them."""
    rows = [
        f"| {where.value} | {' '.join(map(shown, action.keys)) or f'`:{action.name}`'}"
        f" | {action.help} |"
        for where in Where
        for action in USUAL.actions
        if action.where is where
    ]
    return "\n".join(["| where | keys | what |", "|---|---|---|", *rows, ""])


def update(old: str, new: str) -> None:
    """Replace `old` in the README, if that is asked for."""
    if os.environ.get("UPDATE_README"):
        README.write_text(README.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_readme_has_examples() -> None:
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[example[0] for example in EXAMPLES])
def test_an_example_prints_what_it_shows(command: str, output: str, tmp_path: Path) -> None:
    if "jq" in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")

    printed = run(command, tmp_path)

    update(f"$ {command}\n{output}```", f"$ {command}\n{printed}```")
    assert printed == output


def test_the_table_of_keys_is_the_apps() -> None:
    found = TABLE.search(TEXT)

    assert found is not None
    update(
        f"<!-- keys -->\n{found[0]}<!-- /keys -->", f"<!-- keys -->\n{key_table()}<!-- /keys -->"
    )
    assert found[0] == key_table()
    assert "|  |" not in found[0]


def test_the_two_commands_are_there_and_ci_runs_the_second() -> None:
    commands = re.findall(r"<!-- the (app|tests) -->\n```sh\n([^\n]+)\n```", TEXT)

    assert [name for name, _ in commands] == ["app", "tests"]
    assert "<!-- the tests -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
