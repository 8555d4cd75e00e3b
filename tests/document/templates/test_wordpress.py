import pytest

from reader.document.model import Block, Code, Figure, Image, Mark, Media, MediaKind, Paragraph, Run
from reader.document.parse import parse_body


@pytest.mark.parametrize(
    ("body", "block"),
    [
        (
            '<p>[caption id="a" width="3"]<a href="u"><img src="a.png"></a> 船[/caption]</p>',
            Figure((Image("a.png", link="u"),), (Run("船"),)),
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
    ],
)
def test_what_is_no_shortcode_stays(body: str) -> None:
    assert "⟨" not in repr(parse_body(body))
    assert "[" in repr(parse_body(body).blocks[0])
