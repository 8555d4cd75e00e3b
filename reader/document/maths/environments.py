r"""TeX's environments → grids: matrices, cases, equations one under the other."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.formula import APART, Fenced, Grid, Part, Row, formula_text
from reader.document.maths.boxes import STAND_IN
from reader.document.maths.linear import BINARY, RELATIONS, NotSimpleError

if TYPE_CHECKING:
    from reader.document.maths.reading import Reader

_MATRICES = {
    "matrix": ("", ""), "smallmatrix": ("", ""), "array": ("", ""), "subarray": ("", ""),
    "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"),
}  # fmt: skip
_CASES = {"cases": ("{", ""), "dcases": ("{", ""), "rcases": ("", "}")}
_EQUATIONS = frozenset({
    "align", "alignat", "aligned", "alignedat", "eqnarray", "equation", "flalign", "gather",
    "gathered", "multline", "split", "displaymath", "math",
})  # fmt: skip
_WITH_ARGUMENT = frozenset({"array", "subarray", "alignat", "alignedat"})
_PLACED = frozenset({"array", "aligned", "alignedat", "gathered", "split"})
_HEIGHT = re.compile(r"\s*[-+]?\d*\.?\d*\s*(?:[a-z]{2}|\\[a-zA-Z]+)\s*")
_THREE = "rcl"
"""How the columns of `eqnarray` lie; elsewhere each second one begins at its left."""
_CENTERED = frozenset({"gather", "gathered", "multline"})
ROW_ENDS = frozenset({r"\\", r"\cr", r"\newline", r"\tabularnewline"})
_LOST_ROW_ENDS = frozenset({"\\\n", "\\ "})
"""What Markdown may have left of the ends of rows."""
_LINES = frozenset({r"\hline", r"\toprule", r"\midrule", r"\bottomrule", r"\hdashline"})
MOST_CELLS = 400
"""Of one environment: more are no matrix, but data."""


def environment(reader: "Reader", name: str) -> Part:
    r"""Read what stands between `\begin{name}`, which has been read, and `\end{name}`.

    Raises:
        NotSimpleError: It is none that is known, or not whole.
    """
    kind = name.rstrip("*")
    spec = _option(reader, "lcr" if kind in _MATRICES and kind != name else "tcb", kind)
    spec = reader.verbatim() if kind in _WITH_ARGUMENT else spec
    if kind in _MATRICES:
        opening, closing = _MATRICES[kind]
        grid = _matrix(_rows(reader, name), spec)
        return Fenced(opening, grid, closing) if opening else grid
    if kind in _CASES:
        rows = _rows(reader, name)
        grid = _grid(rows, "l" * len(rows[0]), [APART] * len(rows[0]), (", ", "; "))
        return Fenced(_CASES[kind][0], grid, _CASES[kind][1])
    if kind in _EQUATIONS:
        return _equations(_rows(reader, name, equations=True), kind)
    raise NotSimpleError


def skip_height(reader: "Reader") -> None:
    """Skip what stands behind the end of a row: a star, the room below it.

    Raises:
        NotSimpleError: There are brackets, but around no length.
    """
    if reader.tokens and reader.tokens[-1] == "*":
        reader.tokens.pop()
    if reader.tokens and reader.tokens[-1] == "[":
        reader.tokens.pop()
        height = ""
        while reader.tokens and (sign := reader.tokens.pop()) != "]":
            height += sign
        if not _HEIGHT.fullmatch(height):
            raise NotSimpleError


def _option(reader: "Reader", letters: str, kind: str) -> str:
    """Read how a starred matrix lies (`[r]`), or where other environments stand (`[t]`)."""
    match reader.tokens[-3:]:
        case ["]", letter, "["] if letter in letters and (letters != "tcb" or kind in _PLACED):
            del reader.tokens[-3:]
            return letter
    return ""


def _rows(reader: "Reader", name: str, *, equations: bool = False) -> list[list[Part]]:
    """Read the cells of an environment, as many in each row, to its end."""
    ends = ROW_ENDS if _has_row_ends(reader.tokens) else _LOST_ROW_ENDS
    closing = ends | {"&", r"\end"}
    rows: list[list[Part]] = [[]]
    for _ in range(MOST_CELLS):
        _skip_lines(reader)
        is_right = equations and len(rows[-1]) % 2 == 1
        rows[-1].append(reader.part(closing, STAND_IN if is_right else ""))
        end = reader.tokens.pop() if reader.tokens else ""
        if end in ends:
            skip_height(reader)
            rows.append([])
        elif end == r"\end" and reader.verbatim() == name:
            return _even(rows)
        elif end != "&":
            break
    raise NotSimpleError


def _has_row_ends(tokens: Sequence[str]) -> bool:
    """Tell whether a row ends as it should before the environment does."""
    depth = 0
    for each in reversed(tokens):
        if each in ROW_ENDS and not depth:
            return True
        depth += (each == r"\begin") - (each == r"\end")
        if depth < 0:
            break
    return False


def _skip_lines(reader: "Reader") -> None:
    """Skip white space and lines between rows."""
    while reader.tokens and (reader.tokens[-1].isspace() or reader.tokens[-1] in _LINES):
        reader.tokens.pop()


def _even(rows: list[list[Part]]) -> list[list[Part]]:
    """Return rows of the same length, without what is empty at the end."""
    if len(rows) > 1 and not any(map(formula_text, rows[-1])):
        rows = rows[:-1]
    most = max(map(len, rows))
    if most * len(rows) > MOST_CELLS:
        raise NotSimpleError
    return [row + [""] * (most - len(row)) for row in rows]


def _grid(rows: list[list[Part]], aligns: str, gaps: Sequence[str], said: tuple[str, str]) -> Grid:
    return Grid(tuple(map(tuple, rows)), aligns, tuple(gaps[1:]), *said)


def _matrix(rows: list[list[Part]], spec: str) -> Grid:
    """Return a matrix; `spec` says how its columns lie, and where lines stand between them."""
    count = len(rows[0])
    columns = "".join([sign for sign in spec if sign in "lcr|"])
    aligns = columns.replace("|", "")
    aligns = (aligns + "c" * count)[:count]
    ruled = [before.endswith("|") for before in _before_each(columns)]
    gaps = [" │ " if each else "  " for each in (ruled + [False] * count)[:count]]
    return _grid(rows, aligns, gaps, (", ", "; "))


def _before_each(columns: str) -> list[str]:
    """Return what stands before each letter in the columns of an array."""
    return [columns[:at] for at, sign in enumerate(columns) if sign != "|"]


def _equations(rows: list[list[Part]], kind: str) -> Part:
    """Return equations one under the other; one alone is a row."""
    count = len(rows[0])
    if kind == "eqnarray":
        aligns = (_THREE * count)[:count]
    elif kind in _CENTERED or count == 1:
        aligns = "c" * count if kind in _CENTERED else "l"
    else:
        aligns = ("rl" * count)[:count]
    if len(rows) == 1:
        shown = [piece for cell in rows[0] if formula_text(cell) for piece in (" ", cell)]
        return Row(tuple(shown[1:]))
    gaps = [_gap(rows, column, kind) for column in range(count)]
    return _grid(rows, aligns, gaps, (" ", "\n"))


def _gap(rows: list[list[Part]], column: int, kind: str) -> str:
    """Return what stands before a column of equations: nothing between the two of a pair."""
    if kind == "eqnarray":
        return " " if column % len(_THREE) else APART
    if column % 2 == 0:
        return APART
    begins = [formula_text(row[column])[:1] for row in rows]
    return " " if any(sign in RELATIONS | BINARY for sign in begins if sign) else ""
