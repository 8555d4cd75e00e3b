"""How long the app takes until its list is drawn, on no terminal."""

from time import perf_counter
from typing import Any

from textual.pilot import Pilot

from reader.session import Session
from reader.tui.reader_app import ReaderApp

SIZE = 120, 40


def first_paint(session: Session) -> float:
    """Start the app and end it as soon as its list is drawn; return the seconds that takes."""
    drawn = 0.0

    async def leave(pilot: Pilot[Any]) -> None:
        nonlocal drawn
        drawn = perf_counter()
        pilot.app.exit()

    began = perf_counter()
    ReaderApp(session).run(headless=True, size=SIZE, auto_pilot=leave)
    return drawn - began
