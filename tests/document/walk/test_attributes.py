import pytest

from reader.document.html import parse_html
from reader.document.text import plain_text
from reader.document.walk.attributes import MOST, with_few_attributes

_NAMES = [f"a{number}" for number in range(100_000)]


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(_NAMES),
        "/".join(_NAMES),
        " ".join(f'{name}="<"' for name in _NAMES),
        " ".join(f"{name}='>'" for name in _NAMES),
        '="x ' + " ".join(_NAMES),
        "b=1 = " + " ".join(_NAMES),
    ],
)
def test_a_tag_with_a_hundred_thousand_attributes_is_read_at_once(attributes: str) -> None:
    assert plain_text(parse_html(f"<p>前<b {attributes}>里面</b> after</p>")) == "前里面 after"


@pytest.mark.parametrize(
    "html",
    [
        "<p " + " ".join(_NAMES[: MOST - 1]) + ">甲",
        f"<img alt='{'many words ' * 9999}'>",
        f'<img src="data:image/png;base64,{"AAAA " * 9999}">',
        "<p title='<b'>" * 9999,
        "a < b and c <d " + "word " * 400,
    ],
)
def test_other_tags_keep_their_attributes(html: str) -> None:
    page = html + " " * 50_000

    assert with_few_attributes(page) == page
