"""The wallet password that opens a session as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.announce import SpokenCountdown
from gui.kit.buttons import PrimaryButton
from gui.kit.code_field import CodeField
from gui.kit.form_view import FormView
from gui.kit.language import translate
from gui.kit.lock_text import locked_text, locked_title, tries_left_text, try_again_text
from gui.kit.metrics import SPACE_L, scaled
from gui.kit.notice import Notice, Tone
from gui.kit.password_pad import PasswordPad
from gui.kit.problem_notice import ProblemNotice
from gui.kit.problem_text import problem_text
from gui.screens.sign_in.presenter import SignInPresenter, SignInState
from models.domain.passwords import PASSWORD_DIGITS

_SPARED = 64
"""Nearly the height of a notice of three lines: what is told must not take away the pad that answers it."""


class SignInView(FormView[SignInPresenter]):
    """Six dots, and nothing that would tell a stranger whose wallet it is."""

    def __init__(self, presenter: SignInPresenter) -> None:
        super().__init__(presenter)
        self._password = CodeField(length=PASSWORD_DIGITS, secret=True)
        self._password.set_address("sign_in.password")
        self._pad = PasswordPad()
        self._pad.set_address("sign_in.pad")
        self._pad.serve(self._password.line_edit)
        self._problem = ProblemNotice("sign_in.problem")
        self._lock = Notice("", Tone.GOLD)
        self._lock.set_address("sign_in.lock")
        self._submit = PrimaryButton()
        self._submit.setObjectName("sign_in.submit")
        self._spoken_lock = SpokenCountdown(self._submit)
        self.page.body().setSpacing(SPACE_L)
        for part in (self._lock, self._problem, self._password):
            self.page.body().addWidget(part)
        self._pad_place = self.page.set_pad(self._pad, spared=scaled(_SPARED))
        self.page.set_primary(self._submit)
        self.page.back_requested.connect(presenter.leave)
        self._password.text_edited.connect(presenter.edit_password)
        self._password.submitted.connect(self.send)
        self._submit.clicked.connect(self.send)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._submit if self.presenter.state.locked else self._password

    def first_fault(self, state: SignInState) -> QWidget | None:
        if state.password_error is not None or state.problem is not None:
            return self._password
        return None

    def problem_place(self) -> QWidget | None:
        return self._problem

    def retranslate(self) -> None:
        self.page.show_back(translate("sign_in", "Do not sign in"))
        self._password.set_label(translate("sign_in", "Wallet password"))

    def render(self, state: SignInState) -> None:
        self._render_head(state)
        if self._password.text() and not state.password:
            self._password.clear()
        error = state.password_error
        self._password.set_error(problem_text(error) if error is not None else None)
        self._password.setEnabled(not state.locked)
        self._pad_place.set_wanted(not state.locked)
        self._password.set_read_only(state.busy)
        self._problem.show_problem(None if state.locked else state.problem)
        self._render_action(state)
        self.lead_out_of_lock(locked=state.locked)
        self.lead_to_fault(state)

    def _render_head(self, state: SignInState) -> None:
        self._lock.setVisible(state.locked_until is not None)
        if state.locked_until is None:
            self.page.set_title(translate("sign_in", "Sign in"))
            # A problem takes its place, so that the pad has room on a small phone.
            intro = translate("sign_in", "This wallet asks for its password first.")
            self.page.set_intro(intro if state.problem is None else "")
            return
        self.page.set_title(locked_title())
        self.page.set_intro("")
        text = translate(
            "sign_in",
            "Five wrong passwords, so the password is locked for your safety. You can try again from {time} on.",
        )
        self._lock.set_text(locked_text(text, state.locked_until))

    def _render_action(self, state: SignInState) -> None:
        self._spoken_lock.show(state.locked_seconds, try_again_text)
        self._submit.setEnabled(not state.locked_seconds)
        self._submit.set_busy(state.busy)
        if state.locked:
            self._submit.setText(try_again_text(state.locked_seconds or 0))
            self.page.set_reassurance(translate("sign_in", "Your wallet is safe, and nothing is lost"))
            return
        self._submit.setText(translate("sign_in", "Sign in"))
        self.page.set_reassurance(tries_left_text(state.remaining) if state.remaining else "")
