"""A page that shows pictures: one after the other is asked for, of those that are to be seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual.message import Message
from textual.strip import Strip

from reader.document.model import Document
from reader.layout.lines import Line, PictureRow
from reader.pictures.model import Cells, Drawing, Picture, Row
from reader.tui.page.drawings import Drawings
from reader.tui.page.measure import Column, PageRoom
from reader.tui.page.sheet import Sheet
from reader.tui.page.strips import strip
from reader.tui.widgets.page_view import PageView
from reader.typography import Typography

ENOUGH = frozenset({"256", "truecolor"})
"""The colours that are enough for pictures, as Rich names them."""

_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


class PicturedPage(PageView):
    """What a page shows beside text. It opens no file: whoever shows a post has them drawn."""

    @dataclass(repr=False, eq=False)
    class Undrawn(Message):
        """A picture is to be seen that has not been drawn: `take_picture` waits for it."""

        drawing: Drawing

    def __init__(self, typography: Typography, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(typography, id=id)
        self._pictures = _NO_PICTURES
        """Those of the post that can be shown, by their addresses."""
        self._drawings = Drawings()
        self._awaited: Drawing | None = None
        """What has been asked for and is on its way: nothing else is then.

        So there is one thread that draws, however many pictures come and go meanwhile, and what
        has come off the screen when its turn would be is never drawn.
        """

    def show(
        self,
        document: Document,
        *,
        keep_place: bool = False,
        at: int = 0,
        pictures: Mapping[str, Picture] = _NO_PICTURES,
    ) -> None:
        """Show `document`, and its pictures that are known by their addresses in it."""
        self._pictures = pictures
        super().show(document, keep_place=keep_place, at=at)

    def take_picture(self, drawing: Drawing, cells: Cells) -> None:
        """Show a picture that was asked for; what is missing of others is asked for then."""
        self._awaited = None
        self._drawings.keep(drawing, cells)
        self.refresh_changed()

    def notify_style_update(self) -> None:
        """Show pictures only in themes that have colours."""
        super().notify_style_update()
        if self._pictures and self.sheet is not None and self.sheet.pictured != self._can_show:
            self._lay_out_again()

    @property
    def _can_show(self) -> bool:
        """Whether the terminal, and the theme, have colours enough."""
        return self.app.console.color_system in ENOUGH and not self.app.no_color

    @property
    def _room(self) -> PageRoom:
        """What a page is laid out for: text is seen beside each picture."""
        room = super()._room
        return room._replace(tallest=self.size.height // 2) if self._pictures else room

    def _sheet_of(self, document: Document) -> Sheet:
        pictures = self._pictures if self._can_show else None
        folded = self.folding.folded
        return Sheet(
            document, self._room, self.typography, folded, bare=self.bare, pictures=pictures
        )

    def _strip(self, line: Line, column: Column, *, raised: bool = False) -> Strip:
        if not line.pictures:
            return super()._strip(line, column, raised=raised)
        key = line, column, 0, raised
        drawn = self._strips.get(key)
        if drawn is None:
            rows = [self._row(shown) for shown in line.pictures]
            drawn = strip(line, column, by=0, base=self.ground, look=self._looks, pictures=rows)
            drawn = self._raised(drawn) if raised else drawn
            if None not in rows:
                self._strips[key] = drawn
        return drawn

    def _row(self, shown: PictureRow) -> Row | None:
        """Return a row of a picture; None while it is drawn."""
        cells = self._drawings.get(shown.drawing)
        if cells is None and self._awaited is None:
            self._awaited = shown.drawing
            self.post_message(self.Undrawn(shown.drawing))
        return None if cells is None else cells[shown.row]
