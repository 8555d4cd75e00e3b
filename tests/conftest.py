"""What holds for all tests: a law is tried as long as it takes, on a machine of any speed."""

import gc
import os

from hypothesis import settings

from reader.library.processes.workers import processors

os.environ.setdefault("TEXTUAL_FPS", "1000")  # Textual reads it when it is loaded: no paint waits

settings.register_profile("usual", deadline=None, max_examples=20)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


def pytest_xdist_auto_num_workers() -> int:
    """Have one process more than processors, for some tests wait for other programs."""
    return processors() + 1


def pytest_collection_finish() -> None:
    """Seek no garbage in what is there for all tests: a fifth of their time would go there."""
    gc.collect()
    gc.freeze()
