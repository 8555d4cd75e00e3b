"""What is being found so that it can be marked, and is wanted until then."""

from contextlib import suppress

from reader.library.processes.cancel import Cancel


class Finds:
    """Finds that are yet to be marked. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._wanted: list[Cancel] = []

    def begin(self) -> Cancel:
        """Return one more find, which is cancelled when nobody waits for it any more."""
        find = Cancel()
        self._wanted.append(find)
        return find

    def end(self, find: Cancel) -> bool:
        """Take a find for over; tell whether it was wanted until now."""
        with suppress(ValueError):
            self._wanted.remove(find)
            return True
        return False

    def give_up(self) -> bool:
        """Let the last find be in vain; tell whether there was one."""
        with suppress(IndexError):
            self._wanted.pop().cancel()
            return True
        return False

    def hurry(self) -> None:
        """Let no find wait for what takes long; those that need not are wanted still."""
        for find in tuple(self._wanted):
            find.cancel()
