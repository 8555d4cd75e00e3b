"""The parts of code told apart: Pygments' tokens as spans, lexed as the lines are asked for."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from reader.document.model import Code
from reader.layout.blocks.code_language import guessed
from reader.layout.lines import Role, Span

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

LONGEST = 100_000
"""Characters: longer code is shown as it is. Some lexers read all of it before they speak."""
LONGEST_LINE = 2_000
"""Characters: a longer line is no one's handwriting, and some patterns go back and forth in it."""

Spans = tuple[Span, ...]

_ROLES = {
    "Token.Comment": Role.CODE_COMMENT,
    "Token.Comment.Hashbang": Role.CODE_META,
    "Token.Comment.Preproc": Role.CODE_META,
    "Token.Comment.PreprocFile": Role.CODE_STRING,
    "Token.Generic.Deleted": Role.CODE_DELETED,
    "Token.Generic.Emph": Role.CODE_META,
    "Token.Generic.Heading": Role.CODE_NAME,
    "Token.Generic.Inserted": Role.CODE_INSERTED,
    "Token.Generic.Prompt": Role.CODE_META,
    "Token.Generic.Strong": Role.CODE_NAME,
    "Token.Generic.Subheading": Role.CODE_META,
    "Token.Keyword": Role.CODE_KEYWORD,
    "Token.Keyword.Constant": Role.CODE_NUMBER,
    "Token.Keyword.Type": Role.CODE_NAME,
    "Token.Literal": Role.CODE_STRING,
    "Token.Literal.Number": Role.CODE_NUMBER,
    "Token.Name.Attribute": Role.CODE_NAME,
    "Token.Name.Class": Role.CODE_NAME,
    "Token.Name.Constant": Role.CODE_NUMBER,
    "Token.Name.Decorator": Role.CODE_META,
    "Token.Name.Exception": Role.CODE_NAME,
    "Token.Name.Function": Role.CODE_NAME,
    "Token.Name.Tag": Role.CODE_KEYWORD,
    "Token.Operator.Word": Role.CODE_KEYWORD,
}
"""What a token is; one that is not here is what the kind of token around it is, or just code."""
_OTHER_NAMES = {
    "ejs": "html", "hbs": "handlebars", "jsonc": "json", "mjs": "javascript", "cjs": "javascript",
    "es6": "javascript", "babel": "javascript", "node": "javascript", "kt": "kotlin", "gradle":
    "groovy", "patch": "diff", "plsql": "sql", "svelte": "html", "svg": "xml", "terminal":
    "console", "sh-session": "console", "bash-session": "console", "command": "console", "vb":
    "vbnet", "wasm": "wast", "ipython": "python", "assembly": "nasm", "wxml": "xml", "wxss": "css",
    "ml": "ocaml", "cmd": "bat", "swift-diff": "diff", "c语言": "c", "shellscript": "bash",
    "docker-compose": "yaml",
}  # fmt: skip
"""Names that highlighters of the web know and Pygments does not."""


def highlighted(code: Code) -> Iterator[Spans]:
    """Yield the spans of each line of `code`; none at all if it cannot be told what it is."""
    if len(code.text) > LONGEST or max(map(len, code.text.split("\n"))) > LONGEST_LINE:
        return
    lexer = _lexer(code.language or guessed(code.text))
    if lexer is None:
        return
    spans: list[Span] = []
    tokens = lexer.get_tokens_unprocessed(f"{code.text}\n")
    for role, alike in groupby(tokens, key=_role_of):
        first, *others = "".join([text for _, _, text in alike]).split("\n")
        if first:
            spans.append(Span(first, role))
        for other in others:
            yield tuple(spans)
            spans = [Span(other, role)] if other else []


@lru_cache
def _lexer(language: str) -> "Lexer | None":
    """Return what reads `language`; None if nothing does."""
    if not language:
        return None
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415  10 ms, and 20 for a language
    from pygments.util import ClassNotFound  # noqa: PLC0415  the same

    try:
        return get_lexer_by_name(_OTHER_NAMES.get(language, language))
    except ClassNotFound:
        return None


def _role_of(token: "tuple[int, _TokenType, str]") -> Role:
    """Return what a token of Pygments (its place, its kind, its text) is on the page."""
    return _role(token[1])


@cache
def _role(kind: "_TokenType") -> Role:
    """Return what a kind of token is on the page."""
    if kind is None:
        return Role.CODE
    return _ROLES.get(str(kind)) or _role(kind.parent)
