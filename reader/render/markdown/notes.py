"""Which notes of a document can be footnotes of Markdown."""

from reader.document.contents import runs_text
from reader.document.media.labels import leads_to
from reader.document.model import Document, Image, Media, Notes, Runs
from reader.document.rewrite import Rewriter


def references(document: Document) -> dict[str, str]:
    """Return the labels of the notes by the addresses of the links to them; or nothing.

    Programs number footnotes anew, in the order in which they are referred to, and put them at the
    end: notes that are there already, and so numbered, can be told as footnotes.
    """
    if not document.blocks or not isinstance(document.blocks[-1], Notes):
        return {}
    labels = {f"#{note.anchor}": note.label for note in document.blocks[-1].items}
    referred = {address: text for address, text in _links(document).items() if address in labels}
    numbers = {address: str(number) for number, address in enumerate(referred, 1)}
    told = {address: text.strip("[]") for address, text in referred.items()}
    return labels if numbers == told == labels and list(told) == list(labels) else {}


def _links(document: Document) -> dict[str, str]:
    """Return the text of the first link to each address, in reading order."""
    found: dict[str, str] = {}

    def text(runs: Runs) -> Runs:
        for run in runs:
            if run.link:
                found.setdefault(run.link, runs_text((run,)))
        return runs

    def card(shown: Image | Media) -> Image | Media:
        found.setdefault(leads_to(shown), "")
        return shown

    Rewriter(text, card).blocks(document.blocks)
    return found
