"""Which parts of a page are folded."""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from reader.document.folds import Fold, folds
from reader.document.model import Block, Details, Document
from reader.document.nested import all_blocks
from reader.layout.lines import Line, Role


class Folding:
    """What is folded in a document: at first what its author has not unfolded."""

    def __init__(self, document: Document) -> None:
        self._document = document
        is_whole = not any(map(_is_folded, all_blocks(document.blocks)))
        shut = () if is_whole else (fold.start for fold in self._folds if not fold.open)
        self.folded = frozenset(shut)
        """Where the summaries of what is folded begin in the logical text."""
        self._left: int | None = None
        """Where one was in the part that was folded last."""

    @cached_property
    def _folds(self) -> tuple[Fold, ...]:
        """What can be folded: to know where it is takes 10 ms in a book of a post."""
        return folds(self._document)

    def carried(self, document: Document) -> "Folding":
        """Return what is folded in a later version of the document: the same parts, by number."""
        later = Folding(document)
        if not (self.folded or later.folded):
            return later
        parts = tuple(zip(self._folds, later._folds, strict=False))
        folded = {now.start for before, now in parts if before.start in self.folded}
        later.folded = later.folded - {now.start for _, now in parts} | folded
        return later

    def fold_at(self, line: Line) -> int | None:
        """Return where the part begins of which `line` is the first of the summary, or the sign."""
        if not any(span.role is Role.SUMMARY for span in line.spans):
            return None
        known = (fold for fold in self._folds if not fold.is_quote and fold.start == line.offset)
        around = (
            fold
            for fold in self._folds
            if fold.is_quote and fold.start in self.folded and fold.start <= line.offset <= fold.end
        )
        return next((fold.start for fold in chain(known, around)), None)

    def on(self, lines: Sequence[Line]) -> tuple[int, ...]:
        """Return where the parts begin of which something is seen in `lines`, the first first.

        Those that begin there come before those that go on there from above.
        """
        if not lines:
            return ()
        top, bottom = lines[0].offset, lines[-1].offset
        begun = [fold.start for fold in self._folds if top <= fold.start <= bottom]
        going_on = [fold.start for fold in self._folds if fold.start < top <= fold.end]
        return (*begun, *reversed(going_on))

    def read_in(self, lines: Sequence[Line]) -> Fold | None:
        """Return the innermost part that goes on from above to the middle of `lines` at least."""
        if not lines:
            return None
        top, middle = lines[0].offset, lines[len(lines) // 2].offset
        around = [fold for fold in self._folds if fold.start < top and middle <= fold.end]
        return around[-1] if around else None

    def fold_all(self) -> None:
        """Fold everything."""
        self.folded = frozenset(fold.start for fold in self._folds)

    def unfold_all(self) -> None:
        """Unfold everything."""
        self.folded = frozenset()

    def toggle(self, start: int, at: int) -> int:
        """Unfold what is folded at `start`, or fold it; return where one is then.

        One who is in what is folded is at its beginning then; and where they were, if it is
        unfolded again at once.

        Args:
            start: Where the part begins.
            at: Where one is in the logical text.
        """
        self.folded ^= {start}
        left, self._left = self._left, None
        if start not in self.folded:
            return left if left is not None and at == start else at
        if any(fold.start == start < at <= fold.end for fold in self._folds):
            self._left = at
            return start
        return at

    def reveal(self, offset: int) -> bool:
        """Unfold what the character at `offset` is in; tell whether anything was folded."""
        if not self.folded:
            return False
        around = {fold.start for fold in self._folds if fold.start < offset <= fold.end}
        hidden = bool(around & self.folded)
        self.folded -= around
        return hidden


def _is_folded(block: Block) -> bool:
    return isinstance(block, Details) and not block.open
