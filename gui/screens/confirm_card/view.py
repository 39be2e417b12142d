"""The bound card and its password as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.agreements import Terms
from gui.kit.announce import SpokenCountdown
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.card_face import CardFace
from gui.kit.code_field import CodeField
from gui.kit.devices import Layout
from gui.kit.form_view import FormView
from gui.kit.language import language, translate
from gui.kit.lock_text import locked_text, locked_title, tries_left_text, try_again_text
from gui.kit.metrics import SPACE_M, scaled
from gui.kit.notice import Notice, Tone
from gui.kit.password_pad import PasswordPad
from gui.kit.problem_notice import ProblemNotice
from gui.kit.problem_text import problem_text
from gui.kit.progress_text import progress_text
from gui.screens.confirm_card.presenter import ConfirmCardPresenter, ConfirmCardState, Doing
from models.domain.cards import bank_name
from models.domain.passwords import PASSWORD_DIGITS

_SPARED = 56
"""The height of a notice: what is told must not take away the pad that answers it."""


class ConfirmCardView(FormView[ConfirmCardPresenter]):
    """The card is there already; six dots and a tick are all that is asked for."""

    def __init__(self, presenter: ConfirmCardPresenter) -> None:
        super().__init__(presenter)
        self._face = CardFace()
        self._other_card = TextButton()
        self._other_card.setObjectName("confirm_card.other_card")
        self._password = CodeField(length=PASSWORD_DIGITS, secret=True)
        self._password.set_address("confirm_card.password")
        self._pad = PasswordPad()
        self._pad.set_address("confirm_card.pad")
        self._pad.serve(self._password.line_edit)
        self._terms = Terms(self.page, "confirm_card")
        self._problem = ProblemNotice("confirm_card.problem")
        self._lock = Notice("", Tone.GOLD)
        self._lock.set_address("confirm_card.lock")
        self._submit = PrimaryButton()
        self._spoken_lock = SpokenCountdown(self._submit)
        self._submit.setObjectName("confirm_card.submit")
        self._lay_out()
        self.page.back_requested.connect(presenter.go_home)
        self.page.page_layout_changed.connect(self._fit_card)
        self._other_card.clicked.connect(presenter.other_card)
        self._password.text_edited.connect(presenter.edit_password)
        self._password.submitted.connect(self.send)
        self._terms.toggled.connect(presenter.accept_terms)
        self._submit.clicked.connect(self.send)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._other_card if self.presenter.state.locked else self._password

    def first_fault(self, state: ConfirmCardState) -> QWidget | None:
        if state.password_error is not None or state.problem is not None:
            return self._password
        return self._terms if state.terms_error is not None else None

    def problem_place(self) -> QWidget | None:
        return self._problem

    def retranslate(self) -> None:
        self.page.show_back(translate("confirm_card", "Back to the wallet"))
        self._other_card.setText(translate("confirm_card", "Use another card"))
        self._other_card.updateGeometry()
        self._password.set_label(translate("confirm_card", "Wallet password"))

    def render(self, state: ConfirmCardState) -> None:
        self.page.set_progress(progress_text(state.progress))
        self._render_head(state)
        self._render_card(state)
        if self._password.text() and not state.password:
            self._password.clear()
        error = state.password_error
        self._password.set_error(problem_text(error) if error is not None else None)
        self._password.setEnabled(not state.locked)
        self._pad_place.set_wanted(not state.locked)
        self._password.set_read_only(state.busy)
        self._terms.show_state(state.terms_accepted, state.terms_error, read_only=state.busy)
        self._terms.setEnabled(not state.locked)
        self._problem.show_problem(None if state.locked else state.problem)
        self._other_card.set_busy(state.busy and state.doing is Doing.OTHER_CARD)
        self._render_action(state)
        self.lead_out_of_lock(locked=state.locked)
        self.lead_to_fault(state)

    def _render_head(self, state: ConfirmCardState) -> None:
        self._lock.setVisible(state.locked_until is not None)
        if state.locked_until is None:
            self.page.set_title(translate("confirm_card", "Use your bound card"))
            self.page.set_intro(translate("confirm_card", "Your repayments will be made from it."))
            return
        self.page.set_title(locked_title())
        self.page.set_intro("")
        text = translate(
            "confirm_card",
            "Five wrong passwords, so this is locked for your safety. You can try again from {time} on, or use "
            "another card now.",
        )
        self._lock.set_text(locked_text(text, state.locked_until))

    def _render_card(self, state: ConfirmCardState) -> None:
        if state.card is None:
            return
        self._face.set_bank(state.card.bank_id)
        self._face.set_title(bank_name(state.card.bank_id, language().language))
        self._face.set_subtitle(translate("confirm_card", "Bound to your wallet"))
        self._face.set_number(f"•••• •••• •••• {state.card.last_four}")
        self._face.set_caption(state.masked_name)
        self._face.set_badge(translate("confirm_card", "Debit"))

    def _render_action(self, state: ConfirmCardState) -> None:
        self._spoken_lock.show(state.locked_seconds, try_again_text)
        self._submit.setEnabled(not state.locked_seconds)
        self._submit.set_busy(state.busy and state.doing is not Doing.OTHER_CARD)
        if state.locked:
            self.page.set_reassurance(translate("confirm_card", "Your card stays bound, and nothing is lost"))
            self._submit.setText(try_again_text(state.locked_seconds or 0))
            return
        self._submit.setText(translate("confirm_card", "Confirm"))
        self.page.set_reassurance(tries_left_text(state.remaining))

    def _fit_card(self) -> None:
        """On a phone the password and its pad need the room."""
        self._face.set_slim(self.page.page_layout is Layout.COMPACT)

    def _lay_out(self) -> None:
        self._fit_card()
        self.page.add_aside(self._face)
        body = self.page.body()
        body.setSpacing(SPACE_M)
        for part in (self._lock, self._problem, self._password, self._terms):
            body.addWidget(part)
        self._pad_place = self.page.set_pad(self._pad, spared=scaled(_SPARED))
        self.page.set_primary(self._submit)
        self.page.add_link(self._other_card)
