"""Characters that say where a line may end, and are not seen themselves."""

SOFT_HYPHEN = "\xad"
ZERO_WIDTH_SPACE = "\u200b"
NO_BREAK_SPACE = "\xa0"
WORD_JOINER = "\u2060"
