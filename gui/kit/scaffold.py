"""The layout that every screen uses, on every device."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.announce import announce
from gui.kit.devices import Layout, layout_at, top_space
from gui.kit.frames import smooth_painter
from gui.kit.metrics import COLUMN_WIDTH, MARGIN, SPACE_L, SPACE_XL, TOP_BAR_HEIGHT, scaled
from gui.kit.page_foot import PageFoot
from gui.kit.page_head import PageHead
from gui.kit.page_top import PageTop
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import tokens_for

if TYPE_CHECKING:
    from gui.kit.pad_place import PadPlace
    from gui.kit.password_pad import PasswordPad
    from gui.kit.side_pane import SidePane

_PANE_SHARE = 0.36
_LEAST_PANE = 352
"""What the left one of two panes takes of the width, and the least of it."""
_ROOMY = 700
"""A page lower than this, for the size of its type, has no room for pictures."""
_LEAST_BODY = {Layout.COMPACT: None, Layout.MEDIUM: 320, Layout.EXPANDED: 240}
"""The least height over the foot, so that the action stays in its place while a form changes. A phone's foot stands
at the bottom."""


class ScreenScaffold(QWidget):
    """Top bar, title, introduction, a body that scrolls when it must, and a foot that stays.

    One column on a phone. On a tablet a column in the middle, with the foot under the body. On a desktop two panes:
    what the screen is about at the left, what there is to do at the right. ``page_layout`` is the one in force.

    `screen` is the first part of every address: the back button is `<screen>.back`, and so on.
    """

    back_requested = Signal()
    page_layout_changed = Signal()
    tight_changed = Signal(bool)

    def __init__(self, screen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_focus: Callable[[], QWidget | None] = lambda: None
        self._page_layout = Layout.COMPACT
        self._is_tight = False
        self._side: SidePane | None = None
        self._top = PageTop(screen)
        self._top.back_requested.connect(self.back_requested)
        self._head = PageHead(screen)
        self._foot = PageFoot(screen)
        self._body = QVBoxLayout()
        self._body.setSpacing(MARGIN)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._build_page()
        self._scroll = ScrollArea(page)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._foot)
        self._column.addStretch()
        self._panes = QHBoxLayout(self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addLayout(self._column, 1)
        self._scroll.content_changed.connect(self._on_content_changed)
        self._foot.resized.connect(self._on_content_changed)
        self._place_column()

    @property
    def page_layout(self) -> Layout:
        """How the screen is laid out now; ``page_layout_changed`` tells when it is another."""
        return self._page_layout

    @property
    def left_pane(self) -> int:
        """The width of the left one of two panes, 0 where there is one column."""
        return 0 if self._side is None or self._side.isHidden() else self._side.width()

    @property
    def needed_height(self) -> int:
        """What the page takes of the height under the space above it, unless it has to scroll."""
        return TOP_BAR_HEIGHT + self._scroll.sizeHint().height() + self._foot.needed_height(self.width())

    @property
    def is_tight(self) -> bool:
        """Whether what has to be done leaves no room for pictures. ``tight_changed`` tells it to
        what then gives way, such as a card that becomes a strip."""
        return self._is_tight

    def body(self) -> QVBoxLayout:
        """The layout for the screen's own widgets, as wide as the side margins leave it."""
        return self._body

    def show_back(self, text: str) -> None:
        """Show the back button; `text` is what it is called, for those who do not see it."""
        self._top.show_back(text)

    def set_mark(self, mark: QWidget) -> None:
        """Show whose page it is in the top bar of a screen without a way back; a left pane says so by itself."""
        self._top.set_mark(mark)

    def set_sign(self, sign: QWidget) -> None:
        """Put a sign of what happened over the title."""
        self._head.set_sign(sign)

    def set_corner(self, widget: QWidget) -> None:
        """Show something small, such as whose wallet it is, at the right of the top bar."""
        self._top.addWidget(widget)

    def set_progress(self, text: str) -> None:
        """Show how far the person is, such as 1 / 3, at the right of the top bar."""
        self._top.set_progress(text)

    def set_title(self, text: str) -> None:
        if self.isVisible() and text != self._head.title():
            announce(self, text)
        self._head.set_title(text)

    def set_intro(self, text: str) -> None:
        self._head.set_intro(text)

    def add_aside(self, widget: QWidget) -> None:
        """Show what the screen is about, such as a card: first in the body, or at the left where there are two panes.

        It takes no input, because on its way there it would lose the focus.
        """
        self._head.add_aside(widget)

    def set_primary(self, button: QAbstractButton) -> None:
        """Put the screen's one action at its foot."""
        self._foot.set_primary(button)

    def add_secondary(self, widget: QWidget) -> None:
        """Put something quieter under the primary action."""
        self._foot.add_secondary(widget)

    def set_pad(self, pad: PasswordPad, *, spared: int = 0) -> PadPlace:
        """Put a number pad over the action, on devices used with the fingers and where there is room for it, for which
        ``spared`` pixels of the body may have to be scrolled to."""
        from gui.kit.pad_place import PadPlace

        return PadPlace(pad, self, self._scroll, self._foot, spared)

    def add_link(self, link: QWidget) -> None:
        """Put a way to something else under the line that speaks of the primary action."""
        self._foot.add_link(link)

    def set_reassurance(self, text: str) -> None:
        """Say one line under the action, which stays where it is when there is nothing to say."""
        self._foot.set_line(text)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the body's pages: what only tells something takes no focus that would scroll to it."""
        if not self._scroll.turn_page(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self._head.title() or self.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens_for(self).canvas)
        if self._page_layout is Layout.MEDIUM:
            from gui.kit.side_pane import draw_circles_below

            foot = self._top.contentsMargins().top() + self.needed_height
            draw_circles_below(painter, foot, QRectF(self.rect()), tokens_for(self))

    def _on_content_changed(self) -> None:
        """Leave above the column what it leaves, on a tablet, and below it the same to the circles."""
        if self._page_layout is Layout.MEDIUM:
            self._place_column()
            self.update()

    def _fit(self) -> None:
        """Follow the size, that of the page and that of its type."""
        layout_before, tight_before = self._page_layout, self._is_tight
        self._page_layout = layout_at(self.width())
        self._is_tight = self._page_layout is Layout.COMPACT and self.height() < scaled(_ROOMY)
        if self._page_layout is not layout_before:
            self._arrange()
        self._place_column()
        if self._page_layout is not layout_before:
            self.page_layout_changed.emit()
        if self._is_tight is not tight_before:
            self.tight_changed.emit(self._is_tight)

    def _arrange(self) -> None:
        """Put the parts where the layout in force has them. What can have the focus keeps its parent, and with it
        the focus."""
        expanded = self._page_layout is Layout.EXPANDED
        if expanded and self._side is None:
            self._side = self._build_side()
        hidden = {part: part.isHidden() for part in (self._top.progress, self._head)}
        if expanded and self._side is not None:
            self._side.hold(self._top.progress, self._head)
        else:
            self._top.addWidget(self._top.progress)
            self._page.insertWidget(0, self._head)
        for part, was_hidden in hidden.items():
            part.setVisible(not was_hidden)
        if self._side is not None:
            self._side.setVisible(expanded)
        self._top.show_mark(not expanded)
        compact = self._page_layout is Layout.COMPACT
        self._column.setStretchFactor(self._scroll, 1 if compact else 0)
        self._column.setStretch(self._column.count() - 1, 0 if compact else 1)
        self._scroll.fit(_LEAST_BODY[self._page_layout])

    def _place_column(self) -> None:
        """Keep the column as narrow as it should be, in the middle of what it has."""
        room = self.width()
        if self._side is not None and self._page_layout is Layout.EXPANDED:
            left = max(_LEAST_PANE, round(room * _PANE_SHARE))
            self._side.set_width(left)
            room -= left
        side = max(MARGIN, (room - COLUMN_WIDTH) // 2)
        medium = self._page_layout is Layout.MEDIUM
        above = top_space(self._page_layout, self.height(), self.needed_height if medium else 0)
        self._top.place(side, above)
        over = SPACE_XL if self._page_layout is Layout.EXPANDED else 0
        self._page.setContentsMargins(side, over, side, SPACE_L)
        self._foot.place(side)

    def _build_side(self) -> SidePane:
        # Imported here because only wide screens need it.
        from gui.kit.side_pane import SidePane

        pane = SidePane(top_space(Layout.EXPANDED, self.height()), self)
        self._panes.insertWidget(0, pane)
        return pane

    def _build_page(self) -> None:
        self._page.setSpacing(0)
        self._page.addWidget(self._head)
        self._page.addLayout(self._body)
        self._page.addStretch(1)


def _can_be_used(widget: QWidget) -> bool:
    taker = widget.focusProxy() or widget
    return taker.isVisible() and taker.isEnabled()
