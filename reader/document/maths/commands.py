"""Commands of TeX that make something of other formulas: fractions, roots, braces, rows."""

import unicodedata
from typing import TYPE_CHECKING

from reader.document.formula import Braced, Fenced, Grid, Part, formula_text
from reader.document.maths.environments import ROW_ENDS, environment, skip_height
from reader.document.maths.linear import (
    RELATIONS,
    NotSimpleError,
    Term,
    accented,
    fraction,
    scripts,
)
from reader.document.maths.symbols import ACCENTS, ALPHABETS, OVER_ALL

if TYPE_CHECKING:
    from reader.document.maths.reading import Reader

STACKING = {r"\over": "frac", r"\choose": "binom"}
"""Commands that stand between the two parts of what they make."""
_FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "cfrac"})
_CHOICES = frozenset({"binom", "dbinom", "tbinom"})
_MOST_STROKES = 2
"""Fractions inside each other in a line."""
_REFERENCES = {"eqref": "({})", "ref": "{}"}
"""Commands that name a formula by its label, and what is shown of it."""
_NEGATION = "\u0338"
_ARROWS = {"xrightarrow": "→", "xleftarrow": "←", "xleftrightarrow": "↔", "xRightarrow": "⇒"}
_OVER = frozenset({"overset", "stackrel"})
_BRACES = {"underbrace": "_", "overbrace": "^"}
"""Commands for braces, and what stands before the words that belong to them."""
_UNSEEN = frozenset({"phantom", "hphantom", "vphantom", "hspace", "hspace*", "vspace", "label"})


def construction(reader: "Reader", name: str) -> Term:
    """Read the rest of a command.

    Raises:
        NotSimpleError: It is none that is known, or an argument is missing.
    """
    if name in _FRACTIONS or name in _CHOICES:
        return stacked(reader, name, reader.argument(), reader.argument())
    if name == "sqrt":
        return _root(reader)
    if name == "begin":
        return _environment(reader)
    if name in _BRACES:
        return _braced(reader, name)
    if name == "substack":
        return _lines(reader)
    if name in _ARROWS:
        below, above = scripts(reader.option(), reader.script())
        return Term(f" {_ARROWS[name]}{below}{above} ")
    if name in _OVER or name == "underset":
        return _annotated(reader, name)
    return _said(reader, name)


def stacked(reader: "Reader", name: str, above: Term, below: Term) -> Term:
    """Return a fraction or a choice: a box, if in a line the fraction would need brackets."""
    part = reader.boxes.part
    if name in _CHOICES:
        if reader.in_line:
            return Term(f"C({above.text}, {below.text})")
        grid = Grid(((part(above.text),), (part(below.text),)), "c", ())
        return reader.boxes.put(Fenced("(", grid, ")"))
    if not reader.in_line:
        return reader.boxes.fraction(above, below)
    in_line = fraction(above, below)
    if in_line.text.count("/") > _MOST_STROKES:
        raise NotSimpleError
    return in_line


def letters(name: str, term: Term) -> Term:
    """Return letters under an accent, or in another alphabet."""
    if not term.text:
        raise NotSimpleError
    if name in ALPHABETS:
        return term._replace(text="".join([_letter(name, char) for char in term.text]))
    if len(term.text) > 1 and not (name in OVER_ALL and term.text.isalnum()):
        raise NotSimpleError
    accent = ACCENTS[name]
    return term._replace(text="".join([accented(Term(char), accent).text for char in term.text]))


def _letter(name: str, char: str) -> str:
    """Return a letter or a digit in another alphabet."""
    kind = "CAPITAL" if char.isupper() else "DIGIT" if char.isdigit() else "SMALL"
    letter = unicodedata.name(char, "").removeprefix("DIGIT ").rpartition(" ")[2]
    for alphabet in ALPHABETS[name]:
        try:
            return unicodedata.lookup(f"{alphabet} {kind} {letter}")
        except KeyError:
            continue
    raise NotSimpleError


def _root(reader: "Reader") -> Term:
    index = reader.option()
    return reader.boxes.root(reader.argument(), index)


def _environment(reader: "Reader") -> Term:
    r"""Read what `\begin` begins."""
    part: Part = environment(reader, reader.verbatim())
    if not reader.in_line:
        return reader.boxes.put(part)
    text = formula_text(part).replace("\n", "; ")
    return Term(text, whole=isinstance(part, Fenced), word=True)


def _braced(reader: "Reader", name: str) -> Term:
    """Read what has a brace under or over it, and what that says."""
    base, label = reader.argument(), ""
    reader.skip_space()
    if reader.tokens and reader.tokens[-1] == _BRACES[name]:
        reader.tokens.pop()
        label = reader.script()
    if not label:
        return base
    if reader.in_line:
        return Term(f"{base.text} ({label})", whole=False)
    over = name == "overbrace"
    return reader.boxes.put(Braced(reader.boxes.part(base.text), label, over=over))


def _lines(reader: "Reader") -> Term:
    """Read lines that stand under a sign: a comma is between them."""
    reader.skip_space()
    if not reader.tokens or reader.tokens.pop() != "{":
        raise NotSimpleError
    closing = ROW_ENDS | {"}"}
    lines = [formula_text(reader.part(closing))]
    while reader.tokens and reader.tokens.pop() in ROW_ENDS:
        skip_height(reader)
        lines.append(formula_text(reader.part(closing)))
    return Term(", ".join(filter(None, lines)), whole=False)


def _annotated(reader: "Reader", name: str) -> Term:
    """Read what has a small sign over or under it."""
    script = reader.script()
    base = reader.argument()
    term = reader.boxes.scripted(base, *(("", script) if name in _OVER else (script, "")))
    return Term(f" {term.text} ") if base.text in RELATIONS else term


def _said(reader: "Reader", name: str) -> Term:
    """Read what says something of a formula, or how it is written."""
    if name == "pmod":
        return Term(f" (mod {reader.argument().text})")
    if name in {"tag", "tag*"}:
        return Term(f" ({reader.verbatim()})")
    if name in _REFERENCES:
        return Term(_REFERENCES[name].format(reader.verbatim()))
    if name in {"color", "textcolor"}:
        reader.verbatim()
        return reader.argument() if name == "textcolor" else Term("")
    if name == "not":
        return accented(reader.argument(), _NEGATION)
    if name in _UNSEEN:
        reader.verbatim()
        return Term(" ")
    raise NotSimpleError
