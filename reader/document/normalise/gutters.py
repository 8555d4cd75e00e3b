"""Line numbers beside code: Hexo, Octopress, Rouge, chroma and Pygments set them in a table.

All write one row: a cell of numbers, and a cell with the code in a `<pre>`. Their classes have
nothing in common, and are not asked for.
"""

from selectolax.lexbor import LexborNode

_NUMBERS = "span.ln, span.lnt, span.linenos, span.lineno, span.line-number, span.line-numbers"
"""What chroma, Pygments, Rouge and Docusaurus set before each line."""


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


def without_numbers(pre: LexborNode) -> bool:
    """Take the elements with line numbers out of `pre`; tell whether it had some."""
    if pre.css_first("span") is None:
        return False
    numbers = [span for span in pre.css(_NUMBERS) if _is_gutter(span)]
    for span in numbers:
        span.decompose()
    return bool(numbers)
