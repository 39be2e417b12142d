"""Leaf A, and the code of leaf D: the bank knows the person by an account, and a code to its phone is enough."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from models.contract.application_view import ApplicationView
from models.contract.client_payment import (
    CHANGE_CARD,
    CONFIRM_FOUND_ACCOUNT,
    RESEND,
    SUBMIT_CODE,
    SUBMIT_SAVINGS_ACCOUNT,
    FoundAccountConfirmation,
)
from models.contract.payment_bank import SavingsAccountVerified
from models.contract.problems import ProblemType
from models.contract.wire import Endpoint
from models.domain.application import ApplicationState, Leaf
from models.domain.masks import mask_mobile
from models.ports import Fault, Link
from servers.host import WorldHost
from servers.payment.bank_client import BankClient
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import CONFIRMED, Phone


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire, "sun-hao")
    phone.to_matched()
    return phone


def codes_sent(phone: Phone) -> int:
    return len(phone.wire.host.text_messages(phone.person.mobile))


def test_that_a_credit_account_is_shown_with_the_phone_on_record(phone: Phone) -> None:
    view = phone.read()
    assert (view.state, view.leaf) == (ApplicationState.ACCOUNT_FOUND, Leaf.A)
    found = view.found_account
    assert found is not None
    credit_card = phone.person.cards[1]
    assert (found.bank_id, found.last_four, found.is_credit) == ("heron", credit_card.number[-4:], True)
    assert found.masked_mobile == mask_mobile(credit_card.mobile)
    assert codes_sent(phone) == 0


def test_that_the_terms_have_to_be_agreed_to_before_a_code_is_sent(phone: Phone) -> None:
    asked = FoundAccountConfirmation(terms_accepted=False)
    problem = phone.problem(CONFIRM_FOUND_ACCOUNT, asked, expected=ProblemType.TERMS_NOT_ACCEPTED)
    assert problem.field == "terms_accepted"
    assert phone.read().state is ApplicationState.ACCOUNT_FOUND
    assert codes_sent(phone) == 0


def test_that_the_code_goes_to_the_phone_on_record(phone: Phone) -> None:
    view = phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
    assert (view.state, view.found_account) == (ApplicationState.CODE_ENTRY, None)
    sent = view.verification
    assert sent is not None
    assert (sent.of_account, sent.last_four) == (True, phone.person.cards[1].number[-4:])
    assert (sent.masked_mobile, sent.remaining) == (mask_mobile(phone.person.mobile), 5)
    assert codes_sent(phone) == 1


def test_that_the_code_binds_the_savings_account_that_the_credit_account_is_settled_from(
    phone: Phone,
) -> None:
    phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
    view = phone.call(SUBMIT_CODE, phone.code())
    assert (view.state, view.timeline.card_bound_at) == (ApplicationState.BOUND, STARTS_AT)
    (card,) = view.wallet.cards
    assert (card.bank_id, card.last_four) == ("heron", phone.person.cards[0].number[-4:])
    assert view.timeline.wallet_opened_at is None


def test_that_a_wrong_code_costs_a_try_as_for_a_card(phone: Phone) -> None:
    phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
    problem = phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.CODE_WRONG)
    assert problem.remaining == 4
    phone.wire.advance(60)
    again = phone.call(RESEND).verification
    assert again is not None
    assert (again.of_account, again.remaining) == (True, 5)
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND


def test_that_the_way_back_from_the_code_leads_to_the_account_found(phone: Phone) -> None:
    phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
    old = phone.code()
    view = phone.call(CHANGE_CARD)
    assert (view.state, view.verification) == (ApplicationState.ACCOUNT_FOUND, None)
    phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
    phone.problem(SUBMIT_CODE, old, expected=ProblemType.CODE_WRONG)
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND


def test_that_no_card_is_taken_where_an_account_was_found(phone: Phone) -> None:
    phone.problem(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(), expected=ProblemType.WRONG_STATE)
    other = Phone(phone.wire)
    other.to_card_entry()
    other.problem(CONFIRM_FOUND_ACCOUNT, CONFIRMED, expected=ProblemType.WRONG_STATE)


def test_that_a_lost_answer_of_the_bank_brings_one_code(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "phone_verification")
    phone.problem(CONFIRM_FOUND_ACCOUNT, CONFIRMED, key="phone", expected=ProblemType.UNREACHABLE)
    assert phone.read().state is ApplicationState.ACCOUNT_FOUND
    assert phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED, key="phone").state is ApplicationState.CODE_ENTRY
    assert codes_sent(phone) == 1


def test_that_a_card_bound_to_another_wallet_leads_back_to_the_account_found(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def another_wallets(*_: object) -> SavingsAccountVerified:
        return SavingsAccountVerified(
            savings_account_ref="savings-li-jing", bank_id="bridge", last_four="2176", mobile_confirmed=True
        )

    phone.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
    monkeypatch.setattr(BankClient, "confirm_code", another_wallets)
    problem = phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.CARD_BOUND_ELSEWHERE)
    assert problem.field is None
    view = phone.read()
    assert (view.state, view.wallet.cards) == (ApplicationState.ACCOUNT_FOUND, ())


@pytest.mark.parametrize("person", ["sun-hao", "wang-xiaoming"])
def test_that_of_two_codes_asked_for_at_once_the_one_sent_last_binds(tmp_path: Path, person: str) -> None:
    wire = Wire(WorldHost.open(tmp_path, seed=7, played=False, starts_at=STARTS_AT))
    try:
        phone = Phone(wire, person)
        found = phone.to_matched().state is ApplicationState.ACCOUNT_FOUND
        endpoint: Endpoint[Any, ApplicationView] = CONFIRM_FOUND_ACCOUNT if found else SUBMIT_SAVINGS_ACCOUNT
        message: Any = CONFIRMED if found else phone.savings_account()

        async def both() -> None:
            calls = [wire._client.call(endpoint, message, key=key) for key in ("first", "second")]
            await asyncio.gather(*calls, return_exceptions=True)

        wire.run(both)
        assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND
    finally:
        wire.close()
        wire.host.close()
