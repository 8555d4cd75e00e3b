"""The tables of the catalog, each index with its reason.

The catalog is a cache of the files and of the marks' logs: one of another version is thrown away
and built again. Texts hold no surrogates (`rows.storable`); paths are the file system's bytes.
"""

VERSION = 20
"""Kept in `user_version`; counted up with every change below."""

TABLES = """
-- What many posts share, once: folders, lists of categories and of authors, the beginnings of
-- addresses. Nothing is ever taken away.
create table shared (
  id         integer primary key,
  value      not null unique           -- text; a folder is bytes
);

-- The folders of the library, without links.
create table roots (path blob not null);

-- What tells this catalog from one that was built before it, or will be after it.
create table edition (id blob not null);
insert into edition values (randomblob(16));

-- One row per post in the lists. No row's number is ever given to another post.
create table entries (
  row        integer primary key autoincrement,
  id         not null unique,          -- the post, for ever: see identity/signs.py
  spot       integer not null,         -- a short hash of the path: see rows.spot
  folder     integer not null,         -- shared
  name       blob not null,            -- of the file in it
  inode      integer not null,
  key,                                 -- what the file says it is, to follow it when it moves;
                                       -- null if that is the id, as it nearly always is
  body       blob not null,            -- what its body is told by (`body_sign`), for the same
  title      text not null,
  date       integer not null,         -- seconds since 1970
  zone       integer not null,         -- the date's own zone: seconds east of UTC
  categories integer not null,         -- shared; JSON: list of paths
  authors    integer not null,         -- shared; JSON: list
  tags       text not null,            -- JSON: list
  site       integer not null,         -- shared; the address of the post up to its path
  address    text not null,            -- the rest of it
  length     integer not null,         -- of the body: see columns.py
  problems   integer not null,         -- how many
  draft      integer not null,         -- whether it is one: by its front matter, or its folder
  same_page  integer,                  -- what posts of one story share: see posts/story.py
  same_text  integer,                  -- the same
  copies     integer not null,         -- whether there are others of them: see copies.py
  read       integer not null,         -- from marks
  starred    integer not null,         -- from marks
  own_tags   text not null,            -- from marks. JSON: list
  noted      integer not null          -- from marks: whether there is a note or a passage
);
-- The row of a file: scanning, and `entry_at`. A hash takes a fifth of the room of the path.
create index entries_by_spot on entries (spot);
-- The copies of a post, and whether one that comes has any.
create index entries_by_page on entries (same_page) where same_page is not null;
create index entries_by_text on entries (same_text) where same_text is not null;

-- The folders that were listed, and how they were then: see stamps.py.
create table folders (
  id         integer primary key,
  path       blob not null unique,
  stamp      integer not null,         -- under which all its files were read
  total      integer not null,         -- of their stamps then
  device     integer not null,         -- the file system
  rules      text not null,            -- how its files were read
  drafts     integer not null          -- whether its drafts were asked for
);

-- The files that were read, posts and others, by folder: a scan reads only what is not as it says.
create table files (
  folder     integer not null,
  name       blob not null,
  stamp      integer not null,
  draft      integer not null,         -- whether it is a post and a draft, in the lists or not
  primary key (folder, name)
) without rowid;

-- Posts whose files are gone and of which something is remembered: see gone.py.
create table gone (
  id         primary key not null,
  path       blob not null,            -- where the file was
  key        not null,                 -- what a file that comes back is known by
  body       blob not null,            -- the same
  title      text not null,
  date       integer not null,         -- seconds since 1970
  zone       integer not null          -- the date's own zone: seconds east of UTC
) without rowid;
create index gone_by_key on gone (key, date);
create index gone_by_body on gone (body);

-- What could not be read as written, post by post: for the lint, never for a list.
create table problems (
  entry      integer not null,
  line       integer not null,
  message    text not null,
  assumed    text not null
);
create index problems_by_entry on problems (entry);

-- Up to which row posts have been held against the rules, as they are when they arrive.
create table ruled (
  row        integer not null,         -- against all of them
  asked      integer not null,         -- against those that could be understood,
  rules      text not null             -- which are these
);
insert into ruled values (0, 0, '');

-- Files and folders that could not be read at all at the last scan.
create table complaints (
  path       blob primary key,
  message    text not null
) without rowid;

-- The ways in which posts are grouped and sorted here: see arranging.py.
create table arrangements (
  id         integer primary key,
  grouping   text not null,            -- see arrangement.py
  sorting    text not null,
  unique (grouping, sorting)
);
insert into arrangements values (1, 'none', 'date'), (2, 'category', 'date');

-- The outline of each arrangement, with its counts kept and not counted.
create table groups (
  id          integer primary key,
  arrangement integer not null,
  path        text not null,           -- JSON: list of names; [] is for posts without one
  sort        blob not null,           -- depth first, siblings by name: see collate.sort_key
  posts       integer not null,        -- filed in exactly this group
  fresh       integer not null,        -- how many of `posts` are unread
  total       integer not null,        -- different posts in it and below
  unread      integer not null,        -- how many of `total` are unread
  unique (arrangement, path)
);
-- The outline in order; the next and the previous group.
create index groups_in_order on groups (arrangement, sort);

-- Which entries are filed in exactly which group.
-- The key is the order of the lists: a page, a neighbour, the first post are each one seek.
create table filed (
  grp        integer not null,
  standing   not null,                 -- where it stands: see standing.py
  entry      integer not null,
  unread     integer not null,
  primary key (grp, standing, entry)
) without rowid;
-- The next unread, however many read ones stand between.
create index filed_unread on filed (grp, standing, entry) where unread;

-- What is remembered: the last word on each fact of each post, also of posts that are away.
create table marks (
  post       not null,                 -- an id
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

-- What the search has yet to take in or to let go: each time that a post came, changed or went.
-- No number is given twice: who is done with one may be late, and another one's event is not his.
create table unsearched (
  event      integer primary key autoincrement,
  post       not null
);
create trigger entry_came after insert on entries begin
  insert into unsearched (post) values (new.id);
end;
create trigger entry_changed after update of folder, name, key, body, title, own_tags on entries
begin
  insert into unsearched (post) values (new.id);
end;
create trigger entry_left after delete on entries begin
  insert into unsearched (post) values (old.id);
end;
"""
