"""What each HTML tag means to a reader: data, and no code."""

from reader.document.model import Mark

MARKS = {
    "a": 0,
    "b": Mark.STRONG.value,
    "bdi": 0,
    "bdo": 0,
    "big": 0,
    "blink": 0,
    "cite": Mark.EMPHASIS.value,
    "code": Mark.CODE.value,
    "data": 0,
    "del": Mark.DELETED.value,
    "dfn": Mark.EMPHASIS.value,
    "em": Mark.EMPHASIS.value,
    "font": 0,
    "i": Mark.EMPHASIS.value,
    "ins": Mark.INSERTED.value,
    "kbd": Mark.KEY.value,
    "map": 0,
    "mark": Mark.HIGHLIGHT.value,
    "meter": 0,
    "nobr": 0,
    "output": 0,
    "picture": 0,
    "progress": 0,
    "s": Mark.DELETED.value,
    "samp": Mark.CODE.value,
    "slot": 0,
    "small": Mark.SMALL.value,
    "span": 0,
    "strike": Mark.DELETED.value,
    "strong": Mark.STRONG.value,
    "sub": Mark.SUBSCRIPT.value,
    "sup": Mark.SUPERSCRIPT.value,
    "time": 0,
    "tt": Mark.CODE.value,
    "u": Mark.UNDERLINE.value,
    "var": Mark.EMPHASIS.value,
}
"""Elements inside a line, and the bits that they add to the marks of their text.

An unknown tag is taken like `span`: it says nothing, and its words stay.
"""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

OWN_LOOKS = {
    **dict.fromkeys(HEADINGS | {"th"}, Mark.STRONG.value),
    "a": Mark.UNDERLINE.value,
}
"""The bits that no style adds to the text of an element, as it looks so anyway."""

BLOCKS = frozenset({
    "address", "article", "aside", "body", "center", "dd", "div", "dt", "fieldset", "figcaption",
    "footer", "frameset", "header", "hgroup", "html", "legend", "main", "marquee", "nav",
    "p", "search", "section", "summary",
})  # fmt: skip
"""Elements that begin and end a paragraph, and say nothing else by themselves."""

BREAKING = BLOCKS | {
    "blockquote", "br", "caption", "details", "dir", "dl", "figure", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "li", "listing", "menu", "ol", "plaintext", "pre", "table", "td", "th", "tr",
    "ul", "xmp",
}  # fmt: skip
"""All elements that no paragraph goes on through."""

DROPPED = frozenset({
    "-comment", "annotation", "annotation-xml", "applet", "area", "base", "basefont", "bgsound",
    "canvas", "col", "colgroup", "datalist", "head", "input", "keygen", "link", "meta",
    "noembed", "noframes", "optgroup", "option", "param", "rp", "script",
    "select", "source", "style", "template", "textarea", "title", "track",
})  # fmt: skip
"""Elements that hold no words of the article: forms, scripts, what a browser keeps for itself."""

LEFT_OPEN = HEADINGS | BREAKING | {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "button", "cite", "code", "col",
    "colgroup", "del", "dfn", "em", "font", "frame", "head", "i", "ins", "kbd", "mark", "math",
    "meter", "nobr", "optgroup", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "svg", "tbody", "tfoot", "thead", "tt", "u",
    "wbr",
    "cut", "excerpt", "lj", "lj-cut", "more", "readmore", "toc",
}  # fmt: skip
"""Elements whose bare tag means something though nothing ends it: by itself, because authors forget
the end, or to a generator. Any other is a word in angle brackets: `<filename>`, `<img>`."""

QUOTATION_MARKS = {
    "": (("“", "”"), ("‘", "’")),
    "de": (("„", "“"), ("‚", "‘")),
    "fr": (("«\u00a0", "\u00a0»"), ("“", "”")),
    "ja": (("「", "」"), ("『", "』")),
    "ru": (("«", "»"), ("„", "“")),
    "zh-tw": (("「", "」"), ("『", "』")),
    "zh-hk": (("「", "」"), ("『", "』")),
    "zh-hant": (("「", "」"), ("『", "』")),
}
"""What a language puts around a quotation, and around one inside it; "" for all the others."""

LAZY_SOURCES = (
    "data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-original-src",
    "data-orig-file", "data-url", "file", "_src", "ess-data", "data-echo", "data-lazy",
    "data-lazyload", "data-cfsrc", "data-hi-res-src", "data-layzr", "data-flickity-lazyload",
    "data-pagespeed-lazy-src", "data-savepage-src", "nitro-lazy-src", "lazy-src", "lay-src",
    "real_src", "data-srcset", "srcset", "data-lazy-srcset",
)  # fmt: skip
"""Where scripts that load pictures late keep the address, the surest first."""
