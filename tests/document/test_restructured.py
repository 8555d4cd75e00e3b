import pytest

from reader.document.restructured import as_markdown, is_restructured


@pytest.mark.parametrize(
    "text",
    [
        "A link_.\n\n.. _link: https://a.org",
        "代码：\n\n.. code:: python\n\n   x = 1",
        ".. image:: https://a.org/1.png",
        "A `link`__.\n\n.. __: https://a.org",
    ],
)
def test_targets_and_directives_tell_restructured_text(text: str) -> None:
    assert is_restructured(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\ntext",
        "Dots ..\n.. and more dots: two",
        "标题\n====\n\n.. 文字",
        "```\n.. code:: python\n```\n",
        "    .. code:: python",
        "A [link].\n\n.. _x: y\n\n[link]: https://a.org",
    ],
)
def test_markdown_is_no_restructured_text(text: str) -> None:
    assert not is_restructured(text)


@pytest.mark.parametrize(
    "piece",
    ["`x", "a.", "`a <", "\n\n  a::\n\n", "==\n", "..\n", "  x\n", ".. code::\n", "a_ ", "_"],
)
def test_a_long_text_that_repeats_itself_is_read_at_once(piece: str) -> None:
    text = f".. _a: b\n\n{piece * 20_000}"

    assert is_restructured(text)
    assert as_markdown(text)
