"""File names that read as words: `old-harbour-at-dawn.jpg` does, `IMG_2399.jpg` does not."""

import re

from reader.posts.percent import unquoted

_LONGEST = 120
"""Characters: a longer name is a key, not a name."""

_EXTENSION = r"\.[A-Za-z][A-Za-z0-9]{1,4}$"
_VOWEL = "(?i)[aeiouy]"
_ABBREVIATION = 2
_YEAR = 4
_MIXED = 5
_LONGEST_WORD = 24
_DATE = 8
"""Characters of such words."""

_KEYED = r"\d{5,}\D[a-z]+[A-Z]\w*"
"""A number, and letters small and large that no name has: `332261_szZEK`."""

_BETWEEN = r"[-_+.,\s\x00-\x1f()]+"
_PIXELS = r"\d+px"
_SIZE = r"\d+x\d+|scaled|thumb|min|\d{1,2}"
_MEDIA = frozenset({
    "apng", "avif", "bmp", "gif", "heic", "jfif", "jpe", "jpeg", "jpg", "png", "svg", "tif", "tiff",
    "webp", "aac", "flac", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "oga", "ogg",
    "ogv", "opus", "swf", "wav", "webm",
})  # fmt: skip
"""What the names of pictures, sound and films end with."""

_LOST = ("外链图片转存失败", "[外链图片转存失败")
"""What CSDN says of a picture that it could not copy."""
_KEY = re.compile(r"[A-Za-z]+-\d{6,}")
"""What Typora calls a picture from the clipboard: `image-20240102030405678`."""

_GENERIC = frozenset({
    "alt", "alternate", "attachment", "audio", "banner", "bild", "blob", "cover", "default",
    "download", "dsc", "dscf", "dscn", "featured", "fig", "figure", "file", "foto", "graphic",
    "header", "image", "images", "imagen", "img", "index", "large", "logo", "medium", "mmbiz",
    "original", "photo", "photos", "pic", "picture", "screen", "screenshot", "shot", "small",
    "text", "thumbnail", "title", "unknown", "unnamed", "untitled", "upload", "video", "wechat",
    "weixin", "图像", "图片", "屏幕快照", "屏幕截图", "微信图片", "截图", "截屏", "插图",
    "照片", "封面", "未命名", "在这里插入图片描述", "图片描述", "输入图片说明", "画像", "이미지",
    "请输入图片描述", "请输入图片名称", "图片说明",
})  # fmt: skip
"""What cameras, programs and editors call every file."""


def said(text: str) -> str:
    """Return what a picture's author wrote for it, or nothing if a program filled it in."""
    if not text or text.lower() in _GENERIC or text.startswith(_LOST):
        return ""
    if " " in text:
        return text.rpartition(".")[0] if _extension(text) in _MEDIA else text
    if _extension(text) in _MEDIA:
        return name_words(text)
    if _KEY.fullmatch(text):
        return ""
    is_name = "_" in text or text.count("-") > 1 or (text.isdigit() and len(text) > _YEAR)
    return _words(text) if is_name and any(map(str.isalnum, text)) else text


def name_words(address: str) -> str:
    """Return the words in the name of the file at `address`; empty if it has none."""
    if address.startswith("data:"):
        return ""
    name = address.partition("#")[0].partition("?")[0].rpartition("/")[2]
    if _extension(name) not in _MEDIA:
        return ""
    return _words(unquoted(name).rpartition(".")[0])


def _words(name: str) -> str:
    """Return the words of `name`, or nothing if a part of it is no word but a key."""
    if _extension(name) in _MEDIA:
        name = name.rpartition(".")[0]
    if re.fullmatch(_KEYED, name):
        return ""
    words = [word for word in re.split(_BETWEEN, name) if word]
    if words and re.fullmatch(_PIXELS, words[0]):
        words = words[1:]
    while words and re.fullmatch(_SIZE, words[-1]):
        words.pop()
    is_written = len(name) <= _LONGEST and any(map(_is_telling, words))
    return " ".join(words) if is_written and not any(map(_is_key, words)) else ""


def _extension(name: str) -> str:
    found = re.search(_EXTENSION, name)
    return found[0][1:].lower() if found else ""


def _is_telling(word: str) -> bool:
    """Tell whether `word` says something, and is not what every file is called."""
    if word.lower() in _GENERIC:
        return False
    if not word.isascii():
        return any(map(str.isalpha, word))
    return len(word) > _ABBREVIATION and word.isalpha() and re.search(_VOWEL, word) is not None


def _is_key(word: str) -> bool:
    """Tell whether `word` mixes letters and digits, or goes on and on; a short one may mix."""
    if len(word) <= _MIXED or not word.isascii():
        return False
    if word.isalpha():
        return len(word) > _LONGEST_WORD
    return not word.isdigit() or len(word) > _DATE
