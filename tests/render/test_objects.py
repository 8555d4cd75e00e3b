"""A document as JSON: every place in it is where its text is, and the schema knows every field."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reader.document.html import parse_html
from reader.document.model import Details, Document, Header, Image, Mark, Paragraph, Rule, Run
from reader.document.text import leaves, plain_text
from reader.render.objects.document import objects
from tests.documents import ROOT, document_of, pages_in

SCHEMA = json.loads((ROOT / "docs" / "json.schema.json").read_text(encoding="utf-8"))
CASES = pages_in("tests/golden/*", "tests/golden/habits/*", "sample_posts/**/*")


def placed(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in `value` that has a place."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict) and "start" in value:
        yield value
    for each in inner:
        yield from placed(each)


def sliced(text: str, told: Any) -> str:
    return text[told["start"] : told["end"]]


BLOCKS = Draft202012Validator({"$ref": "#/$defs/blocks", "$defs": SCHEMA["$defs"]})


def test_the_schema_knows_all_that_is_told() -> None:
    for path in CASES:
        blocks = json.loads(json.dumps(objects(document_of(path))["blocks"]))

        assert not list(BLOCKS.iter_errors(blocks)), path


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_each_block_lies_where_its_text_is(case: Path) -> None:
    document = document_of(case)

    content = objects(document)

    text = content["text"]
    assert text == plain_text(document)
    for block, told in zip(document.blocks, content["blocks"], strict=True):
        assert sliced(text, told) == plain_text(Document((block,)))
    check_places(text, content["blocks"])


def check_places(text: str, blocks: list[Any]) -> None:
    """See to it that the leaves in `blocks` are all of `text`, and each inside what holds it."""
    found, codes = [], _codes(blocks)
    for each in placed(blocks):
        start, end = each["start"], each["end"]
        assert 0 <= start <= end <= len(text)
        inside = [inner for inner in placed(each) if inner["start"] < inner["end"]]
        assert all(start <= inner["start"] and inner["end"] <= end for inner in inside)
        if "text" in each:
            ruby = f"({each['ruby']})" if "ruby" in each else ""
            assert text[start:end] == each["text"] + ruby
        if "runs" in each:
            assert "".join(run["text"] for run in each["runs"]) or start == end
        is_leaf = "runs" in each or each.get("type") in {"image", "media"}
        is_words = "text" in each and "marks" not in each and each in codes
        if (is_leaf or is_words) and start < end:
            found.append((start, text[start:end]))
    assert "\n".join(leaf for _, leaf in sorted(found)) == text


def _codes(value: Any) -> list[Any]:
    kinds = {"code", "formula"}
    return [each[each["type"]] for each in placed(value) if each.get("type") in kinds]


WORDS = st.sampled_from(["字", "word", "😀👨‍👩‍👧", "𠮷野家", "é", "עברית"])
HTML = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        st.sampled_from([
            "p", "ul", "li", "blockquote", "table", "td", "th", "dl", "dt", "dd", "pre", "figure",
            "figcaption", "details", "summary", "h2", "b", "a href=x", "ruby", "rt",
            "img alt=图 src=a", "video src=v", "hr",
        ]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=15,
)  # fmt: skip


@given(HTML)
def test_the_leaves_are_the_text(html: str) -> None:
    document = parse_html(html)

    content = objects(document)

    assert content["text"] == "\n".join(leaves(document))
    check_places(content["text"], content["blocks"])


def test_a_run_tells_its_marks_its_reading_and_its_link() -> None:
    runs = (
        Run("😀 "),
        Run("漢字", Mark.STRONG | Mark.CODE, ruby="かんじ"),
        Run("一", link="https://a.example/"),
        Run("二", Mark.EMPHASIS, "https://a.example/"),
    )

    content = objects(Document((Paragraph(runs),)))

    assert content["text"] == "😀 漢字(かんじ)一二"
    assert content["blocks"][0]["runs"] == [
        {"start": 0, "end": 2, "text": "😀 "},
        {"start": 2, "end": 9, "text": "漢字", "marks": ["strong", "code"], "ruby": "かんじ"},
        {"start": 9, "end": 10, "text": "一", "link": "https://a.example/"},
        {
            "start": 10,
            "end": 11,
            "text": "二",
            "marks": ["emphasis"],
            "link": "https://a.example/",
        },
    ]
    assert content["links"] == [
        {"start": 9, "end": 11, "text": "一二", "link": "https://a.example/"}
    ]


def test_a_task_that_is_not_done_and_a_part_that_is_folded_are_told() -> None:
    document = parse_html("<ul><li><input type=checkbox>x</ul><details><summary>题</summary>y")

    tasks, part = objects(document)["blocks"]

    assert tasks["items"][0]["checked"] is False  # type: ignore[index]
    assert part["open"] is False
    assert part["summary"] == {"start": 2, "end": 3, "runs": [{"start": 2, "end": 3, "text": "题"}]}


def test_what_has_no_text_has_a_place() -> None:
    document = Document((Paragraph((Run("前"),)), Rule()))

    _, rule = objects(document)["blocks"]

    assert rule == {"type": "rule", "start": 1, "end": 1}


@pytest.mark.parametrize("block", [Header((Run("题"),)), Details((), ()), Image("a.png")])
def test_any_block_is_told(block: Header | Details | Image) -> None:
    (told,) = objects(Document((block,)))["blocks"]

    assert told["type"] == type(block).__name__.lower()
