import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An empty home, in which nothing is configured."""
    home = tmp_path / "home"
    home.mkdir()
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder, in which the commands are run."""
    posts = tmp_path / "posts"
    posts.mkdir()
    return posts


@pytest.fixture
def reader(environment: dict[str, str], folder: Path) -> Reader:
    """Run `reader` with its output in a pipe."""

    def run(
        *arguments: str | bytes, stdin: str = "", through: str = "", **env: str
    ) -> CompletedProcess[str]:
        """Run `reader` with `arguments`; `through` is what a shell does with it."""
        command: list[str | bytes] = [sys.executable, "-m", "reader", *arguments]
        if through:
            command = ["bash", "-c", f'"$@" {through}', "bash", *command]
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            env={**environment, **env},
            cwd=folder,
            timeout=30,
            check=False,
        )

    return run
