"""How one screen takes the place of another: it slides over it, or back from above it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.kit.metrics import MOTION_LONG, SPACE_L
from gui.kit.passing import Passing
from gui.kit.scaffold import ScreenScaffold
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_Picture = tuple[QPixmap, QPoint]
"""A screen's, and where it lies."""
_PARALLAX = 0.3
"""How far the screen below moves, as a share of the way of the one above it."""
_DIM = 0.25
"""How far the screen below is dimmed in the end, as a share of the dimming under a sheet."""
_SHADE = SPACE_L
"""The width of the shade that the screen above throws."""


class ScreenTransition(Passing):
    """Covers two screens with their pictures while the one slides to the other's place.

    Made of the screen that is shown, ``before``, which the caller then replaces and calls ``lead_to``. Forward the
    new screen slides over the old one from the right; ``back`` the old one slides away to the right, and the new
    one lay under it. Where both have two panes only the right one moves, and what is in the left one gives way to what
    will be there. The new screen itself stands where it belongs from the start and takes every click and key
    meanwhile; ``refresh`` shows what came of them.
    """

    def __init__(self, before: QWidget, *, back: bool) -> None:
        super().__init__(before.parentWidget() or before, MOTION_LONG)
        self._back = back
        self._page: QWidget | None = None
        self._after: QPixmap | None = None
        self._before = before.grab()
        self._before_at = before.geometry().topLeft()
        self._left = _left_pane(before)
        self._outdated = True
        # Nothing that lies under it is painted meanwhile.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(before.geometry())

    def lead_to(self, page: QWidget) -> None:
        """Begin to move to ``page``, which is shown in the place of the screen before."""
        self._page = page
        page.installEventFilter(self)
        # Sheets and messages that lie over the screens stay above both.
        self.lower()
        page.lower()
        self.start()

    def refresh(self) -> None:
        """Show the new screen as it is by now, from the next frame on."""
        self._outdated = True

    def step(self) -> None:
        # Not before the first frame: the new screen had not been laid out then.
        if self._page is not None and self._outdated:
            self._after = self._page.grab()
            # Its panes, too, are there only now.
            self._left = min(self._left, _left_pane(self._page))
            self._outdated = False
            self.setGeometry(self.geometry().united(self._page.geometry()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                # A message that dropped in made itself room.
                self.refresh()
            elif event.type() == QEvent.Type.HideToParent:
                self.finish()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        if self._after is None or self._page is None:
            painter.drawPixmap(self._before_at - self.pos(), self._before)
            return
        before = (self._before, self._before_at - self.pos())
        after = (self._after, self._page.pos() - self.pos())
        for picture, opacity in ((before, 1.0), (after, self.progress)):
            # What was in the left pane gives way to what will be there.
            painter.setClipRect(0, 0, self._left, self.height())
            painter.setOpacity(opacity)
            painter.drawPixmap(picture[1], picture[0])
        self._draw_passing(painter, tokens, before, after)

    def _draw_passing(self, painter: QPainter, tokens: Tokens, before: _Picture, after: _Picture) -> None:
        """Draw the one passing over the other, right of the left pane."""
        # The later one of the two lies above, whichever way it goes, `away` from where it covers the other.
        below, above = (after, before) if self._back else (before, after)
        away = self.progress if self._back else 1 - self.progress
        way = self.width() - self._left
        moved = round(away * way)
        edge = self._left + moved
        painter.setClipRect(self._left, 0, way, self.height())
        painter.setOpacity(1)
        painter.drawPixmap(below[1] - QPoint(round((way - moved) * _PARALLAX), 0), below[0])
        painter.setOpacity((1 - away) * _DIM)
        painter.fillRect(0, 0, edge, self.height(), tokens.dim)
        # At the side of the screen, where the one above comes from and goes to, nothing is to appear at once.
        painter.setOpacity(1 - away)
        shade = QLinearGradient(edge, 0, edge - _SHADE, 0)
        shade.setColorAt(0, tokens.shadow)
        shade.setColorAt(1, Qt.GlobalColor.transparent)
        painter.fillRect(edge - _SHADE, 0, _SHADE, self.height(), shade)
        painter.setOpacity(1)
        painter.setClipRect(edge, 0, way, self.height())
        painter.fillRect(edge, 0, way, self.height(), tokens.canvas)
        painter.drawPixmap(above[1] + QPoint(moved, 0), above[0])


def _left_pane(screen: QWidget) -> int:
    """The width of the pane that stays; a launch screen has none."""
    return screen.left_pane if isinstance(screen, ScreenScaffold) else 0
