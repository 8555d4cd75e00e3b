"""The gap between Han and Latin, shown as a space where the post has none.

Typography wants a quarter of a character there (clreq, JLREQ); a terminal has a cell or nothing.
Korean writes particles onto Latin words, so Hangul gets no gap.
"""

import re
from collections.abc import Iterator

from reader.document.model import Mark, Run, Runs
from reader.layout.inserted.insertions import Sign

GAP = " "
_HAN = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_LATIN = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f"
_GAP = f"(?<=[{_HAN}])(?=[{_LATIN}$@])|(?<=[{_LATIN}%])(?=[{_HAN}])"
_RAISED = Mark.SUPERSCRIPT | Mark.SUBSCRIPT
_VERBATIM = Mark.CODE | Mark.KEY


def gaps(runs: Runs) -> Iterator[Sign]:
    """Yield a space for each gap of a paragraph, but inside code and beside raised letters."""
    start = 0
    before = Run("")
    for run in runs:
        if _meet(before, run):
            yield start, GAP
        if not run.text.isascii() and not run.marks & _VERBATIM:
            yield from ((start + gap.start(), GAP) for gap in re.finditer(_GAP, run.text))
        start += len(run.text) + (len(f"({run.ruby})") if run.ruby else 0)
        before = run


def _meet(before: Run, after: Run) -> bool:
    """Tell whether there is a gap between two runs."""
    if before.ruby or (before.marks | after.marks) & _RAISED:
        return False
    return re.search(_GAP, before.text[-1:] + after.text[:1]) is not None
