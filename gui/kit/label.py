"""Text in one of the roles of the type scale."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.kit import metrics
from gui.kit.fonts import font_of
from gui.kit.metrics import TypeStyle
from gui.kit.text_flow import TextFlow
from gui.kit.theme import tokens_for


class Role(StrEnum):
    """What a text is for; it decides size, weight and colour."""

    TITLE = "title"
    TEXT = "text"
    STRONG = "strong"
    LABEL = "label"
    LABEL_STRONG = "label_strong"
    FAINT = "faint"
    ERROR = "error"
    AMOUNT = "amount"


_STYLES: dict[Role, tuple[TypeStyle, str]] = {
    Role.TITLE: (metrics.TITLE, "ink"),
    Role.TEXT: (metrics.TEXT, "ink_soft"),
    Role.STRONG: (metrics.STRONG, "ink"),
    Role.LABEL: (metrics.LABEL, "ink_soft"),
    Role.LABEL_STRONG: (metrics.LABEL_STRONG, "ink"),
    Role.FAINT: (metrics.LABEL, "ink_faint"),
    Role.ERROR: (metrics.LABEL, "bad"),
    Role.AMOUNT: (metrics.AMOUNT, "ink"),
}
_UNBOUNDED = 100_000
_LEAST_WIDTH = 40


class Label(QLabel):
    """A QLabel that paints its plain text with the line height of its role and breaks lines well.

    `setText`, `text` and `setAlignment` are QLabel's own. It wraps unless told otherwise; with `elides` it keeps to one
    line, and where that has no room its end gives way to an ellipsis.
    """

    def __init__(
        self,
        text: str = "",
        role: Role | str = Role.TEXT,
        parent: QWidget | None = None,
        *,
        wrap: bool = True,
        elides: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._role = Role(role)
        self._token: str | None = None
        self._flows: dict[int, TextFlow] = {}
        self._flows_of: tuple[str, float] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font_of(_STYLES[self._role][0]))
        self._elides = elides
        self.setWordWrap(wrap and not elides)

    @property
    def role(self) -> Role:
        return self._role

    def set_token(self, token: str | None) -> None:
        """Paint in another token than the role's own; None goes back to it."""
        self._token = token
        self.update()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        # To ask for it at each measure takes longer than all else there.
        super().setAlignment(alignment)
        self._flows_of = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFont(font_of(_STYLES[self._role][0]))

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._flow_in(inner).height + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        flow = self._flow_in(_UNBOUNDED)
        return QSize(flow.width, flow.height).grownBy(margins)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self.wordWrap() or self._elides:
            return QSize(min(hint.width(), _LEAST_WIDTH), hint.height())
        return hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.text():
            return
        tokens = tokens_for(self)
        token = self._token or _STYLES[self._role][1]
        if not self.isEnabled():
            token = "disabled_ink"
        area = self.contentsRect()
        flow = self._flow_in(area.width())
        painter = QPainter(self)
        top = area.top() + max(0, (area.height() - flow.height) // 2) if self._is_centred() else area.top()
        flow.draw(painter, area.left(), top, area.width(), getattr(tokens, token), self._horizontal())

    def _is_centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)

    def _horizontal(self) -> Qt.AlignmentFlag:
        for flag in (Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight):
            if self.alignment() & flag:
                return flag
        return Qt.AlignmentFlag.AlignLeft

    def _flow_in(self, width: int) -> TextFlow:
        """The text within a width. A layout asks for several widths in turn, so those of one text are kept."""
        if not (self.wordWrap() or self._elides):
            width = _UNBOUNDED
        made_of = (self.text(), metrics.type_scale())
        if made_of != self._flows_of:
            self._flows_of, self._flows = made_of, {}
        flow = self._flows.get(width)
        if flow is None:
            flow = self._flows[width] = self._make_flow(width)
        return flow

    def _make_flow(self, width: int) -> TextFlow:
        balanced = self._role is Role.TITLE or self._horizontal() is Qt.AlignmentFlag.AlignHCenter
        sign_style = metrics.TITLE if self._role is Role.AMOUNT else None
        return TextFlow(
            self.text(),
            _STYLES[self._role][0],
            width,
            balanced=balanced,
            max_lines=1 if self._elides else 0,
            sign_style=sign_style,
        )
