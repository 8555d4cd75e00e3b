"""How large a formula in MathML is: one that is too large is not drawn."""

from itertools import islice

from selectolax.lexbor import LexborNode

from reader.document.maths.environments import MOST_CELLS

_MOST_ELEMENTS = 4000
"""In a formula, with the texts between them."""


def is_large(node: LexborNode) -> bool:
    """Tell whether a formula has more elements, or a table in it more cells, than are drawn."""
    if sum(1 for _ in islice(node.traverse(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return True
    return any(_cells(table) > MOST_CELLS for table in node.css("mtable"))


def _cells(table: LexborNode) -> int:
    """Return how many cells a table has, all of its rows as long as the longest."""
    rows = [sum(1 for _ in row.iter()) for row in table.iter()]
    return len(rows) * max(rows, default=0)
