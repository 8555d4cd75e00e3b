"""The same posts searched by ripgrep, SQLite's LIKE, notmuch and mu."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.scale.peers import maildir
from benchmarks.search.ours import judged
from reader.library.folders.rules import rules_for
from reader.library.search.bodies import body_at
from reader.session import Session

TURNS = 7
WORDS = ("经济", "network", "蜥蜴")
SOME = 1_000
"""Posts that notmuch and mu are given: they take a second for some tens."""


def process(folder: str, environment: dict[str, str]) -> Iterator[str]:
    """Set whole processes side by side, in turns: `rg -l` and `reader search -0`."""
    if shutil.which("rg") is None:
        yield "  ripgrep is not installed"
        return
    for typed in WORDS:
        commands = {
            "rg": ["rg", "-l", "-F", typed, folder],
            "ours": [sys.executable, "-m", "reader", "search", "-0", typed, folder],
            "50": [sys.executable, "-m", "reader", "search", "-0", "-n", "50", typed, folder],
        }
        took = _in_turn(commands, environment)
        own = took["ours"] / took["rg"]
        told = f"rg {took['rg']:.0f} ms, ours {took['ours']:.0f}, its first 50 {took['50']:.0f}"
        yield f"{judged(f'{typed}: of the time of rg -l', own, 0.05)}   {told}"


def like(session: Session, folder: str) -> Iterator[str]:
    """Search the texts of a thousand posts with LIKE, and tell what all would take."""
    entries = session.entries(None, limit=SOME)
    database = sqlite3.connect(":memory:")
    database.execute("create table texts (text)")
    rules = rules_for(folder, ())
    texts = [(body_at(each.path, rules).text,) for each in entries]
    database.executemany("insert into texts values (?)", texts)
    for typed in WORDS:
        begun = time.perf_counter()
        database.execute("select count(*) from texts where text like ?", (f"%{typed}%",)).fetchone()
        whole = (time.perf_counter() - begun) * session.count() / len(entries)
        yield f"  {typed}: LIKE over all texts would take {whole * 1e3:,.0f} ms"
    database.close()


def mail(session: Session, _folder: str) -> Iterator[str]:
    """Let notmuch and mu index a thousand of the posts as mails, and look for words."""
    paths = [Path(each.path) for each in session.entries(None, limit=SOME)]
    with TemporaryDirectory() as name:
        place = Path(name)
        mails = maildir(paths, place)
        for program, commands, search in _programs(place, mails):
            if shutil.which(program) is None:
                yield f"  {program} is not installed"
                continue
            begun = time.perf_counter()
            for command in commands:
                subprocess.run(command, check=True, capture_output=True)
            speed = len(paths) / (time.perf_counter() - begun)
            yield f"  {program} indexes {speed:,.0f} posts/s; {'; '.join(_found(search))}"


def _found(search: Sequence[str]) -> Iterator[str]:
    for typed in WORDS:
        begun = time.perf_counter()
        printed = subprocess.run([*search, typed], check=False, capture_output=True).stdout
        took = (time.perf_counter() - begun) * 1e3
        yield f"{typed} {len(printed.splitlines())} in {took:.0f} ms"


def _programs(place: Path, mails: Path) -> Iterator[tuple[str, list[list[str]], list[str]]]:
    """Yield each program, how it indexes, how it searches."""
    config = place / "config"
    config.write_text(f"[database]\npath={mails}\n[user]\nname=A\nprimary_email=a@example.org\n")
    notmuch = ["notmuch", f"--config={config}"]
    yield "notmuch", [[*notmuch, "new", "--quiet"]], [*notmuch, "search", "--output=files"]
    home = f"--muhome={place / 'mu'}"
    begin = ["mu", "init", home, f"--maildir={mails}"]
    yield "mu", [begin, ["mu", "index", "--quiet", home]], ["mu", "find", home, "-f", "l"]


def _in_turn(commands: dict[str, list[str]], environment: dict[str, str]) -> dict[str, float]:
    """Return the milliseconds of each command, the median over the turns; one is to warm up."""
    took: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(TURNS + 1):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(
                command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, check=False
            )
            if turn:
                took[name].append((time.perf_counter() - begun) * 1e3)
    return {name: median(each) for name, each in took.items()}
