"""Step 5: one problem for each wrong card, at its field, before any code is sent."""

from __future__ import annotations

from typing import Any

import pytest
from stdnum import luhn

from models.contract.client_payment import CHANGE_CARD, SUBMIT_CODE, SUBMIT_SAVINGS_ACCOUNT
from models.contract.payment_bank import SavingsAccountVerified
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from models.ports import Fault, Link
from servers.payment.bank_client import BankClient
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone

ZHOU = person_by_id("zhou-an")
DEBIT, CREDIT, FROZEN, CLOSED = (card.number for card in ZHOU.cards)
STRANGERS = person_by_id("lin-xia").cards[0]
BOUND = person_by_id("li-jing").cards[0]


def with_check_digit(body: str) -> str:
    return body + str(luhn.calc_check_digit(body))


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire, ZHOU.id)
    phone.to_card_entry()
    return phone


WRONG_CARDS = {
    "check digit": (
        {"card_number": DEBIT[:-1] + str((int(DEBIT[-1]) + 1) % 10)},
        ProblemType.CARD_CHECK_DIGIT,
    ),
    "nothing": ({"card_number": ""}, ProblemType.CARD_CHECK_DIGIT),
    "too short": ({"card_number": with_check_digit(DEBIT[:10])}, ProblemType.CARD_CHECK_DIGIT),
    "unknown bank": ({"card_number": with_check_digit("999999" + "0" * 12)}, ProblemType.CARD_BANK_UNKNOWN),
    "credit card": ({"card_number": CREDIT}, ProblemType.CARD_NOT_DEBIT),
    "unknown card": ({"card_number": with_check_digit(DEBIT[:-5] + "0000")}, ProblemType.CARD_UNKNOWN),
    "frozen card": ({"card_number": FROZEN}, ProblemType.CARD_INACTIVE),
    "closed card": ({"card_number": CLOSED}, ProblemType.CARD_INACTIVE),
    "another person's card": (
        {"card_number": STRANGERS.number, "mobile": STRANGERS.mobile},
        ProblemType.CARD_NOT_YOURS,
    ),
    "bound to another wallet": (
        {"card_number": BOUND.number, "mobile": BOUND.mobile},
        ProblemType.CARD_BOUND_ELSEWHERE,
    ),
}


@pytest.mark.parametrize(("changes", "expected"), WRONG_CARDS.values(), ids=WRONG_CARDS.keys())
def test_that_a_wrong_card_is_told_at_its_field_and_no_code_is_sent(
    phone: Phone, changes: dict[str, Any], expected: ProblemType
) -> None:
    problem = phone.problem(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(**changes), expected=expected)
    assert problem.field == "card_number"
    assert phone.read().state is ApplicationState.CARD_ENTRY
    for mobile in (ZHOU.mobile, STRANGERS.mobile, BOUND.mobile):
        assert phone.wire.host.text_messages(mobile) == []


@pytest.mark.parametrize("mobile", ["13000000000", "1860000680", "12345678901", ""])
def test_that_a_wrong_mobile_number_is_told_at_its_field(phone: Phone, mobile: str) -> None:
    asked = phone.savings_account(mobile=mobile)
    assert (
        phone.problem(SUBMIT_SAVINGS_ACCOUNT, asked, expected=ProblemType.MOBILE_MISMATCH).field == "mobile"
    )
    assert phone.wire.host.text_messages(ZHOU.mobile) == []


def test_that_the_terms_have_to_be_agreed_to(phone: Phone) -> None:
    asked = phone.savings_account(terms_accepted=False)
    problem = phone.problem(SUBMIT_SAVINGS_ACCOUNT, asked, expected=ProblemType.TERMS_NOT_ACCEPTED)
    assert problem.field == "terms_accepted"


def test_that_local_checks_do_not_trouble_the_bank(phone: Phone) -> None:
    phone.wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    for changes, expected in (
        ({"card_number": CREDIT}, ProblemType.CARD_NOT_DEBIT),
        ({"card_number": BOUND.number}, ProblemType.CARD_BOUND_ELSEWHERE),
        ({"mobile": "1"}, ProblemType.MOBILE_MISMATCH),
        ({"terms_accepted": False}, ProblemType.TERMS_NOT_ACCEPTED),
        ({}, ProblemType.UNREACHABLE),
    ):
        phone.problem(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(**changes), expected=expected)


def test_that_a_right_card_leads_to_the_code_and_shows_where_it_went(phone: Phone) -> None:
    grouped = " ".join(DEBIT[i : i + 4] for i in range(0, len(DEBIT), 4))
    view = phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(card_number=grouped))
    assert view.state is ApplicationState.CODE_ENTRY
    sent = view.verification
    assert sent is not None
    assert (sent.bank_id, sent.last_four, sent.remaining) == ("bridge", DEBIT[-4:], 5)
    assert sent.masked_mobile == "186****6802"
    assert [message.valid_seconds for message in phone.wire.host.text_messages(ZHOU.mobile)] == [300]


def test_that_the_card_number_is_kept_nowhere_at_payment(phone: Phone) -> None:
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    database = phone.wire.host.files.database("payment")
    kept = b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))
    assert DEBIT.encode() not in kept
    assert DEBIT[-4:].encode() in kept


def test_that_a_lost_answer_brings_one_code_when_asked_again_with_the_same_key(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "card_verification")
    asked = phone.savings_account()
    phone.problem(SUBMIT_SAVINGS_ACCOUNT, asked, key="card", expected=ProblemType.UNREACHABLE)
    assert phone.read().state is ApplicationState.CARD_ENTRY
    assert phone.call(SUBMIT_SAVINGS_ACCOUNT, asked, key="card").state is ApplicationState.CODE_ENTRY
    assert len(phone.wire.host.text_messages(ZHOU.mobile)) == 1


def test_that_the_card_can_be_changed_until_it_is_bound(phone: Phone) -> None:
    phone.problem(CHANGE_CARD, expected=ProblemType.WRONG_STATE)
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    phone.problem(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(), expected=ProblemType.WRONG_STATE)
    view = phone.call(CHANGE_CARD)
    assert (view.state, view.verification) == (ApplicationState.CARD_ENTRY, None)
    assert phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account()).state is ApplicationState.CODE_ENTRY


def test_that_a_card_that_another_wallet_has_bound_meanwhile_is_told_at_its_field(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def another_wallets(*_: object) -> SavingsAccountVerified:
        return SavingsAccountVerified(
            savings_account_ref="savings-li-jing", bank_id="bridge", last_four="2176", mobile_confirmed=True
        )

    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    monkeypatch.setattr(BankClient, "confirm_code", another_wallets)
    problem = phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.CARD_BOUND_ELSEWHERE)
    assert problem.field == "card_number"
    assert phone.read().state is ApplicationState.CARD_ENTRY
