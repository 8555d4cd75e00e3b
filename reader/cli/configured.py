"""The configuration for a command that only reads: what is wrong with it keeps nobody from that."""

from reader.cli import output
from reader.config import Config, loaded_config


def configured() -> Config:
    """Return what is configured; what is wrong is told, and has its default.

    Commands that write down what is remembered read it with `load_config`, which stops at the
    first mistake: else they might write to another place than is meant.
    """
    loaded = loaded_config()
    for problem in loaded.problems:
        output.tell(problem)
    return loaded.config
