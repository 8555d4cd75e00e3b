"""The language that letters tell: Chinese or Japanese."""

import re

_HAN_PAGES = bytes(range(0x4E, 0xA0))
"""The high bytes, in UTF-16, of Chinese characters."""
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN_TO_KANA = 16
"""So many Chinese characters at the most come to one of Japan's own in Japanese."""
_OTHER_WORD = "[^\\W\\d_\u3400-\u4dbf\u4e00-\u9fff]+"
"""A word in other letters than Chinese ones."""


def guessed(sample: str) -> str:
    """Return the language that the letters of a text tell, or nothing."""
    if sample.isascii():
        return ""
    kana = len(_KANA.findall(sample))
    high = sample.encode("utf-16-le", "surrogatepass")[1::2]
    han = len(high) - len(high.translate(None, _HAN_PAGES))
    if kana * _HAN_TO_KANA >= han and kana:
        return "ja"
    return "zh" if han > len(re.findall(_OTHER_WORD, sample)) else ""
