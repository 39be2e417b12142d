"""A message that drops from the top of the screen, over the status bar and never over what is asked."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QMargins,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.kit.announce import announce
from gui.kit.brand import draw_bank_sign
from gui.kit.devices import Layout, layout_at
from gui.kit.frames import draw_focus_ring, draw_panel, draw_shadow, smooth_painter
from gui.kit.icon_button import IconButton
from gui.kit.icons import draw_icon
from gui.kit.language import listed, translate
from gui.kit.metrics import (
    BANNER_WIDTH,
    CHIP_CORNER,
    LABEL,
    MOTION_MEDIUM,
    PANEL_CORNER,
    RAISED,
    SPACE_M,
    SPACE_S,
    TOUCH,
)
from gui.kit.motion import duration
from gui.kit.notice import Tone
from gui.kit.pressable import Pressable
from gui.kit.text_flow import TextFlow
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens
from models.domain.brand import BankLook
from models.domain.cards import bank_look_of

_SIGN = 40
_SWIPE = 20
_PADDING = SPACE_S
_LINES_BESIDE_SIGN = 3
"""The sign stands in the middle of these: beside a longer text it would hang in the air."""


class Banner(Pressable):
    """A banner over `host` (a phone's overlay) with an icon, a title and a text, as high as these need.

    `tapped` tells that it was pressed, `dismissed` that it was closed: by its cross, Escape or a swipe upwards.
    Neither hides it by itself when tapped; the owner decides. The cross has the banner's address with `.close`.
    """

    tapped = Signal()
    dismissed = Signal()

    def __init__(
        self,
        host: QWidget,
        title: str = "",
        text: str = "",
        icon: str = "message",
        tone: Tone | str = Tone.GOLD,
    ) -> None:
        super().__init__("", host)
        self._host = host
        self._icon = icon
        self._tone = Tone(tone)
        self._title = title
        self._message = text
        self._press: QPoint | None = None
        self._before: QWidget | None = None
        self._sender: BankLook | None = None
        self._drop = QPropertyAnimation(self, b"pos", self)
        self._drop.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._close = IconButton("close", parent=self, token="ink_soft")
        self._close.clicked.connect(self.dismiss)
        self.objectNameChanged.connect(lambda address: self._close.setObjectName(f"{address}.close"))
        self._name_close()
        self.clicked.connect(self.tapped)
        host.installEventFilter(self)
        self.set_message(title, text)
        self.hide()

    def set_message(self, title: str, text: str) -> None:
        self._title = title
        self._message = text
        self.setAccessibleName(title)
        self._describe()
        self.place_in_host()
        self.update()

    def set_sender(self, bank_id: str) -> None:
        """Have the sign of the bank that sent the message instead of the icon; the icon where it is not known."""
        self._sender = bank_look_of(bank_id)
        self.update()

    def message(self) -> str:
        """The text as it was given, whole."""
        return self._message

    @property
    def room(self) -> int:
        """What it takes of its host from the top in pixels, with a gap below."""
        return SPACE_S + self._panel().height() + SPACE_S

    def drop(self) -> None:
        """Show the banner above everything else in its host."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.place_in_host()
        self.show()
        self._describe()
        self.raise_()
        announce(self, listed(self._title, self._message), assertive=self._tone is Tone.BAD)
        if duration(MOTION_MEDIUM) == 0:
            return
        self._drop.stop()
        self._drop.setDuration(duration(MOTION_MEDIUM))
        self._drop.setStartValue(QPoint(self.x(), -self.height()))
        self._drop.setEndValue(self._place().topLeft())
        self._drop.start()

    def dismiss(self) -> None:
        """Take the banner away; the focus goes back to where it was when the banner came."""
        if self.isVisible():
            self._drop.stop()
            self._give_focus_back()
            self.hide()
            self._describe()
            self.dismissed.emit()

    def place_in_host(self) -> None:
        self.setGeometry(self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.place_in_host()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.place_in_host()
        elif event.type() == QEvent.Type.LanguageChange:
            self._name_close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        panel = self._panel()
        self._close.move(panel.right() + 1 - TOUCH, panel.top())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        panel = self._panel()
        draw_shadow(painter, panel, PANEL_CORNER, tokens.shadow, RAISED)
        draw_panel(painter, panel, PANEL_CORNER, self._ground(tokens), tokens.line)
        beside = min(panel.height(), _LINES_BESIDE_SIGN * LABEL.line + 2 * _PADDING)
        sign = QRect(panel.left() + SPACE_M, panel.top() + (beside - _SIGN) // 2, _SIGN, _SIGN)
        self._draw_sign(painter, sign, tokens)
        left, width = self._text_span(panel)
        title, text = self._flows(width)
        top = panel.top() + (panel.height() - title.height - text.height) / 2
        title.draw(painter, left, top, width, tokens.ink_soft)
        text.draw(painter, left, top + title.height, width, tokens.ink)
        if self.shows_focus:
            draw_focus_ring(painter, panel, PANEL_CORNER, tokens.focus)

    def _draw_sign(self, painter: QPainter, sign: QRect, tokens: Tokens) -> None:
        if self._sender is not None:
            draw_bank_sign(painter, sign, self._sender, tokens)
            return
        gold = self._tone is not Tone.BAD
        draw_panel(painter, sign, CHIP_CORNER, tokens.gold if gold else tokens.bad)
        icon = QRect(0, 0, 22, 22)
        icon.moveCenter(sign.center())
        draw_icon(painter, icon, self._icon, tokens.on_gold if gold else tokens.on_bad)

    def hitButton(self, position: QPoint) -> bool:
        """Only the panel can be pressed, not its shadow."""
        return self._panel().contains(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint()
        # One that is still on its way would slip from under the finger, which would look like a swipe.
        if self._drop.state() == QPropertyAnimation.State.Running:
            self._drop.pause()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        press, self._press = self._press, None
        if self._drop.state() == QPropertyAnimation.State.Paused:
            self._drop.resume()
        if press is not None and press.y() - place.y() > _SWIPE:
            self.setDown(False)
            self.dismiss()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def _ground(self, tokens: Tokens) -> QColor:
        if self.is_pressed:
            return tokens.primary_tint
        return tokens.surface_hover if self.is_hovered else tokens.surface_raised

    def _describe(self) -> None:
        """Have the text spoken, such as that of a message with a code, only as long as it can be seen."""
        self.setAccessibleDescription("" if self.isHidden() else self._message)

    def _name_close(self) -> None:
        self._close.set_text(translate("kit", "Dismiss the message"))

    def _give_focus_back(self) -> None:
        before, self._before = self._before, None
        if before is None or not (self.hasFocus() or self._close.hasFocus()):
            return
        # The screen it stood on may be gone meanwhile, or another one shown.
        with suppress(RuntimeError):
            if before.isVisible():
                before.setFocus()

    def _place(self) -> QRect:
        """The panel with room for its shadow around it."""
        room = self._host.width() - 2 * SPACE_S
        width = min(room, BANNER_WIDTH)
        text_width = self._text_span(QRect(0, 0, width, 0))[1]
        title, text = self._flows(text_width)
        height = max(title.height + text.height, _SIGN) + 2 * _PADDING
        # Where there is a pointer it stands in the corner, as messages do there.
        in_corner = layout_at(self._host.width()) is Layout.EXPANDED
        left = SPACE_S + (room - width if in_corner else (room - width) // 2)
        return QRect(left, SPACE_S, width, height).marginsAdded(self.shadow_margins())

    def _panel(self) -> QRect:
        return self.rect().marginsRemoved(self.shadow_margins())

    def shadow_margins(self) -> QMargins:
        """The room around the panel that its shadow takes."""
        blur = RAISED.blur
        return QMargins(blur, blur, blur, blur)

    def _text_span(self, panel: QRect) -> tuple[int, int]:
        left = panel.left() + SPACE_M + _SIGN + SPACE_M
        return left, panel.right() + 1 - TOUCH - left

    def _flows(self, width: int) -> tuple[TextFlow, TextFlow]:
        """Title and text."""
        return TextFlow(self._title, LABEL, width), TextFlow(self._message, LABEL, width)
