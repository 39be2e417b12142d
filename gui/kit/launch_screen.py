"""What the phone shows until the world is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.metrics import BANNER_WIDTH, LABEL, MOTION_SWEEP, SPACE_XL
from gui.kit.spinner import Turning
from gui.kit.theme import tokens_for
from gui.kit.wordmark import Wordmark

if TYPE_CHECKING:
    from gui.kit.label import Label

_BAR_WIDTH = 88
_BAR_HEIGHT = 3


class LaunchBar(QWidget):
    """A short line that moves to and fro as long as it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._turning = Turning(self, MOTION_SWEEP)
        self.setFixedSize(_BAR_WIDTH, _BAR_HEIGHT)
        # Its place stays kept, so that nothing moves when it is gone.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turning.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turning.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_panel(painter, self.rect(), _BAR_HEIGHT / 2, tokens.track)
        phase = self._turning.phase
        swing = 1 - abs(1 - 2 * phase)
        part = self.rect().adjusted(0, 0, -_BAR_WIDTH * 2 // 3, 0)
        part.translate(round(swing * (_BAR_WIDTH - part.width())), 0)
        draw_panel(painter, part, _BAR_HEIGHT / 2, tokens.primary)


class LaunchScreen(QWidget):
    """The wordmark on the canvas with a quiet sign of progress, and a line that says what is awaited. At its foot stands
    whose client is about to open.

    Where nothing is awaited any more, the line says why and the sign is gone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: Label | None = None
        self._say: Callable[[], str] | None = None
        self._notice: QWidget | None = None
        self._bar = LaunchBar()
        self._line = QVBoxLayout()
        self._line.addSpacing(LABEL.line)
        self._start = QWidget()
        start = QVBoxLayout(self._start)
        start.setContentsMargins(0, 0, 0, 0)
        start.setSpacing(SPACE_XL)
        for part in (Wordmark(), self._bar):
            start.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        start.addLayout(self._line)
        self._middle = QHBoxLayout()
        self._middle.addStretch()
        self._middle.addWidget(self._start, 1)
        self._middle.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        column.setSpacing(0)
        column.addStretch(5)
        column.addLayout(self._middle)
        column.addStretch(6)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, SPACE_XL)
        column.addLayout(self._foot)

    def set_text(self, say: Callable[[], str] | None) -> None:
        """Have ``say`` tell what is awaited, in the present language. Until it is asked for the first time no typeface
        is needed."""
        self._say = say
        if self._text is None:
            self._text = self._make_label()
            self._show_brand()
        self._text.setText(say() if say is not None else "")

    def set_waiting(self, waiting: bool) -> None:
        """Whether something is awaited."""
        self._bar.setVisible(waiting)

    def show_notice(self, notice: QWidget | None) -> None:
        """Show ``notice``, which stays its owner's, in place of wordmark and line: what is in the way, and the way on.

        Without one they are back.
        """
        if self._notice is not None:
            self._middle.removeWidget(self._notice)
            self._notice.hide()
        self._notice = notice
        self._start.setVisible(notice is None)
        if notice is not None:
            notice.setMaximumWidth(BANNER_WIDTH)
            self._middle.insertWidget(1, notice, 1)
            notice.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._say is not None:
            self.set_text(self._say)

    def _make_label(self) -> Label:
        from gui.kit.label import Label, Role

        label = Label("", Role.LABEL)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._line.takeAt(0)
        self._line.addWidget(label)
        return label

    def _show_brand(self) -> None:
        from gui.kit.brand_mark import BrandMark

        self._foot.addWidget(BrandMark(), 0, Qt.AlignmentFlag.AlignHCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)
