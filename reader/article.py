"""A post as an article: a header of what is known about it, its picture, and its body."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.document.absolute import base_of, with_absolute_addresses
from reader.document.contents import runs_text
from reader.document.language import written_in
from reader.document.media.addresses import host
from reader.document.media.labels import unechoed
from reader.document.model import (
    Block,
    Document,
    Gallery,
    Header,
    Heading,
    Image,
    Mark,
    Paragraph,
    Run,
    Runs,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text, reading_minutes
from reader.document.words import word_in
from reader.language import gettext as _
from reader.language import ngettext
from reader.pictures.model import Picture
from reader.posts.clock import in_zone, is_day
from reader.posts.model import Post
from reader.posts.percent import unquoted
from reader.posts.story import Copy

PLACEHOLDERS = frozenset({"picsum.photos", "via.placeholder.com", "placehold.it", "placehold.co"})
"""Hosts of pictures that a generator puts where a post has none."""

_DOT = Run(" · ", Mark.DIM)
_INTO = Run(" › ", Mark.DIM)
_SPACE = Run(" ", Mark.DIM)
"""Between tags, each of which is a fact: they are in their order also where they read both ways."""

MOST_COPIES = 5
"""Copies of a post that its header leads to; they are the earliest."""

BEGINNING = 8
"""Blocks of a body among which its title may stand again."""

NO_TEXT = _("This post has no text.")
ONLY_TITLE = _("This post has no text besides its title.")
_NOTHING, _TITLE = (Paragraph((Run(said, Mark.DIM),)) for said in (NO_TEXT, ONLY_TITLE))
_NO_BREAK, _JOINER = "\xa0", "\u2060"
_TO_THE_DAY = len("2022-08-25")
_TO_THE_MINUTE = len("2022-08-25 11:18")

_Said = Callable[[int], str]
_UNITS: Final[tuple[tuple[timedelta, _Said, _Said], ...]] = (
    (
        timedelta(days=365),
        lambda count: ngettext("{count} year ago", "{count} years ago", count),
        lambda count: ngettext("in {count} year", "in {count} years", count),
    ),
    (
        timedelta(days=365) / 12,
        lambda count: ngettext("{count} month ago", "{count} months ago", count),
        lambda count: ngettext("in {count} month", "in {count} months", count),
    ),
    (
        timedelta(days=1),
        lambda count: ngettext("{count} day ago", "{count} days ago", count),
        lambda count: ngettext("in {count} day", "in {count} days", count),
    ),
    (
        timedelta(hours=1),
        lambda count: ngettext("{count} hour ago", "{count} hours ago", count),
        lambda count: ngettext("in {count} hour", "in {count} hours", count),
    ),
    (
        timedelta(minutes=1),
        lambda count: ngettext("{count} minute ago", "{count} minutes ago", count),
        lambda count: ngettext("in {count} minute", "in {count} minutes", count),
    ),
)
"""How long each is, and how so many of them are said before now and after."""


class Article(NamedTuple):
    """A post, and what is laid out of it."""

    post: Post
    document: Document
    """The header, then the head image unless the body shows it, then the body.

    Relative addresses are completed where it is known where the post was published.
    """
    pictures: Mapping[str, Picture] = MappingProxyType({})
    """Those that lie on this computer, by their addresses in the document."""
    copies: int = 0
    """How many lines at the end of the header lead to copies of the post in its library."""

    def says_the_same(self, then: datetime, now: datetime) -> bool:
        """Tell whether what was made `then` is what would be made `now`: how long ago it was."""
        date = self.post.date
        return date is None or ago(date, then) == ago(date, now)

    @property
    def alone(self) -> Document:
        """The document without what leads to copies, which are nowhere else."""
        match self.document.blocks:
            case (Header(facts=facts) as header, *blocks) if self.copies:
                header = header._replace(facts=facts[: -self.copies])
                return self.document._replace(blocks=(header, *blocks))
            case _:
                return self.document

    @property
    def body(self) -> Document:
        """The document without its header; empty if the post has no text."""
        _, *blocks = self.document.blocks
        has_text = blocks not in ([_NOTHING], [_TITLE])
        return self.document._replace(blocks=tuple(blocks) if has_text else ())


def article(
    post: Post,
    *,
    now: datetime | None,
    zone: tzinfo | None = None,
    path: str = "",
    cut: bool = False,
    copies: Sequence[Copy] = (),
) -> Article:
    """Make an article of a post.

    Args:
        post: The post.
        now: The present time; aware. None for what is kept: how long ago is not told.
        zone: The reader's zone; None: the computer's.
        path: The post's file, for what is said about it.
        cut: Leave out what stands around the article, whatever the body begins with.
        copies: Other posts of the library that tell the same story; `MOST_COPIES` are named.
    """
    body = parse_body(post.body, lang=post.lang, article=cut, breaks=post.breaks)
    untitled, anchor = _without_title(body.blocks, post.title)
    elsewhere = tuple(_copies(copies, zone))
    content = (*_head_images(post, body), *_without_echoes(untitled, _folded(post.title)))
    header = Header(
        title=(Run(post.title),),
        facts=(*_facts(post, plain_text(body) if content else "", now, zone), *elsewhere),
        notices=_notices(post, path),
        anchor=anchor,
    )
    blocks = (header, *(content or (_TITLE if body.blocks else _NOTHING,)))
    document = Document(blocks, post.lang or body.lang)
    whole = with_absolute_addresses(document, base_of(post.body, post.source))
    return Article(post, whole, copies=len(elsewhere))


def ago(date: datetime, now: datetime) -> str:
    """Return how long before `now` a date is, in words: `4 years ago`; or after: `in 2 days`."""
    distance = abs(now - date)
    for length, before, after in _UNITS:
        if distance >= length:
            count = distance // length
            return (before if date < now else after)(count).format(count=count)
    return _("just now")


def _facts(post: Post, text: str, now: datetime | None, zone: tzinfo | None) -> Iterator[Runs]:
    """Yield the lines under the title."""
    known = [*_draft(post), *_authors(post), *_dates(post, now, zone), *_minutes(text)]
    if known:
        yield _between(known, _DOT)
    for path in post.categories:
        yield _between([Run(name) for name in path], _INTO)
    if post.tags:
        yield _between([Run(f"#{tag}") for tag in post.tags], _SPACE)
    if post.source:
        yield (Run(_readable(post.source), link=post.source),)


def _copies(copies: Sequence[Copy], zone: tzinfo | None) -> Iterator[Runs]:
    """Yield a line for each copy, which leads to it; one more if there are more."""
    for place, date, address in copies[:MOST_COPIES]:
        there = Run(_("Also in {place}").format(place=place), link=address)
        yield there, _DOT, _whole(_written(date, zone))
    if len(copies) > MOST_COPIES:
        yield (Run(_("and in other places")),)


def _draft(post: Post) -> Iterator[Run]:
    if post.draft:
        yield Run(_("Draft"), Mark.STRONG)


def _authors(post: Post) -> Iterator[Run]:
    if post.authors:
        yield Run(", ".join(post.authors))


def _dates(post: Post, now: datetime | None, zone: tzinfo | None) -> Iterator[Run]:
    if post.date is None:
        return
    yield _whole(_written(post.date, zone))
    if now is not None:
        yield _whole(ago(post.date, now))
    if post.updated is not None and post.updated - post.date >= timedelta(days=1):
        day = _written(post.updated, zone)[:_TO_THE_DAY]
        yield _whole(_("updated {day}").format(day=day))


def _written(date: datetime, zone: tzinfo | None) -> str:
    """Return a date in the reader's zone: a day, and the time if the date tells one."""
    if is_day(date):
        return date.date().isoformat()
    return in_zone(date, zone).isoformat(" ", "minutes")[:_TO_THE_MINUTE]


def _whole(fact: str) -> Run:
    """Return a fact that no line divides."""
    joined = fact if fact.isascii() else _JOINER.join(fact)  # lines may end between Han
    return Run(joined.replace(" ", _NO_BREAK))


def _minutes(text: str) -> Iterator[Run]:
    if text:
        yield _whole(_("{minutes} min read").format(minutes=reading_minutes(text)))


def _between(runs: list[Run], separator: Run) -> Runs:
    separated = [each for run in runs for each in (separator, run)]
    return tuple(separated[1:])


def _readable(address: str) -> str:
    """Return an address as one reads it: without its scheme, and decoded."""
    shown = address.partition("://")[2].rstrip("/") or address
    return " ".join(unquoted(shown).split())


def _notices(post: Post, path: str) -> tuple[Runs, ...]:
    if not post.problems:
        return ()
    from reader.posts.said import notice  # noqa: PLC0415  1 ms that only what is wrong pays

    return tuple((Run(notice(each, path)),) for each in post.problems)


def _head_images(post: Post, body: Document) -> Sequence[Block]:
    """Return the post's pictures, but for those that the body shows or that stand for none."""
    named = dict.fromkeys(filter(None, (post.image, *post.photos)))
    unnamed = word_in(post.lang or written_in(body), "image") if named else ""
    shown = tuple(
        Image(address, unnamed=unnamed)
        for address in named
        if host(address) not in PLACEHOLDERS and not _is_in(address, post.body)
    )
    return (Gallery(shown),) if len(shown) > 1 else shown


def _is_in(address: str, body: str) -> bool:
    """Tell whether `body` names an address, with either scheme, as HTML or Markdown writes it."""
    rest = address.partition("://")[2] or address
    return rest in body or rest.replace("&", "&amp;") in body


def _without_title(blocks: Sequence[Block], title: str) -> tuple[Sequence[Block], str]:
    """Return `blocks` without what says the title again, and the id of that.

    It is the first of them, or a heading close to it.
    """
    for at, block in enumerate(blocks[:BEGINNING]):
        if not isinstance(block, Heading) and (at or not isinstance(block, Paragraph)):
            continue
        if _folded(runs_text(block.runs)) == _folded(title):
            anchor = block.anchor if isinstance(block, Heading) else ""
            return (*blocks[:at], *blocks[at + 1 :]), anchor
    return blocks, ""


def _without_echoes(blocks: Sequence[Block], title: str) -> Iterator[Block]:
    """Yield `blocks`, those pictures without words whose words are the `title` again (folded)."""

    def is_title(words: str) -> bool:
        return _folded(words) == title

    for block in blocks:
        match block:
            case Image():
                yield unechoed(block, is_title)
            case Gallery(images):
                yield Gallery(tuple(unechoed(image, is_title) for image in images))
            case _:
                yield block


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
