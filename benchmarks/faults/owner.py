"""The owner of a library's folder: files come, change, move and go between two scans."""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.make_library import Made, made

_ONCE = 1
"""A file that is changed more often between two looks may be taken for another one."""


class Owner:
    """Changes what is in a folder, always in the same way for the same seed."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder = folder
        self._random = random
        self._posts: Iterator[Made] = made(1_000_000)
        self._origins: dict[Path, Path] = {}
        self._changes: Counter[Path] = Counter()

    def look(self) -> None:
        """From now on tell what becomes of the files that are there."""
        self._origins = {path: path for path in self._folder.rglob("*.md")}
        self._changes.clear()

    def same(self) -> Iterator[tuple[Path, Path]]:
        """Yield where a file was at the last look, and where it is; if that can be told at all."""
        for now, before in self._origins.items():
            if self._changes[before] <= _ONCE:
                yield before, now

    def bring(self, count: int) -> None:
        """Add so many files that are new."""
        for _ in range(count):
            path, text = next(self._posts)
            where = self._folder / path
            where.parent.mkdir(parents=True, exist_ok=True)
            where.write_bytes(text.encode())
            self._origins.pop(where, None)

    def meddle(self) -> None:
        """Do one of the things that people and programs do to files."""
        posts = sorted(self._folder.rglob("*.md"))
        post = self._random.choice(posts)
        match self._random.randrange(7):
            case 0:
                self.bring(self._random.randint(1, 30))
            case 1:
                post.unlink()
                self._origins.pop(post, None)
            case 2:
                self._move(post)
            case 3:
                _retitle(post)
                self._moved(post, post)
            case 4:
                _replace(post)
                self._moved(post, post)
            case 5:
                self._copy(post, post.with_name(f"copy {self._random.randrange(99)}.md"))
            case _:
                self._rename_folder(post.parent)

    def _copy(self, post: Path, copy: Path) -> None:
        """Put a copy beside a post: which is which nobody can tell, if the post is changed too."""
        if copy != post:
            copy.unlink(missing_ok=True)
            shutil.copyfile(post, copy)
            self._origins.pop(copy, None)
            self._moved(post, post)

    def _move(self, post: Path) -> None:
        folders = sorted({each.parent for each in self._folder.rglob("*.md")})
        new = post.rename(self._random.choice(folders) / f"moved {self._random.randrange(9999)}.md")
        self._moved(post, new)

    def _rename_folder(self, folder: Path) -> None:
        new = folder.rename(folder.with_name(f"renamed {self._random.randrange(9999)}"))
        for path in [each for each in self._origins if each.is_relative_to(folder)]:
            self._moved(path, new / path.relative_to(folder))

    def _moved(self, old: Path, new: Path) -> None:
        """Note that a file was changed, and where it is now."""
        origin = self._origins.pop(old, None)
        self._origins.pop(new, None)
        if origin is not None:
            self._origins[new] = origin
            self._changes[origin] += 1


def _retitle(post: Path) -> None:
    """Change the title in the file itself."""
    text = post.read_text("utf-8")
    post.write_text(text.replace("title: '", "title: 'New ", 1), "utf-8")


def _replace(post: Path) -> None:
    """Put a new version in the file's place, as editors do."""
    new = post.with_suffix(".new")
    new.write_text(post.read_text("utf-8") + "\nMore.\n", "utf-8")
    os.replace(new, post)
