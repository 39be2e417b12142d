"""A sheet that rises from the foot of a phone's screen and dims what is behind it; a dialog on wider screens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.kit.devices import Layout, layout_at
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.glide import Glide
from gui.kit.label import Label, Role
from gui.kit.metrics import COLUMN_WIDTH, MARGIN, MOTION_LONG, MOTION_MEDIUM, SHEET_CORNER, SPACE_L
from gui.kit.motion import motion_enabled
from gui.kit.passing import Passing
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import tokens_for

_HANDLE_WIDTH = 36
_HEAD = 28
_TITLE_GAP = SPACE_L
_FOOT_GAP = SPACE_L
_TOP_ROOM = 56
"""The least that stays visible of the screen behind."""


class _Panel(QWidget):
    """The part of the sheet that carries title, content and foot; content higher than there is room for scrolls."""

    def __init__(self, content: QWidget, foot: QWidget | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = Label("", Role.TITLE)
        self.title.setContentsMargins(MARGIN, 0, MARGIN, _TITLE_GAP)
        self.title.hide()
        self._dialog = False
        page = QWidget()
        within = QVBoxLayout(page)
        within.setContentsMargins(MARGIN, 0, MARGIN, 0)
        within.addWidget(content)
        self.area = ScrollArea(page)
        self.foot = QWidget()
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(MARGIN, _FOOT_GAP, MARGIN, 0)
        if foot is None:
            self.foot.hide()
        else:
            below.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _HEAD, 0, MARGIN)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

    def set_dialog(self, dialog: bool) -> None:
        """Whether it stands by itself in the middle, or is joined to the foot of the screen."""
        if dialog is not self._dialog:
            self._dialog = dialog
            self.update()

    def height_in(self, width: int) -> int:
        """The height that title, content and foot want at this width."""
        title = self.title.heightForWidth(width) if self.title.text() else 0
        foot = 0 if self.foot.isHidden() else self.foot.sizeHint().height()
        return _HEAD + title + self.area.height_in(width) + foot + MARGIN

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press on the panel is none on the dimmed screen behind it.
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        shape = QRectF(self.rect())
        if self._dialog:
            draw_panel(painter, shape, SHEET_CORNER, tokens.canvas, tokens.line)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.canvas)
        painter.drawRoundedRect(shape.adjusted(0, 0, 0, SHEET_CORNER), SHEET_CORNER, SHEET_CORNER)
        painter.setBrush(tokens.field_line)
        painter.drawRoundedRect(QRectF((self.width() - _HANDLE_WIDTH) / 2, 10, _HANDLE_WIDTH, 4), 2, 2)


class Sheet(QWidget):
    """A sheet with `content` over the whole device, for one screen: `page`, which has to be shown in the device.

    On a phone it stands at the foot, on a wider screen it is a dialog in the middle.
    `foot` stays in sight under it, however far the content has to scroll: the button that closes the sheet belongs
    there. The sheet keeps the focus while it is open. Escape or a click on the dimmed screen dismisses it. It goes
    when its page does.
    """

    dismissed = Signal()

    def __init__(self, page: QWidget, content: QWidget, title: str = "", foot: QWidget | None = None) -> None:
        self._host = page.parentWidget() or page
        super().__init__(self._host)
        self._page = page
        self._panel = _Panel(content, foot, self)
        self._before: QWidget | None = None
        self._place = QRect()
        self._risen = Glide(self, 1.0, MOTION_LONG, self._show_risen)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_title(title)
        self._panel.area.content_changed.connect(self._on_panel_area_content_changed)
        self._host.installEventFilter(self)
        page.installEventFilter(self)
        self.hide()

    def set_title(self, title: str) -> None:
        self._panel.title.setText(title)
        self._panel.title.setVisible(bool(title))
        self._panel.setAccessibleName(title)

    def show_foot(self, visible: bool) -> None:
        """Whether the foot is there: content with a way back of its own needs none."""
        self._panel.foot.setVisible(visible)

    def scroll_by_keys(self) -> None:
        """Let the content take the focus: there is nothing in it but text to be read."""
        self._panel.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open(self) -> None:
        """Show the sheet and move the focus into it. Returns at once."""
        if self.isVisible():
            return
        self._before = QApplication.focusWidget()
        self.place_in_host()
        self.show()
        self.raise_()
        self._risen.anew()
        for widget in self._focusable():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            break
        else:
            self._panel.setFocus()

    def dismiss(self) -> None:
        """Close the sheet and give the focus back."""
        if not self.isVisible():
            return
        if motion_enabled():
            _Leaving(self._host, self._panel, self._place.translated(0, self._way())).start()
        self.hide()
        self._risen.rest()
        if self._before is not None:
            try:
                self._before.setFocus()
            except RuntimeError:
                # The screen it stood on is gone meanwhile.
                self._before = None
        self.dismissed.emit()

    def place_in_host(self) -> None:
        """Fill the host, with the panel in its place as high as its content."""
        self.setGeometry(self._host.rect())
        self._panel.set_dialog(self._is_dialog())
        self._place = self._panel_place()
        self._show_risen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.place_in_host()
        elif event.type() == QEvent.Type.HideToParent and watched is self._page:
            self.hide()
            self._risen.rest()
            self.deleteLater()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setOpacity(self._risen.value)
        painter.fillRect(self.rect(), tokens_for(self).dim)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismiss()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first click of the two opened the sheet.
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the sheet."""
        widgets = self._focusable()
        if not widgets:
            return True
        current = QApplication.focusWidget()
        index = widgets.index(current) if current in widgets else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        widgets[(index + (1 if forward else -1)) % len(widgets)].setFocus(reason)
        return True

    def _focusable(self) -> list[QWidget]:
        found: list[QWidget] = []
        widget = self._panel.nextInFocusChain()
        while widget is not None and widget is not self._panel:
            if (
                self._panel.isAncestorOf(widget)
                and widget.isVisibleTo(self._panel)
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.focusProxy() is None
            ):
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _panel_place(self) -> QRect:
        if self._is_dialog():
            height = min(self._panel.height_in(COLUMN_WIDTH), self.height() - 2 * _TOP_ROOM)
            place = QRect(0, 0, COLUMN_WIDTH, height)
            place.moveCenter(self.rect().center())
            return place
        height = min(self._panel.height_in(self.width()), self.height() - _TOP_ROOM)
        return QRect(0, self.height() - height, self.width(), height)

    def _is_dialog(self) -> bool:
        return layout_at(self.width()) is not Layout.COMPACT

    def _show_risen(self) -> None:
        """Put the panel where it is on its way up, and dim as far as it has come."""
        self._panel.setGeometry(self._place.translated(0, round((1 - self._risen.value) * self._way())))
        self.update()

    def _way(self) -> int:
        """How far it rises."""
        return MARGIN if self._is_dialog() else self._place.height()

    def _on_panel_area_content_changed(self) -> None:
        if self.isVisible():
            self.place_in_host()


class _Leaving(Passing):
    """A sheet that was dismissed sinks to ``end``, and what it dimmed is clear again."""

    def __init__(self, host: QWidget, panel: QWidget, end: QRect) -> None:
        super().__init__(host, MOTION_MEDIUM)
        self._panel = panel.grab()
        self._from = panel.pos()
        self._end = end.topLeft()
        self._fades = end.top() < host.height()
        self.setGeometry(host.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setOpacity(1 - self.progress)
        painter.fillRect(self.rect(), tokens_for(self).dim)
        painter.setOpacity(1 - self.progress if self._fades else 1)
        painter.drawPixmap(self._from + (self._end - self._from) * self.progress, self._panel)
