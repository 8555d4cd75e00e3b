"""The page of the configuration: docs/config.md."""

from collections.abc import Iterator

from reader.config.model import COLORS
from reader.config.settings import SETTINGS
from reader.config.tables import LIBRARY_KEYS, RULE_KEYS
from reader.tui.terminal.themes import OWN
from reader.typography import ABOUT, DEFAULT
from reader.typography import SETTINGS as PAGE_SETTINGS


def config_page() -> Iterator[str]:
    """Yield the lines of docs/config.md."""
    yield "# Configuration"
    yield ""
    yield "Made by `python docs/generate.py` of what the program reads; do not edit."
    yield ""
    yield "`~/.config/reader/config.toml`; `$XDG_CONFIG_HOME` or `$READER_CONFIG` name another place. Every key may"
    yield "be left out. `reader config` prints what holds and from where, `reader config edit` opens the file in"
    yield "`$VISUAL` or `$EDITOR` (one with all defaults, if there is none) and says what is wrong afterwards,"
    yield "`reader config defaults` prints that file, `reader config actions` what keys can be made to do, and"
    yield "which do it."
    yield ""
    yield "A key that is not known, or a value that is not allowed, is told with its file, its line and what is"
    yield "allowed. The app starts all the same, with the default in its place, and says so; other commands end."
    yield ""
    yield "## At the top"
    yield ""
    yield "| key | default | allowed | what |"
    yield "|---|---|---|---|"
    yield "| `library` | `[]` | a path, a list of paths, `[[library]]` tables | the folders that `reader` opens when none is named |"
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default else ""
        yield f"| `{setting.name}` | {default} | {setting.allowed} | {setting.about} |"
    yield from _COPIES.splitlines()
    yield ""
    yield "## `[[library]]`"
    yield ""
    yield "| key | what |"
    yield "|---|---|"
    yield from (f"| `{name}` | {about} |" for name, about in LIBRARY_KEYS.items())
    yield from _DRAFTS.splitlines()
    yield from _PASSED_OVER.splitlines()
    yield from _RULES.format(
        keys="\n".join(f"| `{name}` | {about} |" for name, about in RULE_KEYS.items())
    ).splitlines()
    yield ""
    yield "## `[page]`"
    yield ""
    yield "How pages are set; for once `--set justify=true` on the command line. What is chosen in the app (by the"
    yield "keys of the panel that `,` shows, which stays until `Esc`, or `:set justify true`; `+` and `-` for the width of lines) holds there from"
    yield "then on instead of what is configured, until `=` in that panel, or `:set auto`, takes all of it back. It is"
    yield "written to `page.json` in the user's state directory, and `reader config` tells it."
    yield ""
    yield "| key | default | allowed | what |"
    yield "|---|---|---|---|"
    for name, value in DEFAULT._asdict().items():
        words = PAGE_SETTINGS[name]
        yield f"| `{name}` | `{words[value]}` | {', '.join(words.values())} | {ABOUT[name]} |"
    yield from _KEYS.splitlines()
    yield from _OPENERS.splitlines()
    yield from _THEMES.format(
        own=", ".join(f"`{theme.name}`" for theme in OWN),
        colors=", ".join(f"`{color}`" for color in COLORS),
    ).splitlines()


_COPIES = """
With `copies = "together"` who reads one of several posts that tell the same story (`is:copy` in [query.md](query.md#each-form-with-an-example) tells which these are) has read all of them, also where many are marked at once, in the app
and by `reader mark`; `U` takes all of it back. What is marked as unread, to come to it again, is the one post. Stars, tags and notes are always of one. A copy that arrives after the
others were read is unread; a [rule](#rule) for `is:copy` marks copies as they arrive.
"""

_DRAFTS = """
With `drafts = true` posts that are not published yet ([post-format.md](post-format.md#fields)) are posts like others, and folders named
`_drafts` are looked into; lists have a ✎ for them, pages say it, and `is:draft` finds them. Of libraries that lie in each other the innermost
decides, and what no library says is as at the top says. A change holds from the next start on: drafts come or go, and what is remembered of
them is kept. `--drafts` on the command line lists them for once. A folder `_drafts` that is itself named as a library has its drafts anyway.

A draft without a date has the one before its file's name, else the time at which the file was last changed, as any post: what was written last
stands first. Hexo keeps drafts in `source/_drafts`, beside `source/_posts`, so the library is the folder around both; Jekyll keeps them
beside `_posts`, and the library is the site. Hugo, Zola and Nikola say in the file that it is one.

```toml
[[library]]
path = "~/blog/source"
drafts = true

[[library]]
path = "~/news"
```
"""

_PASSED_OVER = """
**What is passed over** in the folders of a library: files and folders whose names begin with a dot, `node_modules`, `_drafts` (see above), what `.gitignore` or
`.readerignore` name, and at the root of a site what its generator makes, or makes pages with:

| a folder with | has these passed over |
|---|---|
| `_config.yml` and `source/_posts` (Hexo) | `public`, `scaffolds`, `themes` |
| `_config.yml` and `_posts` (Jekyll) | `_data`, `_includes`, `_layouts`, `_plugins`, `_sass`, `_site`, `vendor` |
| `hugo.toml`, `config.toml`, `zola.toml` and the like, and `content` (Hugo, Zola) | `archetypes`, `assets`, `data`, `i18n`, `layouts`, `public`, `resources`, `sass`, `static`, `templates`, `themes` |
| `conf.py` and `posts` (Nikola) | `cache`, `output`, `plugins`, `templates`, `themes` |

An `_index.md` without a text, which says what a section is called in Hugo and Zola, is no post.
Folders of these names that lie anywhere else are folders like others (`content/public`). A line `!/public/` in a file `.readerignore` beside `public` has it looked into, and one that is
named (`reader blog/public`) is read whatever lies beside it. A folder that the generator was told to make elsewhere (Hugo's `publishDir`, Hexo's `public_dir`) can be named in `.readerignore`,
which is written as `.gitignore` is and has the last word. `reader doctor` tells which folders of sites were passed over.
"""

_RULES = """
## `[[rule]]`

What is remembered of posts as they arrive: that they are read, starred, or have tags of yours. Each rule is a table, with a
[query](query.md) and at least one of the others.

| key | what |
|---|---|
{keys}

```toml
[[rule]]
query = "title:广告 OR category:sponsored"
read = true

[[rule]]
query = 'author:"张 三" lang:zh -title:转载'
star = true
tags = ["张三"]
```

Whatever looks at the folders (the app, also while it watches them; `reader list`, `search` and the other commands) asks the rules about the posts that have
arrived since, at the end; a moved or edited file is no new post, nor is one that was away for a while. An app that is open
takes the rules that the file has by then; all else of it holds from the next start. Words are found in the text too: no index need have it yet, but what the catalog does not
know (the text, `lang:`, `has:code`, a pattern without a field) has each new post read that the rest of the query leaves, some hundred a second. The order of rules does not matter: each is held against posts
as they came, without what the others mark. What one is not to be about its query says (`-author:张三`).

Where drafts are in the lists, a draft is new when it comes (but not those that are there when they come into the lists, nor the first of a folder), and once more when it is published; `-is:draft` in a query leaves it alone until
then. `--drafts` lists for once, and rules mark nothing there.

A rule never overrides what was said. Where you, on any computer, have marked a post read or unread, no rule marks it read; so with stars, and with each tag. That holds
for good: also if the catalog is built anew, if another computer sees a file before it hears what you said of it, and if you say it afterwards.

A new rule is for posts that are yet to come. What a folder holds when it is looked at for the first time (the first posts in it, if it was empty) has not arrived, so no rule is
asked about it; and since rules remember which posts they have met (`arrivals.jsonl` in the user's state directory, as long as there are rules), a new version of this program, or a cache that was deleted, makes none of them new again.
`reader rules` tells how many of those that are there it is for and how many it would mark, `reader rules --apply` marks these.
`U` in the app does not take back what rules have marked, for it takes back what you did last; mark the posts otherwise (`r` and `s`, or
`reader mark QUERY --unread`), and that holds.

`reader mark PATH` tells by which rule a post was marked.

A rule that cannot be understood is left out and told as all else that is wrong here is, with the place in its query; the others hold. Posts that come meanwhile are new for it once it is
right. A scan tells in the app how many posts rules have marked.
"""

_KEYS = """
## `[keys]`

A key, or keys with spaces between them, and the action it does: by the names in [keys.md](keys.md), in full, with what
would be typed behind them on the command line. A list does several, one after another; `""` takes a key away.
`[keys]` holds anywhere, `[keys.library]` and `[keys.page]` in one pane. A key is the character that it types, or
its name: `ctrl+x`, `f2`, `up`, `space`, `enter`; `<char>` is any character, which the action is given.

Your keys go before those of the preset and of the app: what is the same, what begins yours and what yours begin gives
way where yours hold (`"g n"` takes `g` from whatever it did, `"z"` takes `za` and `zz`). Of your own a key may begin
others: it then waits for what follows, and `Enter` says that nothing does.

```toml
preset = "newsboat"

[keys]
"g n" = "next-unread"
"X" = ["toggle-read", "next-post"]
"ctrl+g" = "group tag"
"A" = ""

[keys.page]
"x" = "half-down"
```
"""

_OPENERS = """
## `[openers]`

What opens addresses, by pattern (`*`, `?`, `[…]`, as a shell matches names); the first that fits. `{url}` is the
address, one word whatever quotes stand around it, also in `"$(…)"`. A command that begins with `!` is given the terminal until it ends; any other runs beside the app and may outlive it, and that it fails is told. What no pattern fits goes to
`$BROWSER` or the system's browser.

An address is anybody's, so it must never be run. What is promised: `{url}` is one word, and the shell that runs your
command does not run it. Where that shell might, or might read it as more than a word, it cannot stand, and neither can
`{path}` and `{title}` in a command of `!`:

- as the command itself, also behind `env`, `sudo`, `xargs` and the like, or where the command is not written out (`$PLAYER {url}`);
- in backticks, in `${…}` and `$((…))`, behind `$'…'`, `<<`, `>&` or `&>`;
- in a command that has a shell among its words (`sh`, `bash`, …, with whatever options), or `eval`, `trap`, `source` and the like, `env -S`, `su`, `ssh`,
  `watch`, or `find` with `-exec`, `-execdir` or `-ok`;
- as what is read (`<`) before the command is named, and as the value of `PATH`, `PS4`, `ENV` and the like.

An address that begins with `-` is given to no opener: a program would take it for an option. The variables `$READER_URL`, `$READER_PATH` and `$READER_TITLE` have the values there: `sh -c 'mpv "$READER_URL"'`. Some of what
would do no harm is refused as well. The app tells what is refused when it starts, and again where an address fits. What another program does with its words is its own, and so is what becomes of a value that it was
given, by a pipe, a file, a variable or a function: write `tmux new-window mpv {url}`, and never `tmux new-window "mpv {url}"` or `echo {url} | sh`.

```toml
[openers]
"*.pdf" = "curl -sL {url} | zathura -"
"https://www.youtube.com/*" = "mpv {url}"
"gemini:*" = "!amfora {url}"
```
"""

_THEMES = """
## Themes

`theme` names one of Textual's themes, of the reader's own ({own}) or of yours. With `auto` it is the one that was
chosen last in the app (`:theme nord`, or `^P`); else `textual-dark` or `textual-light` as the terminal's background
is, which it is asked for (OSC 11). With `$NO_COLOR` it is `no-colour`, unless another is configured. `:theme auto`
forgets the choice.

A theme of yours is a table with colours ({colors}), of which only `primary` must be there: `#rrggbb`, `#rgb`, or one
of the terminal's own, as `ansi_blue`. `dark = false` is for a light one.

```toml
theme = "dusk"

[themes.dusk]
primary = "#e0a060"
background = "#201818"
```
"""
