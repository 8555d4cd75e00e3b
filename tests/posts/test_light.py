"""Reading a common post loads none of the libraries that read an uncommon one."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("yaml", "frontmatter", "tomllib", "json", "html", "zoneinfo", "hashlib", "urllib.parse",
         "dataclasses", "pathlib")  # fmt: skip

COMMON = (
    "\n---\ntitle: 'a'\ncategories: \n - b\nauthor: c\ndate: Thu, 25 Aug 2022 03:18:00 GMT\n"
    "headimg: 'https://cors.zfour.workers.dev/?http://a.b/c.jpg'\ntags: [d, e]\n---\nbody"
)


@pytest.mark.parametrize("module", HEAVY)
def test_a_common_post_is_read_without(module: str, loaded: frozenset[str]) -> None:
    assert module not in loaded


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Return the modules that reading a post loads into a clean interpreter."""
    script = (
        "import sys; from reader.posts.parse import parse_post;"
        f"post = parse_post({COMMON.encode()!r}, name='2012-01-31-a.md', stamp=0.0);"
        "assert post.title == 'a' and not post.problems; print(*sys.modules)"
    )
    command = [sys.executable, "-S", "-c", script]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return frozenset(done.stdout.split())
