"""Where a number pad stands on a screen, and whether there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui.kit.devices import layout_at, top_space
from gui.kit.metrics import TOP_BAR_HEIGHT
from gui.kit.password_pad import LEAST_HEIGHT, PasswordPad
from gui.kit.scroll_area import ScrollArea


class PadPlace(QObject):
    """Keeps ``pad`` first in ``foot``, under the thumb, on a ``page`` used with the fingers.

    It takes only what the body in ``area`` leaves: its keys are as high as there is room for, and where that is not
    enough for a finger there is no pad. ``spared`` pixels of the body, such as an error's, may have to be scrolled to.
    The fields are typed into by keyboard as before.
    """

    def __init__(self, pad: PasswordPad, page: QWidget, area: ScrollArea, foot: QWidget, spared: int) -> None:
        super().__init__(page)
        self._spared = spared
        self._pad, self._page, self._area, self._foot = pad, page, area, foot
        self._wanted = True
        pad.hide()
        column = self._column
        column.insertWidget(0, pad, 0, Qt.AlignmentFlag.AlignLeft)
        page.installEventFilter(self)
        area.content_changed.connect(self._decide)

    def set_wanted(self, wanted: bool) -> None:
        """Whether there is something to type at all."""
        self._wanted = wanted
        self._decide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._decide()
        return super().eventFilter(watched, event)

    @property
    def _column(self) -> QBoxLayout:
        column = self._foot.layout()
        assert isinstance(column, QBoxLayout)
        return column

    def _decide(self) -> None:
        fits = self._wanted and layout_at(self._page.width()).touch and self._fits()
        self._pad.setVisible(fits)

    def _fits(self) -> bool:
        """Keys that are lower come before a page that begins higher, and that before one that scrolls."""
        layout, height = layout_at(self._page.width()), self._page.height()
        wanted, least = (self._room() - top_space(layout, height, needed) for needed in (0, height))
        return (
            self._pad.fit(wanted)
            or self._pad.fit(least)
            or self._pad.fit(min(least + self._spared, LEAST_HEIGHT))
        )

    def _room(self) -> int:
        """The height that the body, the rest of the foot and the top bar leave."""
        foot = self._column.totalHeightForWidth(self._foot.width())
        if not self._pad.isHidden():
            foot -= self._pad.sizeHint().height() + self._column.spacing()
        content = self._area.widget()
        assert content is not None
        body = max(self._area.height_in(self._area.width()), content.minimumSizeHint().height())
        return self._page.height() - TOP_BAR_HEIGHT - body - foot - self._column.spacing()
