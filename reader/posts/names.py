"""The names that fields go by in the front matter of Hexo, Jekyll, Hugo, Zola, Nikola and feeds.

A name is compared without its case, hyphens and underscores: `pubDate`, `pub_date` and `PubDate`
are one. The first of a field's names that has a value counts.
"""

from functools import lru_cache
from typing import NamedTuple

TITLE = ("title",)
DATE = ("date", "published", "publishdate", "pubdate", "publishedat", "publishedtime",
        "datepublished", "created", "createdat")  # fmt: skip
UPDATED = ("updated", "lastmod", "lastmodified", "lastmodifiedat", "modified", "updatedat",
           "dateupdated", "update")  # fmt: skip
AUTHORS = ("authors", "author", "creator", "byline")
CATEGORIES = ("categories", "category")
TAGS = ("tags", "tag")
SOURCE = ("source", "link", "canonical", "canonicalurl", "permalink", "url", "originalurl")
GUID = ("guid",)
PLACE = ("permalink", "url", "path", "slug")
"""Where on its site a post is: of no use to a reader, but it tells two posts apart."""
LANG = ("lang", "language", "locale")
IMAGE = ("headimg", "thumbnail", "cover", "image", "featuredimage", "featureimage", "coverimage",
         "previewimage", "heroimage", "banner", "hero", "header", "images", "photos")  # fmt: skip
DESCRIPTION = ("description", "excerpt", "summary", "abstract", "preview")
DRAFT = ("draft",)
STATUS = ("status",)

CONTAINERS = ("params", "extra", "taxonomies")
"""The mappings in which Hugo and Zola keep fields of their owner's."""

KNOWN = frozenset(
    TITLE + DATE + UPDATED + AUTHORS + CATEGORIES + TAGS + SOURCE + GUID + LANG + IMAGE
    + DESCRIPTION + DRAFT + STATUS + CONTAINERS + ("layout", "slug", "comments")
)  # fmt: skip
"""All names by which front matter is told from other text."""


class Told(NamedTuple):
    """Which names of each group a front matter has, in the order in which they count."""

    title: tuple[str, ...]
    date: tuple[str, ...]
    updated: tuple[str, ...]
    authors: tuple[str, ...]
    address: tuple[str, ...]
    guid: tuple[str, ...]
    place: tuple[str, ...]
    lang: tuple[str, ...]
    image: tuple[str, ...]
    description: tuple[str, ...]
    hidden: tuple[str, ...]


_GROUPS = Told(
    TITLE, DATE, UPDATED, AUTHORS, SOURCE + GUID, GUID, PLACE, LANG, IMAGE, DESCRIPTION,
    DRAFT + STATUS + ("published",),
)  # fmt: skip


@lru_cache(maxsize=512)
def told_by(names: tuple[str, ...]) -> Told:
    """Return what fields of these plain names tell: the posts of a library have few such sets."""
    return Told._make(tuple(name for name in group if name in names) for group in _GROUPS)


@lru_cache(maxsize=512)
def are_plain(names: tuple[str, ...]) -> bool:
    """Tell whether all names are as they are compared, and none is a container."""
    return all(plain_name(name) == name and name not in CONTAINERS for name in names)


@lru_cache(maxsize=512)
def plain_name(name: str) -> str:
    """Return what is compared of a field's name."""
    return name.lower().replace("_", "").replace("-", "")
