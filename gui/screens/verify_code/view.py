"""Verification as widgets (Fig. 3D)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.announce import SpokenCountdown
from gui.kit.brand import branded
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.code_field import CodeField
from gui.kit.field import FieldError
from gui.kit.formats import format_countdown, space_mobile
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.lock_text import tries_left_text
from gui.kit.metrics import SPACE_L, SPACE_M
from gui.kit.notice import Notice
from gui.kit.password_pad import PasswordPad
from gui.kit.problem_notice import ProblemNotice
from gui.kit.problem_text import problem_text
from gui.kit.progress_text import progress_text
from gui.kit.screen_view import ScreenView
from gui.screens.verify_code.presenter import Doing, VerifyCodePresenter, VerifyCodeState
from models.contract.problems import ProblemType
from models.domain.cards import bank_name


class VerifyCodeView(ScreenView[VerifyCodePresenter]):
    """Six cells that are one field. A dead code gives its place at the foot to the next one."""

    def __init__(self, presenter: VerifyCodePresenter) -> None:
        super().__init__(presenter)
        self._code = CodeField()
        self._code.set_address("verify_code.code")
        self._pad = PasswordPad()
        self._pad.set_address("verify_code.pad")
        self._pad.serve(self._code.line_edit)
        self._expiry = Label("", Role.LABEL, wrap=False)
        self._expiry.setObjectName("verify_code.expiry")
        self._spoken_expiry = SpokenCountdown(self._expiry)
        self._resend = TextButton()
        self._resend_error = FieldError()
        self._resend_error.label.setObjectName("verify_code.resend.error")
        self._problem = ProblemNotice("verify_code.problem")
        self._secrecy = Notice()
        self._submit = PrimaryButton()
        self._submit.setObjectName("verify_code.submit")
        self._new_code = PrimaryButton()
        # One action in two places, of which one is shown: beside the countdown, or at the foot once the code is dead.
        for button in (self._resend, self._new_code):
            button.setObjectName("verify_code.resend")
            button.clicked.connect(presenter.resend)
        self._change_card = SecondaryButton()
        self._change_card.setObjectName("verify_code.change_card")
        self._shown_code: datetime | None = None
        self._lay_out()
        self.page.back_requested.connect(presenter.change_card)
        self._change_card.clicked.connect(presenter.change_card)
        self._code.text_edited.connect(presenter.edit)
        self._code.completed.connect(presenter.submit)
        self._code.submitted.connect(self._on_submit_clicked)
        self._submit.clicked.connect(self._on_submit_clicked)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        state = self.presenter.state
        return self._code if state.is_alive else self._way_on(state)

    def retranslate(self) -> None:
        self.page.set_title(translate("verify_code", "Enter the code"))
        self._code.line_edit.setAccessibleName(translate("verify_code", "Code of 6 digits"))
        self._submit.setText(translate("verify_code", "Confirm"))

    def render(self, state: VerifyCodeState) -> None:
        self._render_head(state)
        had_focus = self.holds_focus(self._code.line_edit) or self.holds_focus(self._submit)
        self._render_field(state)
        self._render_resend(state)
        self._render_foot(state)
        if had_focus and not state.is_alive:
            self._way_on(state).setFocus()
        self._problem.show_problem(state.problem)
        # One message at a time: what is in the way comes first.
        self._secrecy.setVisible(state.problem is None)

    def _way_on(self, state: VerifyCodeState) -> QWidget:
        """What can be done when the code no longer counts."""
        return self._change_card if state.resend_in else self._new_code

    def _render_head(self, state: VerifyCodeState) -> None:
        bank = bank_name(state.bank_id, language().language)
        if state.of_account:
            back = translate("verify_code", "Back to your account")
            change = translate("verify_code", "Back to your account")
            sent = translate(
                "verify_code", "{bank} sent 6 digits to {mobile}, the number on record for your account."
            )
        else:
            back = translate("verify_code", "Back to the card")
            change = translate("verify_code", "Use another card")
            sent = translate("verify_code", "{bank} sent 6 digits to {mobile}, the number it has on record.")
        self.page.show_back(back)
        self._change_card.setText(change)
        self.page.set_progress(progress_text(state.progress))
        self.page.set_intro(sent.format(bank=bank, mobile=space_mobile(state.masked_mobile)))
        secrecy = translate(
            "verify_code", "Never share this code. Neither {bank} nor {platform} will ever ask you for it."
        )
        self._secrecy.set_text(branded(secrecy, bank=bank))

    def _render_field(self, state: VerifyCodeState) -> None:
        problem = state.field_problem
        refused = problem is not None and problem.slug == ProblemType.CODE_WRONG
        newly_refused = refused and self._code.error is None
        self._code.line_edit.setEnabled(state.is_alive)
        self._code.set_read_only(state.busy)
        if state.expires_at != self._shown_code:
            if self._shown_code is not None:
                self._code.clear()
                self._code.setFocus()
            self._shown_code = state.expires_at
        if state.code and self._code.text() != state.code:
            self._code.set_text(state.code)
        self._code.set_error(problem_text(problem) if problem is not None else None)
        if newly_refused:
            # The next digit takes the place of all six.
            self._code.setFocus()
            self._code.line_edit.selectAll()

    def _render_resend(self, state: VerifyCodeState) -> None:
        self._expiry.setText(
            translate("verify_code", "Expires in {time}").format(time=format_countdown(state.expires_in))
        )
        # Its end is told at the code.
        left = state.expires_in if state.is_alive else None
        self._spoken_expiry.show(left, lambda _left: self._expiry.text())
        self._expiry.setVisible(state.is_alive)
        self._resend.setVisible(state.is_alive)
        self._new_code.setVisible(not state.is_alive)
        wait = format_countdown(state.resend_in)
        if state.resend_in:
            short = translate("verify_code", "Send again in {time}").format(time=wait)
            whole = translate("verify_code", "Send a new code in {time}").format(time=wait)
        else:
            short = translate("verify_code", "Send again")
            whole = translate("verify_code", "Send a new code")
        for button, text in ((self._resend, short), (self._new_code, whole)):
            button.setText(text)
            button.updateGeometry()
            button.setEnabled(state.resend_in == 0)
            button.set_busy(state.busy and state.doing is Doing.RESEND)
        error = state.resend_error
        self._resend_error.label.setText(problem_text(error) if error is not None else "")
        self._resend_error.setVisible(error is not None)

    def _render_foot(self, state: VerifyCodeState) -> None:
        self._pad_place.set_wanted(state.is_alive)
        self._submit.setVisible(state.is_alive)
        self._submit.set_busy(state.busy and state.doing is Doing.SUBMIT)
        self._change_card.setVisible(not state.is_alive)
        self._change_card.set_busy(state.busy and state.doing is Doing.CHANGE_CARD)
        if state.is_alive:
            self.page.set_reassurance(tries_left_text(state.remaining))
        else:
            self.page.set_reassurance(translate("verify_code", "A new code goes to the same phone"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._expiry)
        row.addStretch(1)
        row.addWidget(self._resend)
        field = QVBoxLayout()
        field.setSpacing(SPACE_M)
        field.addWidget(self._code)
        field.addLayout(row)
        field.addWidget(self._resend_error)
        self.page.body().setSpacing(SPACE_L)
        self.page.body().addLayout(field)
        self.page.body().addWidget(self._problem)
        self.page.body().addWidget(self._secrecy)
        self._pad_place = self.page.set_pad(self._pad)
        self.page.set_primary(self._submit)
        self.page.add_secondary(self._new_code)
        self.page.add_secondary(self._change_card)

    def _on_submit_clicked(self) -> None:
        self.presenter.submit(self._code.text())
        if self.presenter.state.code_error is not None:
            self._code.setFocus()
