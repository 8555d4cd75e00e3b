"""Pictures as cells: what their heads cost, and what is added to Pillow's own work; beside chafa.

    python -m benchmarks.pictures [--rounds N]

Photographs and drawings of some sizes are made up from a fixed seed; times are of the processor.
`decoded` is Pillow's part: the file read, and made as small as the cells want it; `sent` is what a
terminal gets that draws pictures itself. chafa is measured where it is installed, as a process.
"""

import argparse
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageFilter

from benchmarks.turns import Task, best, in_turn, ratio
from reader.pictures import kitty
from reader.pictures.files import drawn, scaled, size

COLUMNS, ROWS = 72, 20
"""A picture as wide as a page, and as high as one may be."""
CELL = (10, 20)
"""The pixels of a terminal's cell."""
SIZES = {"web": (800, 533), "camera": (4000, 2667)}


def main() -> None:
    """Measure each file in turn, and print what each costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as place:
        for file in _files(Path(place)):
            times = in_turn(_tasks(file), rounds)
            figures = ", ".join(f"{name} {1000 * best(times, name):.1f} ms" for name in times)
            added = ratio(times, "drawn", "decoded")
            print(f"{file.name:12} {figures}; drawn / decoded {added:.2f}")


def _files(place: Path) -> Iterator[Path]:
    """Make pictures up, and yield their files."""
    for name, wished in SIZES.items():
        picture = Image.effect_noise((wished[0] // 8, wished[1] // 8), 90).resize(wished)
        painted = Image.merge("RGB", [picture, picture.filter(ImageFilter.BLUR), picture])
        for suffix in ("jpg", "png"):
            file = place / f"{name}.{suffix}"
            painted.save(file)
            yield file


def _tasks(file: Path) -> dict[str, Task]:
    tasks: dict[str, Task] = {
        "head": partial(_head, file),
        "decoded": partial(_decoded, file),
        "drawn": partial(_drawn, file),
        "sent": partial(_sent, file),
    }
    if shutil.which("chafa"):
        command = ["chafa", "--format=symbols", f"--size={COLUMNS}x{ROWS}", str(file)]
        tasks["chafa"] = partial(subprocess.run, command, check=True, stdout=subprocess.DEVNULL)
    return tasks


def _head(file: Path) -> None:
    with file.open("rb") as opened:
        size(opened)


def _decoded(file: Path) -> None:
    wished = 2 * COLUMNS, 2 * ROWS
    with Image.open(file) as image:
        image.draft("RGB", wished)
        image.convert("RGB").resize(wished, reducing_gap=2.0)


def _drawn(file: Path) -> None:
    with file.open("rb") as opened:
        drawn(opened, COLUMNS, ROWS)


def _sent(file: Path) -> None:
    with file.open("rb") as opened:
        png = scaled(opened, COLUMNS * CELL[0], ROWS * CELL[1])
    kitty.sent(1, png, COLUMNS, ROWS)


if __name__ == "__main__":
    main()
