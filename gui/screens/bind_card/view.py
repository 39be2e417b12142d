"""Card binding as widgets (Fig. 3C)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.agreements import Terms
from gui.kit.brand import branded
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.card_field import CardField
from gui.kit.form_view import FormView
from gui.kit.language import translate
from gui.kit.metrics import SPACE_L
from gui.kit.mobile_field import MobileField
from gui.kit.problem_notice import ProblemNotice
from gui.kit.progress_text import progress_text
from gui.screens.bind_card.presenter import BindCardPresenter, BindCardState


class BindCardView(FormView[BindCardPresenter]):
    """The card is drawn while its number is typed."""

    def __init__(self, presenter: BindCardPresenter) -> None:
        super().__init__(presenter)
        self._number = CardField()
        self._number.set_address("bind_card.number")
        self._mobile = MobileField()
        self._mobile.set_address("bind_card.mobile")
        self._terms = Terms(self.page, "bind_card")
        self._bound_card = TextButton()
        self._bound_card.setObjectName("bind_card.bound_card")
        self._change_record = TextButton()
        self._change_record.setObjectName("bind_card.change_record")
        self._problem = ProblemNotice("bind_card.problem")
        self._submit = PrimaryButton()
        self._submit.setObjectName("bind_card.submit")
        self._lay_out()
        self.page.back_requested.connect(presenter.go_home)
        self._number.text_edited.connect(presenter.edit_number)
        self._number.submitted.connect(self._mobile.setFocus)
        self._mobile.text_edited.connect(presenter.edit_mobile)
        self._mobile.submitted.connect(self.send)
        self._terms.toggled.connect(presenter.accept_terms)
        self._submit.clicked.connect(self.send)
        self._bound_card.clicked.connect(presenter.use_bound_card)
        self._change_record.clicked.connect(presenter.change_record)
        self.page.tight_changed.connect(self._number.set_slim)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._number

    def first_fault(self, state: BindCardState) -> QWidget | None:
        faults = (
            (state.number_error, self._number),
            (state.mobile_error, self._mobile),
            (state.terms_error, self._terms),
        )
        return next((place for problem, place in faults if problem is not None), None)

    def problem_place(self) -> QWidget | None:
        return self._problem

    def retranslate(self) -> None:
        self.page.show_back(translate("bind_card", "Back to the wallet"))
        self.page.set_title(translate("bind_card", "Bind a debit card"))
        self._number.set_label(translate("bind_card", "Card number"))
        self._mobile.set_label(translate("bind_card", "Mobile number you gave the bank"))
        self._submit.setText(translate("bind_card", "Continue"))
        self._change_record.setText(translate("bind_card", "Correct your details"))
        self._change_record.updateGeometry()
        self.page.set_reassurance(
            branded(translate("bind_card", "Goes to {platform}, never kept on this device"))
        )

    def render(self, state: BindCardState) -> None:
        self.show_field(self._number, state.number, state.number_error, busy=state.busy)
        self.show_field(self._mobile, state.mobile, state.mobile_error, busy=state.busy)
        self._number.set_done("number" in state.done)
        self._mobile.set_done("mobile" in state.done)
        self._terms.show_state(state.terms_accepted, state.terms_error, read_only=state.busy)
        self._problem.show_problem(state.problem)
        self._submit.set_busy(state.busy and not (state.returning or state.correcting))
        self._number.set_holder(state.masked_name)
        self._render_way(state)
        self.lead_to_fault(state)

    def _render_way(self, state: BindCardState) -> None:
        """What the card is for on this way, and the ways back: to the bound card, or to a record stated wrongly."""
        self.page.set_progress(progress_text(state.progress))
        self.page.set_intro(
            translate(
                "bind_card", "Your repayments will be made from it. With it your wallet is opened as well."
            )
            if state.opens_wallet
            else translate("bind_card", "Your repayments will be made from it.")
        )
        self._change_record.setVisible(state.opens_wallet)
        self._change_record.set_busy(state.busy and state.correcting)
        card = state.bound_card
        self._bound_card.setVisible(card is not None)
        self._bound_card.set_busy(state.busy and state.returning)
        if card is not None:
            self._bound_card.setText(
                translate("bind_card", "Use your bound card ({last_four})").format(last_four=card.last_four)
            )
            self._bound_card.updateGeometry()

    def _lay_out(self) -> None:
        body = self.page.body()
        body.setSpacing(SPACE_L)
        for part in (self._number, self._mobile, self._terms, self._problem):
            body.addWidget(part)
        self.page.set_primary(self._submit)
        for way_back in (self._bound_card, self._change_record):
            self.page.add_link(way_back)
