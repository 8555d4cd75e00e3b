"""A front matter block → its fields, by the readers of its language and nothing assumed."""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Never, assert_never

from reader.posts import nikola, pelican
from reader.posts.parts import Dialect
from reader.posts.values import Fields, Value

if TYPE_CHECKING:
    from frontmatter.default_handlers import YAMLHandler
    from yaml import BaseLoader, CBaseLoader
    from yaml.nodes import Node

_DEEP = 400
"""How many characters that nest a block may have before it is read by a parser that counts."""


class Fault(NamedTuple):
    """A block that is not in its language."""

    line: int
    """The line of the block where that shows, from 0."""


def read_strictly(dialect: Dialect, block: str) -> Fields | Fault:
    """Read the front matter `block` as its language demands, every scalar as written."""
    match dialect:
        case Dialect.YAML:
            return _read_yaml(block)
        case Dialect.TOML:
            return _read_toml(block)
        case Dialect.JSON:
            return _read_json(block)
        case Dialect.NIKOLA:
            return nikola.read(block)
        case Dialect.LINES:
            return pelican.read(block)
        case Dialect.NONE:
            return {}
        case _:
            assert_never(dialect)


def _read_yaml(block: str) -> Fields | Fault:
    from yaml import YAMLError  # noqa: PLC0415  15 ms that plain front matter does not pay

    may_be_deep = _may_be_deep(block)
    if may_be_deep and _nests_deeply(block):
        return Fault(0)
    handler, loader = _yaml(counting=may_be_deep)
    try:
        read = handler.load(block, Loader=loader)
    except (YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        return Fault(mark.line if mark else 0)
    return _fields(read)


def _nests_deeply(block: str) -> bool:
    """Tell whether brackets in `block` nest so deeply that YAML would be seconds in finding out."""
    depth = 0
    for sign in re.findall(r"[\[\]{}]", block):
        depth += 1 if sign in "[{" else -1
        if depth > _DEEP:
            return True
    return False


def _may_be_deep(block: str) -> bool:
    """Tell whether `block` may nest so deeply that libyaml would overrun the stack of C."""
    return sum(map(block.count, "[{-?")) > _DEEP or " " * _DEEP in block


@cache
def _yaml(*, counting: bool) -> "tuple[YAMLHandler, type]":
    """Return python-frontmatter's handler, and the loader that it is to use.

    Args:
        counting: whether to use the parser in Python, slower, whose recursion has a limit.
    """
    import yaml  # noqa: PLC0415  15 ms that plain front matter does not pay
    from frontmatter.default_handlers import YAMLHandler  # noqa: PLC0415  the same

    fast = yaml.__with_libyaml__ and not counting
    return YAMLHandler(), _as_written(yaml.CBaseLoader if fast else yaml.BaseLoader)


def _as_written(base: "type[BaseLoader | CBaseLoader]") -> type:
    """Return a loader that reads all scalars but null as text."""
    from yaml.constructor import ConstructorError  # noqa: PLC0415  as above

    class AsWritten(base):  # type: ignore[valid-type, misc]  # two classes of one interface
        """Takes no notice of YAML's own tags; any other tag is a fault."""

        def construct_mapping(self, node: "Node", *, deep: bool = False) -> Fields:
            """Return a mapping whose names are all texts: null, as one, is the empty text.

            It is done here, for a walk through what was read would go through each alias anew.
            """
            read = super().construct_mapping(node, deep=deep)
            return {name or "": value for name, value in read.items()}

    def refuse(_loader: object, _tag: str, node: "Node") -> Never:
        raise ConstructorError(problem_mark=node.start_mark)

    null = "tag:yaml.org,2002:null"
    AsWritten.add_multi_constructor("!", refuse)
    AsWritten.add_implicit_resolver(null, re.compile(r"(?:~|null|Null|NULL|)\Z"), [*"~nN", ""])
    AsWritten.add_constructor(null, lambda _loader, _node: None)
    return AsWritten


def _read_toml(block: str) -> Fields | Fault:
    import tomllib  # noqa: PLC0415  5 ms that YAML does not pay

    try:
        return _fields(_of_native(tomllib.loads(block, parse_float=str)))
    except (ValueError, RecursionError) as error:
        where = re.search(r"at line (\d+)", str(error))
        return Fault(int(where[1]) - 1 if where else 0)


def _read_json(block: str) -> Fields | Fault:
    import json  # noqa: PLC0415  3 ms that YAML does not pay

    text = block.strip()
    if not text.startswith("{"):
        text = f"{{{block}}}"
    try:
        read = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
        return _fields(_of_native(read))
    except (ValueError, RecursionError) as error:
        return Fault(getattr(error, "lineno", 1) - 1)


def _fields(read: object) -> Fields | Fault:
    """Check that what was read is named fields."""
    if read is None:
        return {}
    if not isinstance(read, dict):
        return Fault(0)
    return read


def _of_native(value: object) -> Value:
    """Turn what TOML and JSON made of a scalar back into text."""
    match value:
        case None:
            return None
        case bool():
            return str(value).lower()
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list():
            return [_of_native(item) for item in value]
        case dict():
            return {str(_of_native(name)): _of_native(item) for name, item in value.items()}
        case _:
            return str(value)
