"""The chapters of a book: what each says, and where its links lead in the book or out of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from reader.article import article
from reader.book.model import Leaf, Setting
from reader.document.media.labels import facts, image_label, leads_to
from reader.document.model import Document, Image, Media, Runs
from reader.document.numbered import numbered
from reader.document.rewrite import Rewriter
from reader.library.links.among import Among, Known
from reader.library.sites.address import Sites
from reader.render.links import uri


class Chapters:
    """The posts of a book, each known by its number, from 0."""

    def __init__(self, leaves: Sequence[Leaf], setting: Setting) -> None:
        """Take the posts, and how the book is made."""
        self._leaves = leaves
        self._setting = setting
        self._among = Among(tuple(_known(leaves, Sites(setting.libraries))), setting.folders)
        self._places: dict[int, Callable[[str], str]] = {}
        """Returns the id of a place in each that was read, by its name."""

    @staticmethod
    def name(number: int) -> str:
        """Return the name of a chapter's file."""
        return f"post-{number + 1}.xhtml"

    def read(self, number: int) -> Document:
        """Return what a chapter says; its links lead where they led."""
        post, path = self._leaves[number]
        zone, cut = self._setting.zone, self._setting.cut
        made = numbered(article(post, now=None, zone=zone, path=path, cut=cut).document)
        self._places[number] = made.place
        return made.document

    def led(self, number: int, document: Document, pictures: Mapping[str, str]) -> Document:
        """Return what a chapter says, with its links as they are to be in the book.

        Args:
            number: The chapter.
            document: What it says.
            pictures: The names in the book of those that are there, by their addresses.
        """

        @cache
        def lead(address: str) -> str:
            return self._led(address, number)

        def text(runs: Runs) -> Runs:
            if not any([run.link or run.picture for run in runs]):  # noqa: C419  half the time
                return runs
            return tuple(
                run._replace(link=lead(run.link), picture=pictures.get(run.picture, ""))
                for run in runs
            )

        def card(shown: Image | Media) -> Image | Media:
            if isinstance(shown, Media):
                return shown._replace(source=lead(shown.source))
            return _picture(shown, pictures.get(shown.source, ""), lead)

        rewriter = Rewriter(text, card, silent=card)
        return document._replace(blocks=rewriter.blocks(document.blocks))

    def _place(self, number: int, name: str) -> str:
        """Return the id of a place in a chapter; one that comes later is read for it."""
        if number not in self._places:
            self.read(number)
        return self._places[number](name)

    def _led(self, address: str, start: int) -> str:
        """Return where a link leads; nothing if it is neither in the book nor on the web."""
        if not address or address.startswith("#"):
            return address
        end = self._among.target(address, start)
        name = address.partition("#")[2]
        place = self._place(end, name) if end is not None and name else ""
        if end is None or (end == start and not place):
            return uri(address)  # of itself a post tells where it is on the web
        file = "" if end == start else self.name(end)
        return f"{file}#{place}" if place else file


def _picture(image: Image, name: str, lead: Callable[[str], str]) -> Image:
    """Return a picture of the book; one that is not in it is its words, and leads to it."""
    if name:
        return image._replace(source=name, link=lead(leads_to(image)))
    label = image_label(image)
    words = " · ".join((label, *facts(image, label)))
    return Image("", words, link=lead(image.link) or uri(image.source))


def _known(leaves: Sequence[Leaf], sites: Sites) -> Iterator[Known]:
    """Yield what is known of the posts: where they are on the web, and their files."""
    for post, path in leaves:
        yield Known(post.source or (sites.address(path) if path else ""), path)
