"""A line in which one types: what keys do there is done in the order in which they were typed."""

from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

from reader.tui.dialogs.early import EarlyKeys, do_at_once


class TypedLine(Input):
    """An input whose Enter takes what was typed before it, however fast other keys follow.

    What Textual's own does with such a key is done later, when keys behind it have been typed.
    """

    virtual_size: reactive[Size] = reactive(Size(0, 0))
    """How long what is typed is. Textual's own lays out the whole screen for each letter of it."""

    async def on_key(self, event: events.Key) -> None:
        """Do what a key is for that types nothing; keys behind Enter wait for what it leads to."""
        screen = self.screen
        if isinstance(screen, EarlyKeys) and not screen.there:
            event.stop()
            event.prevent_default()
            screen.take(event)
        elif not event.is_printable:
            await do_at_once(self.screen, event)

    async def action_submit(self) -> None:
        """Tell what is typed; a screen has the keys behind that when it has been told."""
        await super().action_submit()
        if isinstance(self.screen, EarlyKeys):
            self.screen.wait()
