"""The result of a limit raise as widgets (step 9)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.done_mark import DoneMark
from gui.kit.facts import Facts
from gui.kit.formats import format_money
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_M, SPACE_S
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.screen_view import ScreenView
from gui.screens.raise_result.counted import Counted
from gui.screens.raise_result.limit_bar import LimitBar
from gui.screens.raise_result.outcome_text import reason_text, title_text, way_on
from gui.screens.raise_result.presenter import RaiseResultPresenter, RaiseResultState
from models.domain.application import RaiseOutcome


class RaiseResultView(ScreenView[RaiseResultPresenter]):
    """The limit as it is now, large; what it was; why; when to ask again; and what each datum counted."""

    def __init__(self, presenter: RaiseResultPresenter) -> None:
        super().__init__(presenter)
        self._limit = _Limit()
        self._why = Notice()
        self._why.set_address("raise_result.why")
        self._problem = ProblemNotice("raise_result.problem")
        self._next = PrimaryButton()
        self._next.setObjectName("raise_result.next")
        self._way_on = Facts("raise_result.way_on")
        self._counted = Counted()
        self._done = DoneMark()
        self.page.set_sign(self._done)
        self.page.add_aside(self._limit)
        self.page.body().addWidget(self._why)
        self.page.body().addWidget(self._way_on)
        self.page.body().addWidget(self._problem)
        self.page.body().addWidget(self._counted)
        self.page.set_primary(self._next)
        self._next.clicked.connect(presenter.leave)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._next

    def retranslate(self) -> None:
        self._next.setText(translate("raise_result", "Back to the account"))

    def render(self, state: RaiseResultState) -> None:
        self._limit.show_limits(state)
        raised = state.outcome is RaiseOutcome.RAISED
        self._why.set_tone(Tone.OK if raised else Tone.INFO)
        self.page.set_title(title_text(state))
        self._done.setVisible(raised)
        self._why.set_text(reason_text(state))
        self._way_on.show_facts(way_on(state))
        self._counted.show_report(state.report)
        self.page.set_reassurance(
            translate("raise_result", "You can use the new limit at once")
            if raised
            else translate("raise_result", "Your limit stays; nothing else changed")
        )
        self._next.set_busy(state.busy)
        self._problem.show_problem(state.problem)


class _Limit(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._caption = Label("", Role.LABEL)
        self._amount = Label("", Role.AMOUNT, wrap=False)
        self._amount.setObjectName("raise_result.limit")
        self._bar = LimitBar()
        self._before = Label("", Role.LABEL, wrap=False)
        self._highest = Label("", Role.LABEL, wrap=False)
        ends = QHBoxLayout()
        ends.addWidget(self._before)
        ends.addStretch(1)
        ends.addWidget(self._highest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._amount)
        column.addSpacing(SPACE_M)
        column.addWidget(self._bar)
        column.addSpacing(SPACE_S)
        column.addLayout(ends)

    def show_limits(self, state: RaiseResultState) -> None:
        locale = language().locale
        old = format_money(state.old_limit, locale, whole=True)
        highest = format_money(state.maximum_limit, locale, whole=True)
        raised = state.outcome is RaiseOutcome.RAISED
        self._caption.setText(translate("raise_result", "Your credit limit"))
        self._amount.setText(format_money(state.new_limit, locale))
        self._before.setText(
            translate("raise_result", "Before {amount}").format(amount=old) if raised else ""
        )
        self._highest.setText(translate("raise_result", "Highest {amount}").format(amount=highest))
        self._highest.setVisible(state.maximum_limit > 0)
        self._bar.set_limits(state.old_limit, state.new_limit, state.maximum_limit)
