"""A page that shows pictures: one after the other is asked for, of those that are to be seen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual.message import Message
from textual.strip import Strip

from reader.document.model import Document
from reader.layout.lines import Line
from reader.pictures.model import BLOCKS, Cells, Drawing, Grain, Picture, Placed
from reader.tui.page.drawings import Drawings
from reader.tui.page.measure import Column, PageRoom
from reader.tui.page.pictured import Likeness, segments
from reader.tui.page.sheet import Sheet
from reader.tui.page.strips import strip
from reader.tui.terminal.held import HeldPictures, cell_size
from reader.tui.widgets.page_view import PageView
from reader.typography import Typography

TRUE = "truecolor"
"""The colours of which each can be told, as Rich names them."""
ENOUGH = frozenset({"256", TRUE})
"""The colours that are enough for pictures."""
NATURAL = 8
"""The pixels of a picture that a cell is wide where each is seen: as a browser would have it."""

_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


class PicturedPage(PageView):
    """What a page shows beside text. It opens no file: whoever shows a post has them drawn."""

    @dataclass(repr=False, eq=False)
    class Undrawn(Message):
        """A picture is to be seen that has not been drawn: `take_picture` waits for it."""

        drawing: Drawing
        cell: tuple[int, int] | None
        """The pixels of a cell, if the terminal draws it itself; None: blocks are to."""

    def __init__(self, typography: Typography, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(typography, id=id)
        self._pictures = _NO_PICTURES
        """Those of the post that can be shown, by their addresses."""
        self.held: HeldPictures | None = None
        """What the terminal draws itself; None: nothing."""
        self._cell: tuple[int, int] | None = None
        """The pixels of its cells."""
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

    def take_picture(self, drawing: Drawing, came: Cells | bytes) -> None:
        """Show a picture that was asked for; what is missing of others is asked for then.

        Args:
            drawing: The picture.
            came: Its cells, or a PNG for the terminal.
        """
        self._awaited = None
        if not isinstance(came, bytes):
            self._forget(self._drawings.keep(drawing, came))
        elif self.held is not None:
            self._forget(self._drawings.keep(drawing, self.held.take(drawing, came)))
        self.refresh_changed()

    def forget_pictures(self) -> None:
        """Have all pictures drawn again that are to be seen."""
        if gone := self._drawings.clear():
            self._forget(gone)
            self.refresh_changed()

    def on_resize(self) -> None:
        """Have pictures drawn again when the characters of the terminal have another size."""
        before, self._cell = self._cell, self._measured_cell()
        if before != self._cell:
            self.forget_pictures()

    def notify_style_update(self) -> None:
        """Show pictures only in themes that have colours."""
        super().notify_style_update()
        if self._pictures and self.sheet is not None and self.sheet.pictured != self._can_show:
            self._lay_out_again()

    @property
    def _can_show(self) -> bool:
        """Whether the terminal, and the theme, have colours enough."""
        return self.app.console.color_system in ENOUGH and not self.app.no_color

    def _measured_cell(self) -> tuple[int, int] | None:
        """Return the pixels of a cell; None if the terminal does not draw pictures itself."""
        draws = self.held is not None and self.app.console.color_system == TRUE
        return cell_size() if draws else None

    @property
    def _room(self) -> PageRoom:
        """What a page is laid out for: text is seen beside each picture."""
        room = super()._room
        if not self._pictures:
            return room
        grain = BLOCKS
        if self._cell is not None:
            width, height = self._cell
            grain = Grain(NATURAL, height / width)
        return room._replace(tallest=self.size.height // 2, grain=grain)

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
        pictures = [self._picture(shown.drawing) for shown in line.pictures]
        drawn = self._strips.get(key)
        if drawn is None:
            rows = [
                None if picture is None else segments(picture, shown, self.ground)
                for picture, shown in zip(pictures, line.pictures, strict=True)
            ]
            drawn = strip(line, column, by=0, base=self.ground, look=self._looks, pictures=rows)
            drawn = self._raised(drawn) if raised else drawn
            if None not in pictures:
                self._strips[key] = drawn
        return drawn

    def _picture(self, drawing: Drawing) -> Likeness | None:
        """Return a picture; None while it is drawn."""
        drawn = self._drawings.get(drawing)
        if drawn is None and self._awaited is None:
            self._awaited = drawing
            self.post_message(self.Undrawn(drawing, self._cell))
        return drawn

    def _forget(self, gone: Iterable[Likeness]) -> None:
        """Let go of pictures: what was drawn of them stands for nothing any more."""
        for each in gone:
            if isinstance(each, Placed) and self.held is not None:
                self._strips.clear()
                self.held.drop(each)
