import pytest

from reader.posts.decode import decode


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("Grüße, 你好".encode(), "Grüße, 你好", id="UTF-8"),
        pytest.param("你好".encode("utf-8-sig"), "你好", id="UTF-8 with a BOM"),
        pytest.param("你好".encode("utf-16"), "你好", id="UTF-16 with a BOM"),
        pytest.param(b"\xfe\xff" + "你好".encode("utf-16-be"), "你好", id="UTF-16, big end first"),
        pytest.param("你好".encode("utf-32"), "你好", id="UTF-32 with a BOM"),
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"a\r\nb\rc\n", "a\nb\nc\n", id="line ends of three systems"),
    ],
)
def test_text_is_decoded_without_a_problem(raw: bytes, text: str) -> None:
    assert decode(raw) == (text, ())


@pytest.mark.parametrize("codec", ["gb18030", "gbk"])
def test_chinese_bytes_are_read_as_gb18030_and_said_so(codec: str) -> None:
    text = "# 标题\n\n正文，有“引号”——和 Latin 字母。\n"

    decoded, problems = decode(text.encode(codec))

    assert decoded == text
    assert [(problem.line, problem.assumed) for problem in problems] == [(1, "it is GB18030")]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Café Müller, naïve façade".encode("latin-1"), id="Latin-1"),
        pytest.param("Привет, мир".encode("koi8-r"), id="Cyrillic"),
        pytest.param(bytes(range(128, 256)), id="all bytes"),
    ],
)
def test_bytes_that_are_not_chinese_are_not_read_as_chinese(raw: bytes) -> None:
    text, problems = decode(raw)

    assert not any("\u4e00" <= char <= "\u9fff" for char in text)
    assert [problem.message for problem in problems] == ["there are bytes that are not UTF-8"]


def test_one_broken_character_does_not_make_utf_8_into_something_else() -> None:
    raw = "第一行\n第二行".encode() + b"\xe7\xac" + "\n第三行".encode()

    text, problems = decode(raw)

    assert text == "第一行\n第二行\ufffd\n第三行"
    assert [problem.line for problem in problems] == [2]


def test_a_nul_is_left_out_and_said_so() -> None:
    text, problems = decode(b"a\nb\x00c\n")

    assert text == "a\nbc\n"
    assert [(problem.line, problem.assumed) for problem in problems] == [(2, "it is left out")]


def test_a_cut_utf_16_file_is_still_read() -> None:
    text, problems = decode("一\n二".encode("utf-16") + b"\x00")

    assert text.startswith("一\n二")
    assert [problem.line for problem in problems] == [2]
