"""Emphasis beside Chinese, Japanese and Korean, for the parser of Markdown.

CommonMark lets `**` stand beside punctuation only if a space or other punctuation is on its other
side, so that `**结论：**是` stays raw. By the CJK-friendly amendment it is enough that a neighbour
is a CJK character (https://github.com/tats-u/markdown-cjk-friendly, specification.md). And the
end of `**Note.**Then` is one, as it was before CommonMark: nothing else can be meant.
"""

from unicodedata import category, east_asian_width, name

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

_DEEPEST = 20
"""Brackets in brackets that are looked into: the time grows with the square of their depth."""
_STRONG = 2
"""The signs of strong text."""
_ENDINGS = ".,:;!?"


class FriendlyInline(ParserInline):
    """Parses the text of a paragraph by the amended rule."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse as `ParserInline` does, with a state that scans by the amended rule."""
        state = _State(src, md, env, tokens)
        state.level = md.options.maxNesting - _DEEPEST
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def skipToken(self, state: StateInline) -> None:  # noqa: N802  as inherited
        """Go behind the next token; most have been gone over before, bracket by bracket."""
        if known := state.cache.get(state.pos):
            state.pos = known
        else:
            super().skipToken(state)


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803  as inherited
        """Tell how many marks stand at `start`, and whether they can open or close."""
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        if not canSplitWord or start == 0 or end >= self.posMax:
            return scanned
        before, after = self.src[start - 1], self.src[end]
        if before.isspace() or after.isspace():
            return scanned
        if is_cjk(after) or is_cjk(before) or is_cjk(self._selected(start)):
            return Scanned(can_open=True, can_close=True, length=scanned.length)
        if scanned.length == _STRONG and before in _ENDINGS and after.isalpha():
            return scanned._replace(can_close=True)
        return scanned

    def _selected(self, end: int) -> str:
        """Return the character that a variation selector right before `end` belongs to."""
        has_selector = "\ufe00" <= self.src[end - 1] <= "\ufe0e"
        return self.src[max(end - 2, 0)] if has_selector else ""


def is_cjk(character: str) -> bool:
    """Tell whether `character` is Chinese, Japanese or Korean: a wide one, and no emoji."""
    if character < "\u1100":
        return False
    if east_asian_width(character) in {"W", "F", "H"}:
        is_symbol = category(character) in {"So", "Sk"}
        return not is_symbol or "\u2e80" <= character < "\U0001f000"
    is_ideographic_selector = "\U000e0100" <= character <= "\U000e01ef"
    return is_ideographic_selector or name(character, "").startswith("HANGUL")
