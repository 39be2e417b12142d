"""Linking further accounts as widgets (step 9, ¶83)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.field import FieldError
from gui.kit.formats import format_money
from gui.kit.history_text import account_name, added_data
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_S
from gui.kit.problem_notice import ProblemNotice
from gui.kit.problem_text import problem_text
from gui.kit.screen_view import ScreenView
from gui.screens.limit_raise.presenter import LimitRaisePresenter, LimitRaiseState, LinkRow
from gui.screens.limit_raise.switch_row import SwitchRow


class LimitRaiseView(ScreenView[LimitRaisePresenter]):
    """A switch for each account, with what it would tell the bank."""

    def __init__(self, presenter: LimitRaisePresenter) -> None:
        super().__init__(presenter)
        self._links: dict[str, _Link] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_S)
        self._problem = ProblemNotice("limit_raise.problem")
        self._submit = PrimaryButton()
        self._submit.setObjectName("limit_raise.submit")
        self.page.body().addLayout(self._list)
        self.page.body().addWidget(self._problem)
        self.page.set_primary(self._submit)
        self.page.back_requested.connect(presenter.give_up)
        self._submit.clicked.connect(presenter.submit)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return next((link.row for link in self._links.values()), self._submit)

    def retranslate(self) -> None:
        self.page.show_back(translate("limit_raise", "Back to the account, without asking"))
        self.page.set_title(translate("limit_raise", "Link further accounts"))
        self._submit.setText(translate("limit_raise", "Ask for a higher limit"))
        self.page.set_reassurance(translate("limit_raise", "Asking never lowers your limit"))

    def render(self, state: LimitRaiseState) -> None:
        locale = language().locale
        self.page.set_intro(
            translate(
                "limit_raise", "Your limit is {limit}. More data can raise it, up to {maximum}."
            ).format(
                limit=format_money(state.limit, locale, whole=True),
                maximum=format_money(state.maximum_limit, locale, whole=True),
            )
        )
        for row in state.rows:
            self._link(row).show_row(row, state)
        for address in self._links.keys() - {row.address for row in state.rows}:
            link = self._links.pop(address)
            self._list.removeWidget(link)
            link.deleteLater()
        self._submit.set_busy(state.busy and state.submitting)
        self._problem.show_problem(state.problem)

    def _link(self, row: LinkRow) -> _Link:
        if row.address not in self._links:
            link = _Link(row)
            link.row.clicked.connect(lambda: self.presenter.switch(row.address))
            self._links[row.address] = link
            self._list.addWidget(link)
            # Rows come later than the button, and Tab goes in the order of what is seen.
            QWidget.setTabOrder(link.row, self._submit)
        return self._links[row.address]


class _Link(QWidget):
    """One row with the place for its error."""

    def __init__(self, row: LinkRow) -> None:
        super().__init__()
        address = f"limit_raise.link.{row.address}"
        self.row = SwitchRow(row.kind.value)
        self.row.setObjectName(address)
        self._error = FieldError()
        self._error.label.setObjectName(f"{address}.error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self._error)

    def show_row(self, row: LinkRow, state: LimitRaiseState) -> None:
        self.row.set_title(
            translate("limit_raise", "{account} ({number})").format(
                account=account_name(row.kind), number=row.number
            )
        )
        self.row.set_note(added_data(row.kind, row.adds_data))
        self.row.setChecked(row.linked)
        self.row.set_busy(state.busy and state.switching == row.address)
        error = state.link_error if state.error_at == row.address else None
        self._error.label.setText(problem_text(error) if error is not None else "")
        self._error.setVisible(error is not None)
