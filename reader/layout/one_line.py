"""One line of text, such as a title, in the order that it is seen in."""

from reader.document.leftward import has_leftward
from reader.layout.cells import fit, pad


def seen(text: str, *, bidi: bool) -> str:
    """Return one line of text in the order that it is seen in.

    Args:
        text: The line, cut to its room already.
        bidi: Whether that is done here, and not by the terminal.
    """
    if not bidi or not has_leftward(text):
        return text
    from reader.layout.text.directed import paragraph_level, turned  # noqa: PLC0415  2 ms, for few

    return turned(text, paragraph_level(text, leftward=False))


def padded(text: str, cells: int, *, bidi: bool) -> str:
    """Return exactly `cells` of one line of text, cut or filled, in the order it is seen in."""
    return pad(seen(fit(text, cells), bidi=bidi), cells)
