"""The word around a place in a text; of Chinese and Japanese the phrase, as budoux finds it."""

import re
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

_KANA = "\u3040-\u30ff"
_HAN = f"[\u3005-\u3007{_KANA}\u3400-\u9fff\uf900-\ufaff]"
_RUN = re.compile(f"{_HAN}+|(?:(?!{_HAN})[\\w'’-])+")
"""Letters that belong together, of one script."""


def word_around(text: str, start: int, end: int) -> str:
    """Return the words that the text from `start` to `end` is a part of; empty if it has none."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    start, end = start - line_start, end - line_start
    ends = [0]
    for run in _RUN.finditer(line):
        if run.end() > start and run.start() < end:
            ends = [run.start(), *(run.start() + at for at in _ends(run.group()))]
            break
    inside = [(a, b) for a, b in pairwise(ends) if a < end and b > start]
    return line[min(inside[0][0], start) : max(inside[-1][1], end)].strip() if inside else ""


def _ends(run: str) -> list[int]:
    """Return where the words of a run of letters end."""
    if not re.match(_HAN, run):
        return [len(run)]
    parser = _parser(kana=re.search(f"[{_KANA}]", run) is not None)
    return list(accumulate(map(len, parser.parse(run))))


@cache
def _parser(*, kana: bool) -> "Parser":
    """Return what parts Japanese, which has kana, or Chinese."""
    import budoux  # noqa: PLC0415  5 ms that few searches pay

    if kana:
        return budoux.load_default_japanese_parser()
    return budoux.load_default_simplified_chinese_parser()
