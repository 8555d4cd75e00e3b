"""How well a whole page is cut down to its article: ours beside trafilatura and readability-lxml.

    python -m benchmarks.articles [FOLDER]

For each page of which the corpus has the expected article: the share of its words that is found
(recall), and of what is found that belongs to it (precision); then the means, and the time.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpus import CORPUS

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
"""A word, or a character of Chinese or Japanese."""


class Score(NamedTuple):
    """What one program made of one page, or of all pages on average."""

    recall: float
    precision: float
    seconds: float = 0.0


class Page(NamedTuple):
    """A page, and the article that is expected of it."""

    name: str
    html: str
    expected: str


def pages(corpus: Path) -> Iterator[Page]:
    """Yield the pages in `corpus` of which it has the article; none, where it is not there."""
    for path in sorted((corpus / "articles" / "readability-expected").glob("*.expected.html")):
        name = path.name.removesuffix(".expected.html")
        source = corpus / "articles" / "readability" / f"{name}.source.html"
        html = source.read_text(encoding="utf-8", errors="replace")
        yield Page(name, html, path.read_text(encoding="utf-8"))


def score(page: Page, extract: Callable[[str], str]) -> Score:
    """Let `extract` read a page, and compare the words of what it found with the expected ones."""
    began = time.process_time()
    found = _words(extract(page.html))
    seconds = time.process_time() - began
    expected = _words(page.expected)
    common = (found & expected).total()
    return Score(common / max(1, expected.total()), common / max(1, found.total()), seconds)


def ours(html: str) -> str:
    """Extract as `reader show --article` does."""
    from reader.document.whole.article import article_of  # noqa: PLC0415  one program at a time

    return article_of(html)


def readability(html: str) -> str:
    """Extract with readability-lxml alone."""
    from readability import Document  # noqa: PLC0415  as above

    return str(Document(html).summary())


def trafilatura(html: str) -> str:
    """Extract with trafilatura alone, all that it can keep."""
    from trafilatura import extract  # noqa: PLC0415  as above

    kept = extract(
        html, output_format="html", include_links=True, include_images=True, include_formatting=True
    )
    return kept or ""


def mean(scores: list[Score]) -> Score:
    """Return the means; of the seconds, the sum."""
    recall, precision, seconds = (sum(column) for column in zip(*scores, strict=True))
    return Score(recall / len(scores), precision / len(scores), seconds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    programs = (ours, readability, trafilatura)
    rows = [
        (page.name, [score(page, program) for program in programs])
        for page in pages(parser.parse_args().folder)
    ]
    print(f"{'recall/precision':32}" + "".join(f"{each.__name__:>16}" for each in programs))
    for name, scores in rows:
        print(f"{name:32}" + "".join(f"{s.recall:9.3f}/{s.precision:.3f} " for s in scores))
    means = [mean(list(column)) for column in zip(*(scores for _, scores in rows), strict=True)]
    print(f"{'mean':32}" + "".join(f"{s.recall:9.4f}/{s.precision:.4f}"[-15:] + " " for s in means))
    print(f"{'seconds':32}" + "".join(f"{s.seconds:15.2f} " for s in means))


def _words(html: str) -> Counter[str]:
    tree = LexborHTMLParser(html)
    for unseen in reversed(tree.css("script, style, noscript, template")):
        unseen.decompose()
    text = tree.body.text(separator=" ") if tree.body else ""
    return Counter(word.lower() for word in _WORD.findall(text))


if __name__ == "__main__":
    main()
