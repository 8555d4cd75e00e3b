"""Open every post of the corpus and lay it out at many widths: nothing overflows, nothing is lost.

python benchmarks/corpus.py [FOLDER]      prints each offender, and how many there were
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reader.document.model import Block, Document
from reader.document.parse import parse_body
from reader.document.text import leaves
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.posts.parse import parse_post
from reader.render.plain import plain
from reader.typography import Typography

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
WIDTHS = (2, 20, 40, 80, 200)
_POSTS = frozenset({".md", ".markdown", ".html", ".htm", ".txt"})
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""The categories of what is not shown."""


def posts(folder: Path = CORPUS) -> tuple[Path, ...]:
    """Return the posts and article pages under `folder`, in one order on every machine."""
    found = (path for path in folder.rglob("*") if path.suffix in _POSTS)
    return tuple(sorted(found, key=lambda path: path.parts))


def faults(path: Path, widths: tuple[int, ...] = WIDTHS) -> Iterator[str]:
    """Yield what is wrong with the pages that become of the post at `path`."""
    post = parse_post(path.read_bytes(), name=path.name, stamp=0.0)
    document = parse_body(post.body)
    for cells in widths:
        lines = list(plain(lay_out(document, cells)))
        wide = [line for line in lines if width(line) > cells]
        if wide:
            yield f"{path}: at {cells}: {len(wide)} lines too wide, such as {wide[0]!r}"
        lost = _lost(document, ink("".join(lines))) and _lost(document, _in_order(document, cells))
        if lost:
            yield f"{path}: at {cells}: not found in order: {lost[:80]!r}"


def _in_order(document: Document, cells: int) -> str:
    """Return the letters of a page on which text from right to left is in the order of reading."""
    return ink("".join(plain(lay_out(document, cells, Typography(bidi=False)))))


def _lost(document: Document, page: str) -> str:
    """Return the first leaf of `document` that is not on the page in its order, or nothing."""
    at, there = 0, Counter(page)
    for block in document.blocks:
        for leaf in leaves(Document((block,))):
            letters = ink(leaf)
            if _is_out_of_order(block):
                if Counter(letters) - there:
                    return leaf
                continue
            found = page.find(letters, at)
            if found < 0:
                return leaf
            at = found + len(letters)
    return ""


def _is_out_of_order(block: Block) -> bool:
    """Tell whether cells stand side by side in `block`, or readings over their bases."""
    shown = repr(block)
    return "Table(" in shown or re.search("ruby='.", shown) is not None


def ink(text: str) -> str:
    """Return the letters of `text`: no space, no ornament, nothing that is not shown."""
    return _no_ink().sub("", unicodedata.normalize("NFKC", text))


@cache
def _no_ink() -> re.Pattern[str]:
    """Return a pattern for what a layout may add or leave out."""
    every = [*map(chr, range(sys.maxunicode + 1))]
    kinds = map(unicodedata.category, every)
    unseen = [char for char, kind in zip(every, kinds, strict=True) if kind in _UNSEEN]
    return re.compile(f"[{re.escape(''.join(unseen))}│─┼┬┴├┤━↪▌−-]")


def main() -> int:
    """Check the whole corpus."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    found = posts(folder)
    wrong = 0
    for path in found:
        for fault in faults(path):
            wrong += 1
            print(fault)
    print(f"{len(found)} posts at widths {', '.join(map(str, WIDTHS))}: {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
