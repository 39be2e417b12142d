"""A labelled line of text in a frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from gui.kit.buttons import TextButton
from gui.kit.digits import DigitsValidator, GroupedEdit, only_digits
from gui.kit.field import Field
from gui.kit.fonts import fitting_font
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.language import counted, translate
from gui.kit.metrics import CONTROL_CORNER, FIELD_HEIGHT, LABEL, SPACE_L, SPACE_M, SPACE_XS, TEXT, scaled
from gui.kit.text_flow import font_for_editor
from gui.kit.theme import tokens_for

_TICK = 20
_EDITOR_INSET = 2
"""A line edit keeps that much to itself."""
_CARET = 1


class FieldFrame(QWidget):
    """The frame around an editor: its line tells rest, hover, focus and error apart.

    A text that is longer than the line, such as an address at a large size of type, is set smaller.
    """

    def __init__(self, editor: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.setFocusProxy(editor)
        self._wrong = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.installEventFilter(self)
        editor.textChanged.connect(self._fit)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), scaled(FIELD_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        # A link at the end of the line could break: the frame would take its height instead of the field's.
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._editor:
            self._fit()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        focused = self._editor.hasFocus()
        fill, line, width = tokens.surface, tokens.field_line, 1.0
        if not self._editor.isEnabled():
            fill, line = tokens.disabled_fill, tokens.line
        elif self._wrong:
            line, width = tokens.bad, 2.0 if focused else 1.5
        elif focused:
            line, width = tokens.focus, 2.0
        elif self.underMouse():
            line = tokens.ink_faint
        draw_panel(smooth_painter(self), self.rect(), CONTROL_CORNER, fill, line, width)

    def _fit(self) -> None:
        room = self._editor.width() - 2 * _EDITOR_INSET - _CARET
        font = fitting_font(self._editor.text(), TEXT, room, LABEL)
        if font != self._editor.font():
            self._editor.setFont(QFont(font))


class TextField(Field):
    """A field for a line of text, or for digits shown in groups.

    `grouping` shows the digits in groups of that size, `digits` is the most digits taken (0: no limit).
    Either makes it a field for digits: whatever is typed or pasted, its digits are kept.
    """

    action_requested = Signal()

    def __init__(
        self, label: str = "", parent: QWidget | None = None, *, grouping: int = 0, digits: int = 0
    ) -> None:
        self._digits = bool(grouping or digits)
        editor = GroupedEdit() if self._digits else QLineEdit()
        self._frame = FieldFrame(editor)
        super().__init__(label, editor, self._frame, parent)
        self._last = ""
        self._note = Label("", Role.LABEL, wrap=False)
        self._note.hide()
        self._tick = IconView("check", "ok", _TICK)
        self._tick.hide()
        self._action = TextButton("", flush=Qt.AlignmentFlag.AlignRight)
        self._action.hide()
        self._action.clicked.connect(self.action_requested)
        self._prepare_editor(editor)
        if self._digits:
            editor.setValidator(DigitsValidator(digits, grouping, editor))
        editor.textEdited.connect(self._on_line_edit_text_edited)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(SPACE_L - _EDITOR_INSET, SPACE_XS, SPACE_L, SPACE_XS)
        row.setSpacing(SPACE_M)
        row.addWidget(editor, 1)
        row.addWidget(self._note)
        row.addWidget(self._tick)
        row.addWidget(self._action)

    def text(self) -> str:
        return only_digits(self.line_edit.text()) if self._digits else self.line_edit.text()

    def set_text(self, text: str) -> None:
        """Put a text into the field as if it had always stood there; nothing is emitted."""
        self.line_edit.setText(text)
        self._last = self.text()

    def set_note(self, text: str, token: str | None = None) -> None:
        """Show a short note at the end of the line, such as what is still missing."""
        self._note.setText(text)
        self._note.set_token(token)
        self._note.setVisible(bool(text))

    def set_missing(self, digits: int) -> None:
        """Note how many digits are missing, or nothing."""
        one, many = translate("kit", "1 more digit"), translate("kit", "{n} more digits")
        self.set_note(counted(digits, one, many) if digits else "", "primary")

    def set_done(self, done: bool) -> None:
        """Show at the end of the line that nothing is wrong with what stands in it, as far as can be told here."""
        self._tick.setVisible(done)

    def set_action(self, text: str) -> None:
        """Show a link at the end of the line; `action_requested` tells that it was pressed."""
        self._action.setText(text)
        self._action.setVisible(bool(text))

    def set_address(self, address: str) -> None:
        super().set_address(address)
        self._note.setObjectName(f"{address}.note")
        self._tick.setObjectName(f"{address}.tick")
        self._action.setObjectName(f"{address}.action")

    def _prepare_editor(self, editor: QLineEdit) -> None:
        editor.setFrame(False)
        editor.setFont(font_for_editor(TEXT))
        editor.setMinimumWidth(48)
        palette = QPalette()
        # The frame paints the ground; the editor's own would hide its state.
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        editor.setPalette(palette)

    def _show_error_state(self, wrong: bool) -> None:
        self._frame.set_wrong(wrong)

    def _on_line_edit_text_edited(self, _shown: str) -> None:
        text = self.text()
        if text != self._last:
            self._last = text
            self.text_edited.emit(text)
