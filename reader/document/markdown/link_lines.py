"""Links that have a line each in the source have one on the page, also below `参考：`."""

from itertools import pairwise

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.document.markdown.pictures import source_lines

_NOTHING = frozenset({"text", "softbreak", "hardbreak"})


def part_links(state: StateCore) -> None:
    """End the lines of links as their author did: a rule for the core of markdown-it."""
    for token in state.tokens:
        if token.children and "\n" in token.content and "](" in token.content:
            for above, below in pairwise(source_lines(token.children)):
                if (_is_link(above) or _announces(above)) and _is_link(below):
                    above[-1].type, above[-1].tag = "hardbreak", "br"


def _announces(line: list[Token]) -> bool:
    """Tell whether `line` ends with a colon, maybe in a mark."""
    return "".join([token.content for token in line]).rstrip().endswith((":", "："))


def _is_link(line: list[Token]) -> bool:
    """Tell whether there is one link in `line`, and nothing else."""
    kinds = [token.type for token in line if token.content.strip() or token.type not in _NOTHING]
    opened = kinds.count("link_open")
    return opened == 1 and kinds[0] == "link_open" and kinds[-1] == "link_close"
