"""The language that the app speaks: English, as it stands in the sources, or a translation.

It is gettext's way: a text is its own key, and `translations/` has what is said instead. Texts are
made when their module is imported, so `speak` comes before that. Commands speak English, for
scripts read what they say.
"""

import os
import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER: Final = os.path.join(os.path.dirname(__file__), "translations")
"""`LANGUAGE/LC_MESSAGES/` has the translations of each."""
DOMAIN: Final = "reader"
AUTO: Final = "auto"
"""The language of the environment."""
LANGUAGES: Final = (AUTO, "en", "zh", "zh_TW")
_SEVERAL: Final = "LANGUAGE"
"""What tells languages, the best first; unless the locale has none, as `LC_ALL=C` says."""
_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What tells the locale, the first that is set, and so the language."""
_NONE: Final = ("C", "POSIX")
_TRADITIONAL: Final = ("zh_TW", "zh_HK", "zh_MO", "zh_Hant")

_FILLED_IN: Final = re.compile(r"\\\{(\w+)\\\}")
"""What is filled in, in the pattern of a text."""

_spoken: "NullTranslations | None" = None


def speak(language: str, environ: Mapping[str, str] = os.environ) -> None:
    """Speak one of `LANGUAGES` from now on."""
    global _spoken  # noqa: PLW0603  nobody can hand it to a constant, as with gettext itself
    _spoken = None
    if wanted := languages_of(environ if language == AUTO else {"LANG": language}):
        from gettext import translation  # noqa: PLC0415  2 ms that English does not pay

        _spoken = translation(DOMAIN, FOLDER, wanted, fallback=True)


def languages_of(environ: Mapping[str, str]) -> list[str]:
    """Return the languages that the environment would rather have than English, the best first."""
    locale = next(filter(None, map(environ.get, _LOCALE)), "")
    told = locale if locale in _NONE else environ.get(_SEVERAL) or locale
    wanted = takewhile(_has_translation, told.split(":"))
    return ["zh_TW" if each.startswith(_TRADITIONAL) else each for each in wanted if each]


def _has_translation(name: str) -> bool:
    """Tell whether a language may have one: what the sources are in, and no language, need none."""
    return not name.startswith("en") and name.partition(".")[0] not in _NONE


def gettext(text: str) -> str:
    """Return a text in the language that is spoken."""
    return _spoken.gettext(text) if _spoken and text else text


def later(text: str) -> str:
    """Return a text as it stands: it is said later, by `gettext`; so its translators know of it."""
    return text


def ngettext(one: str, many: str, count: int) -> str:
    """Return what is said of so many things; the count is yet to be filled in."""
    if _spoken is None:
        return one if count == 1 else many
    return _spoken.ngettext(one, many, count)


def retold(english: str, texts: Iterable[str]) -> str:
    """Say in the language that is spoken what was said in English, by one of some `texts`.

    The first that fits it, and has a translation, tells what was filled in; what fits none stays.
    """
    for text in texts:
        told = gettext(text)
        if told != text and (found := re.fullmatch(_pattern(text), english, re.DOTALL)):
            return told.format(**found.groupdict())
    return english


def _pattern(text: str) -> str:
    return _FILLED_IN.sub(r"(?P<\1>.*)", re.escape(text))
