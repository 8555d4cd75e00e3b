"""The configuration for a command: what is wrong with it is told, or ends the command."""

from reader.cli import output
from reader.config import Config, Loaded, loaded_config
from reader.errors import ConfigError


def configured() -> Config:
    """Return what is configured, for a command that only reads.

    What is wrong keeps nobody from that: it is told, and has its default.
    """
    loaded = loaded_config()
    for problem in _problems(loaded):
        output.tell(problem)
    return loaded.config


def configured_for_writing() -> Config:
    """Return what is configured, for a command that writes down what is remembered.

    Else it might write to another place, or something else, than is meant.

    Raises:
        ConfigError: Something in it is wrong.
    """
    loaded = loaded_config()
    for problem in _problems(loaded):
        raise problem
    return loaded.config


def _problems(loaded: Loaded) -> tuple[ConfigError, ...]:
    if not loaded.config.rule:
        return loaded.problems
    from reader.library.arrivals.rules import problems_of_rules  # noqa: PLC0415  3 ms, for rules only

    return (*loaded.problems, *problems_of_rules(loaded))
