import pytest

from reader.document.html import parse_html
from reader.document.model import Block, Figure, Media, MediaKind, Run

_CARD = Media(MediaKind.EMBED, "潮汐 and tides", "https://a.org/t")


@pytest.mark.parametrize(
    "html",
    [
        (
            "<figure class='kg-card kg-bookmark-card'>"
            "<a class=kg-bookmark-container href=//a.org/t>"
            "<div class=kg-bookmark-title>潮汐 and tides</div>"
            "<div class=kg-bookmark-description>About.</div><img src=i.ico></a></figure>"
        ),
        (
            "<div class='graf graf--mixtapeEmbed'><a href=https://a.org/t>"
            "<strong class=markup--mixtapeEmbed-strong>潮汐 and tides</strong><br>"
            "<em class=markup--mixtapeEmbed-em>About.</em>a.org</a></div>"
        ),
        (
            "<div class=embedded-post-wrap><a class=embedded-post href=https://a.org/t>"
            "<div class=embedded-post-title>潮汐 and tides</div>"
            "<div class=embedded-post-body>About.</div><span>Read more</span></a></div>"
        ),
        (
            "<figure><a class='bookmark source' href=https://a.org/t><div class=bookmark-title>"
            "潮汐 and\ntides</div><div class=bookmark-description>About.</div></a></figure>"
        ),
        (
            "<a class=blogcard-wrap href=https://a.org/t>"
            "<div class=blogcard-title>潮汐 and tides</div>"
            "<div class=blogcard-snippet>About.</div></a>"
        ),
    ],
    ids=["ghost", "medium", "substack", "notion", "cocoon"],
)
def test_a_bookmark_is_a_card_over_its_first_words(html: str) -> None:
    assert parse_html(html).blocks == (Figure((_CARD,), (Run("About."),)),)


@pytest.mark.parametrize(
    "html",
    [
        (
            "<blockquote class=wp-embedded-content><a href=https://a.org/t>潮汐 and tides</a>"
            "</blockquote><iframe class=wp-embedded-content src='https://a.org/t/embed/'></iframe>"
        ),
        (
            "<a class=LinkCard href=https://a.org/t>"
            "<span class=LinkCard-title>潮汐 and tides</span>"
            "<span class=LinkCard-meta>a.org</span></a>"
        ),
    ],
    ids=["wordpress", "zhihu"],
)
def test_a_bookmark_may_have_nothing_but_a_title(html: str) -> None:
    assert parse_html(html).blocks == (_CARD,)


@pytest.mark.parametrize(
    "html",
    [
        "<div class=bookmark>Nobody marked <a href=u>this</a>.</div>",
        "<blockquote class=wp-embedded-content>It says: <a href=u>潮汐</a></blockquote>",
    ],
)
def test_another_element_with_such_a_class_is_read_as_it_stands(html: str) -> None:
    blocks: tuple[Block, ...] = tuple(parse_html(html.replace("class=", "id=")).blocks)

    assert parse_html(html).blocks == blocks


@pytest.mark.parametrize(("title", "words"), [("灯塔", "最后一盏灯"), ("The port", "Last boat")])
def test_a_box_of_discourse_is_a_card(title: str, words: str) -> None:
    html = (
        '<aside class="onebox allowlistedgeneric"><header class="source"><img src="f.png">'
        '<a href="https://a.org/p">Site</a></header><article class="onebox-body">'
        f'<img src="t.png"><h3><a href="https://a.org/p">{title}</a></h3><p>{words}</p></article>'
    )

    card = Media(MediaKind.EMBED, title, "https://a.org/p")
    assert parse_html(html).blocks == (Figure((card,), (Run(words),)),)
