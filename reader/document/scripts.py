"""Raised and lowered text: the characters that Unicode has for it."""

from collections.abc import Mapping

_RAISABLE = (
    "0123456789+-\N{MINUS SIGN}=() abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδεθιφχ'′″*†‡°™®©ªº"
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵋᶿᶥᵠᵡ'′″*†‡°™®©ªº"
_LOWERABLE = "0123456789+-\N{MINUS SIGN}=() aehijklmnoprstuvxβγρφχ"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"
SUPERSCRIPTS: Mapping[int, int] = str.maketrans(_RAISABLE, _RAISED)
"""The raised form of each character that has one, or needs none."""
SUBSCRIPTS: Mapping[int, int] = str.maketrans(_LOWERABLE, _LOWERED)
"""The lowered form of each character that has one."""


def has_all(text: str, glyphs: Mapping[int, int]) -> bool:
    """Tell whether all of `text` can be shown in `glyphs`; half of it would mislead."""
    return all(ord(char) in glyphs for char in text)


def superscript(text: str) -> str:
    """Return `text` raised: `²`, or `^{…}` where Unicode lacks a character of it."""
    return text.translate(SUPERSCRIPTS) if has_all(text, SUPERSCRIPTS) else signed("^", text)


def subscript(text: str) -> str:
    """Return `text` lowered: `₂`, or `_{…}` where Unicode lacks a character of it."""
    return text.translate(SUBSCRIPTS) if has_all(text, SUBSCRIPTS) else signed("_", text)


def signed(sign: str, text: str) -> str:
    """Return `text` after a sign that says it is raised or lowered; in braces if it is longer."""
    return sign + text if len(text) == 1 else f"{sign}{{{text}}}"
