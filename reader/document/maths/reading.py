"""Reads a formula in TeX: rows of terms, their scripts, the arguments of commands."""

import re

from reader.document.formula import APART, Part
from reader.document.maths import commands
from reader.document.maths.boxes import Boxes
from reader.document.maths.linear import NotSimpleError, Term, joined
from reader.document.maths.symbols import (
    ACCENTS,
    ALPHABETS,
    FONTS,
    FUNCTIONS,
    SILENT,
    SPACES,
    SYMBOLS,
    WORDS,
)

DEEPEST = 24
"""Braces inside each other."""
_TOKEN = re.compile(r"\\(?:[a-zA-Z]+\*?|.)|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)
_ESCAPED = frozenset("{}%$&#_|")
_STRUCTURE = frozenset("&#}^_%")
_BEFORE_SCRIPTS = frozenset({r"\limits", r"\nolimits"})
_ANGLES = {"<": "⟨", ">": "⟩"}
_PRIMES = {"'": "′", "''": "″", "'''": "‴"}
_WRITTEN = {"\\ ": " ", "\\,": " ", "\\_": "_", "\\%": "%", "\\&": "&", "\\#": "#", "~": " "}
"""What stands in words for a sign of TeX."""


class Reader:
    """What reads one formula.

    What takes several lines is a box; in the text around it a letter stands for it.
    """

    def __init__(self, tex: str, *, display: bool) -> None:
        self.tokens: list[str] = _TOKEN.findall(tex)[::-1]
        """What is left, the next at the end."""
        self.boxes = Boxes()
        self._lines = 0 if display else 1
        self._depth = 0

    @property
    def in_line(self) -> bool:
        """Whether what is read stands in a line, so that there are no boxes."""
        return self._lines > 0

    def part(self, closing: frozenset[str], before: str = "") -> Part:
        """Read up to one of `closing`, which is left, or to the end; `before` stands before it."""
        self._go_in()
        text = joined((Term(before), *self._terms(closing))).text
        self._depth -= 1
        return self.boxes.part(text.removeprefix(before).strip())

    def row(self, closing: str) -> Term:
        """Read up to `closing`, which is taken."""
        self._go_in()
        terms = self._terms(frozenset((closing,)))
        if not self.tokens:
            raise NotSimpleError
        self.tokens.pop()
        self._depth -= 1
        return joined(terms)

    def argument(self) -> Term:
        """Read one argument: a group, a command, or one character."""
        self.skip_space()
        if not self.tokens:
            raise NotSimpleError
        if len(self.tokens[-1]) > 1 and self.tokens[-1][0].isdigit():
            number = self.tokens.pop()
            self.tokens.extend(reversed(number[1:]))
            return Term(number[0])
        term = self._atom()
        if term is None:
            raise NotSimpleError
        return term

    def script(self) -> str:
        """Read one argument that stands in a line."""
        self._lines += 1
        text = self.argument().text
        self._lines -= 1
        return text

    def option(self) -> str:
        """Read an argument in square brackets, in a line; it is empty if there is none."""
        if not self.tokens or self.tokens[-1] != "[":
            return ""
        self.tokens.pop()
        self._lines += 1
        text = self.row("]").text
        self._lines -= 1
        return text

    def verbatim(self) -> str:
        """Read an argument that is words; formulas between dollars may be among them."""
        self.skip_space()
        if not self.tokens:
            raise NotSimpleError
        if (sign := self.tokens.pop()) != "{":
            return sign
        text = ""
        while self.tokens and self.tokens[-1] != "}":
            text += self._word(self.tokens.pop())
        if not self.tokens:
            raise NotSimpleError
        self.tokens.pop()
        return text

    def skip_space(self) -> None:
        """Go on to the next sign."""
        while self.tokens and self.tokens[-1].isspace():
            self.tokens.pop()

    def _go_in(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotSimpleError

    def _terms(self, closing: frozenset[str]) -> list[Term]:
        terms: list[Term] = []
        while self.tokens and (sign := self.tokens[-1]) not in closing:
            if sign in commands.STACKING:
                self.tokens.pop()
                above, below = joined(terms), joined(self._terms(closing))
                return [commands.stacked(self, commands.STACKING[sign], above, below)]
            if (term := self._scripted(self._atom())) is not None:
                terms.append(term)
        return self.boxes.fenced(terms) if self.boxes.among(*terms) else terms

    def _scripted(self, base: Term | None) -> Term | None:
        """Read what stands above and below `base`."""
        below = above = ""
        tokens = self.tokens
        while tokens:
            sign = tokens[-1]
            if sign == "'":
                above += "'"
                tokens.pop()
            elif sign == "^" and set(above) <= {"'"}:
                tokens.pop()
                above = _PRIMES.get(above, above) + self.script()
            elif sign == "_" and not below:
                tokens.pop()
                below = self.script()
            elif base is None or not self._skip_to_script():
                break
        if not below and not above:
            return base
        if base is None:
            raise NotSimpleError
        return self.boxes.scripted(base, below, _PRIMES.get(above, above))

    def _skip_to_script(self) -> bool:
        """Skip what may stand before scripts, if some follow; tell whether they do."""
        tokens = self.tokens
        at = len(tokens) - 1
        while at >= 0 and (tokens[at].isspace() or tokens[at] in _BEFORE_SCRIPTS):
            at -= 1
        follow = 0 <= at < len(tokens) - 1 and tokens[at] in {"^", "_"}
        if follow:
            del tokens[at + 1 :]
        return follow

    def _atom(self) -> Term | None:
        """Read one sign, group or command; None is nothing to be seen."""
        sign = self.tokens.pop()
        if sign == "{":
            return self.row("}")
        if sign[0] == "\\":
            return self._command(sign[1:])
        if sign.isspace():
            return None
        if sign in _STRUCTURE:
            raise NotSimpleError
        if sign == "~":
            return Term(" ")
        return Term("-" if sign == "\N{MINUS SIGN}" else sign)

    def _command(self, name: str) -> Term | None:
        """Read a command, behind its name."""
        if name in SYMBOLS:
            return Term(SYMBOLS[name])
        if name in FUNCTIONS:
            return Term(name.removeprefix("b") if name == "bmod" else name, word=True)
        if name in SPACES:
            is_wide = name in {"quad", "qquad"} and not self.in_line
            return self.boxes.put(APART) if is_wide else Term(" ")
        if name in SILENT:
            return self._bracket(name) if name in {"left", "right", "middle"} else None
        if name in _ESCAPED:
            return Term("‖" if name == "|" else name)
        if name in WORDS:
            text = self.verbatim()
            return Term(text, word=len(text) > 1 or name.startswith("operator"))
        if name in FONTS:
            return self.argument()
        if name in ACCENTS or name in ALPHABETS:
            return self._letters(name)
        return commands.construction(self, name)

    def _letters(self, name: str) -> Term:
        """Read letters under an accent, or in another alphabet: nothing of several lines."""
        term = self.argument()
        if self.boxes.among(term):
            raise NotSimpleError
        return commands.letters(name, term)

    def _bracket(self, name: str) -> Term:
        """Read a bracket that may be made larger; a full stop is nothing."""
        self.skip_space()
        side = {"left": 1, "right": -1}.get(name, 0)
        if self.tokens and self.tokens[-1] == ".":
            self.tokens.pop()
            return Term("", side=side)
        term = self._atom() if self.tokens else None
        text = term.text if term else ""
        return Term(_ANGLES.get(text, text) if side else text, side=side)

    def _word(self, sign: str) -> str:
        """Read a piece of words."""
        if sign == "$":
            self._lines += 1
            text = self.row("$").text
            self._lines -= 1
            return text
        if sign == "{":
            self.tokens.append(sign)
            return self.verbatim()
        if sign[0] == "\\" and sign[1:] in WORDS:
            return self.verbatim()
        if sign[0] == "\\" and sign not in _WRITTEN:
            raise NotSimpleError
        return _WRITTEN.get(sign, sign)
