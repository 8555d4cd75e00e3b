"""Emoji and smileys that are pictures: the characters or the short names that they stand for."""

import re

from reader.document.walk.style import Attributes

_LONGEST = 16
"""Characters of an emoji: a family of four with its joiners has eleven."""
_FIRST = "\u203c"
"""The first character (‼) that is an emoji and stands in no other text."""
_KEYCAP = "\u20e3"
_COLOURED = "\ufe0f"
"""Asks for the coloured form of a sign that may be a letter (ℹ️)."""

_NAMED = r"\[[^\[\]\s]{1,10}\]|:[a-z0-9_+-]{1,30}:|[:;8=xX]['^o-]?[()DPpO/\\|*3]"
"""`[doge]` of Weibo, Bilibili and Tieba, `:blobcat:` of Mastodon and GitHub, `:-)` of forums."""
_FIRST_OF_NAMED = "[:;8=xX"
_CODES = (
    r"(?:emoji_u|[a-z-]+_|u)?([0-9a-f]{2,6}(?:[-_][0-9a-f]{2,6})*)"
    r"(?:@\dx)?\.(?:png|svg|gif|webp|avif)"
)
"""A file named by the code points: `1f1e8-1f1f3.svg`, `emoji_u1f468_200d_1f469.png`."""
_SIGNS = 0x2100
_LATIN_SIGNS = frozenset({0xA9, 0xAE})


def emoji(attributes: Attributes, source: str) -> str:
    """Return what a picture of an emoji or a smiley stands for; empty if it is none.

    Args:
        attributes: Those of the `<img>`.
        source: The address of its picture.
    """
    alt = (attributes.get("alt") or "").strip()
    if alt and len(alt) <= _LONGEST and _is_emoji(alt):
        return alt
    if (given := attributes.get("data-emoji")) and _is_emoji(given):
        return given
    named = alt if alt and alt[0] in _FIRST_OF_NAMED and re.fullmatch(_NAMED, alt) else ""
    if not named and not is_of_a_set(source):
        return ""
    return _by_file(source) or named or _by_number(source)


def _is_emoji(text: str) -> bool:
    """Tell whether `text` is made of emoji, arrows and other signs."""
    if text.isascii():
        return False
    if _KEYCAP in text or _COLOURED in text:
        return len(text) <= _LONGEST
    return max(text) >= _FIRST and not any(map(str.isalnum, text))


def is_of_a_set(source: str) -> bool:
    """Tell whether an address is that of an emoji: Twemoji, Noto, EmojiOne, GitHub, phpBB."""
    return "emoji" in source or "emot" in source or "smil" in source or "joypixels" in source


def _by_file(source: str) -> str:
    """Return the emoji whose code points the file at `source` is named by."""
    named = re.fullmatch(_CODES, source.partition("?")[0].rpartition("/")[2].lower())
    if named is None or not is_of_a_set(source):
        return ""
    codes = [int(code, 16) for code in re.split("[-_]", named[1])]
    is_sign = codes[0] in _LATIN_SIGNS or (max(codes) >= _SIGNS and not named[1].isalpha())
    return "".join(map(chr, codes)) if is_sign and all(map(_is_character, codes)) else ""


def _by_number(source: str) -> str:
    """Return the name of the smiley that the file at `source` is numbered as."""
    if "image_emoticon" not in source:
        return ""
    from reader.document.normalise.smileys import tieba  # noqa: PLC0415  a table few posts need

    return tieba(source)


def _is_character(code: int) -> bool:
    return code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004  Unicode's own bounds
