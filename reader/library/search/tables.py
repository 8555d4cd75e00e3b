"""The tables of the index of texts, in a file of its own: a cache, as the catalog is.

It is written for minutes, and nobody who marks a post is to wait for that. A post's words are never
deleted, for which SQLite 3.40 would have to be told them: the post gets another number.
"""

from typing import Final

from reader.library.store.database import Tables

VERSION: Final = 9
"""Counted up with every change below or of `words.cut`."""

LOOSE: Final = 1 << 40
"""From here on numbers are in no order: posts that came between others that were there."""

FIRST: Final = 1 << 32
"""The number of the first post. Below it are posts that came later and are newer."""

TABLES: Final = """
-- Each post that was taken in. Below LOOSE the numbers have no gaps and are in the order of lists:
-- the newest first. That order is what lets a search stop when it has found enough.
create table posts (
  number     integer primary key,
  post       unique,                   -- its id; null: gone, or taken in anew under another number
  standing   integer not null,         -- its place in lists by date, when it was taken in: with
  entry      integer not null          -- its row, a `Cursor`
);

-- How many of them are not gone: each key that is typed asks, and to count 100,000 takes 2 ms. No
-- post is deleted but all are, at once.
create table held (posts integer not null);
insert into held values (0);
create trigger post_came after insert on posts when new.post is not null
begin
  update held set posts = posts + 1;
end;
create trigger post_left after update of post on posts
when old.post is not null and new.post is null
begin
  update held set posts = posts - 1;
end;

-- The edition of the catalog whose posts these are: a catalog that was built anew has other rows.
create table indexed (edition blob not null);

-- The words of the posts, by number, cut by words.py: whatever is between spaces is one.
create virtual table texts using fts5 (
  title, author, category, tag, body,
  facts,                               -- what no word without a field is looked for in
  content='', tokenize='ascii'
);
-- Twice as many pieces as usual before they are made one: a fifth of the time of building.
insert into texts (texts, rank) values ('automerge', 8);
-- Bytes of words that are held before they are written as a piece: what is taken in at once. With
-- the usual 1 MB they are three pieces: a quarter of the time of building.
insert into texts (texts, rank) values ('hashsize', 8388608);
"""


def tables(*, variants: bool) -> Tables:
    """Return the tables for words of one kind; an index of the other kind is thrown away."""
    return Tables(2 * VERSION + variants, TABLES)
