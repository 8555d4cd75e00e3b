"""A whole page → its article, with the markup that the page has."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document.walk.attributes import with_few_attributes
from reader.document.walk.nesting import DEEPEST, shallow
from reader.document.whole.judge import NUMBER, kept_numbers
from reader.document.whole.pieces import SILENT, size
from reader.document.whole.region import Region

LARGEST = 4_000_000
"""Characters of a page that is looked at."""

MOST_ELEMENTS = 30_000
"""Elements of a page that is looked at: readability compares some with all that are beside them."""

LEAST_SHARE = 20
"""An article has at least one word of so many on the page; else it is no article."""

_FURNITURE = ", ".join(
    (
        'nav, header, footer, aside, [role="navigation"], [role="banner"], [role="complementary"]',
        *(
            f':is(div, section, ul, ol, table)[{attribute}*="{name}" i]'
            for attribute in ("class", "id")
            for name in (
                "nav",
                "menu",
                "sidebar",
                "header",
                "footer",
                "comment",
                "related",
                "share",
            )
        ),
    )
)
"""What stands around an article. A page without any of it is all article, whatever a judge says."""

_TOO_DEEP = "html" + " > *" * DEEPEST


def article_of(html: str) -> str:
    """Return the article of a page; the whole page where none is found, so that nothing is lost."""
    if len(html) > LARGEST or shallow(html) is not html:
        return html
    tree = LexborHTMLParser(with_few_attributes(html))
    body = tree.body
    if body is None or tree.css_first(_TOO_DEEP) is not None:
        return html
    if body.css_first(_FURNITURE) is None:
        return html
    elements = _numbered(body)
    if len(elements) > MOST_ELEMENTS:
        return html
    numbers = kept_numbers(tree.html or "")
    kept = [elements[number] for number in sorted(numbers) if number < len(elements)]
    for element in elements:
        del element.attrs[NUMBER]
    return _article(body, kept) or html


def _numbered(body: LexborNode) -> list[LexborNode]:
    """Put its number on each element of `body` that may be seen; return them in this order."""
    elements = [node for node in body.traverse() if node.tag not in SILENT and node.tag != "body"]
    for number, element in enumerate(elements):
        element.attrs[NUMBER] = str(number)
    return elements


def _article(body: LexborNode, kept: list[LexborNode]) -> str:
    """Return the article that is around what was `kept` in `body`; empty if it is none."""
    if not kept:
        return ""
    region = Region(body, kept)
    if region.size * LEAST_SHARE < size(body):
        return ""
    root = _attributes(region.tops[0])
    return f"<body{root}>{''.join(piece.html or '' for piece in region.pieces())}"


def _attributes(node: LexborNode) -> str:
    """Return the language and the direction that `node` has from what is around it, as markup."""
    return "".join(f' {name}="{value}"' for name in ("lang", "dir") if (value := _near(node, name)))


def _near(node: LexborNode | None, name: str) -> str:
    """Return the attribute `name` of the nearest element from `node` outwards that has it."""
    while node is not None:
        value = node.attributes.get(name) or ""
        if value.replace("-", "").isalnum():
            return value
        node = node.parent
    return ""
