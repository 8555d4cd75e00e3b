"""The text of a configuration file to begin with: all defaults, or the library that was chosen."""

import re
from collections.abc import Iterator

from reader.config.holding import page_value, quoted
from reader.config.settings import SETTINGS
from reader.typography import ABOUT, DEFAULT
from reader.typography import SETTINGS as PAGE_SETTINGS

_HEAD = """\
# The configuration of reader. A line that begins with # says what holds without it;
# take the # away and change it. `reader config` tells what holds, and from where.

# library = ["~/news", "~/blog"]  # the folders that `reader` opens when none is named
"""

_TAIL = """
# [[library]]                     # or a table for each folder, which may say more
# path = "~/blog"
# generator = "hexo"              # or jekyll, hugo, zola, nikola, plain; else told by its files
# zone = "Asia/Shanghai"          # of dates without one; else as the site says, else UTC
# drafts = true                   # what is not published is in the lists here; else as above

# [[rule]]                        # what is remembered of posts as they arrive, by a query
# query = "title:sponsored"
# read = true                     # or star = true, or tags = ["later"]

# [keys]                          # a key, or keys with spaces between them, and the action it does
# "g n" = "next-unread"
# "X" = ["toggle-read", "next-post"]
# "ctrl+l" = ""                   # no longer anything

# [keys.library]                  # the same, only in the library; or [keys.page]

# [openers]                       # what opens addresses and files, by pattern; the first that fits
# "*.pdf" = "zathura {url}"

# [themes.dusk]                   # a theme of your own: theme = "dusk"
# dark = true
# primary = "#e0a060"
# background = "#201818"
"""

_LIBRARY = re.compile(r"^(?:# library = .*|library = \[ *\] *(?:#.*)?)$", re.MULTILINE)
"""The line that `template` begins with; or the one of a list without folders. What else is said of
a library, and may be broken, is not ours to replace."""


def template() -> str:
    """Return a configuration file in which every key stands with its default, commented out."""
    return "".join((_HEAD, *_settings(), *_page(), _TAIL))


def with_library(text: str, folder: str) -> str:
    """Return the configuration file `text` with `folder` as its library; it has none so far."""
    line = f"library = [{quoted(folder)}]"
    if _LIBRARY.search(text):
        return _LIBRARY.sub(lambda _: line, text, count=1)
    return f"{line}\n{text}"


def _settings() -> Iterator[str]:
    for setting in SETTINGS:
        said = f"{setting.name} = {setting.default}" if setting.default else setting.name
        more = "" if setting.allowed == "true, false" else f"{setting.allowed}: "
        yield f"# {said:<32}# {more}{setting.about}\n"


def _page() -> Iterator[str]:
    yield "\n# [page]                          # how pages are set\n"
    for name, value in DEFAULT._asdict().items():
        allowed = "" if isinstance(value, bool) else f"{', '.join(PAGE_SETTINGS[name].values())}: "
        yield f"# {f'{name} = {page_value(name, value)}':<32}# {allowed}{ABOUT[name]}\n"
