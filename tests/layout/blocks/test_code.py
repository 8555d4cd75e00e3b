"""Code on the page: its text is unchanged, whatever becomes of long lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Block, Cell, Code, Document, Item, Listing, Paragraph, Run, Table
from reader.document.text import plain_text
from reader.layout.blocks.code_language import guessed
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line, Role, Slide
from reader.typography import DEFAULT, LongCode

WHOLE = DEFAULT._replace(code=LongCode.WHOLE)
CUT = DEFAULT._replace(code=LongCode.CUT)
BRIGHT = DEFAULT._replace(highlight=True)

PYTHON = 'def 问候(name: str) -> str:\n\t"""说你好。"""\n\treturn f"你好，{name}"  # 42\n'
SOURCES = st.text(alphabet="ab(){}\"'#/*<>&$-+@ \t\n=0，你好", min_size=1, max_size=120)
LANGUAGES = st.sampled_from(["", "python", "html", "php", "console", "diff", "json", "make", "?"])


def laid_out(*blocks: Block, cells: int = 40, typography: object = DEFAULT) -> list[Line]:
    """Return the lines of `blocks`."""
    return list(lay_out(Document(blocks), cells, typography))  # type: ignore[arg-type]


def texts(lines: list[Line]) -> list[str]:
    """Return what the lines show, without trailing spaces."""
    return [line.text.rstrip() for line in lines]


def test_a_tab_goes_to_the_next_stop_by_cells() -> None:
    code = Code("a\tb\n中\tb\n\tb\n中文，\tb")

    assert texts(laid_out(code)) == ["  a   b", "  中  b", "      b", "  中文，  b"]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("one two three four", ["  one two thr›"]),
        ("一二三四五六七八", ["  一二三四五›"]),
        ("a一二三四五六七", ["  a一二三四五›"]),
        ("short", ["  short"]),
    ],
)
def test_a_long_line_may_be_cut_at_a_mark(source: str, shown: list[str]) -> None:
    assert texts(laid_out(Code(source), cells=14, typography=CUT)) == shown


def test_a_long_line_goes_on_after_a_mark() -> None:
    assert texts(laid_out(Code("one two three 四五六七八九十"), cells=14)) == [
        "  one two", "  ↪ three", "  ↪ 四五六七八", "  ↪ 九十",
    ]  # fmt: skip


def test_long_lines_may_be_kept_whole_and_say_how_far_they_go() -> None:
    long, other = "x = " + "长" * 20, Code("short\nlines")

    lines = laid_out(Code(f"{long}\ny"), other, cells=20, typography=WHOLE)

    assert texts(lines) == [f"  {long}", "  y", "", "  short", "  lines"]
    assert [line.slide for line in lines] == [Slide(2, 44), Slide(2, 44), None, None, None]


def test_code_in_a_cell_is_never_wider_than_the_cell() -> None:
    cells = (Cell((Code("a long line of code 很长的一行"),)), Cell((Paragraph((Run("字"),)),)))

    lines = laid_out(Table((cells, cells)), cells=20, typography=WHOLE)

    assert all(width(line.text) <= 20 for line in lines)


def test_a_title_stands_over_its_code_and_in_its_text() -> None:
    document = Document((Code("x", title=(Run("星.py"),)),))

    lines = list(lay_out(document, 20))

    assert texts(lines) == ["星.py", "  x"]
    assert [line.offset for line in lines] == [0, 5]
    assert plain_text(document) == "星.py\nx"


def test_a_line_that_goes_on_knows_its_place_though_there_are_tabs() -> None:
    source = "\tone\ttwo\tthree\t四"

    lines = laid_out(Code(source), cells=14)

    assert [source[line.offset :] for line in lines] == [source, "three\t四"]


@given(SOURCES, LANGUAGES, st.integers(2, 60))
def test_telling_parts_apart_changes_no_character(source: str, language: str, cells: int) -> None:
    document = Document((Listing((Item((Code(source, language),)),)),))

    bright, plain = lay_out(document, cells, BRIGHT), lay_out(document, cells)

    assert [line.text for line in bright] == [line.text for line in plain]


@given(SOURCES, st.integers(2, 60))
def test_a_cut_line_is_never_wider_than_asked(source: str, cells: int) -> None:
    lines = laid_out(Code(source), cells=cells, typography=CUT)

    assert [line.text for line in lines if width(line.text) > cells] == []


def test_the_parts_of_code_have_their_roles() -> None:
    lines = laid_out(Code(PYTHON, "python"), typography=BRIGHT)

    roles = {span.text: span.role for line in lines for span in line.spans}
    assert roles["def"] is Role.CODE_KEYWORD
    assert roles["问候"] is Role.CODE_NAME
    assert roles['"""说你好。"""'] is Role.CODE_STRING
    assert roles["# 42"] is Role.CODE_COMMENT


@pytest.mark.parametrize("language", ["", "nosuch", "plain", "wenyan"])
def test_what_is_not_known_is_plain(language: str) -> None:
    lines = laid_out(Code("def f():\n  return 1", language), typography=BRIGHT)

    assert {span.role for line in lines for span in line.spans if span.text.strip()} == {Role.CODE}


@pytest.mark.parametrize("code", [Code("1;\n" * 40_000, "js"), Code("1;" * 1_001, "js")])
def test_code_that_is_too_long_to_be_read_is_plain(code: Code) -> None:
    lines = laid_out(code, typography=BRIGHT)

    assert {span.role for line in lines for span in line.spans if span.text.strip("↪ ")} == {
        Role.CODE
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("#!/usr/bin/env python3\nprint(1)", "python"),
        ("#!/bin/sh\necho 你好", "bash"),
        ("#!/usr/local/bin/guile", ""),
        ("<?php echo 1;", "php"),
        ('<?xml version="1.0"?>', "xml"),
        ("<!DOCTYPE html>\n<p>", "html"),
        ("diff --git a/a b/a", "diff"),
        ("--- a\n+++ b\n@@ -1 +1 @@\n-旧\n+新", "diff"),
        ("--- a\ntext", ""),
        ('{"名": [1, 2]}', "json"),
        ("[1, 2]", ""),
        ('{"a": }', ""),
        ("$ ls\na  b", "console"),
        ("$x = 1;", ""),
        ("def f(): pass", ""),
        ("一段话", ""),
    ],
)
def test_a_language_is_guessed_only_where_there_is_no_doubt(text: str, language: str) -> None:
    assert guessed(text) == language


def test_a_long_line_is_not_cut_between_a_space_and_what_joins_it() -> None:
    lines = lay_out(Document((Code("aaaaaaaaaa 🏽。"),)), 4)

    assert [line.text for line in lines] == ["aaaa", "aaaa", "aa 🏽", "。"]


def test_a_line_of_very_many_tabs_knows_the_place_of_each_of_its_pieces() -> None:
    lines = laid_out(Code("a\t" * 16_000), cells=44)

    assert [line.offset for line in lines[:3]] == [0, 21, 41]
    assert {below.offset - above.offset for above, below in pairwise(lines[1:])} == {20}
