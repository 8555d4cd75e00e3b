"""The language of a text that names none: Chinese or Japanese, if its letters tell."""

import re
from itertools import islice

from reader.document.model import Document
from reader.document.text import leaves

_HAN_PAGES = bytes(range(0x4E, 0xA0))
"""The high bytes, in UTF-16, of Chinese characters."""
_OTHER_WORD = "[^\\W\\d_\u3400-\u4dbf\u4e00-\u9fff]+"
"""A word in other letters than Chinese ones."""
_SAMPLE = 12
"""Paragraphs of a text that are looked at."""


def written_in(document: Document) -> str:
    """Return the language that a document names, or that its letters tell, or nothing."""
    return document.lang or _guessed("".join(islice(leaves(document), _SAMPLE)))


def _guessed(sample: str) -> str:
    if sample.isascii():
        return ""
    if re.search("[\u3041-\u30ff]", sample):
        return "ja"
    high = sample.encode("utf-16-le", "surrogatepass")[1::2]
    han = len(high) - len(high.translate(None, _HAN_PAGES))
    return "zh" if han > len(re.findall(_OTHER_WORD, sample)) else ""
