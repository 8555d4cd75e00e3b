"""Posts as other programs read them: Markdown, HTML, JSON."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.article import Article
from reader.cli.jsonlines import json_line
from reader.cli.paths import STDIN
from reader.config import Library
from reader.document.text import reading_minutes
from reader.library.sites.address import Sites
from reader.posts.model import Post
from reader.render.html.page import html
from reader.render.markdown.document import markdown
from reader.render.objects.document import objects

VERSION = 1
"""Of the JSON: another one where something that was there is gone or means something else."""

Named = Iterable[tuple[str, Article]]
"""Posts, as they are named on the command line."""


def as_markdown(articles: Named) -> Iterator[str]:
    """Yield the lines of each post as Markdown; between two of them stands a rule."""
    for number, (_, article) in enumerate(articles):
        if number:
            yield from ("", "---", "")
        yield from markdown(article.body, article.post.title)


def as_html(articles: Named) -> Iterator[str]:
    """Yield the lines of a page of HTML for each post."""
    for _, article in articles:
        yield from html(article.document, article.post.title)


def as_json(articles: Named, libraries: Sequence[Library]) -> Iterator[str]:
    """Yield an object for each post, on a line (see docs/json.md).

    Args:
        articles: The posts.
        libraries: Those that are configured, which may say by whom a site is made.
    """
    sites = Sites(libraries)
    for name, article in articles:
        path = "" if name == STDIN else os.path.realpath(name)
        address = article.post.source or (sites.address(path) if path else "")
        yield json_line(_post_object(name, article, address))


FORMATS: dict[str, Callable[[Named], Iterator[str]]] = {
    "markdown": as_markdown,
    "html": as_html,
}


def _post_object(name: str, article: Article, address: str) -> dict[str, object]:
    """Return what is known of a post, by the names of `reader list --json`, and what it says."""
    content = objects(article.body)
    text = content["text"]
    return {
        "version": VERSION,
        "path": name,
        **_known(article.post),
        "address": address,
        "lang": article.document.lang,
        "minutes": reading_minutes(text) if text else 0,
        **content,
    }


def _known(post: Post) -> dict[str, object]:
    """Return what the file says of its post."""
    return {
        "title": post.title,
        "date": post.date,
        "updated": post.updated,
        "source": post.source,
        "description": post.description,
        "image": post.image,
        "categories": post.categories,
        "authors": post.authors,
        "tags": post.tags,
        "draft": post.draft,
        "problems": len(post.problems),
        "notices": [problem._asdict() for problem in post.problems],
    }
