"""Which files were read, folder by folder, and the stamps under which they were."""

import os
import sqlite3
from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from reader.library.folders.stamps import Stamp
from reader.library.store.rows import path_bytes, path_text


class FolderState(NamedTuple):
    """A folder as it was when it was last listed."""

    number: int
    stamp: Stamp
    total: Stamp
    """Of the files that were in it: see `stamps.total_of`."""
    device: int
    """The file system that it lay on."""
    rules: str
    """How its files were read: the program's version, the generator and the zone."""
    drafts: bool
    """Whether its drafts were asked for."""


class Ledger:
    """The tables `folders` and `files`, inside one transaction or none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def version(self) -> int:
        """Return a number that is another one when another connection has written."""
        (version,) = self._connection.execute("pragma data_version").fetchone()
        return int(version)

    def folders(self) -> dict[str, FolderState]:
        """Return the folders that hold files, by path, each after those that it lies in."""
        found = self._connection.execute(
            "select path, id, stamp, total, device, rules, drafts from folders order by path"
        )
        return {
            os.fsdecode(path): FolderState(number, stamp, total, device, rules, bool(drafts))
            for path, number, stamp, total, device, rules, drafts in found
        }

    def files(self, folder: int, names: Collection[str] | None = None) -> dict[str, Stamp]:
        """Return the files of a folder that were read, by name; of `names`, or all."""
        if names is None:
            found = self._connection.execute(f"{_STAMPS} where folder = ?", (folder,)).fetchall()
        else:
            keys = ((folder, os.fsencode(name)) for name in names)
            one = f"{_STAMPS} where folder = ? and name = ?"
            found = [row for key in keys for row in self._connection.execute(one, key)]
        return {path_text(name): stamp for name, stamp in found}

    def drafts(self, folder: int) -> frozenset[str]:
        """Return the names of the files of a folder that are drafts, in the lists or not."""
        found = self._connection.execute(
            "select name from files where folder = ? and draft", (folder,)
        )
        return frozenset(path_text(name) for (name,) in found)

    def put_folder(self, path: str, rules: str, *, drafts: bool) -> int:
        """Return the number of a folder whose files are now read by these rules.

        It is not settled. What was read of it by other rules is to be read again, and its drafts
        are where they were asked for and are not, or the other way round.
        """
        key = os.fsencode(path)
        self._connection.execute(READ_AGAIN, (key, rules, drafts, key, rules))
        self._connection.execute(
            "insert into folders (path, rules, drafts, stamp, total, device)"
            " values (?, ?, ?, 0, 0, 0) on conflict (path) do update set rules = excluded.rules,"
            " drafts = excluded.drafts, stamp = 0",
            (key, rules, drafts),
        )
        found = self._connection.execute("select id from folders where path = ?", (key,))
        return int(found.fetchone()[0])

    def settle(self, folder: int, stamp: Stamp, total: Stamp, device: int) -> None:
        """Remember that all files of a folder were read, as it was under this stamp."""
        self._connection.execute(
            "update folders set stamp = ?, total = ?, device = ? where id = ?",
            (stamp, total, device, folder),
        )

    def put_files(self, folder: int, files: Iterable[tuple[str, Stamp, bool]]) -> None:
        """Remember files of a folder as read: name, stamp, whether it is a draft."""
        self._connection.executemany(
            "insert or replace into files (folder, name, stamp, draft) values (?, ?, ?, ?)",
            [(folder, path_bytes(name), stamp, draft) for name, stamp, draft in files],
        )

    def remove_files(self, folder: int, names: Iterable[str]) -> None:
        """Forget files of a folder."""
        self._connection.executemany(
            "delete from files where folder = ? and name = ?",
            [(folder, os.fsencode(name)) for name in names],
        )

    def remove_folder(self, folder: int) -> None:
        """Forget a folder, and its files."""
        self._connection.execute("delete from files where folder = ?", (folder,))
        self._connection.execute("delete from folders where id = ?", (folder,))


READ_AGAIN: Final = (
    "update files set stamp = 0 where folder ="
    " (select id from folders where path = ? and (rules <> ? or drafts <> ?))"
    " and (draft or (select rules from folders where path = ?) <> ?)"
)
_STAMPS: Final = "select name, stamp from files"
