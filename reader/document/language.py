"""The language of a document that names none: Chinese or Japanese, if its letters tell."""

from itertools import islice

from reader.document.guessed import guessed
from reader.document.model import Document
from reader.document.text import leaves

_SAMPLE = 12
"""Paragraphs of a text that are looked at."""


def written_in(document: Document) -> str:
    """Return the language that a document names, or that its letters tell, or nothing."""
    return document.lang or guessed("".join(islice(leaves(document), _SAMPLE)))


def primary(tag: str) -> str:
    """Return the language of a tag alone: `zh` of `zh-Hant` and `zh_CN`."""
    return tag.lower().replace("_", "-").partition("-")[0]
