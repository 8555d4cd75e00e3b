"""Bodies as generators leave them: an archiver's HTML with its soup, or Markdown."""

from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import NamedTuple

from benchmarks.made.prose import Prose

_LONGEST_PARAGRAPH = 6
"""Sentences."""

_BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
"""What stands for a picture until a script has loaded it."""

Block = Callable[["Writer"], str]


class Writer(NamedTuple):
    """What the blocks of a body are made with."""

    prose: Prose
    host: str
    number: int

    def pick(self, count: int) -> int:
        """Return a number below `count`."""
        return int(self.prose.random.random() * count)

    def text(self) -> str:
        """Return the text of a paragraph."""
        return self.prose.sentences(1 + self.pick(_LONGEST_PARAGRAPH))

    def address(self) -> str:
        """Return an address on the site."""
        return f"https://{self.host}/{self.pick(9999)}"


def html_body(writer: Writer, size: int) -> str:
    """Return about `size` bytes of HTML, as a feed brings it."""
    return "\n".join(_blocks(_HTML, writer, size))


def archived_body(writer: Writer, size: int) -> str:
    """Return HTML in the wrapper that the archiver puts around it."""
    return f"<div>   \n{html_body(writer, size)}  \n</div>\n            "


def markdown_body(writer: Writer, size: int) -> str:
    """Return about `size` bytes of Markdown."""
    return "\n\n".join(_blocks(_MARKDOWN, writer, size)) + "\n"


def short_body(writer: Writer, size: int) -> str:
    """Return a message of a few sentences, as social media have them."""
    sentences = max(1, min(4, size // 200))
    return f"<div>   \n<p>{writer.prose.sentences(sentences)}</p>  \n</div>\n            "


def _blocks(kinds: Mapping[Block, int], writer: Writer, size: int) -> list[str]:
    """Return blocks by their frequency, until they have the size."""
    blocks, cumulative = list(kinds), list(accumulate(kinds.values()))
    choices = writer.prose.random.choices
    found: list[str] = []
    while size > 0:
        for block in choices(blocks, cum_weights=cumulative, k=4):
            text = block(writer)
            found.append(text)
            size -= len(text.encode()) + 1
            if size <= 0:
                break
    return found


def _paragraph(writer: Writer) -> str:
    return f"<p>{_inline(writer, writer.text())}</p>"


def _indented(writer: Writer) -> str:
    return f'<p style="text-indent: 2em; text-align: left;">{writer.text()}</p>'


def _inline(writer: Writer, text: str) -> str:
    """Put a link, stress or an entity into every other paragraph."""
    phrase = writer.prose.phrase(2)
    match writer.pick(8):
        case 0:
            return f'{text}<a href="{writer.address()}" target="_blank" rel="noopener">{phrase}</a>'
        case 1:
            return f"<strong>{phrase}</strong>{text}"
        case 2:
            return f"{text}&nbsp;&quot;{phrase}&quot; &amp; &#8230;"
        case 3:
            return f'<span style="color: #333333; font-size: 16px;">{text}</span>'
        case _:
            return text


def _picture(writer: Writer) -> str:
    source = f"https://img.{writer.host}/{writer.number}/{writer.pick(99)}.jpg"
    match writer.pick(4):
        case 0:
            source = (
                f"https://cors.zfour.workers.dev/?http://img.{writer.host}/{writer.pick(99)}.png"
            )
        case 1:
            return (
                f'<p><img src="{_BLANK}" data-original="{source}" width="640" height="360" '
                'referrerpolicy="no-referrer"></p>'
            )
        case 2:
            caption = writer.prose.phrase(4)
            return (
                f'<figure class="wp-block-image"><img src="{source}" alt="{caption}" '
                f'loading="lazy" referrerpolicy="no-referrer">'
                f"<figcaption>{caption}</figcaption></figure>"
            )
    return f'<p style="text-align:center"><img src="{source}" referrerpolicy="no-referrer"></p>'


def _listing(writer: Writer) -> str:
    items = "".join(f"<li>{writer.prose.sentence()}</li>\n" for _ in range(2 + writer.pick(5)))
    return f"<ul>\n{items}</ul>"


def _heading(writer: Writer) -> str:
    level = 2 + writer.pick(3)
    return f"<h{level}>{writer.prose.phrase(4)}</h{level}>"


def _broken(writer: Writer) -> str:
    """Lines that only `br` divides."""
    return "<br>\n<br>".join(writer.prose.sentence() for _ in range(2 + writer.pick(4)))


def _code(writer: Writer) -> str:
    rows = "\n".join(
        f'<span class="keyword">for</span> i in range({writer.pick(99)}): print(i &lt; {row})'
        for row in range(2 + writer.pick(8))
    )
    return f'<pre class="EnlighterJSRAW" data-enlighter-language="python"><code>{rows}</code></pre>'


def _table(writer: Writer) -> str:
    cells = range(2 + writer.pick(3))
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{writer.prose.phrase(2)}</td>" for _ in cells) + "</tr>"
        for _ in range(2 + writer.pick(6))
    )
    return f'<table border="1" cellspacing="0" width="100%"><tbody>{rows}</tbody></table>'


def _quote(writer: Writer) -> str:
    return f"<blockquote>\n<p>{writer.text()}</p>\n</blockquote>"


def _soup(writer: Writer) -> str:
    """What carries no text: empty elements, a comment, a script."""
    return (
        f'<!-- {writer.pick(9999)} --><div class="clear" data-vmark="{writer.pick(16**4):04x}">'
        "<p>&nbsp;</p></div><script async></script>"
    )


def _plain_paragraph(writer: Writer) -> str:
    text, phrase = writer.text(), writer.prose.phrase(2)
    match writer.pick(6):
        case 0:
            return f"{text} [{phrase}]({writer.address()})"
        case 1:
            return f"**{phrase}** {text}"
        case 2:
            return f"{text} `{writer.pick(999)}`"
        case _:
            return text


def _fence(writer: Writer) -> str:
    rows = "\n".join(f"    let x{row} = {writer.pick(999)};" for row in range(2 + writer.pick(10)))
    return f"```rust\nfn main() {{\n{rows}\n}}\n```"


def _items(writer: Writer) -> str:
    return "\n".join(f"- {writer.prose.sentence()}" for _ in range(2 + writer.pick(5)))


def _hashes(writer: Writer) -> str:
    return f"{'#' * (2 + writer.pick(2))} {writer.prose.phrase(4)}"


def _image(writer: Writer) -> str:
    return f"![{writer.prose.phrase(2)}](/images/{writer.number}-{writer.pick(9)}.png)"


def _marked(writer: Writer) -> str:
    return f"> {writer.text()}"


_HTML: Mapping[Block, int] = {
    _paragraph: 44, _indented: 14, _picture: 12, _listing: 4, _heading: 6, _broken: 6, _code: 3,
    _table: 1, _quote: 2, _soup: 5,
}  # fmt: skip
_MARKDOWN: Mapping[Block, int] = {
    _plain_paragraph: 60, _fence: 8, _items: 8, _hashes: 12, _image: 5, _marked: 4,
}  # fmt: skip
"""How often each block is met among a hundred."""
