"""Line numbers beside code: in a table, in elements beside each line, in the text.

Hexo, Octopress, Rouge, chroma and Pygments write a table of one row: a cell of numbers, and a cell
with the code in a `<pre>`. Their classes have nothing in common, and are not asked for.
"""

from selectolax.lexbor import LexborNode

_NUMBERS = (
    ".gutter, .ln, .lnt, .linenos, .lineno, .line-number, .line-numbers, .linenumber"
    ", .pre-numbering, .hljs-ln-numbers, [style*='user-select:none'], [style*='user-select: none']"
)
"""What chroma, Pygments, Rouge, Docusaurus, Astro, highlight.js and CSDN set before each line."""


def numbered_code(table: LexborNode) -> LexborNode | None:
    """Return the `<pre>` of the code whose lines `table` numbers, or None if it is a true table."""
    code = table.css_first("td + td pre")
    if code is None:
        return None
    cells = table.css("td")
    only_code = len(cells) == 2 and _has_only_numbers(cells[0])  # noqa: PLR2004  they and the code
    return code if only_code else None


def without_numbers(pre: LexborNode) -> bool:
    """Take the elements with line numbers out of `pre`; tell whether it had some."""
    if pre.css_first("span, i, div, td, ul") is None:
        return False
    found = [each for each in pre.css(_NUMBERS) if not each.text(strip=True).strip("0123456789 \n")]
    for each in reversed(found):  # the inner ones first
        each.decompose()
    return bool(found)


def without_coloured_numbers(text: str, pre: LexborNode) -> str:
    """Return the `text` of `pre` without numbers that only their colour tells, as in cnblogs."""
    lines = text.split("\n")
    first = pre.css_first("span[style]") if len(lines) > 1 else None
    if first is None or first.text(strip=True) != "1":
        return text
    if not all(line.lstrip().startswith(str(at)) for at, line in enumerate(lines, 1)):
        return text
    code = [line.lstrip().removeprefix(str(at)) for at, line in enumerate(lines, 1)]
    is_apart = all(line.startswith(" ") for line in code if line)
    return "\n".join(line[1:] if is_apart else line for line in code)


def _has_only_numbers(cell: LexborNode) -> bool:
    numbers = cell.text(separator=" ").split()
    return bool(numbers) and all(map(str.isdigit, numbers))
