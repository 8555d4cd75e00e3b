import pytest

from reader.document.model import Block, Item, Listing, Marker, Paragraph, Quote, Run
from reader.document.parse import parse_body


def _text(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _row(number: str, text: str) -> str:
    return f'<tr><td><i class="conum"></i><b>{number}</b></td><td>{text}</td></tr>'


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (
            f'<div class="colist"><table>{_row("1", "灯塔")}{_row("2", "Boat")}</table></div>',
            (Listing((Item((_text("灯塔"),), 1), Item((_text("Boat"),), 2)), Marker.DECIMAL),),
        ),
        (
            '<div class="colist"><ol><li>灯 lamp</li></ol></div>',
            (Listing((Item((_text("灯 lamp"),), 1),), Marker.DECIMAL),),
        ),
        (
            (
                '<div class="quoteblock"><div class="title">夜 Night</div>'
                "<blockquote><p>山高月小</p></blockquote>"
                '<div class="attribution">&#8212; 苏轼<br><cite>赤壁</cite></div></div>'
            ),
            (_text("夜 Night"), Quote((_text("山高月小"),), (Run("苏轼, "), Run("赤壁")))),
        ),
        (
            (
                '<div class="verseblock"><pre class="content">The fog\n  雾来了</pre>'
                '<div class="attribution">&#8212; Carl</div></div>'
            ),
            (Quote((_text("The fog\n\xa0\xa0雾来了"),), (Run("Carl"),)),),
        ),
        (
            '<div class="quoteblock"><blockquote>潮 tide</blockquote></div>',
            (Quote((_text("潮 tide"),)),),
        ),
    ],
)
def test_what_asciidoctor_lays_out_is_read_as_what_it_is(
    body: str, blocks: tuple[Block, ...]
) -> None:
    found = parse_body(body).blocks

    assert [_plain(each) for each in found] == [_plain(each) for each in blocks]


def _plain(block: Block) -> Block:
    """Return `block` with the look of who is quoted left out."""
    if not isinstance(block, Quote):
        return block
    return block._replace(attribution=tuple(Run(run.text) for run in block.attribution))
