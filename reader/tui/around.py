"""What the app has around the library: keys, themes, what it remembers of its person."""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.config import Config, Loaded
from reader.errors import CommandError, ConfigError, visible_name
from reader.tui.early.kept import KeptFrames
from reader.tui.keys.chosen import KeysChosen, keys_chosen
from reader.tui.keys.keymap import USUAL, Keymap
from reader.tui.page.choice import PageChoice, page_choice_in, page_choice_path
from reader.tui.remembered import Remembered, remembered_in
from reader.tui.terminal.first_screen import FirstScreen
from reader.tui.terminal.held import HeldPictures
from reader.tui.terminal.theme_names import DARK
from reader.tui.terminal.themes import theme_for, theme_problem


class Around(NamedTuple):
    """What the app has around the library; by itself it remembers nothing and has its own keys."""

    config: Config = Config()
    keymap: Keymap = USUAL
    theme: str = DARK
    """The theme to begin with."""
    unchosen: str = DARK
    """The theme that goes with the terminal, for whoever has none or wants none any more."""
    file: str = ""
    """The configuration file; empty: none."""
    problems: tuple[ConfigError, ...] = ()
    remembered: Remembered = Remembered()
    state: str = ""
    """The file that what is chosen in the app is written to; empty: none."""
    page: PageChoice = PageChoice()
    """How pages were set in the app."""
    once: frozenset[str] = frozenset()
    """The settings that the command line has chosen, whatever was chosen in the app."""
    held: HeldPictures | None = None
    """The pictures of a terminal that draws them itself; None: it does not."""
    late: bool = False
    """Whether the terminal has yet to answer what it was asked."""
    first: FirstScreen | None = None
    """What is on the terminal by now."""
    frames: KeptFrames | None = None
    """Where it is kept how the first screen looks, for the next start."""


def around(
    loaded: Loaded, state: str, *, dark: bool, environ: Mapping[str, str] = os.environ
) -> Around:
    """Return what a configuration makes of the app.

    Args:
        loaded: The configuration.
        state: The file with what is remembered.
        dark: Whether the terminal is.
        environ: The environment.
    """
    config, remembered = loaded.config, remembered_in(state)
    page, broken = page_choice_in(page_choice_path(state))
    chosen = keys_chosen(config, loaded.path)
    wrong = (*loaded.problems, *problems_in_app(loaded, chosen))
    return Around(
        config=config,
        keymap=chosen.keymap,
        theme=theme_for(config, remembered.theme, environ, dark=dark),
        unchosen=theme_for(config, "", environ, dark=dark),
        file=loaded.path,
        problems=(*sorted(wrong, key=lambda each: each.line or 0), *broken),
        remembered=remembered,
        state=state,
        page=page,
        once=loaded.once,
    )


def shortened(problem: ConfigError) -> ConfigError:
    """Say what is wrong with a file by its name alone: where it lies is told by `problems`."""
    return ConfigError(problem.reason, os.path.basename(problem.path), problem.line)


def problems_in_app(loaded: Loaded, chosen: KeysChosen) -> tuple[ConfigError, ...]:
    """Return what is wrong with what a configuration means: keys, theme, openers, rules."""
    line = loaded.lines.get(("theme",))
    described = any(key[:2] == ("themes", loaded.config.theme) for key in loaded.lines)
    theme = None if described else theme_problem(loaded.config, loaded.path, line)
    of_theme = () if theme is None else (theme,)
    return (*chosen.problems, *of_theme, *_of_openers(loaded), *_of_rules(loaded))


def _of_rules(loaded: Loaded) -> tuple[ConfigError, ...]:
    """Return what is wrong with the queries and tags of rules."""
    if not loaded.config.rule:
        return ()
    from reader.library.arrivals.rules import problems_of_rules  # noqa: PLC0415  3 ms, for rules only

    return problems_of_rules(loaded)


def _of_openers(loaded: Loaded) -> Iterator[ConfigError]:
    """Yield what is wrong with the commands in which no address can stand."""
    if not loaded.config.openers:
        return
    from reader.post_command import filled_in  # noqa: PLC0415  3 ms that only openers pay

    for opener in loaded.config.openers:
        try:
            filled_in(opener.line, {"url"})
        except CommandError as error:
            line = loaded.lines.get(("openers", opener.pattern))
            yield ConfigError(f"{visible_name(opener.pattern)}: {error}", loaded.path, line)
