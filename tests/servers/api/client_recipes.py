"""How the operations that a phone asks for succeed."""

from __future__ import annotations

from collections.abc import Callable

from models.contract import client_payment, paper_form
from models.contract.client_payment import LinkAccount, NewWalletPassword, OpenSession, Purchase, Repayment
from models.contract.history_data import AccountKind
from models.contract.wire import Message
from tests.servers.api.recipe import AnyEndpoint, Ready, Recipe
from tests.servers.bank_desk import MAIN
from tests.servers.clerk_steps import form_of
from tests.servers.conftest import Wire
from tests.servers.payment_steps import CONFIRMED, NEW_PASSWORD, Phone

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


CLIENT_RECIPES: dict[AnyEndpoint, Recipe] = {
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
}
