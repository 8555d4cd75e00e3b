from collections.abc import Iterator

import pytest

from reader.cli.progress import tell, words
from reader.library.model import Progress

SCAN = (Progress(1000, 0, 0), Progress(1200, 200, 1150), Progress(1200, 1150, 1150, finished=True))


def test_a_scan_that_takes_long_is_told_on_one_line_that_goes_away(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell(SCAN, patience=0)

    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.split("\r\x1b[K") == ["", *map(words, SCAN), ""]


def test_a_quick_scan_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    tell(SCAN, patience=60)

    assert capsys.readouterr().err == ""


def test_a_scan_that_fails_leaves_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    def failing() -> Iterator[Progress]:
        yield SCAN[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell(failing(), patience=0)

    assert capsys.readouterr().err.endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("progress", "told"),
    [
        (SCAN[0], "Looking for posts: 1,000"),
        (SCAN[1], "Reading posts: 200 of 1,150"),
        (Progress(3, 0, 0), "Looking for posts: 3"),
        (Progress(14713, 0, 0, folders=1), "Looking for posts: 14,713"),
        (Progress(14713, 0, 0, folders=2100), "Looking for posts: 14,713 in 2,100 folders"),
    ],
)
def test_progress_in_words(progress: Progress, told: str) -> None:
    assert words(progress) == told
