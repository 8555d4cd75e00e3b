"""The text of a note without the signs around it: its label, brackets of a link back."""

import re

from reader.document.model import Block, Paragraph
from reader.document.references import AROUND_LABELS
from reader.document.text import runs_text


def without_signs(blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
    """Return a note without its label before it and empty brackets behind it."""
    blocks = tuple(each for each in blocks if not _is_empty(each))
    first = blocks[0] if blocks else None
    if label and isinstance(first, Paragraph):
        kept = _without_label(first, label)
        blocks = (kept, *blocks[1:]) if kept.runs else blocks[1:]
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and last.runs:
        text = re.sub(r"\s*(?:\[\s*\]|\(\s*\))\s*$", "", last.runs[-1].text)
        runs = last.runs[:-1] + ((last.runs[-1]._replace(text=text),) if text else ())
        blocks = (*blocks[:-1], last._replace(runs=runs)) if runs else blocks[:-1]
    return blocks


def _is_empty(each: Block) -> bool:
    """Tell whether nothing is left of a block but the brackets around a link back."""
    return isinstance(each, Paragraph) and not runs_text(each.runs).strip(AROUND_LABELS)


def _without_label(paragraph: Paragraph, label: str) -> Paragraph:
    run, *others = paragraph.runs
    written = re.match(rf"[\[(（]?{re.escape(label)}[\])）]?[.:、．)]*\s*", run.text)
    if written is None or (written[0] == label and written[0] != run.text):
        return paragraph
    rest = run.text[written.end() :]
    if rest:
        return paragraph._replace(runs=(run._replace(text=rest), *others))
    if others:
        others[0] = others[0]._replace(text=others[0].text.lstrip())
    return paragraph._replace(runs=tuple(each for each in others if each.text))
