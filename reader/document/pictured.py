"""The pictures in the sentences of a document."""

from reader.document.model import Document, Image, Media, Runs
from reader.document.rewrite import Rewriter


def pictures_in_text(document: Document) -> tuple[str, ...]:
    """Return the addresses of the pictures that stand in running text, each once, in its order."""
    found: dict[str, None] = {}

    def text(runs: Runs) -> Runs:
        found.update((run.picture, None) for run in runs if run.picture)
        return runs

    def card(shown: Image | Media) -> Image | Media:
        return shown

    Rewriter(text, card).blocks(document.blocks)
    return tuple(found)
