"""Text that cannot do anything to a terminal but be shown."""

import re

_HOSTILE = "[\x00-\x1f\x7f-\x9f\xad\u2028\u2029\u202a-\u202e\u2066-\u2069]"
"""What acts on a terminal, as a pattern; compiled only where there may be some."""
_SELECTORS = "[\ufe0e\ufe0f]*"
"""Behind what is removed, selectors have no base, and must not make another one wide."""


def clean(text: str) -> str:
    """Return one line of `text` without what could act on a terminal.

    Removed are the C0 and C1 controls, DEL, line separators, bidi embeddings, overrides and
    isolates, and soft hyphens, which terminals draw; each with the variation selectors behind it.
    All of them measure zero cells, so widths do not change.
    """
    return text if text.isprintable() else re.sub(_HOSTILE + _SELECTORS, "", text)


def grounded(text: str) -> str:
    """Return `text` with a word joiner for each variation selector behind what is not shown.

    Once that is removed, the selector would make the character before it wide.
    """
    if "\ufe0e" not in text and "\ufe0f" not in text:
        return text
    unseen = f"{_HOSTILE[:-1]}\u200b\u2060]"
    return re.sub(f"(?<={unseen}){_SELECTORS[:-1]}+", _joiners, text)


def _joiners(found: re.Match[str]) -> str:
    """Return as many word joiners as selectors were found."""
    return "\u2060" * len(found[0])


def harmless(text: str) -> bool:
    """Tell whether nothing in `text`, or in any part of it, could act on a terminal."""
    return text.isprintable() or re.search(_HOSTILE, text) is None
