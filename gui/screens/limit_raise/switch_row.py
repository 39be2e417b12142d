"""A row that is switched on and off, by a call: it shows what is, not what was asked for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.kit.frames import draw_panel
from gui.kit.metrics import SPACE_L, SPACE_M
from gui.kit.rows import ListRow
from gui.kit.spinner import draw_spinner
from gui.kit.tokens import Tokens

_SIDE = SPACE_L
_TRACK_WIDTH = 44
_TRACK_HEIGHT = 26
_KNOB = 20
_SPINNER = 20


class SwitchRow(ListRow):
    """A list row with a switch at its end; while busy, a sign of waiting stands in the switch's place."""

    def __init__(self, icon: str) -> None:
        super().__init__(icon, chevron=False)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the switch as it is: it follows the state once the call has ended."""

    def _draw_end(self, painter: QPainter, tokens: Tokens) -> None:
        left = self.width() - _SIDE - _TRACK_WIDTH
        track = QRectF(left, (self.height() - _TRACK_HEIGHT) / 2, _TRACK_WIDTH, _TRACK_HEIGHT)
        if self.is_busy:
            place = QRectF(0, 0, _SPINNER, _SPINNER)
            place.moveCenter(track.center())
            draw_spinner(painter, place, tokens.primary, self._turning.phase)
            return
        on = self.isChecked()
        fill = tokens.primary if on else tokens.track
        draw_panel(painter, track, _TRACK_HEIGHT / 2, fill, None if on else tokens.field_line)
        inset = _TRACK_HEIGHT / 2
        x = track.right() - inset if on else track.left() + inset
        knob = QRectF(0, 0, _KNOB, _KNOB)
        knob.moveCenter(QPointF(x, track.center().y()))
        draw_panel(
            painter,
            knob,
            _KNOB / 2,
            tokens.on_primary if on else tokens.surface,
            None if on else tokens.field_line,
        )

    def _text_width(self, width: int) -> int:
        return super()._text_width(width) - _TRACK_WIDTH - SPACE_M
