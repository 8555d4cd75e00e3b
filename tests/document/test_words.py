"""Words that nobody wrote are in the language of the article."""

import pytest

from reader.document.contents import runs_text
from reader.document.media.labels import image_label
from reader.document.model import Block, Details, Image, Paragraph, Quote
from reader.document.parse import parse_body
from reader.document.words import word_in
from reader.layout.flow import lay_out
from reader.render.plain import plain

ENGLISH = "The tide was late, and the ferry waited at the quay.\n\n"
CHINESE = "潮水迟到了，渡船在码头等。The ferry waited.\n\n"
JAPANESE = "潮が遅れて、渡し船は待っていた。\n\n"


def last(body: str, lang: str = "") -> Block:
    return parse_body(body, lang=lang).blocks[-1]


def title(block: Block) -> str:
    """Return what stands over a note, or over what is folded."""
    if isinstance(block, Details):
        return runs_text(block.summary)
    assert isinstance(block, Quote)
    first = block.blocks[0]
    assert isinstance(first, Paragraph)
    return runs_text(first.runs)


@pytest.mark.parametrize(
    ("note", "english", "chinese"),
    [
        ("> [!WARNING]\n> x", "Warning", "警告"),
        ("> [!tip]- 自己的\n> x", "自己的", "自己的"),
        ("::: tip\nx\n:::", "Tip", "提示"),
        ("::: note warn\nx\n:::", "Warn", "警告"),
        ("::: details\nx\n:::", "Details", "详情"),
        (":::note[Note well]\nx\n:::", "Note well", "Note well"),
        ("!!! note\n    x", "Note", "备注"),
        ('!!! note "Note"\n    x', "Note", "Note"),
        ("{% note info %}\nx\n{% endnote %}", "Info", "信息"),
        ("{% note info Mind <it> %}\nx\n{% endnote %}", "Mind <it>", "Mind <it>"),
        ('{{< alert type="danger" >}}\nx\n{{< /alert >}}', "Danger", "危险"),
        ('{{ tip(body="x", context="tip") }}', "Tip", "提示"),
        ('<Callout type="warning">\n\nx\n\n</Callout>', "Warning", "警告"),
        ("<blockquote><p><strong>Warning</strong></p><p>x</p></blockquote>", "Warning", "Warning"),
    ],
)
def test_the_kind_of_a_note_is_said_in_the_article_s_language(
    note: str, english: str, chinese: str
) -> None:
    assert title(last(ENGLISH + note)) == english
    assert title(last(CHINESE + note)) == chinese


@pytest.mark.parametrize(
    ("body", "lang", "label"),
    [
        (ENGLISH, "", "image"),
        (CHINESE, "", "图片"),
        (JAPANESE, "", "画像"),
        (ENGLISH, "zh-TW", "圖片"),
        (CHINESE, "zh_Hant_HK", "圖片"),
        (CHINESE, "en", "image"),
        (ENGLISH, "ko", "이미지"),
        (ENGLISH, "de", "image"),
        ("```\n潮水迟到了，渡船在码头等。\n```\n\nA few words.\n\n", "", "image"),
        (f"<script>{ENGLISH * 3}</script>\n\n{CHINESE}", "", "图片"),
    ],
)
def test_a_picture_of_which_nothing_is_known_is_called_one(
    body: str, lang: str, label: str
) -> None:
    picture = last(f"{body}![](/img/20220102.png)\n", lang)

    assert isinstance(picture, Image)
    assert image_label(picture) == label
    (*_, line) = plain(lay_out(parse_body(f"{body}![](/img/20220102.png)\n", lang=lang), 40))
    assert line == f"▣ {label}"


def test_a_picture_with_words_or_a_site_has_no_other_name() -> None:
    for picture, label in (
        ("![灯](/a.png)", "灯"),
        ("![](/old-harbour-at-dawn.png)", "old harbour at dawn"),
        ("![](https://example.org/1.png)", "example.org"),
    ):
        shown = last(f"{CHINESE}{picture}\n")
        assert isinstance(shown, Image)
        assert image_label(shown) == label


def test_a_word_that_is_not_known_stays() -> None:
    assert word_in("zh", "Primary") == "Primary"
    assert word_in("", "Note") == "Note"
    assert title(last(f"{CHINESE}{{% note primary %}}\nx\n{{% endnote %}}")) == "Primary"


def test_a_language_is_asked_for_once_and_only_for_words_that_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def guessed(text: str) -> str:
        asked.append(text)
        return "zh"

    monkeypatch.setattr("reader.document.words.guessed", guessed)

    parse_body(f"{CHINESE}{{% note primary %}}\nx\n{{% endnote %}}")
    assert asked == []
    parse_body(f"{CHINESE}![](/1.png)\n\n> [!TIP]\n> x\n\n![](/2.png)\n")
    assert len(asked) == 1
