"""A message that drops from the top of the phone, over the status bar and never over what is asked."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QMargins,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, draw_panel, draw_shadow, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.metrics import BANNER_MAX_HEIGHT, LABEL, PANEL_CORNER, UNIT
from gui.kit.motion import duration
from gui.kit.notice import Tone
from gui.kit.pressable import Pressable
from gui.kit.text_flow import TextFlow, elided
from gui.kit.theme import tokens_for

_DROP = 240
_BLUR = 12
_SIGN = 40
_CLOSE = 32
_SWIPE = 20
_LINES = 2
_PADDING = 10


class Banner(Pressable):
    """A banner over `host` (a phone's overlay) with an icon, a title and up to two lines of text.

    `tapped` tells that it was pressed, `dismissed` that it was closed: by its cross, Escape or a swipe upwards.
    Neither hides it by itself when tapped; the owner decides.
    """

    tapped = Signal()
    dismissed = Signal()

    def __init__(
        self,
        host: QWidget,
        title: str = "",
        text: str = "",
        icon: str = "message",
        tone: Tone | str = Tone.GOLD,
    ) -> None:
        super().__init__("", host)
        self._host = host
        self._icon = icon
        self._tone = Tone(tone)
        self._title = title
        self._message = text
        self._press: QPoint | None = None
        self._drop = QPropertyAnimation(self, b"pos", self)
        self._drop.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clicked.connect(self.tapped)
        host.installEventFilter(self)
        self.set_message(title, text)
        self.hide()

    def set_message(self, title: str, text: str) -> None:
        self._title = title
        self._message = text
        self.setAccessibleName(title)
        self._describe()
        self.place_in_host()
        self.update()

    def message(self) -> str:
        """The text as it was given, whole."""
        return self._message

    def drop(self) -> None:
        """Show the banner above everything else in its host."""
        self.place_in_host()
        self.show()
        self._describe()
        self.raise_()
        if duration(_DROP) == 0:
            return
        self._drop.stop()
        self._drop.setDuration(duration(_DROP))
        self._drop.setStartValue(QPoint(self.x(), -self.height()))
        self._drop.setEndValue(self._place().topLeft())
        self._drop.start()

    def dismiss(self) -> None:
        """Take the banner away."""
        if self.isVisible():
            self._drop.stop()
            self.hide()
            self._describe()
            self.dismissed.emit()

    def place_in_host(self) -> None:
        self.setGeometry(self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.place_in_host()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        panel = self._panel()
        draw_shadow(painter, panel, PANEL_CORNER, tokens.shadow, _BLUR, 4)
        draw_panel(painter, panel, PANEL_CORNER, tokens.surface_raised, tokens.line)
        gold = self._tone is not Tone.BAD
        sign = QRect(panel.left() + 12, panel.top() + (panel.height() - _SIGN) // 2, _SIGN, _SIGN)
        draw_panel(painter, sign, 12, tokens.gold if gold else tokens.bad)
        icon = QRect(0, 0, 22, 22)
        icon.moveCenter(sign.center())
        draw_icon(painter, icon, self._icon, tokens.on_gold if gold else tokens.on_bad)
        left, width = self._text_span(panel)
        flow = self._flow(width)
        top = panel.top() + (panel.height() - LABEL.line - flow.height) / 2
        painter.setFont(font_of(LABEL))
        painter.setPen(tokens.ink_soft)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, top, width, LABEL.line), flags, elided(self._title, LABEL, width))
        flow.draw(painter, left, top + LABEL.line, width, tokens.ink)
        cross = QRect(0, 0, 16, 16)
        cross.moveCenter(self.close_rect().center())
        draw_icon(painter, cross, "close", tokens.ink_soft)
        if self.shows_focus:
            draw_focus_ring(painter, panel, PANEL_CORNER, tokens.focus)

    def hitButton(self, position: QPoint) -> bool:
        """Only the panel can be pressed, not its shadow."""
        return self._panel().contains(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        press, self._press = self._press, None
        closing = (
            press is not None and self.close_rect().contains(press) and self.close_rect().contains(place)
        )
        swiped = press is not None and press.y() - place.y() > _SWIPE
        if closing or swiped:
            self.setDown(False)
            self.dismiss()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def _describe(self) -> None:
        """Have the text spoken, such as that of a message with a code, only as long as it can be seen."""
        self.setAccessibleDescription("" if self.isHidden() else self._message)

    def _place(self) -> QRect:
        """The panel with room for its shadow around it."""
        width = self._host.width() - 2 * UNIT
        text_width = self._text_span(QRect(0, 0, width, 0))[1]
        wanted = LABEL.line + self._flow(text_width).height + 2 * _PADDING
        height = min(BANNER_MAX_HEIGHT, max(wanted, _SIGN + 2 * _PADDING))
        return QRect(UNIT, UNIT, width, height).marginsAdded(self.shadow_margins())

    def _panel(self) -> QRect:
        return self.rect().marginsRemoved(self.shadow_margins())

    def shadow_margins(self) -> QMargins:
        """The room around the panel that its shadow takes."""
        return QMargins(_BLUR, _BLUR, _BLUR, _BLUR)

    def close_rect(self) -> QRect:
        """Where a click closes the banner."""
        panel = self._panel()
        return QRect(panel.right() - _CLOSE - 4, panel.top() + 4, _CLOSE, _CLOSE)

    def _text_span(self, panel: QRect) -> tuple[int, int]:
        left = panel.left() + 12 + _SIGN + 12
        return left, max(40, panel.right() - _CLOSE - 8 - left)

    def _flow(self, width: int) -> TextFlow:
        return TextFlow(self._message, LABEL, width, max_lines=_LINES)
