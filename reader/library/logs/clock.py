"""A hybrid clock: readings that never run backwards, and that compare as text.

A reading is `milliseconds-count-device`, in hexadecimal of fixed width. It follows the wall clock;
where that stands still or was set back, the count goes on from the latest reading seen. So of two
marks the later one wins on every device, whatever the devices' clocks say (Kulkarni et al., 2014).

A clock that is absurdly ahead takes the others along: what is marked after its readings are known
wins over them. `LATEST_WALL` keeps it from taking all the room there is, and what claims to be from
after `LATEST` is no reading, so that there is always a later one.
"""

import re
import time

FIRST = ""
"""Before every reading."""

AFTER_RULES = "000000000000-0001"
"""After every reading that is the `earliest` of a device, and before all others."""

LATEST_WALL = 32_503_680_000_000
"""No wall clock is believed beyond, in milliseconds since 1970: the year 3000."""

LATEST = 2 * LATEST_WALL
"""No reading is believed beyond: 65,536 marks a millisecond would be made until then."""

_MAX_COUNT = 0xFFFF

_FORM = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}-[!-~]+")


def tick(latest: str, device: str, *, now_ms: int | None = None) -> str:
    """Return a reading after `latest`, which is a reading of any device or `FIRST`."""
    now = time.time_ns() // 1_000_000 if now_ms is None else now_ms
    now = min(now, LATEST_WALL)
    then, count = _parts(latest)
    if now > then:
        return _reading(now, 0, device)
    if count < _MAX_COUNT:
        return _reading(then, count + 1, device)
    return _reading(then + 1, 0, device)


def earliest(device: str) -> str:
    """Return a reading of `device` before all that `tick` makes, on any device."""
    return _reading(0, 0, device)


def is_reading(text: object) -> bool:
    """Tell whether `text` has the form of a reading, from before `LATEST`."""
    return isinstance(text, str) and _FORM.fullmatch(text) is not None and _parts(text)[0] <= LATEST


def _reading(ms: int, count: int, device: str) -> str:
    return f"{ms:012x}-{count:04x}-{device}"


def _parts(reading: str) -> tuple[int, int]:
    return (int(reading[:12], 16), int(reading[13:17], 16)) if reading else (0, 0)
