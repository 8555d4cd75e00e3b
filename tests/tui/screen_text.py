"""What a screen looks like, as text: its characters, and below them the colours of each row."""

import html
import re
from itertools import groupby
from string import ascii_letters
from typing import Final, NamedTuple

from reader.layout.cells import clusters, width

CELL: Final = 12.2
"""Units of the drawing that a cell is wide."""
ROW: Final = 24.4
"""Units that a row is high."""

_STYLE = re.compile(r"\.[\w-]+-(?P<name>r\d+) \{ (?P<rules>[^}]*)\}")
_GROUND = re.compile(
    r'<rect fill="(?P<color>[^"]*)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" width="(?P<wide>[\d.]+)"'
)
_TEXT = re.compile(
    r'<text class="[\w-]+-(?P<name>r\d+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"[^>]*>(?P<text>[^<]*)<'
)


class Cell(NamedTuple):
    """A cell of the screen."""

    text: str = " "
    """Empty: the one before it is two cells wide."""
    ink: str = ""
    ground: str = ""

    @property
    def look(self) -> str:
        """Its colours; of a blank, the ground alone shows, unless it is underlined or the like."""
        plain = self.text == " " and ":" not in self.ink.partition(";")[2]
        return f"on {self.ground}" if plain else f"{self.ink} on {self.ground}"


def dump(svg: str, columns: int, rows: int) -> str:
    """Return what `App.export_screenshot` has drawn, as text.

    First the rows; then for each row which look how many of its cells have; then the looks.
    """
    cells = _cells(svg, columns, rows)
    looks: dict[str, str] = {}
    runs = [
        " ".join(
            f"{looks.setdefault(look, ascii_letters[len(looks)])}{sum(1 for _ in run)}"
            for look, run in groupby(cell.look for cell in row)
        )
        for row in cells
    ]
    shown = ["".join(cell.text for cell in row).rstrip() for row in cells]
    legend = [f"{letter} {look}" for look, letter in looks.items()]
    return "\n".join([*shown, "", *runs, "", *legend]) + "\n"


def _cells(svg: str, columns: int, rows: int) -> list[list[Cell]]:
    styles = {found["name"]: _ink(found["rules"]) for found in _STYLE.finditer(svg)}
    cells = [[Cell()] * columns for _ in range(rows)]
    for found in _GROUND.finditer(svg):
        row, start = round(float(found["y"]) // ROW), round(float(found["x"]) / CELL)
        for at in range(start, min(columns, start + round(float(found["wide"]) / CELL))):
            cells[row][at] = cells[row][at]._replace(ground=found["color"])
    for found in _TEXT.finditer(svg):
        row, at = round(float(found["y"]) // ROW), round(float(found["x"]) / CELL)
        for cluster in clusters(html.unescape(found["text"]).replace("\xa0", " ")):
            for place, part in enumerate([cluster, *[""] * (width(cluster) - 1)], at):
                if place < columns:
                    cells[row][place] = cells[row][place]._replace(
                        text=part, ink=styles[found["name"]]
                    )
            at += width(cluster)
    return cells


def _ink(rules: str) -> str:
    """Return the colour of a style and what else it says."""
    said = dict(re.findall(r"([\w-]+): ?([^;]+)", rules))
    color = said.pop("fill", "")
    return ";".join([color, *(f"{name}:{value}" for name, value in sorted(said.items()))])
