"""Leaves D and E: the code opens the wallet from the record, which gets its password and its known accounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.contract.application_view import ApplicationView
from models.contract.client_payment import (
    LEAVE_BINDING_RESULT,
    OPEN_RAISE,
    OPEN_SESSION,
    SET_PASSWORD,
    START,
    SUBMIT_CODE,
    SUBMIT_FULL_NAME,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_PASSWORD,
    SUBMIT_SAVINGS_ACCOUNT,
    NewWalletPassword,
    OpenSession,
    VerificationCode,
)
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState, Leaf
from models.domain.masks import mask_document, mask_mobile, mask_name
from models.domain.people import Person, person_by_id
from models.ports import Fault, Link
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import NEW_PASSWORD, REVIEW_SECONDS, Phone, figures, opened_accounts

WITHOUT_WALLET = pytest.mark.parametrize("person", ["qian-yu", "wu-ge", "shen-qiao"])


def to_password_setting(phone: Phone) -> ApplicationView:
    phone.to_code_entry()
    view = phone.call(SUBMIT_CODE, phone.code())
    assert view.state is ApplicationState.PASSWORD_SETTING
    return view


def new_password(password: str = NEW_PASSWORD) -> NewWalletPassword:
    return NewWalletPassword(password=password)


def wallets(wire: Wire) -> list[dict[str, Any]]:
    """The wallets of phones that had none."""
    return [row for row in wire.host.inspector.rows("payment", "wallets") if row["device_index"] is not None]


@WITHOUT_WALLET
def test_that_the_code_opens_the_wallet_from_the_record(wire: Wire, person: str) -> None:
    phone = Phone(wire, person)
    phone.to_code_entry()
    assert not phone.read().wallet.is_open
    view = phone.call(SUBMIT_CODE, phone.code())
    assert view.state is ApplicationState.PASSWORD_SETTING
    assert (view.timeline.wallet_opened_at, view.timeline.card_bound_at) == (STARTS_AT, STARTS_AT)
    wallet = view.wallet
    assert wallet.is_open
    assert wallet.masked_name == mask_name(phone.person.name)
    assert wallet.masked_document == mask_document(phone.person.document_number)
    assert wallet.masked_mobile == mask_mobile(phone.person.mobile)
    assert len(wallet.cards) == 1


def test_that_a_wrong_code_opens_nothing(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    phone.to_code_entry()
    phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.CODE_WRONG)
    view = phone.read()
    assert (view.state, view.wallet.is_open) == (ApplicationState.CODE_ENTRY, False)
    assert opened_accounts(wire) == []


def test_that_the_binding_is_reported_while_the_password_is_being_set(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    to_password_setting(phone)
    wire.settle()
    wire.advance(REVIEW_SECONDS)
    view = phone.read()
    assert view.state is ApplicationState.PASSWORD_SETTING
    assert view.timeline.reviewed_at is not None
    assert phone.call(SET_PASSWORD, new_password()).state is ApplicationState.BOUND
    assert phone.call(LEAVE_BINDING_RESULT).state is ApplicationState.APPROVED


@pytest.mark.parametrize("password", ["", "12345", "1234567", "abcdef", "2048 7"])
def test_that_a_password_has_six_digits(wire: Wire, password: str) -> None:
    phone = Phone(wire, "wu-ge")
    to_password_setting(phone)
    problem = phone.problem(SET_PASSWORD, new_password(password), expected=ProblemType.INVALID_REQUEST)
    assert problem.field == "password"


WU = person_by_id("wu-ge")


@pytest.mark.parametrize(
    "password",
    ["111111", "123456", "654321", WU.mobile[-6:], WU.document_number[:6], WU.document_number[8:14]],
)
def test_that_a_password_that_is_tried_first_is_refused(wire: Wire, password: str) -> None:
    phone = Phone(wire, WU.id)
    to_password_setting(phone)
    problem = phone.problem(SET_PASSWORD, new_password(password), expected=ProblemType.PASSWORD_TRIVIAL)
    assert problem.field == "password"
    assert phone.read().state is ApplicationState.PASSWORD_SETTING
    assert phone.call(SET_PASSWORD, new_password()).state is ApplicationState.BOUND


def test_that_a_password_is_set_while_it_is_asked_for_alone(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    for password in (NEW_PASSWORD, "111111", "1"):
        phone.problem(SET_PASSWORD, new_password(password), expected=ProblemType.WRONG_STATE)
    phone.to_bound()
    for password in (NEW_PASSWORD, "111111", "1"):
        phone.problem(SET_PASSWORD, new_password(password), expected=ProblemType.WRONG_STATE)


@pytest.mark.parametrize(("person", "limit"), [("qian-yu", 20_000), ("wu-ge", 5_000)])
def test_that_accounts_known_under_the_number_count_and_can_be_linked(
    wire: Wire, person: str, limit: int
) -> None:
    phone = Phone(wire, person)
    assert figures(phone.to_active()) == (limit, 0, limit)
    raised = phone.call(OPEN_RAISE).limit_raise
    assert raised is not None
    known = {(account.kind, account.account, account.linked) for account in phone.person.accounts}
    assert {(found.kind.value, found.account, found.linked) for found in raised.linkable} == known


def test_that_nobody_gets_anothers_accounts_for_stating_their_number(wire: Wire) -> None:
    other = person_by_id("qian-yu")
    phone = Phone(wire, "wu-ge")
    phone.call(START)
    phone.call(SUBMIT_FULL_NAME, phone.full_name(mobile=other.mobile))
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    view = phone.call(SUBMIT_CODE, phone.code())
    assert view.wallet.masked_mobile == mask_mobile(other.mobile)
    rows = wire.host.inspector.rows("payment", "linkable_accounts")
    assert view.wallet.wallet_id not in {row["wallet_id"] for row in rows}


def test_that_a_number_with_the_same_digits_at_both_ends_is_another_number(
    wire_of: Callable[[Person], Wire],
) -> None:
    own_number = f"{WU.mobile[:3]}9999{WU.mobile[-4:]}"
    assert own_number != WU.mobile
    assert mask_mobile(own_number) == mask_mobile(WU.mobile)
    phone = Phone(wire_of(replace(WU, cards=(replace(WU.cards[0], mobile=own_number),))), WU.id)
    phone.to_matched()
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(mobile=own_number))
    code = phone.wire.host.text_messages(own_number)[-1].code
    assert phone.call(SUBMIT_CODE, VerificationCode(code=code)).wallet.is_open
    assert phone.wire.host.inspector.rows("payment", "known_accounts")
    assert phone.wire.host.inspector.rows("payment", "linkable_accounts") == []


@WITHOUT_WALLET
def test_that_the_phone_finds_its_place_again_before_and_after_the_opening(
    open_wire: Callable[[], Wire], person: str
) -> None:
    before = Phone(open_wire(), person).to_matched()
    phone = Phone(open_wire(), person)
    assert phone.read() == before
    phone = Phone(open_wire(), person)
    phone.problem(START, expected=ProblemType.WRONG_STATE)
    wire = open_wire()
    wire.reset()
    opened = to_password_setting(Phone(wire, person))
    wire = open_wire()
    assert Phone(wire, person).read() == opened
    assert len(wallets(wire)) == 1


def test_that_an_opened_wallet_can_be_signed_in_to_by_its_id_and_no_sooner(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    asked = OpenSession(wallet_id=phone.to_matched().wallet.wallet_id)
    with pytest.raises(ProblemError) as caught:
        wire.call(OPEN_SESSION, asked)
    assert caught.value.problem is ProblemType.NOT_FOUND
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    opened = phone.call(SUBMIT_CODE, phone.code())
    wire.token = wire.call(OPEN_SESSION, asked).token
    assert phone.read() == opened


def test_that_a_wallet_opened_at_another_phone_meanwhile_asks_for_the_record_again(wire: Wire) -> None:
    slow = Phone(wire, "wu-ge")
    slow.to_code_entry()
    token, code = wire.token, slow.code()
    quick = Phone(wire, "qian-yu")
    quick.call(START)
    quick.call(SUBMIT_FULL_NAME, slow.full_name())
    quick.call(SUBMIT_SAVINGS_ACCOUNT, slow.savings_account())
    quick.call(SUBMIT_CODE, slow.code())
    wire.token = token
    problem = slow.problem(SUBMIT_CODE, code, expected=ProblemType.WALLET_EXISTS)
    assert problem.field == "document_number"
    view = slow.read()
    assert (view.state, view.wallet.is_open) == (ApplicationState.RECORD_ENTRY, False)
    assert view.verification is None
    slow.problem(SUBMIT_FULL_NAME, slow.full_name(), expected=ProblemType.WALLET_EXISTS)


def test_that_another_record_replaces_the_one_before(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    phone.call(START)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "real_name_record")
    phone.problem(SUBMIT_FULL_NAME, phone.full_name(mobile="13900139000"), expected=ProblemType.UNREACHABLE)
    phone.call(SUBMIT_FULL_NAME, phone.full_name())
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    assert phone.call(SUBMIT_CODE, phone.code()).wallet.masked_mobile == mask_mobile(WU.mobile)


def test_that_after_a_decline_the_opened_wallet_is_matched_and_its_password_asked_for(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    wire.host.links.fail_always(Link.PAYMENT_HISTORY, Fault(lose_request=True))
    assert phone.to_reviewed().state is ApplicationState.DECLINED
    wire.host.clock.advance(timedelta(days=31))
    assert phone.call(START).state is ApplicationState.NAME_ENTRY
    view = phone.call(SUBMIT_PARTIAL_NAME, phone.parts())
    assert (view.state, view.leaf) == (ApplicationState.PASSWORD_ENTRY, Leaf.B)
    assert view.timeline.wallet_opened_at is None
    bound = phone.call(SUBMIT_PASSWORD, phone.password())
    assert bound.state is ApplicationState.BOUND
    wire.settle()
    assert len(opened_accounts(wire)) == 1


@pytest.mark.parametrize(
    "asked",
    [
        OpenSession(),
        OpenSession(wallet_id="wallet-wang-xiaoming", device_id="device-wang-xiaoming"),
        OpenSession.model_construct(wallet_id=None, device_id=""),
    ],
)
def test_that_a_wallet_or_a_device_signs_in(wire: Wire, asked: OpenSession) -> None:
    with pytest.raises(ProblemError) as caught:
        wire.call(OPEN_SESSION, asked)
    assert caught.value.problem is ProblemType.INVALID_REQUEST
