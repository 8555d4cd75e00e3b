"""Where a file's front matter lies, and in which language it is written.

A line of three hyphens is also a rule in Markdown, and a brace may open a template's tag, so
what is not certainly front matter stays in the body.
"""

from reader.posts.lines import known, named
from reader.posts.parts import Dialect, Parts, line_end

_FENCES = {"-": Dialect.YAML, "+": Dialect.TOML, ";": Dialect.JSON}
_LONGEST = 64
"""Characters of a name that needs no second look."""

_NAMED_FENCES = {"yaml": Dialect.YAML, "yml": Dialect.YAML, "toml": Dialect.TOML,
                 "json": Dialect.JSON}  # fmt: skip


def split(text: str) -> Parts:
    """Find the front matter at the beginning of `text`, after blank lines."""
    return split_common(text) or split_any(text)


def split_common(text: str) -> Parts | None:
    """Cut what nearly all files have: YAML between two lines of `---` and nothing else."""
    start = 4 if text.startswith("---\n") else 5 if text.startswith("\n---\n") else 0
    closing = text.find("\n---", start) if start else -1
    if closing < 0 or text[closing + 4 : closing + 5] != "\n":
        return None
    block = text[start : closing + 1]
    if "\n..." in block or not _is_plain(block[: line_end(block, 0)]):
        return None
    return Parts(Dialect.YAML, block, start, closing + 5)


def split_any(text: str) -> Parts:
    """Find a front matter of any kind."""
    start = len(text) - len(text.lstrip())
    match text[start : start + 1]:
        case "-" | "+" | ";":
            parts = _fenced(text, start)
        case "{":
            parts = _braced(text, start)
        case "<" | ".":
            parts = _nikola(text, start)
        case _:
            parts = _unopened(text, start)
    return parts or Parts(Dialect.NONE, "", 0, 0)


def _fenced(text: str, start: int) -> Parts | None:
    """Cut what stands between two lines of `---`, `+++` or `;;;`."""
    opening_end = line_end(text, start)
    dialect = _opened(text[start:opening_end].rstrip())
    if dialect is None:
        return None
    closing = _closing(text, opening_end, text[start])
    if closing < 0:
        return _unclosed(text, opening_end + 1, dialect)
    block = text[opening_end + 1 : closing]
    if dialect is Dialect.YAML and _is_json(block):
        dialect = Dialect.JSON
    if not _believable(block, dialect):
        return None
    return Parts(dialect, block, opening_end + 1, line_end(text, closing) + 1)


def _opened(line: str) -> Dialect | None:
    """Return the language of what `line` opens; None if it is no fence."""
    word = line.lstrip(line[0])
    if len(line) - len(word) < 3:  # noqa: PLR2004  a fence has three
        return None
    return _NAMED_FENCES.get(word.strip().lower()) if word else _FENCES[line[0]]


def _closing(text: str, start: int, char: str) -> int:
    """Return where the line begins that closes a front matter; -1 if there is none.

    After YAML that is also its own end mark, `...`.
    """
    fence = _line_of(text, start, char, whole=False)
    if char != "-":
        return fence
    dots = _line_of(text, start, ".", whole=True, end=fence if fence >= 0 else len(text))
    return dots if dots >= 0 else fence


def _line_of(text: str, start: int, char: str, *, whole: bool, end: int | None = None) -> int:
    """Return where the first line of three `char` begins; or, unless `whole`, of more."""
    mark = f"\n{char * 3}"
    at = text.find(mark, start, end)
    while at >= 0:
        line = text[at + 1 : line_end(text, at + 1)].rstrip()
        if line == char * 3 or (not whole and not line.strip(char)):
            return at + 1
        at = text.find(mark, at + 1, end)
    return -1


def _unclosed(text: str, start: int, dialect: Dialect) -> Parts | None:
    """Cut a front matter that nobody closed: at the first line that cannot be part of it."""
    signs = "=" if dialect is Dialect.TOML else ":"
    end = start
    while end < len(text):
        line = text[end : line_end(text, end)]
        if not line.strip() or not (named(line, signs) or line.lstrip()[:2] in {"- ", "# "}):
            break
        end += len(line) + 1
    first = named(text[start : line_end(text, start)], signs)
    if first is None or not known(first.name):
        return None
    return Parts(dialect, text[start:end], start, min(end, len(text)), closed=False)


def _braced(text: str, start: int) -> Parts | None:
    """Cut Hugo's JSON, a bare object."""
    import json  # noqa: PLC0415  3 ms that other posts do not pay

    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        end = text.find("\n}\n", start) + 2
        if end < 2 or not text[start + 1 : end].lstrip().startswith('"'):  # noqa: PLR2004  find's -1
            return None
    body = line_end(text, end)
    if text[end:body].strip() or ":" not in text[start:end]:
        return None
    return Parts(Dialect.JSON, text[start:end], start, min(body + 1, len(text)))


def _nikola(text: str, start: int) -> Parts | None:
    if not text.startswith(("<!--", ".. "), start):
        return None
    from reader.posts.nikola import cut  # noqa: PLC0415  for few

    return cut(text, start)


def _unopened(text: str, start: int) -> Parts | None:
    """Cut Hexo's front matter, which may lack its opening line.

    A line above `---` is also how Markdown writes a heading, so the first field must be one
    that is known, and each line must have the form of front matter.
    """
    first = named(text[start : line_end(text, start)])
    if first is None or not known(first.name):
        return None
    char = ";" if text[start] == '"' else "-"
    closing = _line_of(text, start, char, whole=False)
    block = text[start:closing]
    if closing < 0 or not all(map(_fits, block.split("\n"))):
        return _lines(text, start) if first.name.lower() == "title" else None
    dialect = _FENCES[char]
    return Parts(dialect, block, start, line_end(text, closing) + 1, opened=False)


def _lines(text: str, start: int) -> Parts | None:
    from reader.posts.pelican import cut  # noqa: PLC0415  for few

    return cut(text, start)


def _is_json(block: str) -> bool:
    """Tell a JSON object from a mapping of YAML's in braces: its first name is quoted."""
    text = block.lstrip()
    return text.startswith("{") and text[1:].lstrip().startswith('"')


def _believable(block: str, dialect: Dialect) -> bool:
    """Tell front matter from text between two rules: its first line says what it is.

    Where all lines begin with `#` they are headings sooner than comments on nothing.
    """
    for line in block.split("\n"):
        text = line.strip()
        if text and text[0] != "#":
            signs = "=" if dialect is Dialect.TOML else ":："
            return text[0] in '{["' or named(line, signs) is not None
    return not block.strip()


def _is_plain(line: str) -> bool:
    """Tell at little cost that a line is `name: value`, as most are."""
    name, colon, rest = line.partition(":")
    return bool(colon) and name.isalpha() and len(name) < _LONGEST and rest[:1] in {"", " "}


def _fits(line: str) -> bool:
    """Tell whether a line may stand in a front matter."""
    text = line.strip()
    return not text or text[0] in "-#]" or line[0].isspace() or named(line) is not None
