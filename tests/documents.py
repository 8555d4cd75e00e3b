"""Documents that many laws are tried with: each file is read and parsed once, for all tests."""

from functools import cache
from pathlib import Path

from reader.document.model import Document
from reader.document.parse import parse_body
from reader.posts.parse import parse_post

ROOT = Path(__file__).parents[1]


def pages_in(*patterns: str) -> list[Path]:
    """Return the bodies that lie there in the project's folder, sorted."""
    found = (path for pattern in patterns for path in ROOT.glob(pattern))
    return sorted(path for path in found if path.suffix in {".html", ".md"})


@cache
def document_of(path: Path) -> Document:
    """Return what becomes of a post, or of a body without front matter."""
    return parse_body(parse_post(path.read_bytes()).body)
