"""Where what a person types stands in a text: words as they are meant, or a regular expression.

Upper case counts where some is typed (smart case). A space is any white space, a line's end too;
and between Han and Latin it may be there or not. A text is searched without its readings, and then
with them, so that 漢字 is found in 漢(かん)字.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from reader.document.folded import UNSEEN, Folded, folded

EXPRESSION = "re:"
"""What stands before a regular expression."""
_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MEETING = re.compile(f"(?<=[{_HAN}]) *(?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) *(?=[{_HAN}])| +")

Hit = tuple[int, int]
"""Where something begins in the text (characters), and the place behind it."""


class Searchable:
    """A text that can be searched: folded once, however often something else is typed."""

    def __init__(self, text: str, readings: Iterable[Hit] = ()) -> None:
        """Prepare a text.

        Args:
            text: The logical text.
            readings: Where readings stand in it, in order.
        """
        bare, at = [], 0
        for start, end in readings:
            bare += [text[at:start], UNSEEN * (end - start)]
            at = end
        self._texts = [folded("".join(bare) + text[at:])]
        if at:
            self._texts.append(folded(text))

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Return where `typed` stands in the text, in order; none lies in another.

        Raises:
            ValueError: It is no regular expression; the message says why.
            CostlyError: It is one that takes too long.
        """
        meant = _meant(typed)
        if meant is None:
            return ()
        found = list(_hits(self._texts[0], meant))
        for text in self._texts[1:]:
            found = _merged(found, _hits(text, meant))
        return tuple(found)


def _meant(typed: str) -> Callable[[str], Iterator[Hit]] | None:
    """Return what gives the places in a text where `typed` stands; None if that is nothing."""
    is_expression = typed.startswith(EXPRESSION)
    words = typed.removeprefix(EXPRESSION) if is_expression else folded(typed).text
    if not words:
        return None
    any_case = not any(char.isupper() for char in re.sub(r"\\.", "", words))
    if is_expression:
        from reader.expressions import expression  # noqa: PLC0415  25 ms that only these pay

        return expression(words, any_case=any_case).spans
    pattern = re.compile("".join(_parts(words)), re.IGNORECASE if any_case else re.NOFLAG)
    return lambda text: (found.span() for found in pattern.finditer(text))


def _parts(words: str) -> Iterator[str]:
    """Yield words as parts of an expression, with the space there is or may be between them."""
    at = 0
    for meeting in _MEETING.finditer(words):
        yield re.escape(words[at : meeting.start()])
        at = meeting.end()
        yield r"\s+" if _is_space(words, meeting) else r"\s*"
    yield re.escape(words[at:])


def _is_space(words: str, meeting: re.Match[str]) -> bool:
    """Tell whether a space is one between words of one script, or at either end."""
    before, after = words[: meeting.start()][-1:], words[meeting.end() :][:1]
    mixed = re.fullmatch(f"[{_HAN}][A-Za-z0-9]|[A-Za-z0-9][{_HAN}]", before + after)
    return mixed is None


def _hits(text: Folded, meant: Callable[[str], Iterator[Hit]]) -> Iterator[Hit]:
    """Yield where something stands in the text as it was before it was folded."""
    return (text.place(*hit) for hit in meant(text.text))


def _merged(found: list[Hit], others: Iterator[Hit]) -> list[Hit]:
    """Return hits of two searches, of those that overlap only the first one's, in order."""
    taken = iter([*found, (1 << 60, 1 << 60)])
    start, end = next(taken)
    merged = list(found)
    for other in others:
        while end <= other[0]:
            start, end = next(taken)
        if other[1] <= start:
            merged.append(other)
    return sorted(merged)
