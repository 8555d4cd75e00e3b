"""A line in which a query is typed; a mistake is marked where it stands."""

from dataclasses import dataclass

from rich.highlighter import Highlighter
from rich.text import Text
from textual import on
from textual.message import Message
from textual.widgets import Input

from reader.errors import QueryError
from reader.library.query.model import Asked
from reader.tui import texts
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.told import with_keys
from reader.tui.queries import asked


class _Mistake(Highlighter):
    """Marks what is wrong with a query."""

    def __init__(self) -> None:
        self.error: QueryError | None = None

    def highlight(self, text: Text) -> None:
        """Mark it; where something is missing, what stands before that."""
        if self.error is not None and self.error.typed == text.plain:
            start, end = self.error.start, self.error.end
            text.stylize("reverse", start if end > start else max(0, start - 1), max(end, 1))


class QueryLine(TypedLine):
    """Tells of each query that can be understood; of the others, in its frame, why not."""

    DEFAULT_CSS = """
    QueryLine { border: round $primary; background: $surface; }
    QueryLine:focus { border: round $primary; background: $surface; }
    QueryLine.-mistaken { border: round $error; border-subtitle-color: $text-error; }
    """

    @dataclass(repr=False, eq=False)
    class Asks(Message):
        """What is typed can be understood."""

        asked: Asked

    class Mistaken(Message):
        """What is typed cannot be understood."""

    def __init__(self, typed: str, title: str, keys: str, *, selected: bool = False) -> None:
        """Prepare the line.

        Args:
            typed: What it begins with.
            title: What is asked for.
            keys: The keys that there are, told as long as nothing is wrong.
            selected: Whether the first key takes the place of what it begins with.
        """
        self._mistake = _Mistake()
        super().__init__(
            typed,
            placeholder=texts.QUERY_PLACEHOLDER,
            highlighter=self._mistake,
            select_on_focus=selected,
        )
        self.border_title = Text(title)
        self._keys = keys
        self.border_subtitle = with_keys(keys)

    @property
    def mistaken(self) -> bool:
        """Whether what is typed cannot be understood."""
        return self._mistake.error is not None

    @property
    def asked(self) -> Asked | None:
        """What is typed by now, if it can be understood: keys may be faster than `Asks`."""
        understood = asked(self.value)
        return understood if isinstance(understood, Asked) else None

    def tell(self, found: str) -> None:
        """Say what was found."""
        if not self.mistaken:
            self.border_subtitle = with_keys(f"{found} · {self._keys}" if found else self._keys)

    @on(Input.Changed)
    def _read(self, changed: Input.Changed) -> None:
        match asked(changed.value):
            case QueryError() as error:
                self._mistake.error = error
                self.border_subtitle = Text(str(error))
                self.post_message(self.Mistaken())
            case understood:
                if self.mistaken:
                    self._mistake.error = None
                    self.border_subtitle = with_keys(self._keys)
                self.post_message(self.Asks(understood))
        self.set_class(self.mistaken, "-mistaken")
        self.refresh()
