"""What is drawn over the screens for a moment while something comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from gui.kit.motion import duration

_OUTDATING = frozenset(
    {
        QEvent.Type.LanguageChange,
        QEvent.Type.PaletteChange,
        QEvent.Type.FontChange,
        QEvent.Type.DevicePixelRatioChange,
    }
)
"""After these a picture no longer shows what it should."""


class Passing(QWidget):
    """Lies over ``host`` and moves, for so many milliseconds; then it deletes itself.

    It takes no click and no key: what it covers is there already. It ends at once when what it shows is out of date.
    ``finished`` tells the end. A subclass draws itself by ``progress``.
    """

    finished = Signal()

    def __init__(self, host: QWidget, milliseconds: int) -> None:
        super().__init__(host)
        self._ended = False
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(duration(milliseconds))
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_animation_value_changed)
        self._animation.finished.connect(self.finish)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        host.installEventFilter(self)

    @property
    def progress(self) -> float:
        """How far it is, from 0 to 1."""
        return float(self._animation.currentValue() or 0.0)

    def start(self) -> None:
        """Show it and begin to move."""
        self.show()
        self._animation.start()

    def hold_at(self, share: float) -> None:
        """Stand still after ``share`` of the time, from 0 to 1, for whoever wants to look closely; at 1 it ends."""
        self._animation.pause()
        self._animation.setCurrentTime(round(share * self._animation.duration()))

    def finish(self) -> None:
        """End at once."""
        if self._ended:
            return
        self._ended = True
        self._animation.stop()
        self.hide()
        self.finished.emit()
        self.deleteLater()

    def step(self) -> None:
        """Called before each frame but the first."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.finish()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _OUTDATING:
            self.finish()

    def _on_animation_value_changed(self, _value: float) -> None:
        if self._animation.currentTime() > 0:
            self.step()
        self.update()
