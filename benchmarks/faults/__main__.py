"""Kill processes while they scan, mark and compact; then let two work at once.

    python -m benchmarks.faults [KILLS [SECONDS [SEED]]]

Prints each fault, and how many there were; each kill is judged by a catalog built anew, and by
what the process had acknowledged.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faults.killing import ROLES, Arena

KILLS, SECONDS = 200, 60.0
_TELL = 20
"""After so many kills it is said how far it is."""
POSTS = 2_200
"""Enough for other processes to help with a first scan."""


def main() -> int:
    """Kill so many processes, and let two work at once for so many seconds."""
    given = dict(enumerate(sys.argv[1:]))
    kills, seconds = int(given.get(0, KILLS)), float(given.get(1, SECONDS))
    seed = given.get(2, str(time.time_ns()))
    print(f"seed {seed}")
    wrong = 0
    with TemporaryDirectory() as place:
        arena = Arena(Path(place), seed, POSTS)
        for number in range(kills):
            role = ROLES[number % len(ROLES)]
            for fault in arena.kill(role):
                wrong += 1
                print(f"kill {number + 1}, of a process that was to {role}: {fault}")
            if (number + 1) % _TELL == 0:
                print(f"{number + 1} killed, {wrong} faults", flush=True)
        for fault in arena.together(seconds):
            wrong += 1
            print(f"together: {fault}")
    print(f"{kills} processes killed, two at work at once for {seconds:.0f} s: {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
