"""Line numbers beside code: Hexo, Octopress, Rouge, chroma and Pygments set them in a table.

All write one row: a cell of numbers, and a cell with the code in a `<pre>`. Their classes have
nothing in common, and are not asked for.
"""

from selectolax.lexbor import LexborNode


def numbered_code(table: LexborNode) -> LexborNode | None:
    """Return the `<pre>` of the code whose lines `table` numbers, or None if it is a true table."""
    code = table.css_first("td + td pre")
    if code is None:
        return None
    cells = table.css("td")
    only_code = len(cells) == 2 and _is_gutter(cells[0])  # noqa: PLR2004  the numbers and the code
    return code if only_code else None


def _is_gutter(cell: LexborNode) -> bool:
    """Tell whether there is nothing but numbers in `cell`."""
    numbers = cell.text(separator=" ").split()
    return bool(numbers) and all(map(str.isdigit, numbers))
