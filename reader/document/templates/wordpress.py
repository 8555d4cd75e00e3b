"""Shortcodes of WordPress that no WordPress ran: an exported post has them as they were typed."""

import re
from collections.abc import Container
from functools import cache
from html import escape, unescape

from reader.document.normalise.habit import Fired, Habit
from reader.document.templates.arguments import Arguments, arguments
from reader.document.templates.endings import Endings
from reader.document.templates.left import mark
from reader.document.templates.meant import in_sentence
from reader.document.templates.themes import music

_LANGUAGES = (
    "actionscript3", "as3", "bash", "c", "clojure", "cpp", "csharp", "css", "delphi", "diff",
    "erl", "erlang", "fsharp", "go", "groovy", "html", "java", "javafx", "javascript", "js",
    "jscript", "matlab", "objc", "pas", "pascal", "patch", "perl", "php", "pl", "plain",
    "powershell", "ps", "py", "python", "r", "rails", "rb", "ruby", "scala", "shell", "sql",
    "swift", "text", "vb", "vbnet", "xhtml", "xml", "xslt", "yaml",
)  # fmt: skip
"""What SyntaxHighlighter takes for a shortcode: `[php]…[/php]`."""
_STRAIGHT = str.maketrans("“”″", '"' * 3)
"""WordPress makes other quotation marks of those in a shortcode that it does not know."""
_CODES = ("sourcecode", "code", "cc", "crayon")
_NOTES = ("su_note", "su_box", "su_quote", "alert", "pullquote", "scode", "tip")
_FOLDS = ("su_spoiler", "spoiler", "expand", "collapse", "toggle")
_LINKS = ("su_button", "button")
_LOOKS = (
    "dropcap", "highlight", "su_highlight", "center", "tabs", "su_tabs", "su_row", "su_column",
    "font", "hide", "hplayer", "login", "Meting", "tag",
)  # fmt: skip
_TABS = ("tab", "su_tab")
_EMBEDDED = ("embed", "youtube", "vimeo")
_PAIRED = ("caption", "latex", *_EMBEDDED, *_CODES, *_NOTES, *_FOLDS, *_LINKS, *_LOOKS, *_TABS)
_BEGUN = rf"(?:(?<=\A\[)|(?<=[>\n]\[))(?:{'|'.join(_LANGUAGES)})"
"""A language at the beginning of a line: in a sentence it is a word in brackets."""
_AROUND = rf"(?<!\[)\[(?P<name>{'|'.join(_PAIRED)}|{_BEGUN})\b(?P<said>[^\[\]\n]*)\]"
_ALONE = (
    r"\[(?P<single>gallery|audio|video)(?P<given>\s[^\[\]\n]*)\](?:\s*\[/(?P=single)\])?"
    r"(?![(\[:])|(?<=<p>)\[(?P<bare>gallery)\](?=</p>)"
)
_MUSIC = r"\[Music(?P<music>\s[^\[\]\n]{1,200})\]"
"""Of Typecho's themes."""
_LAYOUT = (
    r"\[(?:/|(?<![A-Za-z0-9_]\[))(?P<part>(?:av|et_pb|fusion|vc)_[a-z_0-9]+|su_(?:divider|spacer))"
    r"(?P<looks>(?:\s[^\[\]]{0,2000})?)/?\]"
)
"""Of WPBakery, Divi, Avada, Enfold and Shortcodes Ultimate: where the parts of a page lie."""
_CODE = r"<(?P<verbatim>pre|code|script|style)\b.*?(?:</(?P=verbatim)\s*>|\Z)"
_PICTURE = r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?"


def without_shortcodes(body: str, fired: Fired) -> str:
    """Return the HTML `body` with HTML in place of its shortcodes; count them in `fired`."""
    endings = Endings(body)
    all_ended = frozenset(re.findall(r"\[/(\w+)\]", body))
    pieces, at = [], 0
    while found := _shortcode().search(body, at):
        pieces.append(body[at : found.start()])
        ended = endings.behind(found.end(), rf"\[/{found['name']}\]") if found["name"] else None
        at = ended[1] if ended else found.end()
        written = body[found.start() : at]
        inner = body[found.end() : ended[0]].strip() if ended else ""
        made = _around(found, inner, fired) if ended else _alone(found, all_ended)
        fired[Habit.WORDPRESS_TAG] += made is not None
        pieces.append(written if made is None else made)
    return "".join((*pieces, body[at:]))


@cache
def _shortcode() -> re.Pattern[str]:
    return re.compile(f"{_CODE}|{_AROUND}|{_ALONE}|{_MUSIC}|{_LAYOUT}", re.DOTALL)


def _around(found: re.Match[str], inner: str, fired: Fired) -> str | None:
    """Return what two shortcodes make of the text between them, if they do."""
    name, given = found["name"], arguments(unescape(found["said"]))
    if name in _CODES or name in _LANGUAGES:
        return _code(name, found["said"], inner)
    if name in _EMBEDDED:
        address = re.sub("<[^>]*>", "", inner).strip()  # Markdown may have made a link of it
        return f'<iframe src="{escape(unescape(address))}"></iframe>' if "://" in inner else None
    if name == "latex":
        return f'<span class="math inline">{inner}</span>'
    inner = without_shortcodes(inner, fired)
    if name in _LINKS:
        address = given.first("url", "link", "href")
        return f'<a href="{escape(address)}">{inner}</a>' if address else None
    if name in _FOLDS:
        title = escape(given.first("title", "name", "label"))
        return f"<details open><summary>{title}</summary>{inner}</details>" if title else None
    if name in _NOTES:
        title = escape(given.first("title", "cite"))
        heading = f"<p><strong>{title}</strong></p>" if title else ""
        return f"<blockquote>{heading}{inner}</blockquote>"
    if name in _TABS:
        title = escape(given.first("title", "name"))
        return f"<p><strong>{title}</strong></p><div>{inner}</div>" if title else None
    if name in _LOOKS:
        return inner
    picture = re.match(_PICTURE, inner)
    if picture is None:
        return None
    caption = given.first("caption") or inner[picture.end() :].strip()
    return f"<figure>{picture[0]}<figcaption>{caption}</figcaption></figure>"


def _code(name: str, said: str, inner: str) -> str:
    """Return the code that stands between two shortcodes."""
    given = arguments(unescape(said).translate(_STRAIGHT))
    language = name if name in _LANGUAGES else escape(given.first("language", "lang"))
    title = escape(given.first("title"))
    titled = f' class="brush:" title="{title}"' if title else ""
    return f'<pre{titled}><code class="language-{language}">{_lines(inner)}</code></pre>'


def _lines(code: str) -> str:
    """Return `code` without the paragraphs and line breaks that WordPress makes of its lines.

    Its signs may be escaped twice, once by the plugin.
    """
    if not re.search("&[lg]t;", code):
        code = re.sub("&amp;(?=(?:lt|gt|amp|quot|#[0-9]+);)", "&", code)
    breaks = code.count("<br")
    if not breaks:
        return code
    apart = "\n\n" if breaks > code.count("<p>") else "\n"
    return re.sub(r"</p>\s*<p>\n?", apart, re.sub(r"<br ?/?>\n?", "\n", code))


def _alone(found: re.Match[str], all_ended: Container[str]) -> str | None:
    """Return what a shortcode shows by itself; a gallery's pictures are known to WordPress only."""
    if part := found["part"]:
        is_told = part not in all_ended and in_sentence(found.string, *found.span())
        return None if is_told else _part(arguments(unescape(found["looks"])))
    if told := found["music"]:
        song = arguments(unescape(told).rstrip("/")).named
        return music([song.get(each, "") for each in ("id", "server", "type")]) or None
    name, given = found["single"] or found["bare"], found["given"] or ""
    if not name:
        return None
    named = arguments(unescape(given)).named
    sources = [value for key, value in named.items() if key in {"src", "mp3", "mp4", "m4a", "ogg"}]
    if name == "gallery" or not sources:
        return mark(f"{name}{unescape(given)}")
    return f'<{name} src="{escape(sources[0])}"></{name}>'


def _part(given: Arguments) -> str:
    """Return the title of a part of a page; what only says where it lies is nothing."""
    title = given.first("title", "text", "heading")
    return f"<p><strong>{escape(title)}</strong></p>" if title else ""
