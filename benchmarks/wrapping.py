"""Ways to cut the paragraphs of a corpus into lines: ours, the prototype's, and Rich's."""

import importlib.util
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.text import Text

from benchmarks.turns import Task
from reader.document.contents import runs_text
from reader.document.html import parse_html
from reader.document.model import Paragraph
from reader.layout.wrapping.wrap import wrap

PROTOTYPE = Path(__file__).parents[2] / "shared" / "spikes" / "typeset.py"


def wrapping_tasks(bodies: list[str], cells: int) -> Mapping[str, Task]:
    """Return the ways, each to cut all paragraphs of `bodies` into lines of so many cells."""
    texts = [text for body in bodies for text in _paragraphs(parse_html(body).blocks)]
    console = Console(width=cells)
    tasks: dict[str, Task] = {"reader": lambda: [list(wrap(text, cells)) for text in texts]}
    prototype = _prototype()
    if prototype:
        tasks["prototype"] = lambda: [prototype(text, cells) for text in texts]
    else:
        print(f"{PROTOTYPE} is not there: left out")
    tasks["Rich"] = lambda: [Text(text).wrap(console, cells) for text in texts]
    return tasks


def _paragraphs(part: object) -> Iterator[str]:
    """Yield the texts of the paragraphs in a part of a document."""
    if isinstance(part, Paragraph):
        yield runs_text(part.runs)
    elif isinstance(part, tuple):
        for inner in part:
            yield from _paragraphs(inner)


def _prototype() -> Callable[[str, int], object] | None:
    """Return the prototype's function, if its file is there."""
    if not PROTOTYPE.exists():
        return None
    spec = importlib.util.spec_from_file_location("typeset", PROTOTYPE)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    sys.modules["typeset"] = module
    spec.loader.exec_module(module)
    wrap_: Callable[[str, int], object] = module.wrap
    return wrap_
