"""What tells a note from the next, and its text without that: its label, signs of a link back."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.document.contents import runs_text
from reader.document.model import Block, Paragraph
from reader.document.notes.references import AROUND_LABELS, label_of

_OPENING = ("[", "(", "（")
_CLOSING = ("]", ")", "）")
_LABEL = re.compile(r"\[\d{1,3}\]")
_POINT = re.compile(r"\A[.:、．]\s")
"""A sign between a label that is a link and the note."""
_PAIRS = {"]": "[", ")": "("}


def without_signs(blocks: Sequence[Block], label: str) -> Sequence[Block]:
    """Return a note without its label before it and empty brackets behind it."""
    blocks = tuple(each for each in blocks if not _is_empty(each))
    first = blocks[0] if blocks else None
    if label and isinstance(first, Paragraph):
        kept = _without_label(first, label)
        blocks = (kept, *blocks[1:]) if kept.runs else blocks[1:]
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and last.runs:
        text = _without_brackets(last.runs[-1].text)
        runs = last.runs[:-1] + ((last.runs[-1]._replace(text=text),) if text else ())
        blocks = (*blocks[:-1], last._replace(runs=runs)) if runs else blocks[:-1]
    return blocks


def labelled(blocks: Sequence[Block]) -> Iterator[tuple[str, Sequence[Block]]]:
    """Yield notes by labels that are a paragraph each, as editors of WeChat write them."""
    starts = [at for at, each in enumerate(blocks) if _LABEL.fullmatch(_said(each))]
    if not starts or starts[0]:
        return
    for start, end in pairwise((*starts, len(blocks))):
        yield label_of(_said(blocks[start])), blocks[start + 1 : end]


def _said(block: Block) -> str:
    return runs_text(block.runs).strip() if isinstance(block, Paragraph) else ""


def _is_empty(each: Block) -> bool:
    """Tell whether nothing is left of a block but the brackets around a link back."""
    return isinstance(each, Paragraph) and not runs_text(each.runs).strip(AROUND_LABELS)


def _without_brackets(text: str) -> str:
    """Return `text` without a pair of empty brackets at its end."""
    bare = text.rstrip()
    opening = _PAIRS.get(bare[-1:])
    inner = bare[:-1].rstrip()
    return inner[:-1].rstrip() if opening and inner.endswith(opening) else text


def _without_label(paragraph: Paragraph, label: str) -> Paragraph:
    run, *others = paragraph.runs
    rest = _behind_label(run.text, label)
    if rest is None:
        return paragraph
    if rest:
        return paragraph._replace(runs=(run._replace(text=rest), *others))
    if others:
        others[0] = others[0]._replace(text=_POINT.sub("", others[0].text, count=1).lstrip())
    return paragraph._replace(runs=tuple(each for each in others if each.text))


def _behind_label(text: str, label: str) -> str | None:
    """Return what follows `label` and its signs; None if `text` does not begin with them."""
    bare = text[1:] if text.startswith(_OPENING) else text
    if not bare.startswith(label):
        return None
    rest = bare.removeprefix(label)
    rest = (rest[1:] if rest.startswith(_CLOSING) else rest).lstrip(".:、．)").lstrip()
    is_bare = len(text) - len(rest) == len(label)
    return None if is_bare and rest else rest
