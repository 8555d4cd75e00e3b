"""Lines of real text break where a typesetter of its language would let them."""

import pytest
from uniseg.linebreak import line_break_breakables

from reader.layout.breaks.linebreak import break_allowed


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
        "don’t |re-|use |it’s |‘so’",
        "3.14 |and |50% |of |$20 |or |20 ° |here",
        "either/or, |and/or |24/7 |1/2 |km/h",
        "fox—|jumps – |dash, |9–|10",
        "one — |two",
        "he |said: |“I—” |and |left",
        "Q&A, |R&D, |C++, |C#, |.NET, |a*b",
        "$(.name) |$$(a) |US$(12)",
        "snake_case_name |CamelCaseName |kebab-|case |--option |-x",
        "/usr/share/doc |~/.config/reader |./run.sh |src/main.c:12",
        "https://example.org/|a/|b |www.example.org/x",
        "me@example.org |@name |#tag",
        "e.g. |i.e. |U.S. |9:30 |10–|12",
        "[1] |word[2] |f(x) |(a)|(b)",
        "été |naïve |œuvre |straße",
        "« mot » ! |Il |a |dit : |oui",
    ],
)
def test_english_and_its_neighbours_break_here_and_nowhere_else(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "中|文|排|版",
        "他|说：|“你|好”，|然|后",
        "（注）|《书》|“句”",
        "真|的！？|是|的。”",
        "真|的|吗！！|是|吗？！”|他|问",
        "省|略……|号——|破",
        "他|想——|他|不|想……|算|了",
        "“……”|他|说",
        "—— |鲁|迅",
        "如|下 —— |见|图",
        "第|12|章|有|50％|的",
        "高|温|35℃，|角|度|90°，|千|分|之|5‰",
        "高|温|35 ℃。|共|50 %。",
        "￥100|和|$20，|共|120|元",
        "用|$(.name)|选",
        "用|“Hello”|打|招|呼",
        "他|写|Python|“脚|本”|scripts|了",
        "乔|治·|奥|威|尔|著|《1984》",
        "北|京—|上|海，|1～|2|天，|A－|B",
        "是/否，|晓／处",
        "在|iOS|上|用|App",
        "http://a.cn/|路/|径",
        "‘“引”’|内",
        "（（双））|括",
        "好|的、|“甲”|“乙”|丙",
    ],
)
def test_simplified_chinese_breaks_here_and_nowhere_else(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "他|說：|「你|好」，|然|後",
        "『引』|與|〈篇〉|《書》",
        "真|的！？」|是|的。",
        "約|翰‧|史|密|斯",
        "省|略……|號——|完",
        "NT$100|和|50%",
        "【公|告】|內|容",
    ],
)
def test_traditional_chinese_breaks_here_and_nowhere_else(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "ちょっ|と|待っ|て",
        "ラー|メ|ン|屋",
        "人々|が|佐々|木",
        "スー|パー・|マー|ケッ|ト",
        "東|京〜|大|阪",
        "い|すゞ|と|こゝ|ろ、|バヾ",
        "「は|い」、|と|言っ|た。",
        "す|ご|い！！|本|当？",
        "あ……|え|――|う",
        "第|３|回，|５％|増",
        "キャッ|シュ|カー|ド",
        "ｷｬｯ|ｼｭ",
        "〒|100-0001|東|京",
    ],
)
def test_japanese_breaks_here_and_nowhere_else(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "한국어 |단어로 |나눈다",
        "그는 |“안녕”이라고 |말했다.",
        "한국(韓國)은 |大韓民國의 |준말이다",
        "2024년 |5월에 |Python을 |배웠다",
        "값은 |￦1,000입니다",
        "我|喜|欢|방탄소년단|的|歌",
    ],
)
def test_korean_breaks_between_words_and_nowhere_else(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "no\u00a0break\u2060here\ufeffor\u202fthere\u2011now",
        "中\u00a0文\u2060排\ufeff版\u202f了",
        "zero\u200b|width",
        "soft\xad|hyphen",
        "👨\u200d👩\u200d👧|👍🏽|🇨🇳|🇯🇵",
        "e\u0301te\u0301 |la\u0300",
    ],
)
def test_characters_about_breaking_are_obeyed(marked: str) -> None:
    assert breaks(marked.replace("|", "")) == marked


def test_what_must_not_begin_a_line_never_does() -> None:
    marks = "，。、；：？！）】》」』”’〉〕｝％‰℃°々ゝヽーぁっャッ・〜～…‥—·／"
    places = [f"{before}{mark}文" for mark in marks for before in "中a9）”あ"]

    assert [text for text in places if break_allowed(text, 1)] == []


def test_what_must_not_end_a_line_never_does() -> None:
    places = [f"中{mark}{after}" for mark in "（【《「『“‘〈〔｛" for after in "文9（“"]

    assert [text for text in places if break_allowed(text, 2)] == []


@pytest.mark.parametrize("mark", "￥＄￡$€№")
def test_what_stands_before_a_number_never_ends_a_line(mark: str) -> None:
    assert not break_allowed(f"中{mark}9", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith (born 1970) paid $3.50 for 5% of it, or 12,000 in all; “fine,” he said.",
        "在（北京）的《人民日报》上，他写道：“好。”共12,000字，占50%……完！",
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
