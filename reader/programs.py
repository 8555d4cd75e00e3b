"""The programs that a reader has chosen: a pager, an editor, a command, a browser."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from types import MappingProxyType

from reader.config import Opener
from reader.errors import CommandError
from reader.language import gettext as _
from reader.pictures.model import SUFFIXES

PAGER = "less -R"
"""`-R` lets colours through and nothing else."""

NO_PAGER = "cat"
"""What stands for the pager where none is named and there is no less."""

EDITOR = "vi"
"""The editor where none is named: POSIX has it."""

ENVIRONMENT = {"LESS": "R", "LESSCHARSET": "utf-8", "LV": "-c"}
"""What a pager is told unless its owner has set it: about colours, as git does, and that it reads
UTF-8. less asks the locale, which a machine that one has come to over ssh may not have, and then
shows Chinese, and each line that is drawn, as `<E4><B8><AD>`.
"""

_IN_TMUX = ("tmux", "load-buffer", "-w", "-")

NO_VARIABLES: Mapping[str, str] = MappingProxyType({})

_FAILURES = {126: "Permission denied", 127: "No such file or directory"}
"""What a shell means by the exit codes of commands that it cannot run."""

STOPPED = 128
"""A shell adds the signal's number to this when a command was stopped by one."""


def pager_command(environ: Mapping[str, str]) -> str:
    """Return the pager's command line: `$READER_PAGER`, `$PAGER`, or less if there is one."""
    import shutil  # noqa: PLC0415  5 ms that only paging pays

    for name in ("READER_PAGER", "PAGER"):
        if command := environ.get(name, "").strip():
            return command
    return PAGER if shutil.which("less", path=environ.get("PATH")) else NO_PAGER


def editor_command(environ: Mapping[str, str]) -> str:
    """Return the editor's command line: `$VISUAL`, `$EDITOR`, or vi."""
    named = (environ.get(name, "").strip() for name in ("VISUAL", "EDITOR"))
    return next(filter(None, named), EDITOR)


def edit(path: str, command: str) -> None:
    """Let the reader edit a file until they leave the editor.

    Args:
        path: The file.
        command: The editor; for `sh -c`, as with git.

    Raises:
        CommandError: The editor cannot be started, or failed.
    """
    code = run(f'{command} "$READER_PATH"', {"READER_PATH": path})
    if code:
        raise CommandError(f"{command}: {_failure(code)}")


def run(command: str, variables: Mapping[str, str]) -> int:
    """Run `sh -c command` on the terminal; return its exit code, as a shell tells it.

    Args:
        command: For `sh -c`.
        variables: What its environment has besides.

    Raises:
        CommandError: There is no shell.
    """
    return _run(command, None, variables)


def copy_in_tmux(text: str) -> None:
    """Give `text` to tmux, which has it for its own pastes and gives it on to its terminal.

    By default tmux lets no program inside it set the clipboard by an escape code.

    Raises:
        CommandError: tmux does not take it.
    """
    import subprocess  # noqa: PLC0415  5 ms that only running a program pays

    given = text.encode("utf-8", "replace")
    try:
        subprocess.run(_IN_TMUX, input=given, capture_output=True, check=True)  # noqa: S603  our own words
    except FileNotFoundError as error:
        said = _("is not there, and the text may not be on the clipboard")
        raise CommandError(f"tmux: {said}") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip()
        raise CommandError(f"tmux load-buffer: {said or _failure(error.returncode)}") from error


def page(lines: Iterable[str], command: str) -> None:
    """Show `lines`, which carry no newlines, in a pager, until it is left.

    The lines are drawn only as far as the pager reads, so the first page of a long post is there
    at once.

    Args:
        lines: The page.
        command: The pager; for `sh -c`, as with git and man.

    Raises:
        CommandError: The pager cannot be started, or failed.
    """
    code = _run(command, (f"{line}\n" for line in lines))
    if 0 < code < STOPPED:
        raise CommandError(f"{command}: {_failure(code)}")


def pipe(text: str, command: str) -> int:
    """Run `sh -c command` with `text` as its input; return its exit code, as a shell tells it.

    Raises:
        CommandError: There is no shell.
    """
    return _run(command, (text,))


def opener_for(address: str, openers: Iterable[Opener]) -> Opener | None:
    """Return what opens an address, as configured; None: the browser does.

    Nothing does if a program would take it for an option: a link is anybody's.
    """
    from fnmatch import fnmatchcase  # noqa: PLC0415  only opening an address pays

    if address.startswith("-"):
        return None
    return next((each for each in openers if fnmatchcase(address, each.pattern)), None)


def browser_takes_terminal(url: str = "", openers: Iterable[Opener] = ()) -> bool:
    """Tell whether what opens an address is a program that may draw on the terminal."""
    opener = opener_for(url, openers)
    if opener is not None:
        return opener.takes_terminal
    import webbrowser  # noqa: PLC0415  10 ms that only opening an address pays

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    foreground = isinstance(browser, webbrowser.GenericBrowser)
    return foreground and not isinstance(browser, webbrowser.BackgroundBrowser)


def browser_is_there() -> bool:
    """Tell whether there is a browser: the first of `$BROWSER`, or one of the system's."""
    import shutil  # noqa: PLC0415  only the doctor asks
    import webbrowser  # noqa: PLC0415  10 ms that only opening an address pays

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    command = browser.name.split()[:1] if isinstance(browser, webbrowser.GenericBrowser) else []
    return all(shutil.which(word) for word in command)


def browse(url: str, openers: Iterable[Opener] = ()) -> None:
    """Open `url` with the first opener that fits it; else in `$BROWSER` or the system's browser.

    Raises:
        CommandError: The address is neither one of the web nor a picture's on this computer, it
            cannot be put into the command, there is no browser, or it failed.
    """
    opener = opener_for(url, openers)
    if opener is not None:
        _open(opener, url)
        return
    import webbrowser  # noqa: PLC0415  10 ms that only opening an address pays

    if not (url.startswith(("https://", "http://")) or _is_picture(url)):
        raise CommandError(f"{url}: {_not_of_the_web(url)}")
    try:
        opened = webbrowser.open(url)
    except webbrowser.Error as error:
        raise CommandError(f"{url}: {error}") from error
    if not opened:
        why = _("no browser could be run; set $BROWSER to one")
        raise CommandError(f"{url}: {why}")


def _failure(code: int) -> str:
    """Say how a command ended that failed."""
    return _FAILURES.get(code) or _("ended with {code}").format(code=code)


def _not_of_the_web(url: str) -> str:
    """Say that an address is none of the web, and what may open one of its kind."""
    said = _("not an address of the web")
    kind, colon, _rest = url.partition(":")
    if not colon:
        return said
    hint = _("{said}; [openers] in the configuration may have a program for {kind}:*")
    return hint.format(said=said, kind=kind)


def _is_picture(url: str) -> bool:
    """Tell whether an address is of a picture on this computer: to look at one does nothing."""
    return url.startswith("file:///") and url.lower().endswith(SUFFIXES)


def _open(opener: Opener, url: str) -> None:
    """Run an opener for an address until it ends: on the terminal if it takes it, else apart.

    What runs apart outlives this program, and the terminal.

    Raises:
        CommandError: It failed, or the address cannot stand where it is asked for.
    """
    import subprocess  # noqa: PLC0415  5 ms that only running a program pays

    from reader.post_command import filled_in, variables  # noqa: PLC0415  only openers pay

    apart = not opener.takes_terminal
    quiet = subprocess.DEVNULL if apart else None
    shell = ["/bin/sh", "-c", filled_in(opener.line, {"url"})]
    environment = {**os.environ, **variables({"url": url})}
    try:
        code = subprocess.call(  # noqa: S603  the user's own
            shell, env=environment, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=apart
        )
    except OSError as error:
        raise CommandError(f"/bin/sh: {error.strerror}") from error
    if code:
        raise CommandError(f"{opener.line}: {_failure(code)}")


def _run(
    command: str, texts: Iterable[str] | None, variables: Mapping[str, str] = NO_VARIABLES
) -> int:
    """Run a command in the foreground and write `texts` until it has read enough.

    Without texts it reads what is typed.
    """
    import subprocess  # noqa: PLC0415  5 ms that only running a program pays

    try:
        shell = subprocess.Popen(  # noqa: S603  the user's own command
            ["/bin/sh", "-c", f"trap : INT; {command}"],  # it outlives ^C, what it runs need not
            stdin=None if texts is None else subprocess.PIPE,
            env={**ENVIRONMENT, **os.environ, **variables},
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise CommandError(f"/bin/sh: {error.strerror}") from error
    with _interrupts_ignored(), shell, suppress(BrokenPipeError):
        if shell.stdin is not None and texts is not None:
            with shell.stdin:
                shell.stdin.writelines(texts)
    return shell.returncode if shell.returncode >= 0 else STOPPED - shell.returncode


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Leave ^C to the program in the foreground: it stops a search in less, not the reader."""
    import signal  # noqa: PLC0415  1 ms that only running a program pays

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
