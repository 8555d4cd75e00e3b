import pytest

from reader.document.markup import Markup
from reader.document.model import (
    Block,
    Code,
    Details,
    Document,
    Figure,
    Image,
    Mark,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Run,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text

_LAMP = Paragraph((Run("灯"),))


@pytest.mark.parametrize(
    ("body", "block"),
    [
        (
            '<p>[caption id="a" width="3"]<a href="u"><img src="a.png"></a> 船[/caption]</p>',
            Figure((Image("a.png", link="u", unnamed="图片"),), (Run("船"),)),
        ),
        (
            '<p>[caption id="a" caption="The boat"]<img src="a.png">[/caption]</p>',
            Figure((Image("a.png"),), (Run("The boat"),)),
        ),
        (
            "<p>[embed]https://vimeo.com/82[/embed]</p>",
            Media(MediaKind.VIDEO, "", "https://vimeo.com/82"),
        ),
        ('<p>[audio mp3="a.mp3"][/audio]</p>', Media(MediaKind.AUDIO, "", "a.mp3")),
        ("[sourcecode lang=&quot;go&quot;]\n潮 := 1\n[/sourcecode]<p></p>", Code("潮 := 1", "go")),
        ('<p>[code lang="go"]潮 := 1[/code]</p>', Code("潮 := 1", "go")),
        ("<p>[c]int tide;[/c]</p>", Code("int tide;", "c")),
        (
            "<p>[scode type='x']注意 [button url='/a']go[/button][/scode]</p>",
            Quote((Paragraph((Run("注意 "), Run("go", link="/a"))),)),
        ),
        ("<p>[erl]潮() -&amp;gt; a.[/erl]</p>", Code("潮() -> a.", "erl")),
        ("<p>[xml]&lt;b>&amp;lt;[/xml]</p>", Code("<b>&lt;", "xml")),
        ("<p>[js title=”潮.js”]x[/js]</p>", Code("x", "js", (Run("潮.js"),))),
        (
            '<p>[php a="b"]<br />\nif ($tide) {<br />\n    turn();<br />\n}<br />\n[/php]</p>',
            Code("if ($tide) {\n    turn();\n}", "php"),
        ),
        (
            "<p>[py]<br />\n潮 = 1<br />\nif 潮:<br />\n    归()</p>\n<p>    走()<br />\n[/py]</p>",
            Code("潮 = 1\nif 潮:\n    归()\n\n    走()", "py"),
        ),
        (
            "<p>[youtube]https://youtu.be/ab-12[/youtube]</p>",
            Media(MediaKind.VIDEO, "", "https://youtu.be/ab-12"),
        ),
        (
            '<p>[su_note note_color="#fff"]注意 mind[/su_note]</p>',
            Quote((Paragraph((Run("注意 mind"),)),)),
        ),
        (
            '<p>[expand title="更多"]x[/expand]</p>',
            Details((Run("更多"),), (Paragraph((Run("x"),)),), open=True),
        ),
        ('<p>[button link="/a"]船票[/button]</p>', Paragraph((Run("船票", link="/a"),))),
        ("<p>[dropcap]T[/dropcap]ide 潮</p>", Paragraph((Run("Tide 潮"),))),
        ('[vc_row el_class="a"][vc_column width="1/2"]<p>灯</p>[/vc_column][/vc_row]', _LAMP),
        ("[et_pb_section]<p>灯</p>[/et_pb_section]", _LAMP),
        ("<p>[gallery]</p>", Paragraph((Run("⟨gallery⟩", Mark.DIM),))),
        ('<p>[gallery ids="1,2"]</p>', Paragraph((Run('⟨gallery ids="1,2"⟩', Mark.DIM),))),
    ],
)
def test_a_shortcode_of_wordpress_is_what_it_shows(body: str, block: Block) -> None:
    assert parse_body(body).blocks == (block,)


@pytest.mark.parametrize(
    "body",
    [
        "<pre>[gallery]</pre>",
        "<p>[galleryx] [caption] 无图 [/caption]</p>",
        "<p>[embed] and [video](x) and [音]</p>",
        "<p>写 [video]、[audio] 或 [gallery] 即可。</p>",
        "<p>[video] plays a film, [gallery] shows pictures.</p>",
        "<p>[gallery a='[gallery b='</p>",
        "<p>[caption [caption] 图</p>",
        "<p>[code] 与 [button] and [expand]</p>",
        "<p>[code review] 与 [toggle]x[/toggle]</p>",
        "<p>写 [c] 与 [/c] 之间</p>",
        "<p>[java] or [c] it is</p>",
        "<p>a[vc_] 甲</p>",
        "<p>x[av_i] 与 y[vc_max] = 3</p>",
        "<p>In Divi write [et_pb_section].</p>",
        "<p>用 [vc_row] 排版</p>",
    ],
)
def test_what_is_no_shortcode_stays(body: str) -> None:
    assert "⟨" not in repr(parse_body(body))
    assert "[" in repr(parse_body(body).blocks[0])


@pytest.mark.parametrize(("name", "text"), [("潮汐", "灯塔"), ("Tides", "A lamp")])
def test_tabs_of_a_plugin_are_read_one_after_the_other(name: str, text: str) -> None:
    tabs = f"[tabs]\n[tab name=\"{name}\"]{text}[/tab]\n[tab title='B']b[/tab]\n[/tabs]"

    assert plain_text(parse_body(f"<p>{tabs}</p>")) == f"{name}\n{text}\nB\nb"


@pytest.mark.parametrize("words", ["看这里", "Look here"])
def test_shortcodes_in_markdown_are_read(words: str) -> None:
    markdown = f'{words}\n\n[embed]https://youtu.be/ab-12[/embed]\n\n[gallery ids="1,2"]'

    text, film, gallery = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert plain_text(Document((text,))) == words
    assert film == Media(MediaKind.VIDEO, "", "https://youtu.be/ab-12")
    assert plain_text(Document((gallery,))) == '⟨gallery ids="1,2"⟩'


@pytest.mark.parametrize("title", ["潮汐表", "The tide"])
def test_a_part_of_a_page_has_its_title(title: str) -> None:
    body = f'[vc_row][vc_custom_heading text="{title}"]<p>x</p>[/vc_row]'

    first, second = parse_body(body).blocks

    assert first == Paragraph((Run(title, Mark.STRONG),))
    assert second == Paragraph((Run("x"),))


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        (
            '[video src="https://a.org/a.mp4"][/video]',
            Media(MediaKind.VIDEO, "", "https://a.org/a.mp4"),
        ),
        (
            '[button color="a" url="https://a.org"]船票 Ticket[/button]',
            Paragraph((Run("船票 Ticket", link="https://a.org"),)),
        ),
        (
            '[Meting]\n[Music server="netease" id="82" type="song"/]\n[/Meting]',
            Media(MediaKind.AUDIO, "", "https://music.163.com/#/song?id=82"),
        ),
        ('[alert type="info"]The lamp[/alert]', Quote((Paragraph((Run("The lamp"),)),))),
        ('[font size="" color="#f00"]灯[/font]', _LAMP),
        ('[su_spacer size="10"]\n\n灯', _LAMP),
    ],
)
def test_shortcodes_in_markdown_are_what_they_name(markdown: str, block: Block) -> None:
    assert parse_body(markdown, markup=Markup.MARKDOWN).blocks == (block,)
