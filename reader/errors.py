"""The errors a reader of posts can act on.

```
ReaderError          shown to the user as it is; the process ends with 1
├── PostError        a post's file cannot be read: missing, a folder, no permission, a device
├── LibraryError     a library cannot be opened or its catalog not be written
├── ConfigError      the configuration is wrong: file, line, what is allowed
├── QueryError       a query cannot be understood: what, and where in it
├── PictureError     a picture cannot be shown: no picture, too large, broken
├── CostlyError      a regular expression takes too long
└── CommandError     a pager, browser or piped command could not be run
```

A message starts with the thing it is about: `posts/a.md: line 4: …`. Whatever is not a
`ReaderError` is a bug and falls.
"""

from reader.language import gettext as _


class ReaderError(Exception):
    """Something that the user can act on; the message is shown as it is."""

    def __init__(self, reason: str, path: str = "") -> None:
        """Tell what is wrong, and with which file or folder, unless `reason` says it."""
        super().__init__(f"{path}: {reason}" if path else reason)
        self.reason = reason
        self.path = path


class PostError(ReaderError):
    """A post's file cannot be read. What a file *says* is never an error: see `Post.problems`."""


class PictureError(ReaderError):
    """A picture's file cannot be read, or is none."""


class LibraryError(ReaderError):
    """A library cannot be opened, or its catalog cannot be written."""


class ConfigError(ReaderError):
    """The configuration says something that is not allowed."""

    def __init__(
        self,
        reason: str,
        path: str = "",
        line: int | None = None,
        query: "QueryError | None" = None,
    ) -> None:
        """Tell what is wrong, with which file, and in which line; None is all of it."""
        super().__init__(reason if line is None else in_line(line, reason), path)
        self.reason = reason
        self.line = line
        self.query = query
        """Where a query that stands there is wrong."""


class CommandError(ReaderError):
    """A pager, a browser or a command that a post is piped to could not be run."""


class CostlyError(ReaderError):
    """A regular expression takes too long in one of the texts."""


class QueryError(ReaderError):
    """A query cannot be understood."""

    def __init__(self, message: str, typed: str, start: int, end: int) -> None:
        """Tell what is wrong with the characters of `typed` from `start` to `end`."""
        super().__init__(message)
        self.typed = typed
        """The whole query."""
        self.start = start
        self.end = end
        """Both in characters; equal where something is missing."""


def in_line(line: int, reason: str) -> str:
    """Say in which line something is wrong."""
    return _("line {line}: {reason}").format(line=line, reason=reason)


def visible_name(name: str) -> str:
    """Return a name as a message begins with it: one that nobody would see has quotation marks."""
    return name if name.strip() else repr(name)
