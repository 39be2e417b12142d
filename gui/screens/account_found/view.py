"""The account found as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.agreements import Terms
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.card_face import CardFace
from gui.kit.facts import Fact, Facts
from gui.kit.form_view import FormView
from gui.kit.formats import space_mobile
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_L
from gui.kit.problem_notice import ProblemNotice
from gui.kit.progress_text import progress_text
from gui.screens.account_found.presenter import AccountFoundPresenter, AccountFoundState
from models.contract.application_view import FoundAccountView
from models.domain.cards import bank_name


class AccountFoundView(FormView[AccountFoundPresenter]):
    """The account as a card, the phone that the code will go to, what comes then, and the terms."""

    def __init__(self, presenter: AccountFoundPresenter) -> None:
        super().__init__(presenter)
        self._face = CardFace()
        self._facts = Facts("account_found.facts")
        self._terms = Terms(self.page, "account_found")
        self._change_record = TextButton()
        self._change_record.setObjectName("account_found.change_record")
        self._problem = ProblemNotice("account_found.problem")
        self._submit = PrimaryButton()
        self._submit.setObjectName("account_found.submit")
        body = self.page.body()
        body.setSpacing(SPACE_L)
        self.page.add_aside(self._face)
        for part in (self._facts, self._terms, self._problem):
            body.addWidget(part)
        self.page.set_primary(self._submit)
        self.page.add_link(self._change_record)
        self.page.back_requested.connect(presenter.go_home)
        self._terms.toggled.connect(presenter.accept_terms)
        self._submit.clicked.connect(self.send)
        self._change_record.clicked.connect(presenter.change_record)
        self.page.tight_changed.connect(self._face.set_slim)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._terms

    def first_fault(self, state: AccountFoundState) -> QWidget | None:
        return self._terms if state.terms_error is not None else None

    def problem_place(self) -> QWidget | None:
        return self._problem

    def retranslate(self) -> None:
        self.page.show_back(translate("account_found", "Back to the wallet"))
        self._submit.setText(translate("account_found", "Send the code"))
        self._change_record.setText(translate("account_found", "Correct your details"))
        self._change_record.updateGeometry()
        self.page.set_reassurance(translate("account_found", "The code goes to this number only"))

    def render(self, state: AccountFoundState) -> None:
        self.page.set_progress(progress_text(state.progress))
        if state.account is not None:
            self._render_account(state, state.account)
        self._terms.show_state(state.terms_accepted, state.terms_error, read_only=state.busy)
        self._problem.show_problem(state.problem)
        self._submit.set_busy(state.busy and not state.correcting)
        self._change_record.setVisible(state.opens_wallet)
        self._change_record.set_busy(state.busy and state.correcting)
        self.lead_to_fault(state)

    def _render_account(self, state: AccountFoundState, account: FoundAccountView) -> None:
        bank = bank_name(account.bank_id, language().language)
        self.page.set_title(translate("account_found", "{bank} knows you").format(bank=bank))
        if account.is_credit:
            kind = translate("account_found", "Credit card")
            intro = translate("account_found", "No card has to be bound: a code to your phone is enough.")
        else:
            kind = translate("account_found", "Virtual credit account")
            intro = translate(
                "account_found", "You have this account already. A code shows that it is yours."
            )
        if state.opens_wallet:
            intro = translate("account_found", "{what} Your wallet is opened with it.").format(what=intro)
        self.page.set_intro(intro)
        self._face.set_bank(account.bank_id)
        self._face.set_title(bank)
        self._face.set_subtitle(kind)
        self._face.set_number(f"•••• •••• •••• {account.last_four}")
        self._face.set_caption(state.masked_name)
        on_record = translate(
            "account_found", "The number on record. If it is no longer yours, tell {bank} first."
        )
        facts = [
            Fact("phone", "phone", space_mobile(account.masked_mobile), on_record.format(bank=bank)),
            Fact("next", "clock", translate("account_found", "What comes next"), _coming(state, account)),
        ]
        self._facts.show_facts([fact for fact in facts if fact.text])


def _coming(state: AccountFoundState, account: FoundAccountView) -> str:
    """What follows on the right code; nothing where the account is ready then."""
    if not account.is_credit:
        return (
            translate("account_found", "You set the password of your wallet.") if state.opens_wallet else ""
        )
    if state.opens_wallet:
        text = translate(
            "account_found",
            "You set the password of your wallet, and {bank} decides on your limit, usually within two minutes.",
        )
    else:
        text = translate("account_found", "{bank} decides on your limit, usually within two minutes.")
    return text.format(bank=bank_name(account.bank_id, language().language))
