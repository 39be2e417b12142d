"""The new wallet password as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.code_field import CodeField
from gui.kit.form_view import FormView
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import SPACE_L
from gui.kit.password_pad import PasswordPad
from gui.kit.problem_notice import ProblemNotice
from gui.kit.problem_text import problem_text
from gui.kit.progress_text import progress_text
from gui.screens.set_password.presenter import SetPasswordPresenter, SetPasswordState
from models.contract.problems import ProblemType
from models.domain.passwords import PASSWORD_DIGITS


class SetPasswordView(FormView[SetPasswordPresenter]):
    """The password in dots, twice."""

    def __init__(self, presenter: SetPasswordPresenter) -> None:
        super().__init__(presenter)
        self._password = CodeField(length=PASSWORD_DIGITS, secret=True)
        self._password.set_address("set_password.password")
        self._repeat = CodeField(length=PASSWORD_DIGITS, secret=True)
        self._repeat.set_address("set_password.repeat")
        self._pad = PasswordPad()
        self._pad.set_address("set_password.pad")
        self._pad.serve(self._password.line_edit, self._repeat.line_edit)
        self._rules = Label("", Role.LABEL)
        self._rules.setObjectName("set_password.rules")
        self._problem = ProblemNotice("set_password.problem")
        self._submit = PrimaryButton()
        self._submit.setObjectName("set_password.submit")
        # So that a pad fits under two passwords.
        self.page.body().setSpacing(SPACE_L)
        for part in (self._problem, self._password, self._repeat, self._rules):
            self.page.body().addWidget(part)
        self.page.set_pad(self._pad)
        self.page.set_primary(self._submit)
        self.page.back_requested.connect(presenter.go_home)
        self._password.text_edited.connect(presenter.edit_password)
        self._password.completed.connect(self._on_password_completed)
        self._password.submitted.connect(self._repeat.setFocus)
        self._repeat.text_edited.connect(presenter.edit_repeat)
        self._repeat.submitted.connect(self.send)
        self._submit.clicked.connect(self.send)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._password

    def first_fault(self, state: SetPasswordState) -> QWidget | None:
        if state.password_error is not None or state.problem is not None:
            return self._password
        return self._repeat if state.repeat_error is not None else None

    def retranslate(self) -> None:
        self.page.show_back(translate("set_password", "Back to the wallet"))
        self.page.set_title(translate("set_password", "Choose a wallet password"))
        self.page.set_intro(
            translate("set_password", "Your wallet is open. The password confirms your payments.")
        )
        self._password.set_label(translate("set_password", "New wallet password"))
        self._repeat.set_label(translate("set_password", "Repeat the password"))
        self._rules.setText(
            translate(
                "set_password",
                "Not six times the same digit, no run such as 123456, nothing of your document, mobile number or "
                "birth date.",
            )
        )
        self._submit.setText(translate("set_password", "Set the password"))
        self.page.set_reassurance(translate("set_password", "Never share it, whoever asks"))

    def render(self, state: SetPasswordState) -> None:
        self.page.set_progress(progress_text(state.progress))
        for field, text, problem in (
            (self._password, state.password, state.password_error),
            (self._repeat, state.repeat, state.repeat_error),
        ):
            if field.text() and not text:
                field.clear()
            field.set_error(problem_text(problem) if problem is not None else None)
            field.set_read_only(state.busy)
        # A refused password is told the same, and one that is only to be repeated has kept to them.
        self._rules.setVisible(not refused_as_trivial(state) and state.repeat_error is None)
        self._problem.show_problem(state.problem)
        self._submit.set_busy(state.busy)
        self.lead_to_fault(state)

    def _on_password_completed(self, _password: str) -> None:
        if self.presenter.state.password_error is None:
            self._repeat.setFocus()


def refused_as_trivial(state: SetPasswordState) -> bool:
    """Whether the password's error says already what makes one hard to guess."""
    return state.password_error is not None and state.password_error.slug == ProblemType.PASSWORD_TRIVIAL
