import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.dialects import split, split_any, split_common
from reader.posts.parts import Dialect


@pytest.mark.parametrize(
    ("text", "dialect", "block", "body"),
    [
        pytest.param("---\ntitle: a\n---\nbody", Dialect.YAML, "title: a\n", "body", id="YAML"),
        pytest.param(
            "\n \n---\ntitle: a\n---\nb", Dialect.YAML, "title: a\n", "b", id="after blank lines"
        ),
        pytest.param(
            "---  \ntitle: a\n--- \nb", Dialect.YAML, "title: a\n", "b", id="spaces after the fence"
        ),
        pytest.param("----\ntitle: a\n----\nb", Dialect.YAML, "title: a\n", "b", id="four hyphens"),
        pytest.param("---\ntitle: a\n...\nb", Dialect.YAML, "title: a\n", "b", id="YAML's own end"),
        pytest.param("---yaml\ntitle: a\n---\nb", Dialect.YAML, "title: a\n", "b", id="named YAML"),
        pytest.param(
            "---\n# note\n标题: 甲\n---\nb",
            Dialect.YAML,
            "# note\n标题: 甲\n",
            "b",
            id="Chinese name",
        ),
        pytest.param("---\n---\nb", Dialect.YAML, "", "b", id="empty"),
        pytest.param("---\n\n---\nb", Dialect.YAML, "\n", "b", id="a blank line"),
        pytest.param("---\ntitle: a\n---", Dialect.YAML, "title: a\n", "", id="no body"),
        pytest.param(
            "---\na: 1\n---\nb\n\n---\nc",
            Dialect.YAML,
            "a: 1\n",
            "b\n\n---\nc",
            id="a rule in the body",
        ),
        pytest.param(
            "title: a\n---\nb", Dialect.YAML, "title: a\n", "b", id="Hexo without the opening line"
        ),
        pytest.param(
            "tags:\n- a\n\n- b\n---\nc",
            Dialect.YAML,
            "tags:\n- a\n\n- b\n",
            "c",
            id="the same, a list",
        ),
        pytest.param("+++\ntitle = 'a'\n+++\nb", Dialect.TOML, "title = 'a'\n", "b", id="TOML"),
        pytest.param("---toml\na = 1\n---\nb", Dialect.TOML, "a = 1\n", "b", id="named TOML"),
        pytest.param(
            ';;;\n"title": "a"\n;;;\nb', Dialect.JSON, '"title": "a"\n', "b", id="Hexo's JSON"
        ),
        pytest.param(
            '"title": "a"\n;;;\nb', Dialect.JSON, '"title": "a"\n', "b", id="the same, unopened"
        ),
        pytest.param('{"title": "a"}\nb', Dialect.JSON, '{"title": "a"}', "b", id="Hugo's JSON"),
        pytest.param(
            '{\n"a": {\n}\n}\n\nb', Dialect.JSON, '{\n"a": {\n}\n}', "\nb", id="JSON inside JSON"
        ),
        pytest.param('---json\n{"a": 1}\n---\nb', Dialect.JSON, '{"a": 1}\n', "b", id="named JSON"),
        pytest.param(
            '---\n{"a": 1}\n---\nb', Dialect.JSON, '{"a": 1}\n', "b", id="JSON between hyphens"
        ),
        pytest.param(
            "---\n{title: 甲}\n---\nb", Dialect.YAML, "{title: 甲}\n", "b", id="YAML in braces"
        ),
        pytest.param(
            "<!--\n.. title: a\n-->\nb",
            Dialect.NIKOLA,
            "\n.. title: a\n",
            "b",
            id="Nikola's comment",
        ),
        pytest.param(
            ".. title: a\n.. slug: b\n\nc",
            Dialect.NIKOLA,
            ".. title: a\n.. slug: b\n",
            "\nc",
            id="reST",
        ),
    ],
)
def test_front_matter_is_found(text: str, dialect: Dialect, block: str, body: str) -> None:
    parts = split(text)

    assert (parts.dialect, parts.block, text[parts.body_start :]) == (dialect, block, body)
    assert text[parts.block_start :].startswith(block)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Hello.\n", id="text"),
        pytest.param("---\n\nA text between rules.\n\n---\nMore.", id="two rules"),
        pytest.param("---\n\n两条线之间的文字。\n\n---\n后文。", id="two rules, Chinese"),
        pytest.param("---\nA rule, then text.", id="one rule"),
        pytest.param("---\n# Heading\n---\ntext", id="a heading between rules"),
        pytest.param("Title\n---\ntext", id="an underlined heading"),
        pytest.param("Note: this\n---\ntext", id="an underlined heading with a colon"),
        pytest.param("注意：这个\n---\n文字", id="the same, Chinese"),
        pytest.param("title: a\nsome prose\n---\ntext", id="a paragraph that begins like a field"),
        pytest.param("{% raw %}\n---\n", id="a template's tag"),
        pytest.param("{{< figure >}}\n}\n", id="a short code"),
        pytest.param("<!-- a comment -->\ntext", id="a comment"),
        pytest.param(".. contents::\n\ntext", id="a directive"),
        pytest.param("...\ntext", id="dots"),
        pytest.param("--\na: b\n--\n", id="two hyphens"),
        pytest.param("- a\n- b\n", id="a list"),
    ],
)
def test_text_that_is_no_front_matter_stays_in_the_body(text: str) -> None:
    parts = split(text)

    assert (parts.dialect, parts.body_start) == (Dialect.NONE, 0)


def test_a_front_matter_that_nobody_closed_ends_before_the_first_line_that_is_none() -> None:
    text = "---\ntitle: a\ntags:\n- b\n\nbody\n"

    parts = split(text)

    assert not parts.closed
    assert (parts.block, text[parts.body_start :]) == ("title: a\ntags:\n- b\n", "\nbody\n")


_LINES = st.sampled_from(
    ["", "---", "--- ", "----", "...", "title: a", "标题: 文", "a-b: c", "# c", "- x", "{", " ---"]
)


@given(st.lists(_LINES, max_size=8).map("\n".join))
def test_the_fast_cut_is_the_one_that_is_made_with_care(text: str) -> None:
    fast = split_common(text)

    assert fast is None or fast == split_any(text)
