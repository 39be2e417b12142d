"""The layout that every phone screen uses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.label import Label, Role
from gui.kit.metrics import MARGIN, TOP_BAR_HEIGHT, TOUCH
from gui.kit.pressable import Pressable
from gui.kit.theme import tokens_for


class IconButton(Pressable):
    """A button that is only an icon. Its text is not shown; it is the accessible name and the tool tip."""

    def __init__(
        self, icon: str, text: str = "", parent: QWidget | None = None, *, token: str = "ink"
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._token = token
        self.setToolTip(text)
        self.setFixedSize(TOUCH, TOUCH)

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        return QSize(TOUCH, TOUCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        round_ground = self.rect().adjusted(4, 4, -4, -4)
        if self.is_pressed:
            draw_panel(painter, round_ground, 12, tokens.track)
        elif self.is_hovered:
            draw_panel(painter, round_ground, 12, tokens.line)
        colour = getattr(tokens, self._token) if self.isEnabled() else tokens.disabled_ink
        draw_icon(painter, self.rect().adjusted(10, 10, -10, -10), self._icon, colour)
        if self.shows_focus:
            draw_focus_ring(painter, round_ground, 12, tokens.focus)


class ScreenScaffold(QWidget):
    """Top bar, title, introduction, a body that scrolls when it must, and a foot that stays.

    `screen` is the first part of every address: the back button is `<screen>.back`, and so on.
    """

    back_requested = Signal()

    def __init__(self, screen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = IconButton("back")
        self._back.setObjectName(f"{screen}.back")
        self._back.clicked.connect(self.back_requested)
        self._progress = Label("", Role.LABEL, wrap=False)
        self._progress.setObjectName(f"{screen}.progress")
        self._title = Label("", Role.TITLE)
        self._title.setObjectName(f"{screen}.title")
        self._intro = Label("", Role.TEXT)
        self._intro.setObjectName(f"{screen}.intro")
        self._reassurance = Label("", Role.FAINT)
        self._reassurance.setObjectName(f"{screen}.reassurance")
        self._reassurance.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for part in (self._back, self._progress, self._title, self._intro, self._reassurance):
            part.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(MARGIN)
        self._scroll = _Scroll(self._build_page())
        self._top = self._build_top()
        self._foot = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._build_foot())

    def body(self) -> QVBoxLayout:
        """The layout for the screen's own widgets, as wide as the side margins leave it."""
        return self._body

    def show_back(self, text: str) -> None:
        """Show the back button; `text` is what it is called, for those who do not see it."""
        self._back.set_text(text)
        self._back.setVisible(bool(text))

    def set_progress(self, text: str) -> None:
        """Show how far the person is, such as 1 / 3, at the right of the top bar."""
        self._set(self._progress, text)

    def set_menu(self, widget: QWidget) -> None:
        """Put a widget at the right of the top bar."""
        self._top.addWidget(widget)

    def set_title(self, text: str) -> None:
        self._set(self._title, text)

    def set_intro(self, text: str) -> None:
        self._set(self._intro, text)

    def set_primary(self, button: QAbstractButton) -> None:
        """Put the screen's one action at its foot."""
        self._actions.insertWidget(0, button)

    def add_secondary(self, widget: QWidget) -> None:
        """Put something quieter under the primary action."""
        self._actions.addWidget(widget)

    def set_reassurance(self, text: str) -> None:
        """Say one line under the action."""
        self._set(self._reassurance, text)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget of the body can be seen."""
        self._scroll.ensureWidgetVisible(widget, 0, MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _set(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _build_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        # The arrow, not its touch area, stands on the side margin.
        top.setContentsMargins(MARGIN - 18, 0, MARGIN, 0)
        top.setSpacing(8)
        top.addWidget(self._back)
        top.addStretch(1)
        top.addSpacing(0)
        top.addWidget(self._progress)
        strut = QWidget()
        strut.setFixedSize(0, TOP_BAR_HEIGHT)
        top.addWidget(strut)
        return top

    def _build_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 0, MARGIN, 16)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._intro)
        column.addSpacing(MARGIN)
        column.addLayout(self._body)
        column.addStretch(1)
        return page

    def _build_foot(self) -> QVBoxLayout:
        self._actions = QVBoxLayout()
        self._actions.setSpacing(8)
        self._foot.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        self._foot.setSpacing(12)
        self._foot.addLayout(self._actions)
        self._foot.addWidget(self._reassurance)
        return self._foot


class _Scroll(QScrollArea):
    """Scrolls by wheel and keyboard; a hairline at an edge tells that there is more beyond it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self._edges = _Edges(self)
        self.verticalScrollBar().valueChanged.connect(self._edges.update)
        self.verticalScrollBar().rangeChanged.connect(self._edges.update)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.Resize:
            self._edges.setGeometry(QRect(QPoint(0, 0), self.size()))
            self._edges.raise_()
        return super().eventFilter(watched, event)


class _Edges(QWidget):
    def __init__(self, scroll: _Scroll) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        colour = tokens_for(self).line
        painter = QPainter(self)
        if bar.value() > bar.minimum():
            painter.fillRect(0, 0, self.width(), 1, colour)
        if bar.value() < bar.maximum():
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour)
