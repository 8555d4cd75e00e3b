import pytest

from reader.document.html import parse_html
from reader.document.text import leaves


@pytest.mark.parametrize(
    "form",
    [
        "<form><fieldset><legend>Names</legend><label>Name <input></label></fieldset></form>",
        "<form>订阅<input type=email><button>好</button></form>",
        "<form><table><tr><td>姓名<td><input name=a></table></form>",
    ],
)
def test_a_form_is_left_out(form: str) -> None:
    assert list(leaves(parse_html(f"<p>甲</p>{form}<p>b</p>"))) == ["甲", "b"]


@pytest.mark.parametrize(("heading", "text"), [("Title", "Text."), ("标题", "正文。")])
def test_a_page_in_a_form_is_kept_but_for_its_fields(heading: str, text: str) -> None:
    html = (
        f"<form><h1>{heading}</h1><div>{text}<br><label for=a>Search</label> <input id=a></div>"
        "<p><input type=submit value=Go></p></form>"
    )

    assert list(leaves(parse_html(html))) == [heading, text]


@pytest.mark.parametrize(
    "label",
    [
        "<label>x <input></label>",
        "<label>x<select></select></label>",
        "<label for=a>x</label> <input id=a>",
        "<input TYPE=Email> <label>x</label>",
        "<label>x</label><textarea></textarea>",
    ],
)
def test_the_label_of_a_field_is_left_out(label: str) -> None:
    assert list(leaves(parse_html(f"<div>甲{label}</div>"))) == ["甲"]


@pytest.mark.parametrize(
    "label",
    [
        "<label>乙</label>",
        "<label><input type=radio>乙</label>",
        "<input type=CheckBox id=a><label for=a>乙</label>",
        "<label>乙</label><br><input>",
    ],
)
def test_other_labels_are_text(label: str) -> None:
    assert list(leaves(parse_html(f"<div>甲{label}</div>"))) in (["甲乙"], ["甲\n乙"])
