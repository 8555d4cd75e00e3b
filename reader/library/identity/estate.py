"""What files have left behind, and who inherits it."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator

from reader.library.identity.signs import (
    NO_INODE,
    Claim,
    FoundFile,
    Known,
    Sign,
    claim_signs,
    signs,
)


class Estate:
    """The ids that are free to be given, and those that are promised."""

    def __init__(
        self, left: Iterable[Known], claims: Iterable[Claim], on_disk: Container[str]
    ) -> None:
        self._on_disk = on_disk
        self._left: dict[str, Known] = {}
        self._left_by = _Index()
        self._claims: dict[str, Claim] = {}
        self._claims_by = _Index()
        self._claimed: set[str] = set()
        """The paths and keys of all claims: what has neither is in none of them."""
        for known in left:
            self.leave(known)
        for claim in claims:
            self._claim(claim)

    @property
    def left(self) -> tuple[Known, ...]:
        """What nobody has taken."""
        return tuple(self._left.values())

    def is_nothing_to(self, path: str, key: str) -> bool:
        """Tell whether nothing was left or claimed that a file could be, or that its key is."""
        claimed = self._claimed
        return not (self._left or path in claimed or key in claimed or key in self._claims)

    def is_in_doubt(self, found: FoundFile) -> bool:
        """Tell whether a file could be what was left, but another one could be it more surely."""
        if not self._left:
            return False
        by_inode, by_name, *others = signs(found)
        surely = self._left_by[by_inode] or self._left_by[by_name]
        return not surely and any(self._left_by[sign] for sign in others)

    def leave(self, known: Known) -> None:
        """Add a post whose file is not at its path any more."""
        self._left[known.id] = known
        self._left_by.add(known.id, signs(known))

    def take(
        self,
        found: FoundFile,
        is_known: Callable[[str], bool],
        own: Known | None = None,
        absent: str | None = None,
    ) -> str:
        """Return the id of a file, and take it out of what was left.

        Args:
            found: The file.
            is_known: Whether the catalog has a post of this id.
            own: What was at its path before, if anything; among what was left.
            absent: A post that went away earlier and is certainly this one.
        """
        taken = next(
            id_
            for id_ in self._candidates(found, own, absent)
            if id_ in self._left or not (is_known(id_) or self._is_claimed(id_, found.path))
        )
        if taken in self._left:
            self._left_by.remove(taken, signs(self._left.pop(taken)))
        return taken

    def claim(self, id: str, found: FoundFile) -> Claim | None:  # noqa: A002  the field's word
        """Return the claim to be logged for a file, if there is one that is not logged yet."""
        if id == found.trait.key and not self._may_be_claimed(found):
            return None
        claim = Claim(id, found.path, found.trait.key, found.trait.inode)
        rivals = self._claims_by["path, key", claim.path, claim.key].keys() - {id}
        return self._news(claim) if id != claim.key or rivals else None

    def release(self, id: str) -> Claim | None:  # noqa: A002  the field's word
        """Return the claim to be logged for a post that is gone, if it was claimed at all.

        Another file may get its inode; by its path and its key it is known when it comes back.
        """
        claim = self._claims.get(id)
        return claim and self._news(claim._replace(inode=NO_INODE))

    def _news(self, claim: Claim) -> Claim | None:
        if self._claims.get(claim.id) == claim:
            return None
        self._claim(claim)
        return claim

    def _claim(self, claim: Claim) -> None:
        if (before := self._claims.get(claim.id)) is not None:
            self._claims_by.remove(claim.id, self._signs_of(before))
        self._claims[claim.id] = claim
        self._claimed |= {claim.path, claim.key}
        self._claims_by.add(claim.id, self._signs_of(claim))

    def _signs_of(self, claim: Claim) -> Iterator[Sign]:
        """Yield what a claim is found by: where nothing is at its path, by the key alone too."""
        yield from claim_signs(claim.path, claim.key, claim.inode)
        if claim.path not in self._on_disk:
            yield "key", claim.key

    def _may_be_claimed(self, found: FoundFile) -> bool:
        return found.path in self._claimed or found.trait.key in self._claimed

    def _is_claimed(self, id_: str, path: str) -> bool:
        """Tell whether a file elsewhere has a right to the id."""
        claim = self._claims.get(id_)
        return claim is not None and claim.path != path and claim.path in self._on_disk

    def _candidates(self, found: FoundFile, own: Known | None, absent: str | None) -> Iterator[str]:
        """Yield what could be the file's id, the best reason first; of claims, the last."""
        if self._left or self._may_be_claimed(found):
            yield from self._heritable(found, own)
        if absent is not None:
            yield absent
        yield found.trait.key
        yield from self._claims_by["key", found.trait.key]
        yield from _copies(found)

    def _heritable(self, found: FoundFile, own: Known | None) -> Iterator[str]:
        """Yield what the file may have been, if there is more to tell it by than its key."""
        trait = found.trait
        by_inode, by_name, by_key, *by_others = signs(found)
        for sign in (by_inode, by_name, by_key):
            yield from self._left_by[sign]
        if own is not None and own.id in self._left:
            yield own.id
        for sign in claim_signs(found.path, trait.key, trait.inode):
            yield from reversed(self._claims_by[sign])
        for sign in by_others:
            yield from self._left_by[sign]


class _Index:
    """Ids by what they are told by.

    Thousands may share a sign (a feed that gives all posts its own address), so none is looked
    at twice: one that is given away is taken out.
    """

    def __init__(self) -> None:
        self._ids: defaultdict[Sign, dict[str, None]] = defaultdict(dict)

    def __getitem__(self, sign: Sign) -> dict[str, None]:
        return self._ids.get(sign, {})

    def add(self, id_: str, signs: Iterable[Sign]) -> None:
        for sign in signs:
            self._ids[sign][id_] = None

    def remove(self, id_: str, signs: Iterable[Sign]) -> None:
        for sign in signs:
            self._ids[sign].pop(id_, None)


def _copies(found: FoundFile) -> Iterator[str]:
    """Yield ids for a file whose key another one has: by its name, then by a number too."""
    number = 0
    while True:
        name = f"{found.trait.key}\0{found.name}\0{number}".encode("utf-8", "surrogateescape")
        yield hashlib.blake2b(name, digest_size=16).hexdigest()
        number += 1
