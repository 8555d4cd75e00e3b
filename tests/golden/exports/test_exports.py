"""What `--format markdown` makes of each body in the folders above, under its name.

`UPDATE_GOLDEN=1 pytest tests/golden` writes it anew; look at what changed before it is committed.
"""

import os
import re
from pathlib import Path

import pytest

from reader.document.markup import Markup
from reader.document.model import Document
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.render.markdown.document import markdown
from tests.documents import document_of, pages_in

HERE = Path(__file__).parent
CASES = pages_in("tests/golden/*", "tests/golden/habits/*")


def export(document: Document) -> str:
    return "".join(f"{line}\n" for line in markdown(document, "Title 标题"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_body_becomes_this_markdown(case: Path) -> None:
    golden = (HERE / case.relative_to(HERE.parent)).with_suffix(".md")

    exported = export(document_of(case))

    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(exported, encoding="utf-8")
    assert exported == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_markdown_says_what_the_body_says(case: Path) -> None:
    document = document_of(case)

    again = parse_body(export(document), markup=Markup.MARKDOWN, lang=document.lang)

    assert written(again) == "Title标题" + written(document)


def written(document: Document) -> str:
    """Return the text without white space and what is not seen."""
    return re.sub(r"[\s\u00ad\u200b\u202a-\u202e\u2066-\u2069]", "", plain_text(document))
