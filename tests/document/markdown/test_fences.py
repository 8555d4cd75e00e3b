import pytest

from reader.document.markdown.fences import title_of
from reader.document.markup import Markup
from reader.document.model import Code
from reader.document.parse import parse_body


@pytest.mark.parametrize(
    ("info", "title"),
    [
        ("js:灯塔.js", "灯塔.js"),
        ("js:a.js", "a.js"),
        ("bash:no-line-numbers", ""),
        ("bash:no-line-numbers [终端]", "终端"),
        ("ts:line-numbers=2{1,3}", ""),
        ("md:no-v-pre", ""),
        ("js:collapsed-lines", ""),
    ],
)
def test_how_code_looks_is_no_title_of_it(info: str, title: str) -> None:
    assert title_of(info) == title


@pytest.mark.parametrize("code", ["ls lamps", "ls 灯"])
def test_how_code_looks_is_no_language(code: str) -> None:
    markdown = f"```bash:no-line-numbers\n{code}\n```"

    assert parse_body(markdown, markup=Markup.MARKDOWN).blocks == (Code(code, "bash"),)
