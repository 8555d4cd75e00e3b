"""Who is who: a post's id is given once and stays with its file, wherever that goes.

An id is the *key* that the front matter gives (`posts.identity`) as long as no other file has it.
From then on the catalog follows the file: by its path, then by its key, then by its body or its
inode. An id that the file alone would not give again is *claimed* in a log (`claims.py`), so that
a catalog built anew finds it. Only what a file has left behind is given away, so that two files
never share an id.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple

UNNAMED = "body-"
"""How a key begins that is made of the body, for want of a front matter; it changes with that."""


class Trait(NamedTuple):
    """What a file is recognised by."""

    key: str
    body: str
    """The hash of a body that is long enough to tell posts apart; else empty."""
    inode: int
    date: int
    """Seconds since 1970."""


class Known(NamedTuple):
    """A post as the catalog knows its file."""

    id: str
    path: str
    trait: Trait


class Found(NamedTuple):
    """A post as its file was just read."""

    path: str
    name: str
    """The path inside the library: the same on another computer."""
    trait: Trait


class Claim(NamedTuple):
    """A line of the log of identities: the file at `path` is the post `id`."""

    id: str
    path: str
    key: str
    inode: int


def stays(found: Found, known: Known) -> bool:
    """Tell whether the file found at a known path is certainly the one that was there.

    If not, another file may have taken its name, or an editor may have put a new version in its
    place: that shows when all files have been looked at.
    """
    return found.trait.key == known.trait.key or found.trait.inode == known.trait.inode


class Estate:
    """What files have left behind, and who inherits it."""

    def __init__(
        self, left: Iterable[Known], claims: Iterable[Claim], on_disk: Container[str]
    ) -> None:
        self._on_disk = on_disk
        self._left: dict[str, Known] = {}
        self._left_by: defaultdict[object, list[Known]] = defaultdict(list)
        self._claims: dict[str, Claim] = {}
        self._claims_by: defaultdict[object, list[Claim]] = defaultdict(list)
        for known in left:
            self.leave(known)
        for claim in {each.id: each for each in claims}.values():
            self._claim(claim)

    @property
    def left(self) -> tuple[Known, ...]:
        """What nobody has taken."""
        return tuple(self._left.values())

    def leave(self, known: Known) -> None:
        """Add a post whose file is not at its path any more."""
        self._left[known.id] = known
        for sign in _signs(known.trait):
            self._left_by[sign].append(known)

    def take(self, found: Found, is_known: Callable[[str], bool], own: Known | None = None) -> str:
        """Return the id of a file, and take it out of what was left.

        Args:
            found: The file.
            is_known: Whether the catalog has a post of this id.
            own: What was at its path before, if anything; among what was left.
        """
        taken = next(
            id_
            for id_ in self._candidates(found, own)
            if id_ in self._left or not (is_known(id_) or self._is_claimed(id_, found.path))
        )
        self._left.pop(taken, None)
        return taken

    def claim(self, id: str, found: Found) -> Claim | None:  # noqa: A002  the field's word
        """Return the claim to be logged for a file, if there is one that is not logged yet."""
        claim = Claim(id, found.path, found.trait.key, found.trait.inode)
        if id == found.trait.key or self._claims.get(id) == claim:
            return None
        self._claim(claim)
        return claim

    def _claim(self, claim: Claim) -> None:
        self._claims[claim.id] = claim
        for sign in (claim.path, claim.key):
            self._claims_by[sign].append(claim)

    def _is_claimed(self, id_: str, path: str) -> bool:
        """Tell whether a file elsewhere has a right to the id."""
        claim = self._claims.get(id_)
        return claim is not None and claim.path != path and claim.path in self._on_disk

    def _candidates(self, found: Found, own: Known | None) -> Iterator[str]:
        """Yield what could be the file's id, the best reason first."""
        trait = found.trait
        by_key, *by_others = _signs(trait)
        same_key = [each for each in self._left_by[by_key] if each.id in self._left]
        yield from (each.id for each in same_key if each.trait.inode == trait.inode)
        yield from (each.id for each in same_key)
        if own is not None and own.id in self._left:
            yield own.id
        claims = [*self._claims_by[found.path], *self._claims_by[trait.key]]
        yield from (each.id for each in claims if _fits(each, found))
        for sign in by_others:
            yield from (each.id for each in self._left_by[sign] if each.id in self._left)
        yield trait.key
        yield from (each.id for each in self._claims_by[trait.key])
        yield from _copies(found)


def _signs(trait: Trait) -> Iterator[tuple[str, object]]:
    """Yield what a file can be found again by, the surest first.

    An inode is used again when a file is deleted, so it must come with the same date; but a file
    without a front matter has nothing else that an editor does not change.
    """
    yield "key", trait.key
    if trait.body:
        yield "body", trait.body
    unnamed = trait.key.startswith(UNNAMED)
    yield "inode", (trait.inode, None if unnamed else trait.date)


def _fits(claim: Claim, found: Found) -> bool:
    """Tell whether two of three things are the same: path, key, inode."""
    same = (
        claim.path == found.path,
        claim.key == found.trait.key,
        claim.inode == found.trait.inode,
    )
    return sum(same) > 1


def _copies(found: Found) -> Iterator[str]:
    """Yield ids for a file whose key another one has: by its name, then by a number too."""
    number = 0
    while True:
        name = f"{found.trait.key}\0{found.name}\0{number}".encode("utf-8", "surrogateescape")
        yield hashlib.blake2b(name, digest_size=16).hexdigest()
        number += 1
