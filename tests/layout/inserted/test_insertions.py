"""Characters put in for show lead back to the text they were put into."""

from hypothesis import given
from hypothesis import strategies as st

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs
from reader.layout.inserted.insertions import inserted

RUNS = st.lists(
    st.builds(Run, st.text("ab中文", min_size=1, max_size=5), ruby=st.sampled_from(["", "よみ"])),
    max_size=4,
).map(tuple)
SIGNS = st.lists(st.tuples(st.integers(0, 25), st.sampled_from("\xad\u200b ")), max_size=8)


def test_a_sign_inside_a_run_has_its_look_and_one_between_runs_has_none() -> None:
    runs = (Run("中文abc", Mark.STRONG), Run("连接", link="https://example.org/"))

    shown = inserted(runs, [(2, " "), (5, " ")])

    assert shown.runs == (
        Run("中文 abc", Mark.STRONG),
        Run(" "),
        Run("连接", link="https://example.org/"),
    )
    assert [shown.offset(at) for at in (0, 2, 3, 6, 7)] == [0, 2, 2, 5, 5]


def test_inside_a_reading_nothing_is_put() -> None:
    runs = (Run("漢", ruby="かん"), Run("字"))

    shown = inserted(runs, [(2, "\u200b"), (5, " ")])

    assert runs_text(shown.runs) == "漢(かん) 字"


@given(RUNS, SIGNS)
def test_without_what_was_added_the_text_is_what_it_was(
    runs: Runs, signs: list[tuple[int, str]]
) -> None:
    shown = inserted(runs, signs)

    text = runs_text(shown.runs)
    kept = [at for at in range(len(text)) if at not in shown.added]
    assert "".join(text[at] for at in kept) == runs_text(runs)
    assert [shown.offset(at) for at in kept] == list(range(len(runs_text(runs))))
