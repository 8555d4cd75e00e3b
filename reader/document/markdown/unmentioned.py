"""Footnotes that no text refers to: where they stand, with their label, lest they be lost.

An author forgets a reference, or has it in HTML, where Markdown sees none.
"""

from collections.abc import Container, Iterable, Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token


def show_unmentioned(state: StateCore) -> None:
    """Leave such notes in the text: a rule for the core of markdown-it, before notes are moved."""
    notes = state.env.get("footnotes", {}).get("refs", {})
    if lost := {label.removeprefix(":") for label, number in notes.items() if number < 0}:
        state.tokens = list(_shown(state.tokens, lost))


def _shown(tokens: Iterable[Token], lost: Container[str]) -> Iterator[Token]:
    """Yield `tokens` without what says that those with a label among `lost` are notes."""
    ends: list[bool] = []
    label = ""
    for token in tokens:
        if token.type == "footnote_reference_open":
            ends.append(token.meta["label"] not in lost)
            label = "" if ends[-1] else token.meta["label"]
        is_kept = ends.pop() if token.type == "footnote_reference_close" else True
        if token.type == "inline" and label:
            token.children = [Token("text", "", 0, content=f"[{label}] "), *(token.children or ())]
            label = ""
        if is_kept and (token.type != "footnote_reference_open" or ends[-1]):
            yield token
