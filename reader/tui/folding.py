"""Which parts of a page are folded."""

from reader.document.folds import folds
from reader.document.model import Document
from reader.layout.lines import Line, Role


class Folding:
    """What is folded in a document: at first what its author has not unfolded."""

    def __init__(self, document: Document) -> None:
        self._folds = folds(document)
        self.folded = frozenset(fold.start for fold in self._folds if not fold.open)
        """Where the summaries of what is folded begin in the logical text."""

    def fold_at(self, line: Line) -> int | None:
        """Return where the part begins of which `line` is the first of the summary."""
        if any(span.role is Role.SUMMARY for span in line.spans):
            return next((fold.start for fold in self._folds if fold.start == line.offset), None)
        return None

    def toggle(self, start: int) -> None:
        """Unfold what is folded at `start`, or fold it."""
        self.folded ^= {start}

    def reveal(self, offset: int) -> bool:
        """Unfold what the character at `offset` is in; tell whether anything was folded."""
        around = {fold.start for fold in self._folds if fold.start < offset <= fold.end}
        hidden = bool(around & self.folded)
        self.folded -= around
        return hidden
