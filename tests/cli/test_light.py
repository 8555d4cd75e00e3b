import subprocess
import sys

import pytest


def run(program: str) -> str:
    """Return what a program writes that begins with logging put off."""
    return subprocess.run(
        [sys.executable, "-c", "import sys; from reader.cli.light import *\n" + program],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stderr


def test_a_module_has_its_logger_without_logging() -> None:
    program = """
with logging_put_off():
    import selectolax.lexbor
assert "logging" not in sys.modules
"""

    assert run(program) == ""


def test_a_logger_that_was_put_off_writes_as_any_other() -> None:
    program = """
with logging_put_off():
    import logging
    logger = logging.getLogger("selectolax")
logger.error("told %s", "once")
import logging
assert logging.getLogger("selectolax").name == logger.name
"""

    assert run(program) == "told once\n"


@pytest.mark.parametrize(
    "statement", ["from logging import Handler", "import logging.handlers", "import asyncio"]
)
def test_whoever_needs_logging_gets_it(statement: str) -> None:
    program = f"""
with logging_put_off():
    {statement}
import logging, logging.handlers
assert issubclass(logging.handlers.SocketHandler, logging.Handler)
assert isinstance(logging.getLogger("a"), logging.Logger)
"""

    assert run(program) == ""


def test_logging_that_is_loaded_is_left_alone() -> None:
    program = """
import logging
loaded = logging
with logging_put_off():
    import logging
assert logging is loaded is sys.modules["logging"]
"""

    assert run(program) == ""
