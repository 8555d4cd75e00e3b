"""The command line: `main` runs a command and tells what went wrong.

```
0    done; also when whoever reads the output closes it early
1    a ReaderError, told on standard error; or what a command looks for: a problem that lint, doctor
     or config found, a line that is none; or that search found nothing
2    the command line is not understood
130  stopped with ^C
```
"""

import sys
from collections.abc import Sequence

from reader.cli import output
from reader.cli.commands import run
from reader.errors import ReaderError

INTERRUPTED = 128 + 2
"""How a shell tells that SIGINT ended a command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line `arguments` (default: the process's own); return the exit code."""
    try:
        try:
            return run(sys.argv[1:] if arguments is None else arguments)
        finally:
            output.flush()
    except ReaderError as error:
        output.tell(error)
        return 1
    except BrokenPipeError:
        output.drop()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
