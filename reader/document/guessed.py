"""The language that letters tell: Chinese or Japanese."""

import re

_HAN_PAGES = bytes(range(0x4E, 0xA0))
"""The high bytes, in UTF-16, of Chinese characters."""
_OTHER_WORD = "[^\\W\\d_\u3400-\u4dbf\u4e00-\u9fff]+"
"""A word in other letters than Chinese ones."""


def guessed(sample: str) -> str:
    """Return the language that the letters of a text tell, or nothing."""
    if sample.isascii():
        return ""
    if re.search("[\u3041-\u30ff]", sample):
        return "ja"
    high = sample.encode("utf-16-le", "surrogatepass")[1::2]
    han = len(high) - len(high.translate(None, _HAN_PAGES))
    return "zh" if han > len(re.findall(_OTHER_WORD, sample)) else ""
