"""The names that fields go by in the front matter of Hexo, Jekyll, Hugo, Zola, Nikola and feeds.

A name is compared without its case, hyphens and underscores: `pubDate`, `pub_date` and `PubDate`
are one. The first of a field's names that has a value counts.
"""

from functools import lru_cache

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


@lru_cache(maxsize=512)
def plain_name(name: str) -> str:
    """Return what is compared of a field's name."""
    return name.lower().replace("_", "").replace("-", "")
