"""How one screen takes the place of another: it slides over it, or back from above it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.kit.metrics import MOTION_LONG, SPACE_L
from gui.kit.motion import duration
from gui.kit.theme import tokens_for

_OUTDATING = frozenset(
    {
        QEvent.Type.LanguageChange,
        QEvent.Type.PaletteChange,
        QEvent.Type.FontChange,
        QEvent.Type.DevicePixelRatioChange,
    }
)
"""After these neither picture shows what it should."""
_PARALLAX = 0.3
"""How far the screen below moves, as a share of the way of the one above it."""
_DIM = 0.35
"""How far the screen below is dimmed in the end, as a share of the dimming under a sheet."""
_SHADE = SPACE_L
"""The width of the shade that the screen above throws."""


class ScreenTransition(QWidget):
    """Covers two screens with their pictures while the one slides to the other's place, and deletes itself.

    Made of the screen that is shown, ``before``, which the caller then replaces and calls ``lead_to``. Forward the
    new screen slides over the old one from the right; ``back`` the old one slides away to the right, and the new
    one lay under it. The new screen itself stands where it belongs from the start and takes every click and key
    meanwhile; ``refresh`` shows what came of them. ``finished`` tells the end.
    """

    finished = Signal()

    def __init__(self, before: QWidget, *, back: bool) -> None:
        self._host = before.parentWidget() or before
        super().__init__(self._host)
        self._back = back
        self._before = before.grab()
        self._before_at = before.geometry().topLeft()
        self._page: QWidget | None = None
        self._after: QPixmap | None = None
        self._outdated = True
        self._ended = False
        self._progress = QVariantAnimation(self)
        self._progress.setStartValue(0.0)
        self._progress.setEndValue(1.0)
        self._progress.setDuration(duration(MOTION_LONG))
        self._progress.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._progress.valueChanged.connect(self._on_progress_value_changed)
        self._progress.finished.connect(self.finish)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Nothing that lies under it is painted meanwhile.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(before.geometry())
        self._host.installEventFilter(self)

    def lead_to(self, page: QWidget) -> None:
        """Begin to move to ``page``, which is shown in the place of the screen before."""
        self._page = page
        page.installEventFilter(self)
        # Sheets and messages that lie over the screens stay above both.
        self.lower()
        page.lower()
        self.show()
        self._progress.start()

    def hold_at(self, share: float) -> None:
        """Stand still after ``share`` of the time, from 0 to 1, for whoever wants to look closely."""
        self._progress.pause()
        self._progress.setCurrentTime(round(share * self._progress.duration()))

    def refresh(self) -> None:
        """Show the new screen as it is by now, from the next frame on."""
        self._outdated = True

    def finish(self) -> None:
        """End at once: the new screen is seen as it is."""
        if self._ended:
            return
        self._ended = True
        self._progress.stop()
        self.hide()
        self.finished.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._page:
            if kind in (QEvent.Type.Resize, QEvent.Type.Move):
                # A message that dropped in made itself room.
                self.refresh()
            elif kind == QEvent.Type.HideToParent:
                self.finish()
        elif kind == QEvent.Type.Resize:
            self.finish()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _OUTDATING:
            self.finish()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        if self._after is None or self._page is None:
            painter.drawPixmap(self._before_at - self.pos(), self._before)
            return
        before = (self._before, self._before_at - self.pos())
        after = (self._after, self._page.pos() - self.pos())
        # The later one of the two lies above, whichever way it goes, `away` from where it covers the other.
        below, above = (after, before) if self._back else (before, after)
        gone = float(self._progress.currentValue() or 0.0)
        away = gone if self._back else 1 - gone
        edge = round(away * self.width())
        painter.drawPixmap(below[1] - QPoint(round((self.width() - edge) * _PARALLAX), 0), below[0])
        painter.setOpacity((1 - away) * _DIM)
        painter.fillRect(0, 0, edge, self.height(), tokens.dim)
        painter.setOpacity(1)
        painter.fillRect(edge, 0, self.width(), self.height(), tokens.canvas)
        painter.drawPixmap(above[1] + QPoint(edge, 0), above[0])
        shade = QLinearGradient(edge, 0, edge - _SHADE, 0)
        shade.setColorAt(0, tokens.shadow)
        shade.setColorAt(1, Qt.GlobalColor.transparent)
        painter.fillRect(edge - _SHADE, 0, _SHADE, self.height(), shade)

    def _on_progress_value_changed(self, _value: float) -> None:
        # At its start the new screen has not been laid out yet.
        if self._page is not None and self._outdated and self._progress.currentTime() > 0:
            self._after = self._page.grab()
            self._outdated = False
            self.setGeometry(self.geometry().united(self._page.geometry()))
        self.update()
