"""The language of a paragraph: what its author names, if its letters can be that, else a guess."""

import re

from reader.document.language import primary

_LETTERS = {
    "latin": "[A-Za-z\u00c0-\u024f]",
    "cyrillic": "[\u0400-\u052f]",
    "greek": "[\u0370-\u03ff]",
}
_SCRIPTS = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "mn"), "cyrillic"),
    "el": "greek",
    **dict.fromkeys(("zh", "ja", "ko", "yue", "wuu"), "east-asian"),
    **dict.fromkeys(("ar", "he", "fa", "ur", "th", "lo", "km", "my", "hi", "ta", "te"), "other"),
}
"""The script of a language; those not named here write Latin letters."""
_ENOUGH = 2
"""Words that must be a language's own before a paragraph is taken to be in it."""
_LONGEST_LOOK = 2000
"""Characters of a paragraph that are looked at."""
_COMMON = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to is that for with was are this it you be not from",
        "de": "der die und das nicht ist mit ein eine auf den dem zu von sich auch",
        "fr": "le la les des est une dans que pour et du au qui sur pas avec",
        "es": "el los las que una por con para del es se su como más pero",
        "it": "il che di della per non una sono gli con è nel del anche alla",
        "pt": "não uma os as com para que dos em da do um ao mais como",
        "nl": "het een van en niet dat zijn voor op met de is aan ook",
        "sv": "och att det som är en på för inte av till den har",
        "da": "og at det er en på ikke til af den som har",
        "nb": "og det er en på ikke til av som har jeg å",
        "pl": "nie się na że jest do jak po ale przez dla z w",
        "cs": "je se na že to jsou ale jako pro který v s",
        "hu": "és hogy nem az egy ez is van meg de",
        "ro": "și că este din nu cu pentru mai pe o",
        "id": "yang dan di untuk dengan ini itu dari tidak pada",
    }.items()
}
"""The commonest words of languages in Latin letters."""


def language_of(text: str, named: str) -> str:
    """Return the language that words of `text` are spelt in, or an empty text.

    Args:
        text: A paragraph's text.
        named: The language (a tag such as `pt-BR`) that the paragraph or its post names, if any.
    """
    script = _script(text[:_LONGEST_LOOK])
    tongue = primary(named)
    if tongue and _SCRIPTS.get(tongue, "latin") == script:
        return named
    if script == "cyrillic":
        return "uk" if re.search("[іїєґ]", text) else "ru"
    if script == "greek":
        return "el"
    return _guessed(text[:_LONGEST_LOOK]) or ("en" if _SCRIPTS.get(tongue) == "east-asian" else "")


def _script(text: str) -> str:
    """Return the script of most letters of `text` that stand in words."""
    if text.isascii():
        return "latin"
    return max(_LETTERS, key=lambda script: len(re.findall(_LETTERS[script], text)))


def _guessed(text: str) -> str:
    """Return the language whose common words `text` has most of, if one leads."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    hits = sorted((sum(word in common for word in words), name) for name, common in _COMMON.items())
    (second, _), (most, language) = hits[-2:]
    return language if most >= _ENOUGH and most > second else ""
