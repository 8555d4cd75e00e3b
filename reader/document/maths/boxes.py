"""Parts of a formula that take several lines, in texts where a letter stands for each."""

import re
from collections.abc import Iterable
from typing import assert_never

from reader.document.formula import Braced, Fenced, Fraction, Grid, Part, Row, Scripted
from reader.document.maths.linear import (
    NotSimpleError,
    Term,
    fraction,
    joined,
    root,
    scripted,
    scripts,
)

STAND_IN = "\U00020000"
"""A letter that stands for anything at all."""
_FIRST = 0x20001
_LETTERS = re.compile("([\U00020001-\U00020fff])")
TAKEN = re.compile("[\U00020000-\U00020fff]")
"""The letters that stand for boxes: rare ones, that no formula has."""
_DEEPEST = 60
"""Boxes inside each other: brackets nest without braces around them."""
_CLOSING = {"(": ")", "[": "]", "{": "}", "|": "|", "‖": "‖", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}


class Boxes:
    """The boxes of one formula."""

    def __init__(self) -> None:
        self._parts: dict[str, Part] = {}
        self._depths: dict[int, int] = {}
        """How many boxes stand in each other, by the identity of each part in `_parts`."""

    def put(self, part: Part) -> Term:
        """Return the letter that stands for a part from now on.

        Raises:
            NotSimpleError: Boxes stand in boxes too often.
        """
        depth = self._depth(part)
        if depth > _DEEPEST:
            raise NotSimpleError
        letter = chr(_FIRST + len(self._parts))
        self._parts[letter] = part
        self._depths[id(part)] = depth
        return Term(letter, word=True)

    def among(self, *terms: Term) -> bool:
        """Tell whether there are any in the text of terms."""
        return any(_LETTERS.search(term.text) for term in terms)

    def part(self, text: str) -> Part:
        """Return what a text says, the boxes in their places."""
        parts: list[Part] = []
        for each in _LETTERS.split(text):
            part = self._parts.get(each, each)
            parts += part.parts if isinstance(part, Row) else (part,) if part else ()
        if len(parts) == 1:
            return parts[0]
        lines = [part for part in parts if isinstance(part, str)]
        return " ".join("".join(lines).split()) if lines == parts else Row(tuple(parts))

    def fraction(self, above: Term, below: Term) -> Term:
        """Return a fraction: a box, if in a line it would need brackets, or is one of others."""
        in_line = fraction(above, below)
        is_simple = in_line.text == f"{above.text}/{below.text}" and in_line.text.count("/") == 1
        if is_simple and not self.among(in_line):
            return in_line
        return self.put(Fraction(self.part(above.text), self.part(below.text)))

    def scripted(self, base: Term, below: str, above: str) -> Term:
        """Return a base with what stands at its lower right and its upper right."""
        if base.side or not self.among(base):
            return scripted(base, below, above)
        part = self.part(base.text)
        if not isinstance(part, Fenced | Grid | Braced):
            part = Fenced("(", part, ")")
        return self.put(Scripted(part, *scripts(below, above)))

    def root(self, radicand: Term, index: str = "") -> Term:
        """Return a root."""
        if not self.among(radicand):
            return root(radicand, index)
        under = Fenced("(", self.part(radicand.text), ")")
        return self.put(Row((root(Term(""), index).text, under)))

    def fenced(self, terms: Iterable[Term]) -> list[Term]:
        """Return terms, each pair of brackets around boxes made as high as these."""
        done: list[Term] = []
        for term in terms:
            start = self._opening(done, term)
            if start is None:
                done.append(term)
                continue
            closing = term.text.removesuffix("".join(term.scripts))
            inner = self.part(joined(done[start + 1 :]).text)
            part: Part = Fenced(done[start].text, inner, closing)
            done[start:] = [self.put(Scripted(part, *term.scripts) if any(term.scripts) else part)]
        return done

    def _depth(self, part: Part) -> int:
        known = self._depths.get(id(part))
        if known is not None or isinstance(part, str):
            return known or 0
        return 1 + max([self._depth(each) for each in _inside(part)], default=0)

    def _opening(self, done: list[Term], term: Term) -> int | None:
        r"""Return where the bracket stands that `term` closes around boxes; None if it does not.

        One that is not made by `\left` must have a box behind it, and nothing else.
        """
        if term.side < 0:
            opened = [at for at, each in enumerate(done) if each.side > 0]
            return opened[-1] if opened and self.among(*done[opened[-1] :]) else None
        if len(done) < 2 or _CLOSING.get(done[-2].text) != term.text or done[-2].side:  # noqa: PLR2004  a bracket and a box
            return None
        part = self._parts.get(done[-1].text)
        return None if part is None or isinstance(part, Fenced) else len(done) - 2


def _inside(part: Part) -> tuple[Part, ...]:
    """Return the parts that a part is made of."""
    match part:
        case str():
            return ()
        case Row(parts):
            return parts
        case Fraction(above, below):
            return (above, below)
        case Grid(rows):
            return tuple([cell for row in rows for cell in row])
        case Fenced(_, inner):
            return (inner,)
        case Scripted(base) | Braced(base):
            return (base,)
        case _:
            assert_never(part)
