"""A labelled row that opens a sheet with the few values it can have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit.buttons import SecondaryButton
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.label import Label, Role
from gui.kit.metrics import CONTROL_CORNER, FIELD_HEIGHT, SPACE_L, SPACE_M, SPACE_S, TEXT, scaled
from gui.kit.pressable import Pressable
from gui.kit.rows import ListRow
from gui.kit.sheet import Sheet
from gui.kit.text_flow import TextFlow
from gui.kit.theme import tokens_for

_SIDE = SPACE_L
_CHEVRON = 20


@dataclass(frozen=True)
class Choice:
    """One value: how it is called, and a note that tells more of it."""

    value: str
    title: str
    note: str = ""


class _ChoiceRow(Pressable):
    """Looks as a text field does, with the chosen title in it and a chevron at its end."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(scaled(FIELD_HEIGHT), self._flow(width).height + 2 * SPACE_S)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, scaled(FIELD_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        fill, line, width = tokens.surface, tokens.field_line, 1.0
        if not self.isEnabled():
            fill, line = tokens.disabled_fill, tokens.line
        elif self.shows_focus:
            line, width = tokens.focus, 2.0
        elif self.is_pressed:
            fill, line = tokens.primary_tint, tokens.primary
        elif self.is_hovered:
            fill, line = tokens.surface_hover, tokens.ink_faint
        draw_panel(painter, self.rect(), CONTROL_CORNER, fill, line, width)
        ink = tokens.ink if self.isEnabled() else tokens.disabled_ink
        flow = self._flow(self.width())
        flow.draw(painter, _SIDE, (self.height() - flow.height) / 2, _room(self.width()), ink)
        sign = QRect(
            _SIDE + _room(self.width()) + SPACE_M, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON
        )
        draw_icon(painter, sign, "chevron", tokens.ink_soft if self.isEnabled() else tokens.disabled_ink)

    def _flow(self, width: int) -> TextFlow:
        return TextFlow(self.text(), TEXT, _room(width))


def _room(width: int) -> int:
    """What the chevron leaves of a row for its title."""
    return width - 2 * _SIDE - _CHEVRON - SPACE_S


class _ChoiceSheet(Sheet):
    """The values as rows, of which the chosen one stands out."""

    picked = Signal(str)

    def __init__(self, page: QWidget, addresses: str, close_address: str, values: Sequence[str]) -> None:
        self._rows = {value: ListRow(chevron=False) for value in values}
        self._close = SecondaryButton()
        self._close.setObjectName(close_address)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for value, row in self._rows.items():
            row.setObjectName(f"{addresses}.{value}")
            row.clicked.connect(lambda _checked, value=value: self._on_row_clicked(value))
            column.addWidget(row)
        super().__init__(page, content, foot=self._close)
        self._close.clicked.connect(self.dismiss)

    def show_choices(self, title: str, close: str, choices: Sequence[Choice], chosen: str) -> None:
        self.set_title(title)
        self._close.setText(close)
        for choice in choices:
            row = self._rows[choice.value]
            row.set_title(choice.title)
            row.set_note(choice.note)
            row.setCheckable(True)
            row.setChecked(choice.value == chosen)
        self.place_in_host()

    def focus_on(self, value: str) -> None:
        self._rows[value].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row_clicked(self, value: str) -> None:
        self.dismiss()
        self.picked.emit(value)


class ChoiceField(QWidget):
    """A label over a row that tells the chosen value; pressed, it opens a sheet over `page` to choose from."""

    chosen = Signal(str)
    """The value that a person picked."""

    def __init__(self, page: QWidget, address: str, options: str, values: Sequence[str]) -> None:
        """The row is addressed `address`, a value's row `<options>.<value>`, the sheet's close button
        `<screen>.sheet_close`."""
        super().__init__()
        self._page = page
        self._options = options
        self._values = tuple(values)
        self._choices: tuple[Choice, ...] = ()
        self._value = self._values[0]
        self._close_text = ""
        self._read_only = False
        self._sheet: _ChoiceSheet | None = None
        self._label = Label("", Role.LABEL)
        self._row = _ChoiceRow()
        self._row.setObjectName(address)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._label)
        column.addWidget(self._row)
        self.setFocusProxy(self._row)
        self._row.clicked.connect(self._on_row_clicked)

    @property
    def value(self) -> str:
        return self._value

    def set_texts(self, label: str, close: str, choices: Sequence[Choice]) -> None:
        """Set the label, which is the sheet's title too, the word that closes the sheet, and what the values are
        called. An open sheet follows."""
        self._label.setText(label)
        self._close_text = close
        self._choices = tuple(choices)
        self._show()

    def set_value(self, value: str) -> None:
        """Show `value` as the chosen one; nothing is emitted."""
        if value != self._value:
            self._value = value
            self._show()

    def set_read_only(self, read_only: bool) -> None:
        """Open no sheet for now; look and focus stay."""
        self._read_only = read_only

    def _show(self) -> None:
        title = next((choice.title for choice in self._choices if choice.value == self._value), "")
        self._row.setText(title)
        self._row.setAccessibleName(f"{self._label.text()}, {title}")
        self._row.updateGeometry()
        self._row.update()
        if self._sheet is not None:
            self._sheet.show_choices(self._label.text(), self._close_text, self._choices, self._value)

    def _on_row_clicked(self) -> None:
        if self._read_only or self._sheet is not None:
            return
        screen = self._row.objectName().partition(".")[0]
        self._sheet = _ChoiceSheet(self._page, self._options, f"{screen}.sheet_close", self._values)
        self._sheet.dismissed.connect(self._on_sheet_dismissed)
        self._sheet.picked.connect(self._on_sheet_picked)
        self._show()
        self._sheet.open()
        self._sheet.focus_on(self._value)

    def _on_sheet_dismissed(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _on_sheet_picked(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)
