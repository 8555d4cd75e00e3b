"""TeX → a line of text, if the formula is simple enough for one.

Simple is what reads well in a line: signs, scripts, fractions that do not nest, roots, accents on
one letter. Matrices, cases, alignments and unknown commands are not, and stay TeX. The libraries
that do this (pylatexenc, unicodeit) write `a+b/2c` for a fraction or cannot tell what they missed.
"""

import re
import unicodedata

from reader.document.maths.linear import Term, accented, fraction, joined, root, scripted
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

LONGEST = 240
"""Characters of TeX: a longer formula is not read in a line."""
DEEPEST = 24
"""Braces in all."""

_TOKEN = re.compile(r"\\(?:[a-zA-Z]+\*?|.)|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)
_FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "cfrac"})
_ESCAPED = frozenset("{}%$&#_|")
_STRUCTURE = frozenset("&#}^_%")
_REFERENCES = {"eqref": "({})", "ref": "{}"}
"""Commands that name a formula by its label, and what is shown of it."""
_PRIMES = {"'": "′", "''": "″", "'''": "‴"}
_NEGATION = "\u0338"


class _NotSimpleError(Exception):
    """The formula says more than a line of text can."""


def linear_tex(tex: str) -> str | None:
    """Return a formula in TeX as a line of text, or None if it is not simple."""
    if len(tex) > LONGEST or tex.count("{") > DEEPEST:
        return None
    tokens = _TOKEN.findall(tex)[::-1]
    try:
        text = _row(tokens, "").text
    except _NotSimpleError:
        return None
    return text or None


def _row(tokens: list[str], closing: str) -> Term:
    """Read up to `closing`, or to the end."""
    terms: list[Term] = []
    while tokens:
        if tokens[-1] == closing:
            tokens.pop()
            return joined(terms)
        if (term := _with_scripts(_atom(tokens), tokens)) is not None:
            terms.append(term)
    if closing:
        raise _NotSimpleError
    return joined(terms)


def _with_scripts(base: Term | None, tokens: list[str]) -> Term | None:
    """Read what stands above and below `base`."""
    below = above = ""
    while tokens:
        sign = tokens[-1]
        if sign == "'":
            above += "'"
            tokens.pop()
        elif sign == "^" and set(above) <= {"'"}:
            tokens.pop()
            above = _PRIMES.get(above, above) + _argument(tokens).text
        elif sign == "_" and not below:
            tokens.pop()
            below = _argument(tokens).text
        elif (sign.isspace() or sign in {r"\limits", r"\nolimits"}) and base is not None:
            if len(tokens) < 2 or tokens[-2] not in {"^", "_"}:  # noqa: PLR2004  the one behind it
                break
            tokens.pop()
        else:
            break
    if not below and not above:
        return base
    if base is None:
        raise _NotSimpleError
    return scripted(base, below, _PRIMES.get(above, above))


def _atom(tokens: list[str]) -> Term | None:
    """Read one sign, group or command; None is nothing to be seen."""
    sign = tokens.pop()
    if sign == "{":
        return _row(tokens, "}")
    if sign[0] == "\\":
        return _command(sign[1:], tokens)
    if sign.isspace():
        return None
    if sign in _STRUCTURE:
        raise _NotSimpleError
    if sign == "~":
        return Term(" ")
    return Term("-" if sign == "\N{MINUS SIGN}" else sign)


def _command(name: str, tokens: list[str]) -> Term | None:
    """Read a command, behind its name."""
    if name in SYMBOLS:
        return Term(SYMBOLS[name])
    if name in FUNCTIONS:
        return Term(name.removeprefix("b") if name == "bmod" else name, word=True)
    if name in SPACES:
        return Term(" ")
    if name in SILENT:
        return _delimiter(tokens) if name in {"left", "right", "middle"} else None
    if name in _ESCAPED:
        return Term("‖" if name == "|" else name)
    if name in WORDS:
        return Term(_verbatim(tokens), word=True)
    if name in FONTS:
        return _argument(tokens)
    if name in ACCENTS or name in ALPHABETS:
        return _letter(name, _argument(tokens))
    return _construction(name, tokens)


def _construction(name: str, tokens: list[str]) -> Term:
    """Read a fraction, a root and the like."""
    if name in _FRACTIONS:
        above, below = _argument(tokens), _argument(tokens)
        if "/" in above.text + below.text:
            raise _NotSimpleError
        return fraction(above, below)
    if name == "sqrt":
        index = ""
        if tokens and tokens[-1] == "[":
            tokens.pop()
            index = _row(tokens, "]").text
        return root(_argument(tokens), index)
    if name == "pmod":
        return Term(f" (mod {_argument(tokens).text})")
    if name == "tag":
        return Term(f" ({_verbatim(tokens)})")
    if name in _REFERENCES:
        return Term(_REFERENCES[name].format(_verbatim(tokens)))
    if name in {"color", "textcolor"}:
        _verbatim(tokens)
        return _argument(tokens) if name == "textcolor" else Term("")
    if name == "not":
        return accented(_argument(tokens), _NEGATION)
    raise _NotSimpleError


def _delimiter(tokens: list[str]) -> Term | None:
    """Read a bracket that may be made larger; a full stop is nothing."""
    _skip_space(tokens)
    if tokens and tokens[-1] == ".":
        tokens.pop()
        return None
    return _atom(tokens) if tokens else None


def _argument(tokens: list[str]) -> Term:
    """Read one argument: a group, a command, or one character."""
    _skip_space(tokens)
    if not tokens:
        raise _NotSimpleError
    if len(tokens[-1]) > 1 and tokens[-1][0].isdigit():
        number = tokens.pop()
        tokens.extend(reversed(number[1:]))
        return Term(number[0])
    term = _atom(tokens)
    if term is None:
        raise _NotSimpleError
    return term


def _verbatim(tokens: list[str]) -> str:
    """Read an argument that is text."""
    _skip_space(tokens)
    if not tokens or tokens.pop() != "{":
        raise _NotSimpleError
    text = ""
    while tokens and tokens[-1] != "}":
        sign = tokens.pop()
        if sign in "{$" or (sign[0] == "\\" and sign not in {"\\ ", "\\_", "\\%", "\\&"}):
            raise _NotSimpleError
        text += sign.removeprefix("\\")
    if not tokens:
        raise _NotSimpleError
    tokens.pop()
    return text


def _letter(name: str, term: Term) -> Term:
    """Return a letter under an accent, or in another alphabet."""
    if len(term.text) != 1:
        raise _NotSimpleError
    if name in ACCENTS:
        return accented(term, ACCENTS[name])
    kind = "CAPITAL" if term.text.isupper() else "DIGIT" if term.text.isdigit() else "SMALL"
    letter = unicodedata.name(term.text, "").removeprefix("DIGIT ").rpartition(" ")[2]
    for alphabet in ALPHABETS[name]:
        try:
            return Term(unicodedata.lookup(f"{alphabet} {kind} {letter}"))
        except KeyError:
            continue
    raise _NotSimpleError


def _skip_space(tokens: list[str]) -> None:
    while tokens and tokens[-1].isspace():
        tokens.pop()
