"""An area that scrolls without a scroll bar taking room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from gui.kit.focus import goes_by_keys
from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.metrics import CHIP_CORNER
from gui.kit.theme import tokens_for

_THUMB = 3
_SHORTEST_THUMB = 32
_TURNS = {
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}


class ScrollArea(QScrollArea):
    """Scrolls `page` up and down by wheel and by keyboard focus.

    A hairline at an edge tells that there is more beyond it, a slim mark at the right how far it goes.
    ``content_changed`` tells that the page may want another height.
    """

    content_changed = Signal()
    _least: int | None = None

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Widgets that Qt made cost 7 ms when Python sees the first of them, and a viewport of Qt's has a ground.
        self.setViewport(QWidget())
        bar = QScrollBar()
        self.setVerticalScrollBar(bar)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self._edges = _Edges(self, bar)
        bar.valueChanged.connect(self._edges.update)
        bar.rangeChanged.connect(self._edges.update)

    def fit(self, least: int | None) -> None:
        """Want the height of the page, or ``least`` where that is more; with ``None`` whatever there is room for."""
        self._least = least
        self.updateGeometry()

    def height_in(self, width: int) -> int:
        """The height that the page wants at this width."""
        layout = self._page.layout()
        if layout is None:
            return self._page.sizeHint().height()
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalSizeHint().height()

    def turn_page(self, key: Qt.Key) -> bool:
        """Scroll as Page Up and Page Down ask for, and Home and End; whether ``key`` is one of them."""
        action = _TURNS.get(key)
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        return action is not None

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._least is not None:
            # Qt gives the page its least height whatever the width; some texts would have fewer lines there.
            page = max(self.height_in(self.width()), self._page.minimumSizeHint().height())
            hint.setHeight(max(self._least, page))
        return hint

    def minimumSizeHint(self) -> QSize:
        # Qt wants room for a scroll bar's arrows: a lower page would take it from what stands under the area.
        return QSize(super().minimumSizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A text that wraps anew changes the height without a request. Qt is asked which page it is: it still tells it
        # while Python, which collects an area that nobody holds any more, has let go of everything of its own.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and watched is self.widget():
            if event.type() == QEvent.Type.LayoutRequest:
                self.content_changed.emit()
            if self._least is not None:
                self.updateGeometry()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._edges.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._edges.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A page that wraps text grows while Qt sends it its first size, and its layout is not told again.
        layout = self._page.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edges.setGeometry(self.rect())
        self._edges.raise_()


class _Edges(QWidget):
    def __init__(self, area: ScrollArea, bar: QScrollBar) -> None:
        super().__init__(area)
        self._area = area
        self._bar = bar
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._area.hasFocus() and goes_by_keys(self):
            draw_focus_ring(smooth_painter(self), self.rect(), CHIP_CORNER, tokens_for(self).focus)
        bar = self._bar
        if bar.maximum() <= bar.minimum():
            return
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        if bar.value() > bar.minimum():
            painter.fillRect(0, 0, self.width(), 1, tokens.line)
        if bar.value() < bar.maximum():
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.line)
        run = self.height() - 8
        length = max(_SHORTEST_THUMB, run * self.height() / (self.height() + bar.maximum()))
        top = 4 + (run - length) * bar.value() / bar.maximum()
        thumb = QRectF(self.width() - _THUMB - 3, top, _THUMB, length)
        draw_panel(painter, thumb, _THUMB / 2, tokens.line_strong)
