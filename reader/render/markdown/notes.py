"""Which notes of a document can be footnotes of Markdown."""

from reader.document.linked import linked
from reader.document.model import Document, Notes


def references(document: Document) -> dict[str, str]:
    """Return the labels of the notes by the addresses of the links to them; or nothing.

    Programs number footnotes anew, in the order in which they are referred to, and put them at the
    end: notes that are there already, and so numbered, can be told as footnotes.
    """
    if not document.blocks or not isinstance(document.blocks[-1], Notes):
        return {}
    labels = {f"#{note.anchor}": note.label for note in document.blocks[-1].items}
    referred: dict[str, str] = {}
    for link in linked(document).links:
        if link.address in labels:
            referred.setdefault(link.address, link.text)
    numbers = {address: str(number) for number, address in enumerate(referred, 1)}
    told = {address: text.strip("[]") for address, text in referred.items()}
    return labels if numbers == told == labels and list(told) == list(labels) else {}
