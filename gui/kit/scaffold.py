"""The layout that every phone screen uses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.icon_button import IconButton
from gui.kit.label import Label, Role
from gui.kit.metrics import MARGIN, TOP_BAR_HEIGHT
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import tokens_for


class ScreenScaffold(QWidget):
    """Top bar, title, introduction, a body that scrolls when it must, and a foot that stays.

    `screen` is the first part of every address: the back button is `<screen>.back`, and so on.
    """

    back_requested = Signal()

    def __init__(self, screen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_focus: Callable[[], QWidget | None] = lambda: None
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
        self._head = _build_head(self._title, self._intro)
        self._foot = QWidget()
        for part in (self._back, self._progress, self._title, self._intro, self._reassurance):
            part.hide()
        self._head.hide()
        self._foot.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(MARGIN)
        self._scroll = ScrollArea(self._build_page())
        self._top = self._build_top()
        self._actions = self._build_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)

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

    def set_title(self, text: str) -> None:
        self._set(self._title, text)
        self._head.setVisible(bool(self._title.text() or self._intro.text()))

    def set_intro(self, text: str) -> None:
        self._set(self._intro, text)
        self._head.setVisible(bool(self._title.text() or self._intro.text()))

    def set_primary(self, button: QAbstractButton) -> None:
        """Put the screen's one action at its foot."""
        self._actions.insertWidget(0, button)
        self._foot.show()

    def add_secondary(self, widget: QWidget) -> None:
        """Put something quieter under the primary action."""
        self._actions.addWidget(widget)
        self._foot.show()

    def set_reassurance(self, text: str) -> None:
        """Say one line under the action."""
        self._set(self._reassurance, text)
        if text:
            self._foot.show()

    def set_first_focus(self, find: Callable[[], QWidget | None]) -> None:
        """Take the way to the widget that the focus belongs to when nothing else has it."""
        self._first_focus = find

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget of the body can be seen."""
        # Where it is follows from the layout, which has yet to hear of what was shown or hidden just now.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.ensureWidgetVisible(widget, 0, MARGIN)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go on; but where a change of state hid or disabled the widget in focus, nobody pressed Tab."""
        held = self.window().focusWidget()
        # Qt has none where the window's focus is nowhere, whatever the type says.
        if held is None or _can_be_used(held):  # type: ignore[redundant-expr]
            return super().focusNextPrevChild(forward)
        first = self._first_focus()
        if first is not None and _can_be_used(first):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            held.clearFocus()
        return True

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
        top.addStrut(TOP_BAR_HEIGHT)
        top.addWidget(self._progress)
        return top

    def _build_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 0, MARGIN, 16)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._body)
        column.addStretch(1)
        return page

    def _build_foot(self) -> QVBoxLayout:
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        column.setSpacing(12)
        actions = QVBoxLayout()
        actions.setSpacing(8)
        column.addLayout(actions)
        column.addWidget(self._reassurance)
        return actions


def _can_be_used(widget: QWidget) -> bool:
    taker = widget.focusProxy() or widget
    return taker.isVisible() and taker.isEnabled()


def _build_head(title: Label, intro: Label) -> QWidget:
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, MARGIN)
    column.setSpacing(8)
    column.addWidget(title)
    column.addWidget(intro)
    return head
