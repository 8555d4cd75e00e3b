import pytest

from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            (
                '<div role="tablist"><a role="tab">Lamp</a><a role="tab">灯</a></div>'
                '<div role="tabpanel">lit</div><div role="tabpanel" hidden>亮</div>'
            ),
            "Lamp\nlit\n灯\n亮",
        ),
        ('<p>a</p><div role="tabpanel" style="display:none">藏着 hidden</div>', "a\n藏着 hidden"),
        (
            (
                '<ul class="nav-tabs"><li>甲</li><li>B</li></ul>'
                '<div class="tab-content"><p>only one</p></div>'
            ),
            "甲\nB\nonly one",
        ),
        (
            '<div role="tablist"><b role="tab">甲</b></div><p>a paragraph</p>',
            "甲\na paragraph",
        ),
        (
            (
                '<div class="tabs"><ul class="nav-tabs"><li>外</li></ul><div class="tab-content">'
                '<div class="tab-pane"><ul class="nav-tabs"><li>In</li></ul>'
                '<div class="tab-content"><div class="tab-pane">x 字</div></div></div></div></div>'
            ),
            "外\nIn\nx 字",
        ),
        (
            '<div class="language-sh"><span class="lang">sh</span><pre>make 灯</pre></div>',
            "make 灯",
        ),
        ('<p>a <span class="lang">语言 word</span></p>', "a 语言 word"),
    ],
)
def test_parts_behind_tabs_stand_below_their_names(body: str, text: str) -> None:
    assert plain_text(parse_body(body)) == text
