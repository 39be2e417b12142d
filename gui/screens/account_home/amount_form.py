"""An amount to type and to confirm, as both sheets of the account's home have it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.label import Label, Role
from gui.kit.metrics import SPACE_M
from gui.kit.problem_text import problem_text
from gui.kit.text_field import TextField
from gui.screens.account_home.presenter import AccountHomeState


class AmountForm(QWidget):
    """One field in yuan and one action with a line of reassurance under it; `name` begins the addresses."""

    submitted = Signal(str)
    """What the field holds is to be booked. If that is refused, the focus goes to the field, once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = TextField()
        self.field.set_address(f"account_home.{name}_amount")
        self.confirm = PrimaryButton()
        self.confirm.setObjectName(f"account_home.{name}_confirm")
        self._line = Label("", Role.FAINT)
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._proposed: int | None = None
        self._sent = False
        self.field.submitted.connect(self._on_submitted)
        self.confirm.clicked.connect(self._on_submitted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        self._column.addWidget(self.field)
        self._column.addSpacing(SPACE_M)
        self._column.addWidget(self.confirm)
        self._column.addWidget(self._line)

    def add_below(self, widget: QWidget) -> None:
        """Put something quieter, centred, at the end."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_texts(self, label: str, confirm: str, line: str) -> None:
        self.field.set_label(label)
        self.confirm.setText(confirm)
        self._line.setText(line)

    def show_state(self, state: AccountHomeState) -> None:
        if state.proposed is not None and state.proposed != self._proposed:
            self.field.set_text(in_yuan(state.proposed))
            # Another amount takes the proposed one's place as it is typed.
            self.field.line_edit.selectAll()
        self._proposed = state.proposed
        error = state.amount_error
        self.field.set_error(problem_text(error) if error is not None else None)
        if state.busy and not self.confirm.is_busy:
            # What is under way is no longer waiting to be overwritten.
            self.field.line_edit.deselect()
        self.field.set_read_only(state.busy)
        self.confirm.set_busy(state.busy)
        self._lead_to_fault()

    def _on_submitted(self) -> None:
        self.submitted.emit(self.field.text())
        self._sent = True
        self._lead_to_fault()

    def _lead_to_fault(self) -> None:
        if self._sent and not self.confirm.is_busy:
            self._sent = False
            if self.field.error is not None:
                self.field.setFocus()


def in_yuan(amount: int) -> str:
    """An amount in fen as it is typed: 120.50."""
    return f"{amount // 100}.{amount % 100:02d}"
