"""Mark posts by the rules of the configuration, as they arrive or because that is wished."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reader.config import Config
from reader.errors import LibraryError
from reader.library.arrivals import ledger
from reader.library.arrivals.register import Register
from reader.library.catalog import queries
from reader.library.logs.marks import Mark
from reader.library.memory.logbook import Logbook
from reader.library.model import Progress
from reader.library.store.database import DamagedError, Database

if TYPE_CHECKING:
    from reader.library.arrivals.ledger import Newcomer, Rows
    from reader.library.arrivals.rules import Mistake, Ruling


class Arrivals:
    """The rules, and the posts that they are for. Every method may raise a LibraryError."""

    def __init__(
        self,
        database: Database,
        logbook: Logbook,
        met: str,
        config: Config,
        clock: Callable[[], datetime],
    ) -> None:
        """Take what is needed.

        Args:
            database: The catalog.
            logbook: Where marks are written down.
            met: The log of what was met: see `met.py`.
            config: The rules.
            clock: What tells the time.
        """
        self._database = database
        self._logbook = logbook
        self._register = Register(database, met)
        self._config = config
        self._clock = clock

    def follow(self, scan: Iterable[Progress]) -> Iterator[Progress]:
        """Pass on how far a scan is, and mark what has come to be in the catalog at its end.

        A scan that is left off before leaves that to the next one. With drafts for once there is a
        catalog that nobody need have looked at before, in which all posts are new: to look at it
        marks nothing. What is new indeed is so in the usual one as well.
        """
        if self._config.drafts_once:
            yield from scan
            return
        for progress in scan:
            if not progress.finished:
                yield progress
                continue
            ruled = yield from self._marked(progress._replace(finished=False))
            yield progress._replace(ruled=ruled)

    def rulings(self) -> "tuple[tuple[Ruling, ...], tuple[Mistake, ...]]":
        """Return the rules that can be understood, and what is wrong with the others."""
        if not self._config.rule:
            return (), ()
        from reader.library.arrivals.rules import understood  # noqa: PLC0415  3 ms, for rules only

        return understood(self._config.rule)

    def unsaid(self, ruling: "Ruling", posts: Iterable[str]) -> frozenset[str]:
        """Return to which of some posts a rule could still give a mark."""
        marks = _marks([(ruling, tuple(posts))])
        return frozenset(post for mark in self._logbook.unsaid(marks) for post in mark.posts)

    def say(self, found: "Iterable[tuple[Ruling, Sequence[str]]]") -> tuple[Mark, ...]:
        """Mark posts, each named by its id, by the rules that are for them; return what that was.

        Whatever was said of a post, by whomever and wherever, is left as it is.
        """
        return self._logbook.say_unless_said(_marks(found))

    def _marked(self, far: Progress) -> Generator[Progress, None, int]:
        """Hold what is new against the rules; return how many posts were marked."""
        among = ledger.newcomers(self._database)
        if among is None:
            return 0
        if not self._config.rule and self._config.rules_known:
            self._register.forget()
            ledger.settle(self._database, among.last, "", all_known=True)
            return 0
        try:
            return (yield from self._asked(among, far))
        except DamagedError:
            raise
        except LibraryError as error:
            self._database.note(f"{error}; what is new waits for the rules")
            return 0

    def _asked(self, among: "Rows", far: Progress) -> Generator[Progress, None, int]:
        """Ask the rules about what has arrived in some rows; return how many posts were marked.

        As long as a rule is wrong, new posts are new for it when it is right; those that can be
        understood are not asked about them again.
        """
        rulings, mistakes = self.rulings()
        rules = "\n".join(" ".join((*each.facts, each.typed)) for each in rulings)
        all_known = self._config.rules_known and not mistakes
        unasked = ledger.unasked(self._database, rules)
        if not (all_known or unasked):
            return 0
        arrived = self._register.arrived(among)
        ruled = 0
        if rulings and unasked and arrived:
            ruled = yield from self._ruled(rulings, unasked, arrived, far)
        if all_known:
            self._register.meet(arrived)
        ledger.settle(self._database, among.last, rules, all_known=all_known)
        return ruled

    def _ruled(
        self,
        rulings: "Sequence[Ruling]",
        among: "Rows",
        arrived: "Sequence[Newcomer]",
        far: Progress,
    ) -> Generator[Progress, None, int]:
        """Mark those posts of some rows that have arrived; return how many."""
        from reader.library.arrivals.sieve import Sieve  # noqa: PLC0415  20 ms that news pay

        self._logbook.require_writable()
        sieve = Sieve(self._database, self._config, [each.query for each in rulings], self._clock())
        for done, total in sieve.sift(among, {each.row for each in arrived}):
            yield far._replace(read=done, to_read=total)
        for number in sorted(sieve.costly):
            typed = rulings[number].typed
            self._database.note(f"rule {typed}: a /pattern/ takes too long, and is given up")
        found = [queries.ids_of(self._database, rows) for rows in sieve.found]
        said = self.say(zip(rulings, found, strict=True))
        return len({post for mark in said for post in mark.posts})


def _marks(found: "Iterable[tuple[Ruling, Sequence[str]]]") -> tuple[Mark, ...]:
    return tuple(
        Mark(tuple(sorted(posts)), fact, value=True, rule=ruling.typed)
        for ruling, posts in found
        for fact in ruling.facts
        if posts
    )
