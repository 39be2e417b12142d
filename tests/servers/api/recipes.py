"""For every operation of the servers, a way into a state in which it succeeds, and the request that does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from models.contract import (
    bank_reports,
    bank_staff,
    client_payment,
    paper_form,
    payment_bank,
    payment_history,
)
from models.contract.client_payment import LinkAccount, NewWalletPassword, OpenSession, Purchase, Repayment
from models.contract.history_data import AccountKind
from models.contract.payment_bank import READ_ACCOUNT
from models.contract.wire import Endpoint, Message, Nothing, Party
from models.domain.application import ReviewDecision
from tests.servers.bank_desk import MAIN, BankDesk, history_of, record_of
from tests.servers.clerk_steps import FOR_A_CLERK, Clerk, form_of, hand_in
from tests.servers.conftest import Wire
from tests.servers.paper_steps import submitted
from tests.servers.payment_steps import CONFIRMED, NEW_PASSWORD, Phone

AnyEndpoint = Endpoint[Any, Any]


@dataclass(frozen=True)
class Ready:
    """A request that succeeds as things stand: its content, and what goes into its path and its query."""

    message: Message = field(default_factory=Nothing)
    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, int] = field(default_factory=dict)


Recipe = Callable[[Wire], Ready]

WITH_A_BOUND_CARD = "li-jing"
KNOWN_BY_AN_ACCOUNT = "sun-hao"
WITHOUT_A_WALLET = "wu-ge"


def _phone(step: Callable[[Phone], object], message: Callable[[Phone], Message] | None = None) -> Recipe:
    """The main person's phone after ``step``."""
    return _phone_of(MAIN.id, step, message)


def _phone_of(
    person_id: str, step: Callable[[Phone], object], message: Callable[[Phone], Message] | None = None
) -> Recipe:
    def prepare(wire: Wire) -> Ready:
        phone = Phone(wire, person_id)
        step(phone)
        return Ready() if message is None else Ready(message(phone))

    return prepare


def _stay(_phone: Phone) -> None:
    """The phone stays where it signed in."""


def _to_another_card(phone: Phone) -> None:
    phone.to_matched()
    phone.call(client_payment.CHANGE_CARD)


def _to_resend(phone: Phone) -> None:
    phone.to_code_entry()
    phone.wire.advance(61)


def _to_password_setting(phone: Phone) -> None:
    phone.to_code_entry()
    phone.call(client_payment.SUBMIT_CODE, phone.code())


def _to_binding_result(phone: Phone) -> None:
    phone.to_bound()
    phone.wire.settle()


def _to_debt(phone: Phone) -> None:
    phone.to_active()
    phone.buy(1_000)


def _to_form(phone: Phone) -> None:
    phone.call(paper_form.OPEN_FORM)


def _link(kind: AccountKind) -> Callable[[Phone], Message]:
    def message(phone: Phone) -> Message:
        account = next(account for account in phone.person.accounts if account.kind == kind)
        return LinkAccount(kind=kind, account=account.account)

    return message


def _signing_in(_wire: Wire) -> Ready:
    return Ready(OpenSession(wallet_id=MAIN.wallet_id))


def _news(wire: Wire) -> Ready:
    Phone(wire).to_name_entry()
    return Ready(query={"after": 0})


def _application_id(wire: Wire) -> str:
    application_id: str = wire.host.inspector.rows("payment", "applications")[-1]["id"]
    return application_id


def _facts(wire: Wire) -> payment_bank.AccountFacts:
    (account_id,) = [
        row["id"]
        for row in wire.host.inspector.rows("bank", "virtual_accounts")
        if row["application_id"] == _application_id(wire)
    ]
    return wire.call(READ_ACCOUNT, account_id=account_id)


def _review_result(wire: Wire) -> Ready:
    Phone(wire).to_review()
    return Ready(
        bank_reports.ReviewResult(
            application_id=_application_id(wire), decision=ReviewDecision.REFERRED, account=_facts(wire)
        )
    )


def _account_changed(wire: Wire) -> Ready:
    Phone(wire).to_active()
    return Ready(bank_reports.AccountChanged(account=_facts(wire)))


def _form_result(wire: Wire) -> Ready:
    submitted(wire)
    application_id = _application_id(wire)
    facts = wire.call(paper_form.READ_FORM, application_id=application_id)
    return Ready(paper_form.FormResult(application_id=application_id, facts=facts))


def _verification(desk: BankDesk) -> Ready:
    card = desk.person.cards[0]
    return Ready(
        payment_bank.OpenVerification(
            application_id=desk.application_id,
            record=record_of(desk.person),
            card_number=card.number,
            mobile=card.mobile,
        )
    )


def _phone_verification(wire: Wire) -> Ready:
    person = Phone(wire, KNOWN_BY_AN_ACCOUNT).person
    return Ready(payment_bank.OpenPhoneVerification(application_id="application-1", record=record_of(person)))


def _resend(wire: Wire) -> Ready:
    desk = BankDesk(wire)
    facts = desk.verify()
    wire.advance(61)
    return Ready(
        payment_bank.ResendCode(application_id=desk.application_id),
        path={"verification_id": facts.verification_id},
    )


def _confirmation(wire: Wire) -> Ready:
    desk = BankDesk(wire)
    facts = desk.verify()
    return Ready(
        payment_bank.ConfirmCode(
            application_id=desk.application_id, code=desk.codes()[-1], mobile=desk.person.mobile
        ),
        path={"verification_id": facts.verification_id},
    )


def _binding_result(wire: Wire) -> Ready:
    desk = BankDesk(wire)
    reference = desk.verified()
    return Ready(
        payment_bank.ReportBinding(
            application_id=desk.application_id,
            wallet_id=desk.person.wallet_id,
            record=record_of(desk.person),
            savings_account_ref=reference,
            bound_at=wire.host.clock.now(),
            history=history_of(desk.person),
        )
    )


def _account(message: Callable[[BankDesk], Message]) -> Recipe:
    """An approved account of the main person, on which something was spent."""

    def prepare(wire: Wire) -> Ready:
        desk = BankDesk(wire)
        account_id = desk.reviewed().account_id
        desk.purchase(account_id, 1_000)
        return Ready(message(desk), path={"account_id": account_id})

    return prepare


def _form_at_the_bank(wire: Wire) -> Ready:
    hand_in(wire)
    return Ready(path={"application_id": "application-1"})


def _on_the_desk(message: Message, step: Callable[[BankDesk], dict[str, str]]) -> Recipe:
    """The clerk's window, after ``step`` has brought something to the desk."""

    def prepare(wire: Wire) -> Ready:
        path = step(BankDesk(wire))
        wire.token = wire.host.staff_token
        return Ready(message, path)

    return prepare


def _case(desk: BankDesk) -> dict[str, str]:
    desk.reviewed(FOR_A_CLERK)
    return {"case_id": Clerk(desk.wire).case().case_id}


def _approved(desk: BankDesk) -> dict[str, str]:
    return {"account_id": desk.reviewed().account_id}


def _frozen(desk: BankDesk) -> dict[str, str]:
    account = _approved(desk)
    Clerk(desk.wire).freeze(account["account_id"])
    return account


def _desk_news(wire: Wire) -> Ready:
    BankDesk(wire).reviewed()
    wire.token = wire.host.staff_token
    return Ready(query={"after": 0})


def _history(_wire: Wire) -> Ready:
    account = MAIN.accounts[0]
    return Ready(path={"kind": account.kind, "account": account.account})


RECIPES: dict[AnyEndpoint, Recipe] = {
    client_payment.OPEN_SESSION: _signing_in,
    client_payment.READ_APPLICATION: _phone(Phone.to_active),
    client_payment.AWAIT_NEWS: _news,
    client_payment.START: _phone(_stay),
    client_payment.SUBMIT_PARTIAL_NAME: _phone(Phone.to_name_entry, Phone.parts),
    client_payment.SUBMIT_FULL_NAME: _phone_of(WITHOUT_A_WALLET, Phone.to_name_entry, Phone.full_name),
    client_payment.CHANGE_RECORD: _phone_of(WITHOUT_A_WALLET, Phone.to_matched),
    client_payment.CONFIRM_FOUND_ACCOUNT: _phone_of(
        KNOWN_BY_AN_ACCOUNT, Phone.to_matched, lambda _phone: CONFIRMED
    ),
    client_payment.SUBMIT_PASSWORD: _phone_of(WITH_A_BOUND_CARD, Phone.to_matched, Phone.password),
    client_payment.USE_BOUND_CARD: _phone_of(WITH_A_BOUND_CARD, _to_another_card),
    client_payment.SET_PASSWORD: _phone_of(
        WITHOUT_A_WALLET, _to_password_setting, lambda _phone: NewWalletPassword(password=NEW_PASSWORD)
    ),
    client_payment.SUBMIT_SAVINGS_ACCOUNT: _phone(Phone.to_card_entry, Phone.savings_account),
    client_payment.CHANGE_CARD: _phone(Phone.to_code_entry),
    client_payment.RESEND: _phone(_to_resend),
    client_payment.SUBMIT_CODE: _phone(Phone.to_code_entry, Phone.code),
    client_payment.LEAVE_BINDING_RESULT: _phone(_to_binding_result),
    client_payment.LEAVE_REVIEW_RESULT: _phone(Phone.to_reviewed),
    client_payment.MAKE_PURCHASE: _phone(
        Phone.to_active, lambda _phone: Purchase(shop_id="teahouse", amount=2_800)
    ),
    client_payment.MAKE_REPAYMENT: _phone(_to_debt, lambda _phone: Repayment(amount=500)),
    client_payment.OPEN_RAISE: _phone(Phone.to_active),
    client_payment.LINK_ACCOUNT: _phone(Phone.to_raise_open, _link(AccountKind.MAIL)),
    client_payment.UNLINK_ACCOUNT: _phone(Phone.to_raise_open, _link(AccountKind.SOCIAL)),
    client_payment.SUBMIT_RAISE: _phone(Phone.to_raise_open),
    client_payment.CLOSE_RAISE: _phone(Phone.to_raise_open),
    paper_form.OPEN_FORM: _phone(_stay),
    paper_form.LEAVE_FORM: _phone(_to_form),
    paper_form.SUBMIT_FORM: _phone(_to_form, lambda phone: form_of(phone.person)),
    paper_form.REPORT_FORM: _form_result,
    bank_reports.REPORT_REVIEW: _review_result,
    bank_reports.REPORT_ACCOUNT: _account_changed,
    payment_bank.LOOK_UP_CREDIT_ACCOUNT: lambda _wire: Ready(
        payment_bank.LookUpCreditAccount(record=record_of(MAIN))
    ),
    payment_bank.OPEN_VERIFICATION: lambda wire: _verification(BankDesk(wire)),
    payment_bank.OPEN_PHONE_VERIFICATION: _phone_verification,
    payment_bank.RESEND_CODE: _resend,
    payment_bank.CONFIRM_CODE: _confirmation,
    payment_bank.REPORT_BINDING: _binding_result,
    payment_bank.READ_ACCOUNT: _account(lambda _desk: Nothing()),
    payment_bank.REQUEST_RAISE: _account(
        lambda desk: payment_bank.RequestRaise(raise_id="raise-1", history=history_of(desk.person, "mail"))
    ),
    payment_bank.PURCHASE: _account(
        lambda _desk: payment_bank.MoveMoney(amount=2_800, counterparty="teahouse")
    ),
    payment_bank.REPAYMENT: _account(
        lambda desk: payment_bank.MoveMoney(amount=500, counterparty=desk.savings_account_ref)
    ),
    paper_form.FORWARD_FORM: lambda _wire: Ready(
        paper_form.ForwardForm(application_id="application-1", form=form_of(MAIN))
    ),
    paper_form.READ_FORM: _form_at_the_bank,
    bank_staff.READ_DESK: _on_the_desk(Nothing(), _case),
    bank_staff.AWAIT_DESK_NEWS: _desk_news,
    bank_staff.DECIDE_CASE: _on_the_desk(bank_staff.DecideCase(decision=ReviewDecision.APPROVED), _case),
    bank_staff.FREEZE_ACCOUNT: _on_the_desk(Nothing(), _approved),
    bank_staff.UNFREEZE_ACCOUNT: _on_the_desk(Nothing(), _frozen),
    payment_history.READ_HISTORY: _history,
}
"""How each operation succeeds."""

PARTIES = (Party.PAYMENT, Party.BANK, Party.HISTORY)
