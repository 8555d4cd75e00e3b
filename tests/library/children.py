"""The processes that a process has started, as the system tells."""

import os
from pathlib import Path


def children(parent: int | None = None) -> set[int]:
    """Return the numbers of the processes that `parent` has started, by default this one."""
    tasks = Path(f"/proc/{parent or os.getpid()}/task")
    return {int(pid) for task in tasks.iterdir() for pid in (task / "children").read_text().split()}
