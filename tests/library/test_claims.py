"""The log of identities does not grow with what is claimed again, and tells the same."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.identity.claims import append_claims, claims_in
from reader.library.identity.signs import Claim
from reader.library.logs.compaction import SMALLEST

COPIES = 1200
"""Claims of which some are written anew often enough for the log to be compacted."""


def claims(inode: int) -> list[Claim]:
    return [Claim(f"{n:032}", f"/文/第{n}篇.md", "key", inode) for n in range(COPIES)]


def holding(path: Path) -> list[Claim]:
    """Return what holds: the last claim on each id, in the order of these."""
    last: dict[str, Claim] = {}
    for claim in claims_in(str(path)):
        last.pop(claim.id, None)
        last[claim.id] = claim
    return list(last.values())


def test_what_is_claimed_again_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"

    sizes = []
    for inode in range(1, 13):
        append_claims(str(path), claims(inode))
        sizes.append(path.stat().st_size)

    assert len(path.read_bytes()) < 2 * SMALLEST
    assert max(sizes) < 3 * SMALLEST
    assert holding(path) == claims(12)
    assert json.loads(path.read_bytes().partition(b"\n")[0]).keys() == {"compacted"}


def test_a_small_log_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    append_claims(str(path), claims(1)[:9] * 2)

    assert list(claims_in(str(path))) == claims(1)[:9] * 2


LINES = st.one_of(
    st.builds(
        lambda id_, path, inode, more: json.dumps(
            {"id": id_, "path": path, "key": "k", "inode": inode, **more}
        ).encode(),
        st.sampled_from(["a", "b", "文"]),
        st.sampled_from(["/a.md", "/海.md"]),
        st.integers(0, 2),
        st.sampled_from([{}, {}, {}, {"why": "a later version"}]),
    ),
    st.binary(max_size=8).map(lambda text: text.replace(b"\n", b"")),
)


@given(st.lists(LINES))
def test_a_compacted_log_claims_what_the_log_claimed(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    path = tmp_path_factory.mktemp("claims") / "a.jsonl"
    filler = b"x" * SMALLEST
    path.write_bytes(b"".join(line + b"\n" for line in [*lines, filler]))
    before = holding(path)

    append_claims(str(path), [Claim("new", "/新.md", "k", 1)])

    left = path.read_bytes().splitlines()
    assert holding(path) == [*before, Claim("new", "/新.md", "k", 1)]
    assert [line for line in lines if b"why" in line] == [line for line in left if b"why" in line]
    assert filler in left
