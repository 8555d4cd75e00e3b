"""A simple text needs no care: its lines are made without looking at each again."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.leftward import has_leftward
from reader.document.model import Align, Document, Mark, Paragraph, Run
from reader.layout.cells import (
    clusters,
    columns,
    reach,
    set_ambiguous,
    simple_advances,
    simple_reach,
    width,
)
from reader.layout.flow import lay_out
from reader.layout.frame import Frame, spans_width
from reader.layout.lines import Line, Span
from reader.layout.text.leaf import Leaf, set_leaf
from reader.layout.unicode.harmless import harmless
from tests.layout.characters import characters

SIMPLE = st.text(alphabet="ab é，。（）中文字 …—“”Ж", max_size=80)
RUNS = st.lists(
    st.builds(
        Run,
        st.text(alphabet="ab，。（中文字 —\n\xad\xa0é👍\x1b", min_size=1, max_size=20),
        st.sampled_from([Mark.NONE, Mark.STRONG, Mark.CODE]),
        st.sampled_from(["", "https://a.example/"]),
        st.just(""),
    ),
    min_size=1,
    max_size=4,
).map(tuple)


@pytest.fixture(params=[False, True], ids=["narrow", "wide"])
def ambiguous(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the terminal draws ambiguous characters wide."""
    set_ambiguous(wide=request.param)
    yield request.param
    set_ambiguous(wide=False)


@pytest.mark.usefixtures("ambiguous")
def test_of_all_of_unicode_no_simple_character_acts_joins_or_reads_from_right_to_left() -> None:
    simple = [char for char in characters() if simple_advances(char) is not None]

    assert [char for char in simple if not harmless(char)] == []
    assert [char for char in simple if has_leftward(char)] == []
    assert list(clusters("".join(simple))) == simple


@given(SIMPLE, st.integers(0, 80), st.integers(2, 60))
def test_a_simple_text_reaches_as_far_as_its_columns_say(text: str, start: int, room: int) -> None:
    start = min(start, len(text))
    advances = simple_advances(text)

    assert advances is not None
    assert min(simple_reach(advances, start, room), len(text)) == reach(columns(text), start, room)


@given(RUNS, st.integers(2, 40))
def test_what_goes_straight_is_what_care_makes_of_it(runs: tuple[Run, ...], cells: int) -> None:
    straight = list(lay_out(Document((Paragraph(runs),)), cells))

    text = "".join([run.text for run in runs])
    leaf = Leaf(runs, text, None, Align.START, 0)
    assert straight == list(set_leaf(leaf, Frame(cells), 0, 0))


@given(RUNS, st.integers(2, 40))
def test_no_line_of_any_text_acts_on_the_terminal(runs: tuple[Run, ...], cells: int) -> None:
    lines: list[Line] = list(lay_out(Document((Paragraph(runs),)), cells))

    assert all(harmless(line.text) for line in lines)


@pytest.mark.parametrize("text", ["12", "中2"])
def test_spans_are_measured_together_since_a_cluster_may_reach_over_two(text: str) -> None:
    spans = (Span(text), Span("\ufe0f"))

    assert spans_width(spans) == width(f"{text}\ufe0f") == width(text) + 1
