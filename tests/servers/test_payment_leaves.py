"""All five leaves to the end: repeated, lost or restarted at any step, with exactly one account."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from models.contract.application_view import ApplicationView
from models.contract.client_payment import (
    CHANGE_CARD,
    CONFIRM_FOUND_ACCOUNT,
    LEAVE_BINDING_RESULT,
    LEAVE_REVIEW_RESULT,
    MAKE_REPAYMENT,
    SET_PASSWORD,
    START,
    SUBMIT_CODE,
    SUBMIT_FULL_NAME,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_PASSWORD,
    SUBMIT_SAVINGS_ACCOUNT,
    USE_BOUND_CARD,
    NewWalletPassword,
    Repayment,
)
from models.contract.problems import ProblemType
from models.contract.wire import Endpoint
from models.domain.application import ApplicationState as State
from models.domain.application import Leaf
from models.ports import Fault, Link
from tests.servers.at_rest import readable_in
from tests.servers.conftest import Wire
from tests.servers.payment_steps import CONFIRMED, NEW_PASSWORD, REVIEW_SECONDS, Phone, opened_accounts


@dataclass(frozen=True)
class Step:
    """A changing call, what it sends, and where it leads."""

    endpoint: Endpoint[Any, ApplicationView]
    reached: State
    message: Callable[[Phone], Any] = lambda _phone: None


def confirmed(_phone: Phone) -> Any:
    return CONFIRMED


def new_password(_phone: Phone) -> Any:
    return NewWalletPassword(password=NEW_PASSWORD)


RECORD = [Step(START, State.RECORD_ENTRY), Step(SUBMIT_FULL_NAME, State.ACCOUNT_FOUND, Phone.full_name)]
NAME = Step(START, State.NAME_ENTRY)
CODE = Step(SUBMIT_CODE, State.BOUND, Phone.code)
OPENING = [
    Step(SUBMIT_CODE, State.PASSWORD_SETTING, Phone.code),
    Step(SET_PASSWORD, State.BOUND, new_password),
]
FOUND = [
    Step(CONFIRM_FOUND_ACCOUNT, State.CODE_ENTRY, confirmed),
    Step(CHANGE_CARD, State.ACCOUNT_FOUND),
    Step(CONFIRM_FOUND_ACCOUNT, State.CODE_ENTRY, confirmed),
]
CARD = Step(SUBMIT_SAVINGS_ACCOUNT, State.CODE_ENTRY, Phone.savings_account)
WAYS: dict[str, tuple[Leaf, list[Step]]] = {
    "sun-hao": (Leaf.A, [NAME, Step(SUBMIT_PARTIAL_NAME, State.ACCOUNT_FOUND, Phone.parts), *FOUND, CODE]),
    "li-jing": (
        Leaf.B,
        [
            NAME,
            Step(SUBMIT_PARTIAL_NAME, State.PASSWORD_ENTRY, Phone.parts),
            Step(CHANGE_CARD, State.CARD_ENTRY),
            Step(USE_BOUND_CARD, State.PASSWORD_ENTRY),
            Step(SUBMIT_PASSWORD, State.BOUND, Phone.password),
        ],
    ),
    "wang-xiaoming": (
        Leaf.C,
        [NAME, Step(SUBMIT_PARTIAL_NAME, State.CARD_ENTRY, Phone.parts), CARD, CODE],
    ),
    "qian-yu": (Leaf.D, [*RECORD, *FOUND, *OPENING]),
    "shen-qiao": (Leaf.D, [*RECORD, *FOUND, *OPENING]),
    "wu-ge": (
        Leaf.E,
        [RECORD[0], Step(SUBMIT_FULL_NAME, State.CARD_ENTRY, Phone.full_name), CARD, *OPENING],
    ),
}
EVERY_WAY = pytest.mark.parametrize("person", WAYS)


def take(phone: Phone, step: Step, key: str | None = None) -> ApplicationView:
    view = phone.call(step.endpoint, step.message(phone), key=key)
    assert view.state is step.reached
    return view


def to_the_end(wire: Wire, phone: Phone) -> ApplicationView:
    """From the binding result to the account in use, which pays and is repaid."""
    wire.settle()
    state = phone.call(LEAVE_BINDING_RESULT).state
    if state is State.IN_REVIEW:
        wire.advance(REVIEW_SECONDS)
        state = phone.read().state
    assert state is State.APPROVED
    phone.call(LEAVE_REVIEW_RESULT)
    phone.buy(1_000)
    return phone.call(MAKE_REPAYMENT, Repayment(amount=1_000))


@EVERY_WAY
def test_that_every_leaf_ends_with_one_account_in_use(wire: Wire, person: str) -> None:
    phone = Phone(wire, person)
    leaf, steps = WAYS[person]
    for step in steps:
        take(phone, step)
    view = to_the_end(wire, phone)
    assert (view.state, view.leaf) == (State.ACTIVE, leaf)
    assert view.account is not None
    assert [entry.amount for entry in view.account.entries] == [-1_000, 1_000]
    assert view.wallet.is_open
    assert len(view.wallet.cards) == len(opened_accounts(wire)) == 1


@EVERY_WAY
def test_that_no_leaf_leaves_anything_personal_to_be_read_in_the_files(wire: Wire, person: str) -> None:
    phone = Phone(wire, person)
    for step in WAYS[person][1]:
        take(phone, step)
    to_the_end(wire, phone)
    assert readable_in(wire) == set()


@EVERY_WAY
def test_that_every_step_asked_twice_has_the_outcome_of_once(wire: Wire, person: str) -> None:
    phone = Phone(wire, person)
    for number, step in enumerate(WAYS[person][1]):
        message, key = step.message(phone), f"step-{number}"
        first = phone.call(step.endpoint, message, key=key)
        assert phone.call(step.endpoint, message, key=key) == first == phone.read()
    to_the_end(wire, phone)
    assert len(opened_accounts(wire)) == 1


@EVERY_WAY
@pytest.mark.parametrize(
    "fault", [Fault(lose_request=True), Fault(lose_reply=True)], ids=["request", "reply"]
)
def test_that_every_step_that_was_lost_and_is_made_again_has_the_outcome_of_once(
    wire: Wire, person: str, fault: Fault
) -> None:
    phone = Phone(wire, person)
    for number, step in enumerate(WAYS[person][1]):
        before, message, key = phone.read().version, step.message(phone), f"step-{number}"
        wire.host.links.fail_next(Link.CLIENT_PAYMENT, fault, step.endpoint.name)
        phone.problem(step.endpoint, message, key=key, expected=ProblemType.UNREACHABLE)
        assert phone.call(step.endpoint, message, key=key).version == before + 1
    to_the_end(wire, phone)
    assert len(opened_accounts(wire)) == 1


@EVERY_WAY
def test_that_an_answer_of_the_bank_that_was_lost_is_asked_for_again(wire: Wire, person: str) -> None:
    phone = Phone(wire, person)
    asks_bank = {
        SUBMIT_PARTIAL_NAME,
        SUBMIT_FULL_NAME,
        CONFIRM_FOUND_ACCOUNT,
        SUBMIT_SAVINGS_ACCOUNT,
        SUBMIT_CODE,
    }
    for number, step in enumerate(WAYS[person][1]):
        message, key = step.message(phone), f"step-{number}"
        if step.endpoint in asks_bank:
            wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True))
            phone.problem(step.endpoint, message, key=key, expected=ProblemType.UNREACHABLE)
        assert phone.call(step.endpoint, message, key=key).state is step.reached
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "binding_result")
    wire.settle()
    wire.advance(5)
    to_the_end(wire, phone)
    assert len(opened_accounts(wire)) == 1


@EVERY_WAY
def test_that_a_restart_at_every_step_comes_back_to_it(open_wire: Callable[[], Wire], person: str) -> None:
    wire = open_wire()
    for step in WAYS[person][1]:
        before = take(Phone(wire, person), step)
        wire = open_wire()
        assert Phone(wire, person).read() == before
    to_the_end(wire, Phone(wire, person))
    assert len(opened_accounts(wire)) == 1
