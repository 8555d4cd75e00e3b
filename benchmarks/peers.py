"""How other programs set a page of HTML: w3m, lynx and elinks, inscriptis and html2text."""

import shutil
import subprocess
from collections.abc import Callable, Mapping

import html2text
import inscriptis

Peer = Callable[[str, int], str]
"""Sets HTML in lines of so many cells."""

_COMMANDS = {
    "w3m": "w3m -dump -T text/html -I utf-8 -O utf-8 -cols {}",
    "lynx": "lynx -dump -stdin -nolist -assume_charset=utf-8 -display_charset=utf-8 -width={}",
    "elinks": "elinks -dump 1 -force-html -no-references -no-numbering -dump-charset utf-8"
    " -dump-width {}",
}


def peers() -> Mapping[str, Peer]:
    """Return the programs that are installed here."""
    found: dict[str, Peer] = {
        name: _program(command) for name, command in _COMMANDS.items() if shutil.which(name)
    }
    return {**found, "inscriptis": _inscriptis, "html2text": _html2text}


def whole_page(body: str) -> str:
    """Return `body` as a page that says how it is encoded."""
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def _program(command: str) -> Peer:
    """Return a peer that is a program reading its standard input."""

    def run(html: str, cells: int) -> str:
        words = command.format(cells).split()
        ran = subprocess.run(words, input=html.encode(), capture_output=True, check=True)
        return ran.stdout.decode(errors="replace")

    return run


def _inscriptis(html: str, _cells: int) -> str:
    """Set `html` as inscriptis does, which knows no width."""
    return str(inscriptis.get_text(html))


def _html2text(html: str, cells: int) -> str:
    converter = html2text.HTML2Text(bodywidth=cells)
    converter.ignore_links = converter.ignore_images = True
    return str(converter.handle(html))
