"""Tell which posts that are new to a catalog are new indeed: most are not where it begins anew."""

from collections import defaultdict
from collections.abc import Iterable

from reader.library.arrivals import ledger
from reader.library.arrivals.ledger import Newcomer, Rows
from reader.library.arrivals.met import Met, append_met, forget, is_of_draft, met_in
from reader.library.folders.rules import around
from reader.library.store.database import Database


class Register:
    """What rules have met so far. Every method may raise a LibraryError."""

    def __init__(self, database: Database, path: str) -> None:
        """Take the catalog, and where the log of what was met is."""
        self._database = database
        self._folders = database.folders
        self._path = path

    def arrived(self, among: Rows) -> tuple[Newcomer, ...]:
        """Return which of some posts have come into a folder that was looked at before.

        What lies in others was there before anybody looked: it is met now. A folder is looked at
        once there is a post in it, so one that is not mounted yet is not; and for drafts once there
        is one, so those that come into the lists because that is configured are not new.
        """
        known = self._known(among)
        inside: list[Newcomer] = []
        found: list[Newcomer] = []
        usual, drafts = tuple(known.folders), tuple(known.drafts)
        for each in ledger.posts(self._database, among):
            folders = drafts if is_of_draft(each.sign) else usual
            (inside if around(each.path, folders) else found).append(each)
        self.meet(each for each in found if each.sign not in known.posts)
        return tuple(each for each in inside if each.sign not in known.posts)

    def meet(self, posts: Iterable[Newcomer]) -> None:
        """Remember posts, which are new no more."""
        met: defaultdict[str, list[str]] = defaultdict(list)
        for each in posts:
            met[around(each.path, self._folders)].append(each.sign)
        append_met(self._path, met)

    def forget(self) -> None:
        """Remember nothing any more."""
        forget(self._path)

    def _known(self, among: Rows) -> Met:
        """Return what was met: of each folder from what it had before there were rules on."""
        known = met_in(self._path)
        looked_at = tuple(known.folders)
        if not among.after or all(around(each, looked_at) for each in self._folders):
            return known
        before = ledger.posts(self._database, Rows(0, among.after))
        self.meet(each for each in before if each.sign not in known.posts)
        return met_in(self._path)
