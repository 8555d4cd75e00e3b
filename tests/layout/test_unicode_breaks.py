"""Every case of Unicode's own test of line breaking, and what each tailoring changes of it."""

import lzma
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.layout.breaks.linebreak import Breaker
from reader.layout.breaks.tailoring import Tailoring

UNICODES = Path(__file__).parent / "LineBreakTest-16.0.0.txt.xz"
ABOUT = {
    Tailoring.KOREAN: re.compile("[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]"),
    Tailoring.QUOTES: re.compile("[‘’“”«»]"),
    Tailoring.STRICT: re.compile(
        "[\u2013\u2014·\uff0d\uff0f\uff5e%\ufe6a]| [\ufe19\u2024\u17d6\u3005\u3041]$"
    ),
    Tailoring.SLASH: re.compile("/"),
    Tailoring.NAMES: re.compile(" [,.]|^-|[$\u20a9+\\\\]\u0308?[$\u20a9+({]"),
}
"""What is in every text that a tailoring changes."""


class Case(NamedTuple):
    """A text, and whether a line may end before each of its characters but the first."""

    text: str
    allowed: list[bool]


@cache
def cases() -> tuple[Case, ...]:
    lines = lzma.decompress(UNICODES.read_bytes()).decode().splitlines()
    signs = [line.split() for line in lines if not line.startswith("#")]
    return tuple(
        Case("".join(chr(int(code, 16)) for code in row[1::2]), [at == "÷" for at in row[2:-1:2]])
        for row in signs
    )


@cache
def differing(tailorings: Tailoring) -> frozenset[str]:
    breaker = Breaker(tailorings)
    return frozenset(
        case.text
        for case in cases()
        if [breaker.break_allowed(case.text, at) for at in range(1, len(case.text))] != case.allowed
    )


def test_untailored_every_case_of_unicodes_test_passes() -> None:
    assert len(cases()) == 16_672
    assert differing(Tailoring.NONE) == frozenset()


@pytest.mark.parametrize(
    ("tailoring", "changed"),
    [
        (Tailoring.KOREAN, 344),
        (Tailoring.QUOTES, 43),
        (Tailoring.STRICT, 933),
        (Tailoring.SLASH, 17),
        (Tailoring.NAMES, 9),
    ],
)
def test_a_tailoring_changes_the_cases_it_is_about(tailoring: Tailoring, changed: int) -> None:
    texts = differing(tailoring)

    assert len(texts) == changed
    assert [ascii(text) for text in texts if not ABOUT[tailoring].search(text)] == []


def test_as_it_reads_every_case_passes_that_no_tailoring_changes() -> None:
    named = Counter(text for tailoring in Tailoring for text in differing(tailoring))

    assert differing(Tailoring.ALL) <= named.keys()
    assert len(cases()) - len(differing(Tailoring.ALL)) == 15_334
