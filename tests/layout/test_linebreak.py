"""Lines break where UAX #14 lets them, with the tailorings that the module names."""

import re
from pathlib import Path

import pytest
from uniseg.linebreak import line_break_breakables

from reader.layout.linebreak import break_allowed

UNICODE_TESTS = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
HANGUL = re.compile("[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]")
NEWER_THAN_15 = re.compile(
    '^[-\u2010\u05d0]|[,.;:]\u0308?[0-9]|["«»]|\u05d0-|\r\n|[\U0001f1e6-\U0001f1ff]\u0308'
)
"""What Unicode 16 decides otherwise than Debian's test file of Unicode 15: a hyphen at a word's
start (LB20a), a comma before a figure (LB25), quotation marks (LB15a, LB19a), hyphens after Hebrew
(LB21a). And what never reaches the algorithm: a carriage return, a mark on half a flag."""


def breaks(text: str) -> str:
    """Return `text` with a bar wherever a line may end."""
    return text[:1] + "".join(
        ("|" if break_allowed(text, at) else "") + text[at] for at in range(1, len(text))
    )


@pytest.mark.parametrize(
    "marked",
    [
        "the |quick |brown-|fox",
        "wait… |what?",
        "(see |p. |12)",
        "a |“quoted |word” |here",
        "don’t |re-|use |it’s",
        "3.14 |and |50% |of |$20",
        "either/|or",
        "fox—|jumps |– |dash".replace("—|", "|—|"),
        "no\u00a0break\u2060here",
        "zero\u200b|width",
        "中|文|排|版",
        "他|说：|“你|好”，|然|后",
        "（注）|《书》|「句」",
        "真|的！？|是|的。|”".replace("|”", "”"),
        "省|略……|号|——|破".replace("|——", "|——"),
        "第|12|章|有|50％|的",
        "用|“Hello|”|打".replace("|”", "”"),
        "小|さ|な|ッ|ク".replace("|ッ", "ッ"),
        "ラー|メ|ン|々".replace("|々", "々"),
        "乔|治·|奥|威|尔 |· |著",
        "https://example.org/|a/|b",
        "한국어 |단어로 |나눈다",
        "👨\u200d👩\u200d👧|👍🏽|🇨🇳|🇯🇵",
        "e\u0301te\u0301 |la\u0300",
    ],
)
def test_these_texts_break_here_and_nowhere_else(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


@pytest.mark.parametrize("mark", "，。、；：？！）】》」』”")
def test_closing_punctuation_never_begins_a_line(mark: str) -> None:
    for before in "中a9）”":
        assert not break_allowed(f"{before}{mark}文", 1)


@pytest.mark.parametrize("mark", "（【《「『“")
def test_opening_punctuation_never_ends_a_line(mark: str) -> None:
    for after in "文a9（“":
        assert not break_allowed(f"中{mark}{after}", 2)


@pytest.mark.skipif(not UNICODE_TESTS.exists(), reason="Debian's unicode-data is not installed")
def test_unicodes_own_tests_pass_but_for_the_tailorings() -> None:
    cases = []
    for line in UNICODE_TESTS.read_text(encoding="utf-8").splitlines():
        signs = line.partition("#")[0].split()
        if signs:
            text = "".join(chr(int(code, 16)) for code in signs[1::2])
            cases.append((text, [sign == "÷" for sign in signs[2:-1:2]]))
    plain = [
        (text, expected)
        for text, expected in cases
        if not HANGUL.search(text) and not NEWER_THAN_15.search(text)
    ]

    failed = [
        ascii(text)
        for text, expected in plain
        if [break_allowed(text, at) for at in range(1, len(text))] != expected
    ]

    assert (len(cases), len(plain)) == (7654, 5318)
    assert failed == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith (born 1970) paid $3.50 for 5% of it — and/or 12,000 in all; “fine,” he said.",
        "在（北京）的《人民日报》上，他写道：“好。”——共12,000字，占50%……完！",
        "日本語の「かぎ括弧」と、ー長音、っ促音。",
    ],
)
def test_prose_breaks_where_another_implementation_of_unicode_16_breaks_it(text: str) -> None:
    allowed = [break_allowed(text, at) for at in range(1, len(text))]

    theirs = [bool(flag) for flag in line_break_breakables(text)][1:]

    tailored = {at for at in range(1, len(text)) if text[at] in "“”" or text[at - 1] in "“”"}
    assert [
        at for at in range(1, len(text)) if allowed[at - 1] != theirs[at - 1] and at not in tailored
    ] == []
