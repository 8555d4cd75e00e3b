import pytest

from reader.document.markup import Markup
from reader.document.model import Code, Image, Paragraph
from reader.document.parse import parse_body
from reader.document.restructured import as_markdown, is_restructured
from reader.document.text import plain_text


def _text(body: str) -> str:
    return plain_text(parse_body(body, markup=Markup.MARKDOWN))


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
    [
        "`x", "a.", "`a <", "\n\n  a::\n\n", "==\n", "..\n", "  x\n", ".. code::\n", "a_ ", "_",
        ":", ":a", ":甲", "::", ".. note::\n\n  b\n",
    ],
)  # fmt: skip
def test_a_long_text_that_repeats_itself_is_read_at_once(piece: str) -> None:
    text = f".. _a: b\n\n{piece * 20_000}"

    assert is_restructured(text)
    assert as_markdown(text)


@pytest.mark.parametrize("name", ["tip", "note", "epigraph", "py:function", "admonition"])
def test_what_a_directive_holds_is_text(name: str) -> None:
    body = (
        f".. code:: python\n\n   x = 1\n\n.. {name}::\n\n   用 *这个* and `that <https://a.org>`_."
    )

    assert _text(body) == "x = 1\n用 这个 and that."


def test_what_is_nested_in_a_directive_is_read_as_outside_of_it() -> None:
    body = (
        ".. note:: 看 look\n   more\n\n   .. image:: https://a.org/b.png\n      :alt: B\n\n"
        "   .. code:: python\n\n      x = 1\n\n   end"
    )

    blocks = parse_body(body, markup=Markup.MARKDOWN).blocks

    assert [type(block) for block in blocks] == [Paragraph, Image, Code, Paragraph]


def test_targets_in_a_directive_are_those_of_its_links() -> None:
    held = ".. note::\n\n   A link_, a `name`__.\n\n   .. _link: https://a.org\n   .. __: https://b.org\n"

    markdown = as_markdown(f"{held}\n`后`__\n\n.. __: https://c.org\n")

    assert "A [link](<https://a.org>), a [name](<https://b.org>)." in markdown
    assert "[后](<https://c.org>)" in markdown


def test_directives_that_nest_deeper_than_anybody_writes_are_shown_as_they_are() -> None:
    body = "".join(f"{'  ' * depth}.. note:: 第 {depth} 层\n\n" for depth in range(500))

    text = _text(body)

    assert text.startswith("第 0 层\n第 1 层\n")
    assert text.splitlines()[-1].endswith(".. note:: 第 499 层")


@pytest.mark.parametrize("alt", ["[x] y", "x] y", "a [灯] b", "a*b*c", "<b>", "a\\"])
def test_all_words_for_a_picture_are_kept(alt: str) -> None:
    markdown = as_markdown(f".. figure:: https://a.org/a.png\n   :alt: {alt}\n")

    (picture,) = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert isinstance(picture, Image)
    assert picture.alt == alt


@pytest.mark.parametrize(
    ("directive", "text"),
    [
        ("raw:: html\n\n   <p>留 <b>kept</b></p>", "留 kept"),
        ("raw:: latex\n\n   \\clearpage", ""),
        ("highlight:: python", ""),
        ("role:: red", ""),
        ("default-role:: any", ""),
        ("include:: 甲.txt", ""),
    ],
)
def test_what_is_said_for_a_program_is_not_shown(directive: str, text: str) -> None:
    body = f".. image:: https://a.org/a.png\n\n甲\n\n.. {directive}\n\n乙"

    assert _text(body).split("甲")[1].split() == [*text.split(), "乙"]


def test_a_role_is_the_words_in_it() -> None:
    body = ".. note:: :ref:`这里 here` and :py:func:`open`, at 12:30:`x`"

    assert _text(body) == "这里 here and open, at 12:30:x"


def test_a_footnote_may_have_code() -> None:
    assert _text(".. image:: https://a.org/a.png\n\n.. [1] 见 see::\n\n   a_b_ 照写").endswith(
        "[1] 见 see:\na_b_ 照写"
    )
