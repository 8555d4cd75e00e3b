import pytest

from reader.document.html import parse_html
from reader.document.text import leaves


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Press <button>OK</button> to go on.</p>", "Press OK to go on."),
        ("<p>然后按<button class=ui>确定</button>。</p>", "然后按确定。"),
        ("<li>Press <i><button>OK</button></i></li>", "Press OK"),
        ("<p><b>按</b><button>确定</button></p>", "按确定"),
        ("<p>Press <button>^</button>+<button>C</button></p>", "Press ^+C"),
        ("<p>按 <button>甲</button> <button>乙</button></p>", "按 甲 乙"),
        ("<h3><button>Is it free?</button></h3>", "Is it free?"),
    ],
)
def test_words_on_a_button_stay_in_their_sentence(html: str, text: str) -> None:
    assert list(leaves(parse_html(html))) == [text]


@pytest.mark.parametrize("words", [("Copy", "The rest."), ("复制", "余下的文章。")])
def test_an_article_in_a_button_that_is_not_closed_is_read(words: tuple[str, ...]) -> None:
    html = "<button>{}<p>{}".format(*words)

    assert list(leaves(parse_html(html))) == [*words]


@pytest.mark.parametrize(
    "html",
    [
        "<button>Copy</button>",
        "<p><button>Save</button> <button>Discard</button></p>",
        "<div><span>js</span> <button>复制</button></div>",
        "<p><label>Email <input></label> <button>Subscribe</button></p>",
        "<p><input><button>订阅</button>Email</p>",
        "<p>Press <button class=copy-code-btn>复制</button></p>",
    ],
)
def test_a_button_to_be_pressed_is_left_out(html: str) -> None:
    text = "".join(leaves(parse_html(html)))

    assert text in {"", "js", "Email", "Press"}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>Code<button>Copy</button></div>", "Code"),
        ("<div>代码<button>复制</button></div>", "代码"),
        ("<p>Was this helpful? <button>Yes</button><button>No</button></p>", "Was this helpful?"),
        ("<p>有帮助吗？<button>是</button><button>否</button></p>", "有帮助吗？"),
    ],
)
def test_a_button_beside_a_label_or_a_question_is_for_the_page(html: str, text: str) -> None:
    assert list(leaves(parse_html(html))) == [text]
