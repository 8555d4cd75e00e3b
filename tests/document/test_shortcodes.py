import pytest

from reader.document.model import Block, Code, Figure, Image, Media, MediaKind, Paragraph, Run
from reader.document.parse import parse_body

_VIDEO = Media(MediaKind.VIDEO, "", "https://www.youtube.com/watch?v=ab-12")


def _blocks(markdown: str) -> tuple[Block, ...]:
    return parse_body(f"前面 text\n\n{markdown}\n\n后面").blocks[1:-1]


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ("{{< youtube ab-12 >}}", _VIDEO),
        ('{{< youtube id="ab-12" >}}', _VIDEO),
        ("{% youtube ab-12 %}", _VIDEO),
        ("{% vimeo 82 %}", Media(MediaKind.VIDEO, "", "https://vimeo.com/82")),
        (
            "{{< bilibili BV1x >}}",
            Media(MediaKind.VIDEO, "", "https://www.bilibili.com/video/BV1x"),
        ),
        ("{{< gist anna 12ab >}}", Media(MediaKind.EMBED, "", "https://gist.github.com/anna/12ab")),
        ("{% gist 99 %}", Media(MediaKind.EMBED, "", "https://gist.github.com/99")),
        (
            '{{< tweet user="anna" id="5" >}}',
            Media(MediaKind.EMBED, "", "https://twitter.com/i/status/5"),
        ),
        ('{{% img src="/a.png" class="right" alt="港口" %}}', Image("/a.png", "港口")),
        ('{% img left /a.png 320 240 "A title" %}', Image("/a.png", "", "A title")),
        ("{% asset_img boat.png 船 %}", Image("boat.png", "", "船")),
        ("{{< audio src=a.mp3 >}}", Media(MediaKind.AUDIO, "", "a.mp3")),
        (
            '{{< figure\n  src="a.png"\n  caption="船, the boat"\n  link="u" >}}',
            Figure((Image("a.png", link="u"),), (Run("船, the boat"),)),
        ),
    ],
)
def test_a_shortcode_shows_what_it_names(markdown: str, block: Block) -> None:
    assert _blocks(markdown) == (block,)


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ("```\n{{< youtube ab >}}\n```", Code("{{< youtube ab >}}")),
        ("    {% youtube ab %}", Code("{% youtube ab %}")),
        ("{% unknown ab %}", Paragraph((Run("{% unknown ab %}"),))),
        ("{% youtube %}", Paragraph((Run("{% youtube %}"),))),
        ("Write {% youtube ab %} 这样", Paragraph((Run("Write {% youtube ab %} 这样"),))),
        ("{{ page.title }}", Paragraph((Run("{{ page.title }}"),))),
    ],
)
def test_another_is_left_as_it_stands(markdown: str, block: Block) -> None:
    assert _blocks(markdown) == (block,)
