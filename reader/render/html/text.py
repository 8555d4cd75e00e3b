"""Running text → HTML."""

import re

from reader.document.model import Mark, Run, Runs
from reader.render.html.tags import element, escaped, void
from reader.render.links import followed
from reader.render.phrases import Markup, Stretch, phrases

_TAGS = {
    Mark.EMPHASIS: "em", Mark.STRONG: "strong", Mark.UNDERLINE: "u", Mark.CODE: "code",
    Mark.KEY: "kbd", Mark.DELETED: "del", Mark.INSERTED: "ins", Mark.HIGHLIGHT: "mark",
    Mark.SUBSCRIPT: "sub", Mark.SUPERSCRIPT: "sup", Mark.SMALL: "small", Mark.DIM: "small",
}  # fmt: skip

_JOINER = "\u2060"
_DIRECTIONS = "[\u202a-\u202e\u2066-\u2069]"
"""Embeddings, overrides and isolates, as a pattern."""


def text_html(runs: Runs) -> str:
    """Return running text with its marks, readings and links."""
    return phrases(runs, _HTML)


def linked(address: str, inner: str) -> str:
    """Return `inner` as a link, if its address may be followed."""
    target = followed(address)
    return element("a", inner, href=target) if target else inner


def _text(run: Run, _: str) -> str:
    """Return the text of a run, with its reading; a picture where it stands for one."""
    if run.picture and (source := followed(run.picture)):
        return void("img", {"alt": _unbracketed(run.text), "src": source})
    inner = _with_directions(run.text).replace("\n", f"{void('br')}\n")
    if not run.ruby:
        return inner
    return f"<ruby>{inner}<rp>(</rp><rt>{escaped(run.ruby)}</rt><rp>)</rp></ruby>"


def _unbracketed(text: str) -> str:
    """Return the words for a picture without what tells them from a text around them."""
    return text[1:-1] if text.startswith("[") and text.endswith("]") else text


def _with_directions(text: str) -> str:
    """Return `text` escaped; what says which way it reads is a reference, and no terminal acts.

    What keeps the words of a fact on one line of a page is none of a file's.
    """
    if text.isprintable():
        return escaped(text)
    text = text.replace(_JOINER, "")
    pieces = re.split(f"({_DIRECTIONS})", text)
    pieces[0::2] = map(escaped, pieces[0::2])
    pieces[1::2] = (f"&#{ord(character)};" for character in pieces[1::2])
    return "".join(pieces)


def _marked(mark: Mark, inner: str, _: Stretch) -> str:
    return element(_TAGS[mark], inner)


_HTML = Markup(_text, _marked, lambda address, inner, _: linked(address, inner))
