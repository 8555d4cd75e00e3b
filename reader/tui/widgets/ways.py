"""The list below a line that one types on: typing in it goes on in the line."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import OptionList


class Ways(OptionList):
    """Options with a line above them, to which ↑ leads back, and all that is typed."""

    @dataclass(repr=False, eq=False)
    class Back(Message):
        """One wants to be on the line again."""

        typed: str = ""
        """What has been typed here."""

    def action_cursor_up(self) -> None:
        """Go up; from the first option to the line."""
        if self.highlighted:
            super().action_cursor_up()
        else:
            self.post_message(self.Back())

    def action_cursor_down(self) -> None:
        """Go down; at the last option stay."""
        if self.highlighted is None or self.highlighted + 1 < self.option_count:
            super().action_cursor_down()

    def on_key(self, event: events.Key) -> None:
        """Let what is typed be typed on the line."""
        if event.is_printable and event.character:
            event.stop()
            self.post_message(self.Back(event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Let what is pasted be pasted on the line."""
        event.stop()
        self.post_message(self.Back(event.text))
