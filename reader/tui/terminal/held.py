"""Pictures that the terminal holds for the app, to draw them itself."""

import fcntl
import os
import struct
import termios
from collections.abc import Callable

from reader.pictures.kitty import NUMBERS, dropped, sent
from reader.pictures.model import Drawing, Placed

USUAL_CELL = (10, 20)
"""The pixels of a cell where the terminal does not say."""
_SIZE = "HHHH"
"""Rows, columns, and pixels across and down, as the system keeps them."""


class HeldPictures:
    """Sends pictures to the terminal, and has it forget them."""

    def __init__(self) -> None:
        self._write: Callable[[str], None] | None = None
        self._held: set[int] = set()
        self._next = int.from_bytes(os.urandom(3))
        """Others may have sent pictures to the terminal as well: they will not begin here."""

    def begin(self, write: Callable[[str], None]) -> None:
        """Write to the terminal from now on, by what writes whole sequences in their order."""
        self._write = write

    def end(self) -> None:
        """Have the terminal forget all of them, and leave it alone from now on."""
        self._forget(*self._held)
        self._write = None

    def take(self, drawing: Drawing, png: bytes) -> Placed:
        """Send a picture, and return how it is known from now on."""
        number = self._next = max(NUMBERS.start, (self._next + 1) % NUMBERS.stop)
        self._held.add(number)
        if self._write is not None:
            self._write(sent(number, png, drawing.columns, drawing.rows))
        return Placed(number)

    def drop(self, placed: Placed) -> None:
        """Have the terminal forget a picture."""
        self._forget(placed.number)

    def _forget(self, *numbers: int) -> None:
        known = self._held.intersection(numbers)
        self._held -= known
        if self._write is not None and known:
            self._write(dropped(sorted(known)))


def cell_size() -> tuple[int, int]:
    """Return the width and the height of a cell in pixels."""
    try:
        told = fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(struct.calcsize(_SIZE)))
    except OSError:  # what keys come from is no terminal
        return USUAL_CELL
    return cell_of(*struct.unpack(_SIZE, told))


def cell_of(rows: int, columns: int, across: int, down: int) -> tuple[int, int]:
    """Return the size of a cell of a terminal that has so many, and so many pixels; 0: unknown."""
    if not all((rows, columns, across >= columns, down >= rows)):
        return USUAL_CELL
    return across // columns, down // rows
