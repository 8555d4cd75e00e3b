"""What is wrong with a field, in words for the person who wrote it."""

from reader.posts.lines import Named
from reader.posts.parts import Dialect

_RESERVED = {
    "@": "a value that begins with “@” must be quoted",
    "`": "a value that begins with “`” must be quoted",
    "%": "a value that begins with “%” must be quoted",
    "*": "a value that begins with “*” must be quoted",
    "&": "a value that begins with “&” must be quoted",
    "!": "a value that begins with “!” must be quoted",
    "[": "the list in brackets is not well formed",
    "{": "the mapping in braces is not well formed",
    "|": "the block of text is not well formed",
    ">": "the block of text is not well formed",
    "'": "the quotes do not match",
    '"': "the quotes do not match",
}


def complaint(dialect: Dialect, field: Named, lines: tuple[str, ...]) -> str:
    """Say what is wrong with a field of a front matter.

    Args:
        dialect: the language that the strict reader tried.
        field: its first line, taken apart.
        lines: all its lines, as they stand in the file.
    """
    text = "\n".join(lines)
    if any(char < "\xa0" and not (char.isprintable() or char.isspace()) for char in text):
        return "there is a control character"
    if dialect is not Dialect.YAML:
        return f"the value of “{field.name}” is not {dialect.value}"
    if field.sign != ":":
        return f"“{field.sign}” stands after “{field.name}” where “:” belongs"
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in lines):
        return "a tab indents the line where only spaces may"
    return _in_value(field, lines[0])


def _in_value(field: Named, line: str) -> str:
    """Say what is wrong with a value of YAML."""
    value = field.rest
    if line.partition(":")[2][:1].strip():
        return f"there is no space after “{field.name}:”"
    if (reserved := _RESERVED.get(value[:1])) is not None:
        return reserved
    if ": " in value or value.endswith(":"):
        return "a value that has “: ” in it must be quoted"
    return f"the value of “{field.name}” is not {Dialect.YAML.value}"
