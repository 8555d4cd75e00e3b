"""What a value that is not well written was most likely meant to be."""

from reader.posts.lines import named
from reader.posts.values import Fields, Value, text_of

_SHOWN = 60
"""How many characters of a value a problem quotes."""


def guess(first: str, more: tuple[str, ...], *, comma: bool = False) -> Value:
    """Guess the value of a field.

    Args:
        first: what stands after the name on its line.
        more: the lines that follow.
        comma: whether a comma after the value is JSON's and not the text's.
    """
    lines = [text for line in more if (text := line.strip()) and text[0] != "#"]
    if comma:
        first = first.removesuffix(",").rstrip()
        lines = [line.rstrip(",").rstrip() for line in lines if line not in {"}", "},"}]
    if not first and (nested := _nested(lines)):
        return nested
    if first in {"|", ">", "|-", ">-", "|+", ">+"}:
        return ("\n" if first[0] == "|" else " ").join(lines)
    whole = " ".join([first, *lines]).strip()
    if whole.startswith("[") and whole.find("]") in {-1, len(whole) - 1}:
        items = whole.strip("[]").split(",")
        return [_unquoted(item.strip()) for item in items if item.strip()]
    return _unquoted(whole) or None


def shown(value: Value) -> str:
    """Return `value` as a problem quotes it."""
    if value is None:
        return "nothing"
    text = " ".join(text_of(value).split())
    return f"“{text[: _SHOWN - 1]}…”" if len(text) > _SHOWN else f"“{text}”"


def _nested(lines: list[str]) -> list[Value] | Fields | None:
    """Read the lines under a name as a list, or as `name: value`; None if they are neither."""
    if all(line.startswith("-") for line in lines):
        return [_unquoted(line[1:].strip()) for line in lines]
    found = [field for line in lines if (field := named(line)) is not None]
    if len(found) < len(lines):
        return None
    return {field.name: _unquoted(field.rest) or None for field in found}


def _unquoted(text: str) -> str:
    """Take the quotes off that were meant to be such: a pair around all, or a lone first one.

    Several around all are no syntax that anyone would write, but part of the text.
    """
    quote = text[:1]
    if quote not in {'"', "'"}:
        return text
    if text.count(quote) == 1:
        return text[1:].strip()
    inner = text[1:-1]
    if text[-1] != quote or (inner[:1] == quote and inner[-1:] == quote):
        return text
    if quote == "'":
        return inner.replace("''", "'")
    return inner.replace('\\"', '"').replace("\\\\", "\\")
