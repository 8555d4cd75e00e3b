"""The addresses of a library's posts on the web, and where the links between them lead."""

from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from reader.config import Library
from reader.library.folders.walk import SUFFIXES
from reader.library.links.candidates import candidates
from reader.library.links.on_site import posts_near, same_page, tells_page
from reader.library.links.targets import by_name, by_place
from reader.library.model import Entry
from reader.library.sites.address import Sites
from reader.library.store.database import Database


class Links:
    """What links in the posts of a library mean.

    Every method that asks the catalog may raise a LibraryError.
    """

    def __init__(
        self, database: Database, folders: Sequence[str], libraries: Sequence[Library]
    ) -> None:
        """Take the catalog, the folders of the library, and the configured libraries."""
        self._database = database
        self._folders = tuple(folders)
        self._libraries = libraries

    def address(self, entry: Entry) -> str:
        """Return where a post is on the web; empty if neither it nor its site tells."""
        return entry.source or Sites(self._libraries).address(entry.path)

    def target(self, address: str, entry: Entry) -> Entry | None:
        """Return the post of the library that a link in `entry` leads to, if it leads to one.

        Args:
            address: As the document has it; its fragment tells nothing.
            entry: The post in which it stands.
        """
        sites = Sites(self._libraries)
        source = entry.source or _page(sites.home(entry.path))
        wanted = candidates(address, source, entry.path, self._folders)
        return (
            by_place(self._database, wanted)
            or self._on_own_site(address, entry, sites)
            or by_name(self._database, wanted)
        )

    def whole(self, address: str, entry: Entry) -> str:
        """Return an address that leads from the root of the post's site with the site before it.

        That of a post's file stays, for it is meant to be in the library.
        """
        is_page = tells_page(address) or not address.partition("#")[0].endswith(SUFFIXES)
        if not address.startswith("/") or address.startswith("//") or not is_page:
            return address
        home = entry.source or Sites(self._libraries).home(entry.path)
        return urljoin(home, address) if home else address

    def _on_own_site(self, link: str, entry: Entry, sites: Sites) -> Entry | None:
        """Return the post of the same site that has the address, as the configuration has it."""
        home = sites.home(entry.path)
        site = sites.around(entry.path)
        if site is None or not home or not tells_page(link):
            return None
        try:
            whole = urljoin(sites.address(entry.path) or _page(home), link)
            page = urlsplit(whole)
        except ValueError:  # brackets that enclose no IPv6 address
            return None
        if not same_page(f"{page.scheme}://{page.netloc}", _root(home)):
            return None
        near = posts_near(self._database, site.folder, page.path)
        found = (each for each in near if same_page(sites.address(each.path), whole))
        return next(found, None)


def _page(home: str) -> str:
    """Return the address of a site as that of a page."""
    return home and f"{home}/"


def _root(home: str) -> str:
    parts = urlsplit(home)
    return f"{parts.scheme}://{parts.netloc}"
