"""What a phone can ask of the payment server, each with what the model says to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from models.contract import client_payment as api
from models.contract.client_payment import (
    FoundAccountConfirmation,
    LinkAccount,
    NewWalletPassword,
    Purchase,
    Repayment,
    VerificationCode,
)
from models.contract.history_data import AccountKind
from models.contract.problems import ProblemType as P
from models.contract.wire import Endpoint, Message, Nothing
from models.domain.application import ApplicationState as S
from models.domain.people import Person, person_by_id
from tests.servers.api.model import Customer
from tests.servers.conftest import Wire
from tests.servers.payment_steps import NEW_PASSWORD, Phone

OUTCOMES: Final[dict[str, int | None]] = {
    "wang-xiaoming": 300_000,
    "li-jing": 300_000,
    "sun-hao": 300_000,
    "qian-yu": 20_000,
    "wu-ge": 5_000,
    "xu-lan": None,
    "chen-mo": 0,
}
"""One of each leaf, one for the clerk, and one who is declined: the limit that each gets (see ``Customer``)."""
SOMEBODY_ELSE: Final = person_by_id("gu-lan")
TRIVIAL: Final = "111111"


@dataclass(frozen=True)
class Step:
    """One call: what the phone sends as things stand, and the problem it is to end with, if any."""

    endpoint: Endpoint[Any, Any]
    expected: Callable[[Customer], P | None]
    message: Callable[[Phone, Customer], Message] = lambda _phone, _customer: Nothing()


def codes_of(wire: Wire, person: Person) -> list[str]:
    """What the person's phone got, oldest first."""
    return [message.code for message in wire.host.text_messages(person.cards[0].mobile)]


def _code(phone: Phone, which: str) -> VerificationCode:
    codes = codes_of(phone.wire, phone.person)
    last = codes[-1] if codes else "000000"
    others = [codes_of(phone.wire, person)[-1:] for person in map(person_by_id, OUTCOMES)]
    choice = {
        "right": [last],
        "earlier": codes[-2:-1],
        "another's": [code for (code,) in filter(None, others) if code != last],
    }
    wrong = f"{(int(last) + 1) % 1_000_000:06}"
    return VerificationCode(code=(choice.get(which) or [wrong])[0])


def _card(flaw: P | None = None, **changes: Any) -> Step:
    return Step(
        api.SUBMIT_SAVINGS_ACCOUNT,
        lambda customer: customer.submit_card(flaw),
        lambda phone, _customer: phone.savings_account(**changes),
    )


def _record(right: bool = True, mobile_valid: bool = True, **changes: Any) -> Step:
    return Step(
        api.SUBMIT_FULL_NAME,
        lambda customer: customer.state_record(right, mobile_valid),
        lambda phone, _customer: phone.full_name(**changes),
    )


def _name(right: bool, name: str | None = None, document: str | None = None) -> Step:
    return Step(
        api.SUBMIT_PARTIAL_NAME,
        lambda customer: customer.state_name(right),
        lambda phone, _customer: phone.parts(name, document),
    )


def _try(which: str) -> Step:
    return Step(
        api.SUBMIT_CODE,
        lambda customer: customer.submit_code(which == "right"),
        lambda phone, _customer: _code(phone, which),
    )


def _left(customer: Customer) -> int:
    return 0 if customer.heard is None else customer.heard.limit - customer.heard.used


def _owed(customer: Customer) -> int:
    return 0 if customer.heard is None else customer.heard.used


def _buy(amount: Callable[[Customer], int]) -> Step:
    """Amounts are above 0: what would be none is a fen."""
    return Step(
        api.MAKE_PURCHASE,
        lambda customer: customer.move_money(max(1, amount(customer))),
        lambda _phone, customer: Purchase(shop_id="teahouse", amount=max(1, amount(customer))),
    )


def _repay(amount: Callable[[Customer], int]) -> Step:
    return Step(
        api.MAKE_REPAYMENT,
        lambda customer: customer.move_money(-max(1, amount(customer))),
        lambda _phone, customer: Repayment(amount=max(1, amount(customer))),
    )


def _link(kind: AccountKind, linked: bool = True) -> Step:
    def message(phone: Phone, _customer: Customer) -> Message:
        accounts = [account.account for account in phone.person.accounts if account.kind == kind]
        return LinkAccount(kind=kind, account=accounts[0] if accounts else "nobody's")

    endpoint = api.LINK_ACCOUNT if linked else api.UNLINK_ACCOUNT
    return Step(endpoint, lambda customer: customer.link(kind, linked), message)


def _password(right: bool = True, accepted: bool = True) -> Step:
    return Step(
        api.SUBMIT_PASSWORD,
        lambda customer: customer.submit_password(right, accepted),
        lambda phone, _customer: (phone.password() if right else phone.wrong_password()).model_copy(
            update={"terms_accepted": accepted}
        ),
    )


STEPS: Final[dict[str, Step]] = {
    "start": Step(api.START, Customer.start),
    "state the name": _name(True),
    "state a wrong name": _name(False, name="无"),
    "state wrong digits": _name(False, document="0"),
    "state the record": _record(),
    "state another's record": _record(right=False, name="云不知"),
    "state a record without a mobile": _record(mobile_valid=False, mobile="1"),
    "change the record": Step(api.CHANGE_RECORD, Customer.change_record),
    "confirm the account": Step(
        api.CONFIRM_FOUND_ACCOUNT,
        lambda customer: customer.confirm_found_account(True),
        lambda _phone, _customer: FoundAccountConfirmation(terms_accepted=True),
    ),
    "confirm without the terms": Step(
        api.CONFIRM_FOUND_ACCOUNT,
        lambda customer: customer.confirm_found_account(False),
        lambda _phone, _customer: FoundAccountConfirmation(terms_accepted=False),
    ),
    "give the card": _card(),
    "mistype the card": _card(P.CARD_CHECK_DIGIT, card_number="9530044020177351065"),
    "give another's card": _card(P.CARD_NOT_YOURS, card_number=SOMEBODY_ELSE.cards[0].number),
    "give another mobile": _card(P.MOBILE_MISMATCH, mobile="13800009999"),
    "give the card without the terms": _card(P.TERMS_NOT_ACCEPTED, terms_accepted=False),
    "change the card": Step(api.CHANGE_CARD, Customer.change_card),
    "use the bound card": Step(api.USE_BOUND_CARD, Customer.use_bound_card),
    "ask for another code": Step(api.RESEND, Customer.resend),
    "give the code": _try("right"),
    "give a wrong code": _try("wrong"),
    "give an earlier code": _try("earlier"),
    "give another's code": _try("another's"),
    "give half a code": Step(
        api.SUBMIT_CODE,
        lambda customer: customer.submit_code(right=False, whole=False),
        lambda _phone, _customer: VerificationCode(code="123"),
    ),
    "give the password": _password(),
    "give a wrong password": _password(right=False),
    "give the password without the terms": _password(accepted=False),
    "set a password": Step(
        api.SET_PASSWORD,
        lambda customer: customer.set_password(trivial=False),
        lambda _phone, _customer: NewWalletPassword(password=NEW_PASSWORD),
    ),
    "set a trivial password": Step(
        api.SET_PASSWORD,
        lambda customer: customer.set_password(trivial=True),
        lambda _phone, _customer: NewWalletPassword(password=TRIVIAL),
    ),
    "leave the binding result": Step(api.LEAVE_BINDING_RESULT, Customer.leave_binding_result),
    "leave the review's result": Step(api.LEAVE_REVIEW_RESULT, Customer.leave_review_result),
    "buy a tea": _buy(lambda _customer: 2_800),
    "spend all that is left": _buy(_left),
    "spend a fen too much": _buy(lambda customer: _left(customer) + 1),
    "repay 10 yuan": _repay(lambda _customer: 1_000),
    "repay all": _repay(_owed),
    "repay a fen too much": _repay(lambda customer: _owed(customer) + 1),
    "open a raise": Step(api.OPEN_RAISE, Customer.open_raise),
    "link mail": _link(AccountKind.MAIL),
    "link wealth": _link(AccountKind.WEALTH),
    "unlink mail": _link(AccountKind.MAIL, linked=False),
    "submit the raise": Step(api.SUBMIT_RAISE, Customer.submit_raise),
    "leave the raise": Step(api.CLOSE_RAISE, Customer.close_raise),
}
"""By what a failure will call them."""
MOVEMENTS: Final = (
    "buy a tea",
    "spend all that is left",
    "spend a fen too much",
    "repay 10 yuan",
    "repay all",
    "repay a fen too much",
)
FITTING: Final[dict[S, tuple[str, ...]]] = {
    S.NAME_ENTRY: ("state a wrong name", "state wrong digits", "state the name"),
    S.RECORD_ENTRY: ("state another's record", "state a record without a mobile", "state the record"),
    S.ACCOUNT_FOUND: ("confirm without the terms", "confirm the account", "change the record"),
    S.PASSWORD_ENTRY: (
        "give a wrong password",
        "give the password without the terms",
        "change the card",
        "give the password",
    ),
    S.PASSWORD_LOCKED: ("give the password", "change the card"),
    S.CARD_ENTRY: (
        "mistype the card",
        "give another's card",
        "give another mobile",
        "give the card without the terms",
        "use the bound card",
        "give the card",
        "change the record",
    ),
    S.CODE_ENTRY: (
        "give a wrong code",
        "give an earlier code",
        "give another's code",
        "give half a code",
        "ask for another code",
        "change the card",
        "give the code",
    ),
    S.PASSWORD_SETTING: ("set a trivial password", "set a password"),
    S.BOUND: ("buy a tea", "leave the binding result"),
    S.APPROVED: ("buy a tea", "leave the review's result"),
    S.DECLINED: ("buy a tea", "start"),
    S.ACTIVE: (*MOVEMENTS, "open a raise"),
    S.RAISE_OPEN: ("link mail", "link wealth", "unlink mail", "submit the raise", "leave the raise"),
    S.RAISE_DECIDED: ("buy a tea", "leave the raise"),
}
"""What a screen offers, and what can be done wrong there."""
WRONG: Final[dict[S, tuple[str, ...]]] = {
    S.NAME_ENTRY: ("state a wrong name", "state wrong digits"),
    S.RECORD_ENTRY: ("state another's record",),
    S.PASSWORD_ENTRY: ("give a wrong password",),
    S.CODE_ENTRY: ("give a wrong code", "give an earlier code", "give another's code"),
}
"""What costs a try."""
NEXT: Final[dict[S, str]] = {
    S.NOT_STARTED: "start",
    S.NAME_ENTRY: "state the name",
    S.RECORD_ENTRY: "state the record",
    S.ACCOUNT_FOUND: "confirm the account",
    S.PASSWORD_ENTRY: "give the password",
    S.CARD_ENTRY: "give the card",
    S.CODE_ENTRY: "give the code",
    S.PASSWORD_SETTING: "set a password",
    S.BOUND: "leave the binding result",
    S.APPROVED: "leave the review's result",
    S.DECLINED: "start",
    S.RAISE_OPEN: "submit the raise",
    S.RAISE_DECIDED: "leave the raise",
}
"""What leads on from where one stands."""
