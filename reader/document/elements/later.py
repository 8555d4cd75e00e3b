"""Elements that not every page has: what reads them is imported when a page first has one.

Each module that a page does without is worth half a percent of the time in which it is shown.
"""

# ruff: noqa: PLC0415

from selectolax.lexbor import LexborNode

from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk


def button(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<button>`: its words may belong to a sentence."""
    from reader.document.normalise.buttons import button as read

    read(walk, node, attributes)


def check_box(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<input>`: the box of a task."""
    from reader.document.elements.lists import check_box as read

    read(walk, node, attributes)


def code(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<pre>` and its kin."""
    from reader.document.elements.code import code as read

    read(walk, node, attributes)


def badge(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<Badge>`."""
    from reader.document.elements.components import badge as read

    read(walk, node, attributes)


def part(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<TabItem>` and its kin."""
    from reader.document.elements.components import part as read

    read(walk, node, attributes)


def note(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<Callout>` and its kin."""
    from reader.document.elements.components import note as read

    read(walk, node, attributes)


def film(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<YouTube>` and its kin."""
    from reader.document.elements.components import film as read

    read(walk, node, attributes)


def definitions(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<dl>`."""
    from reader.document.elements.definitions import definitions as read

    read(walk, node, attributes)


def embedded(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<object>`."""
    from reader.document.media.embedded import embedded as read

    read(walk, node, attributes)


def form(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<form>`."""
    from reader.document.elements.forms import form as read

    read(walk, node, attributes)


def label(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<label>`."""
    from reader.document.elements.forms import label as read

    read(walk, node, attributes)


def journal(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<lj>` of LiveJournal: the name of somebody who writes there."""
    from reader.document.elements.journal import journal as read

    read(walk, node, attributes)


def listing(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a list."""
    from reader.document.elements.lists import listing as read

    read(walk, node, attributes)


def lite(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<lite-youtube>` and its kin."""
    from reader.document.media.embedded import lite as read

    read(walk, node, attributes)


def media(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read sound, films and frames."""
    from reader.document.media.embedded import media as read

    read(walk, node, attributes)


def script(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<script>`: it may be a formula, or stand for a card."""
    from reader.document.media.embedded import script as read

    read(walk, node, attributes)


def stray_items(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<li>` outside of a list."""
    from reader.document.elements.lists import stray_items as read

    read(walk, node, attributes)


def table(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<table>`."""
    from reader.document.elements.tables import table as read

    read(walk, node, attributes)
