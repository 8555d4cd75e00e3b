"""TeX → what it shows: a line of text, or on display what takes several lines.

In a line stand signs, scripts, fractions, roots, accents on letters. Matrices, cases, equations one
under the other, fractions of more than a word take several. What cannot be shown with signs stays
TeX. The libraries that do this (pylatexenc, unicodeit) write `a+b/2c` for a fraction or cannot tell
what they missed.
"""

from reader.document.formula import Grid, Part, formula_text
from reader.document.maths.boxes import TAKEN
from reader.document.maths.environments import ROW_ENDS, skip_height
from reader.document.maths.linear import NotSimpleError
from reader.document.maths.reading import Reader

LONGEST = 240
"""Characters of TeX: a longer formula is not read in a line."""
LONGEST_SHOWN = 4000
"""The same of one on display."""


def linear_tex(tex: str) -> str | None:
    """Return a formula in TeX as a line of text, or None if it is not simple."""
    if len(tex) > LONGEST or TAKEN.search(tex):
        return None
    reader = Reader(tex, display=False)
    try:
        text = formula_text(reader.part(frozenset()))
    except NotSimpleError:
        return None
    return text or None


def displayed_tex(tex: str) -> Part | None:
    """Return a formula in TeX that stands by itself, or None if it cannot be shown with signs."""
    if len(tex) > LONGEST_SHOWN or TAKEN.search(tex):
        return None
    reader = Reader(tex, display=True)
    try:
        lines = [reader.part(ROW_ENDS)]
        while reader.tokens:
            reader.tokens.pop()
            skip_height(reader)
            lines.append(reader.part(ROW_ENDS))
    except NotSimpleError:
        return None
    lines = [line for line in lines if formula_text(line)]
    if len(lines) > 1:
        return Grid(tuple([(line,) for line in lines]), "c", (), under="\n")
    return lines[0] if lines else None
