"""A label-sized text with links that mouse and keyboard can follow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.metrics import FOCUS_WIDTH, LABEL
from gui.kit.text_flow import Span, TextFlow
from gui.kit.theme import tokens_for

_LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')
_CHINESE = re.compile(r"(?<=[\u3000-\u9fff])(?=[\u3000-\u9fff])")
_WORD_JOINER = "\N{WORD JOINER}"
_NOWHERE = -1


@dataclass(frozen=True)
class _Link:
    span: Span
    href: str


class LinkedText(QLabel):
    """Text in which `<a href="terms">…</a>` marks links; it knows no other markup.

    It is a QLabel for those who do not see it; `text` is the words alone. Tab goes from link to link, Enter and the space bar follow the one that has the focus.
    """

    link_activated = Signal(str)

    def __init__(self, html: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._links: list[_Link] = []
        self._focused = _NOWHERE
        self._hovered = _NOWHERE
        self._flow: tuple[int, TextFlow] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_html(html)

    def set_html(self, html: str) -> None:
        text, links, done = "", [], 0
        for found in _LINK.finditer(html):
            text += html[done : found.start()]
            # Word joiners keep the name of a Chinese document in one piece.
            name = _CHINESE.sub(_WORD_JOINER, found[2])
            links.append(_Link(Span(len(text), len(name)), found[1]))
            text += name
            done = found.end()
        self._text = text + html[done:]
        self._links = links
        self._focused = self._hovered = _NOWHERE
        self._flow = None
        # QLabel's own text, which it does not draw here, is what a screen reader reads.
        self.setText(self._text.replace(_WORD_JOINER, ""))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if links else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def link_rect(self, href: str) -> QRectF:
        """Where the first piece of a link stands. Raises ValueError when there is no such link."""
        for link in self._links:
            if link.href == href:
                return self._flow_in(self.width()).span_rects(link.span)[0]
        raise ValueError(f"no link {href!r}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._flow = None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow_in(width).height

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, LABEL.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        flow = self._flow_in(self.width())
        for index, link in enumerate(self._links):
            for place in flow.span_rects(link.span):
                line = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
                if self.hasFocus() and index == self._focused:
                    painter.fillRect(place, tokens.primary_tint)
                    painter.fillRect(line.adjusted(0, 0, 0, FOCUS_WIDTH - 1), tokens.focus)
                else:
                    painter.fillRect(line, tokens.primary if index == self._hovered else tokens.field_line)
        links, ink = tokens.primary, tokens.ink_soft
        if not self.isEnabled():
            links = ink = tokens.disabled_ink
        flow.colour_spans([link.span for link in self._links], links)
        flow.draw(painter, 0, 0, self.width(), ink)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hovered(self._link_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(_NOWHERE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Beside a link the press belongs to whatever the text stands on.
        event.setAccepted(self._link_at(event.position()) != _NOWHERE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._link_at(event.position())
        if index != _NOWHERE:
            self._follow(index)
        event.setAccepted(index != _NOWHERE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        follow = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if follow and 0 <= self._focused < len(self._links):
            self._follow(self._focused)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._focused = len(self._links) - 1
        elif event.reason() == Qt.FocusReason.TabFocusReason or self._focused == _NOWHERE:
            self._focused = 0
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        following = self._focused + (1 if forward else -1)
        if self.hasFocus() and 0 <= following < len(self._links):
            self._focused = following
            self.update()
            return True
        return super().focusNextPrevChild(forward)

    def _follow(self, index: int) -> None:
        # Also when it was followed by mouse or finger, so that what it opens gives the focus back to it.
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._focused = index
        self.link_activated.emit(self._links[index].href)

    def _set_hovered(self, index: int) -> None:
        if index == self._hovered:
            return
        self._hovered = index
        if index == _NOWHERE:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()

    def _link_at(self, place: QPointF) -> int:
        flow = self._flow_in(self.width())
        for index, link in enumerate(self._links):
            if any(rect.contains(place) for rect in flow.span_rects(link.span)):
                return index
        return _NOWHERE

    def _flow_in(self, width: int) -> TextFlow:
        if self._flow is None or self._flow[0] != width:
            self._flow = (width, TextFlow(self._text, LABEL, width))
        return self._flow[1]
