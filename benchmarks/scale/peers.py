"""What other programs take for the same posts: find, python-frontmatter, newsboat, mu, notmuch."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

import frontmatter

from reader.posts.model import Post
from reader.posts.parse import parse_post

_FEEDS = 100
"""Feeds that the posts are divided into."""


def find(folder: str) -> float:
    """Return the seconds in which `find` prints the status of every file."""
    return _run(["find", folder, "-printf", "%T@ %s %i %p\\n"])


def python_frontmatter(paths: Sequence[Path]) -> float:
    """Return the seconds in which python-frontmatter reads every post, one after another."""
    start = time.perf_counter()
    for path in paths:
        with suppress(Exception):  # any of YAML's; that post costs it no more
            frontmatter.load(str(path))
    return time.perf_counter() - start


def newsboat(paths: Sequence[Path], place: Path) -> dict[str, float]:
    """Return the seconds in which newsboat fills its cache from local feeds, and opens it."""
    if shutil.which("newsboat") is None:
        return {}
    place.mkdir()
    urls = [feed.as_uri() for feed in _feeds(paths, place)]
    (place / "urls").write_text("\n".join(urls) + "\n")
    (place / "config").write_text("max-items 0\nreload-threads 2\n")
    options = [f"--{each}-file={place / each}" for each in ("config", "cache")]
    command = ["newsboat", f"--url-file={place / 'urls'}", *options, "-x"]
    return {"fill": _run([*command, "reload"]), "open": _run([*command, "print-unread"])}


def mu(paths: Sequence[Path], place: Path) -> float | None:
    """Return the seconds in which mu indexes the posts as mails, with their text."""
    if shutil.which("mu") is None:
        return None
    mails = maildir(paths, place)
    home = f"--muhome={place / 'mu'}"
    subprocess.run(["mu", "init", home, f"--maildir={mails}"], check=True, capture_output=True)
    return _run(["mu", "index", "--quiet", home])


def notmuch(paths: Sequence[Path], place: Path) -> float | None:
    """Return the seconds in which notmuch indexes the posts as mails, with their text."""
    if shutil.which("notmuch") is None:
        return None
    mails = maildir(paths, place)
    config = place / "config"
    config.write_text(f"[database]\npath={mails}\n[user]\nname=A\nprimary_email=a@example.org\n")
    return _run(["notmuch", f"--config={config}", "new", "--quiet"])


def _run(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def _feeds(paths: Sequence[Path], place: Path) -> Iterator[Path]:
    """Write the posts as feeds: a hundred, for each costs newsboat some time of its own."""
    size = -(-len(paths) // _FEEDS)
    for start in range(0, len(paths), size):
        feed = place / f"{start}.xml"
        with feed.open("w", encoding="utf-8") as file:
            _write_feed(file.write, f"Posts from {start}", paths[start : start + size])
        yield feed


def _write_feed(write: Callable[[str], object], title: str, posts: Sequence[Path]) -> None:
    write('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ')
    write('xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>')
    write(f"<title>{escape(title)}</title><link>http://example.org/</link>")
    for path in posts:
        post = _post(path)
        write(f"<item><title>{escape(post.title)}</title><guid>{escape(path.as_uri())}</guid>")
        write(f"<link>http://example.org/{path.stem and hash(path)}</link>")
        if post.date is not None:
            write(f"<pubDate>{format_datetime(post.date)}</pubDate>")
        body = post.body.replace("]]>", "]]&gt;")
        write(f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n")
    write("</channel></rss>\n")


def maildir(paths: Sequence[Path], place: Path) -> Path:
    """Write the posts as mails with a body of HTML."""
    mails = place / "mails"
    for each in ("cur", "new", "tmp"):
        (mails / each).mkdir(parents=True)
    for number, path in enumerate(paths):
        post = _post(path)
        mail = EmailMessage()
        mail["Subject"], mail["From"] = post.title, "someone@example.org"
        mail["Message-ID"] = f"<{number}@example.org>"
        if post.date is not None:
            mail["Date"] = post.date
        mail.set_content(post.body, subtype="html")
        (mails / "cur" / f"{number}:2,").write_bytes(bytes(mail))
    return mails


def _post(path: Path) -> Post:
    return parse_post(path.read_bytes(), name=path.name, stamp=0.0)
