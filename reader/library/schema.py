"""The tables of the catalog, each index with its reason.

The catalog is a cache of the files and of the marks' logs: one of another version is thrown away
and built again. Texts hold no surrogates (`rows.storable`); paths are the file system's bytes.
"""

VERSION = 4
"""Kept in `user_version`; counted up with every change below."""

TABLES = """
-- One row per post in the lists.
create table entries (
  row        integer primary key,
  id         text not null unique,     -- the post, for ever: see identity.py
  path       blob not null,
  inode      integer not null,
  key        text not null,            -- what the file says it is, to follow it when it moves
  body       text not null,            -- hash of the body, for the same
  title      text not null,
  date       integer not null,         -- seconds since 1970
  zone       integer not null,         -- the date's own zone: seconds east of UTC
  categories text not null,            -- JSON: list of paths
  authors    text not null,            -- JSON: list
  tags       text not null,            -- JSON: list
  source     text not null,
  length     integer not null,         -- of the body: see columns.py
  problems   integer not null,         -- how many
  read       integer not null,         -- from marks
  starred    integer not null,         -- from marks
  own_tags   text not null             -- from marks. JSON: list
);
-- The row of a file: scanning, and `entry_at`. Not unique: two files may be swapping their names.
create index entries_by_path on entries (path);

-- The folders that were listed, and how they were then: see stamps.py.
create table folders (
  id         integer primary key,
  path       blob not null unique,
  stamp      integer not null,         -- under which all its files were read
  device     integer not null,         -- the file system
  rules      text not null             -- how its files were read
);

-- The files that were read, posts and others, by folder: a scan reads only what is not as it says.
create table files (
  folder     integer not null,
  name       blob not null,
  stamp      integer not null,
  primary key (folder, name)
) without rowid;

-- What could not be read as written, post by post: for the lint, never for a list.
create table problems (
  entry      integer not null,
  line       integer not null,
  message    text not null,
  assumed    text not null
);
create index problems_by_entry on problems (entry);

-- Files and folders that could not be read at all at the last scan.
create table complaints (
  path       blob primary key,
  message    text not null
) without rowid;

-- The outline, with its counts kept and not counted. `null` stands for the whole library.
create table categories (
  id         integer primary key,
  path       text not null unique,     -- JSON: list of names; [] is for posts without one
  sort       text not null,            -- depth first, siblings by name: see rows.sort_key
  posts      integer not null,         -- filed in exactly this category
  fresh      integer not null,         -- how many of `posts` are unread
  total      integer not null,         -- different posts in it and below
  unread     integer not null          -- how many of `total` are unread
);
-- The outline in order; the next and the previous category.
create index categories_in_order on categories (sort);

-- Which entries are filed in exactly which category; each also in the whole library.
-- The key is the order of the lists: a page, a neighbour, the first post are each one seek.
create table filed (
  category   integer not null,
  date       integer not null,
  entry      integer not null,
  unread     integer not null,
  primary key (category, date, entry)
) without rowid;
-- The next unread, however many read ones stand between.
create index filed_unread on filed (category, date, entry) where unread;

-- What is remembered: the last word on each fact of each post, also of posts that are away.
create table marks (
  post       text not null,
  fact       text not null,
  value      text not null,            -- JSON
  clock      text not null,            -- see clock.py
  primary key (post, fact)
) without rowid;
-- The posts that were opened last.
create index marks_opened on marks (clock) where fact = 'opened';

-- How far each log has been merged.
create table logs (
  path       blob primary key,
  inode      integer not null,         -- the stamp under which it was read: see log.py
  size       integer not null,
  mtime_ns   integer not null,
  merged     integer not null,         -- bytes
  last       blob not null,            -- the last of these: others, the log was replaced
  clock      text not null             -- the latest in it
) without rowid;

-- Full text by entries.row. Filled by the search, with words cut by its own rules.
create virtual table texts using fts5 (title, body, content='', tokenize='unicode61');
"""
