"""Whatever is repeated, lost or restarted: the outcome of once, and back to where the application stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from models.contract.application_view import ApplicationView
from models.contract.client_payment import (
    CHANGE_CARD,
    CLOSE_RAISE,
    LEAVE_BINDING_RESULT,
    LEAVE_REVIEW_RESULT,
    LINK_ACCOUNT,
    MAKE_PURCHASE,
    MAKE_REPAYMENT,
    OPEN_RAISE,
    RESEND,
    START,
    SUBMIT_CODE,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_RAISE,
    SUBMIT_SAVINGS_ACCOUNT,
    UNLINK_ACCOUNT,
    LinkAccount,
    PartialRealName,
    Purchase,
    Repayment,
    SavingsAccountInformation,
    VerificationCode,
)
from models.contract.history_data import AccountKind
from models.contract.problems import ProblemType
from models.contract.wire import Endpoint, Message
from models.domain.application import ApplicationState as State
from models.ports import Fault, Link
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone, opened_accounts, to_state


@dataclass(frozen=True)
class Step:
    """A changing call, the state it is made in, and what it sends."""

    endpoint: Endpoint[Any, ApplicationView]
    state: State
    message: Callable[[Phone], Any] = lambda _phone: None


MAIL = LinkAccount(kind=AccountKind.MAIL, account="mail-4417")
STEPS = [
    Step(START, State.NOT_STARTED),
    Step(SUBMIT_PARTIAL_NAME, State.NAME_ENTRY, Phone.parts),
    Step(SUBMIT_SAVINGS_ACCOUNT, State.CARD_ENTRY, Phone.savings_account),
    Step(CHANGE_CARD, State.CODE_ENTRY),
    Step(SUBMIT_CODE, State.CODE_ENTRY, Phone.code),
    Step(LEAVE_BINDING_RESULT, State.BOUND),
    Step(LEAVE_REVIEW_RESULT, State.APPROVED),
    Step(MAKE_PURCHASE, State.ACTIVE, lambda _phone: Purchase(shop_id="teahouse", amount=6_800)),
    Step(OPEN_RAISE, State.ACTIVE),
    Step(LINK_ACCOUNT, State.RAISE_OPEN, lambda _phone: MAIL),
    Step(
        UNLINK_ACCOUNT,
        State.RAISE_OPEN,
        lambda _phone: LinkAccount(kind=AccountKind.SOCIAL, account="social-7351"),
    ),
    Step(SUBMIT_RAISE, State.RAISE_OPEN),
    Step(CLOSE_RAISE, State.RAISE_OPEN),
]
BODIES: dict[type[Message], Message] = {
    PartialRealName: PartialRealName(name_part="x", document_part="x"),
    SavingsAccountInformation: SavingsAccountInformation(card_number="", mobile="", terms_accepted=True),
    VerificationCode: VerificationCode(code="000000"),
    Purchase: Purchase(shop_id="teahouse", amount=6_800),
    LinkAccount: MAIL,
}
"""Something of the right form for each request that has content."""
EVERY_STEP = pytest.mark.parametrize("step", STEPS, ids=[step.endpoint.name for step in STEPS])
STATES = [
    State.NAME_ENTRY,
    State.CARD_ENTRY,
    State.CODE_ENTRY,
    State.BOUND,
    State.IN_REVIEW,
    State.APPROVED,
    State.ACTIVE,
    State.RAISE_OPEN,
]


@EVERY_STEP
def test_that_the_same_request_twice_has_the_outcome_of_once(wire: Wire, step: Step) -> None:
    phone = Phone(wire)
    to_state(phone, step.state)
    message = step.message(phone)
    first = phone.call(step.endpoint, message, key="the same")
    assert phone.call(step.endpoint, message, key="the same") == first
    assert phone.read() == first
    # A key stands for one request: something else under it is refused.
    other = BODIES[PartialRealName]
    assert isinstance(other, PartialRealName)
    phone.problem(SUBMIT_PARTIAL_NAME, other, key="the same", expected=ProblemType.KEY_REUSED)


@EVERY_STEP
@pytest.mark.parametrize(
    "fault", [Fault(lose_request=True), Fault(lose_reply=True)], ids=["request", "reply"]
)
def test_that_a_call_that_was_lost_and_is_made_again_has_the_outcome_of_once(
    wire: Wire, step: Step, fault: Fault
) -> None:
    phone = Phone(wire)
    before = to_state(phone, step.state).version
    message = step.message(phone)
    wire.host.links.fail_next(Link.CLIENT_PAYMENT, fault, step.endpoint.name)
    phone.problem(step.endpoint, message, key="the same", expected=ProblemType.UNREACHABLE)
    assert phone.read().version == before + (1 if fault.lose_reply else 0)
    view = phone.call(step.endpoint, message, key="the same")
    assert view == phone.read()
    assert view.version == before + 1


@EVERY_STEP
def test_that_a_changing_call_needs_a_key(wire: Wire, step: Step) -> None:
    Phone(wire)
    content = BODIES[step.endpoint.request].model_dump_json() if step.endpoint.request in BODIES else None
    response = wire.raw(
        step.endpoint, step.endpoint.url(), content=content, headers={"content-type": "application/json"}
    )
    assert response.status_code == 400
    assert response.json()["type"].endswith(ProblemType.KEY_MISSING)


@pytest.mark.parametrize("state", [State.NOT_STARTED, *STATES])
def test_that_every_other_call_is_refused_and_changes_nothing(wire: Wire, state: State) -> None:
    phone = Phone(wire)
    before = to_state(phone, state)
    wrong = [step for step in STEPS if step.state is not state]
    if state is State.CODE_ENTRY:
        wrong = [step for step in wrong if step.endpoint is not SUBMIT_SAVINGS_ACCOUNT]
    for step in wrong:
        message = BODIES.get(step.endpoint.request)
        expected = ProblemType.WRONG_STATE
        if state is State.IN_REVIEW and step.endpoint is MAKE_PURCHASE:
            expected = ProblemType.ACCOUNT_NOT_USABLE
        phone.problem(step.endpoint, message, expected=expected)
    if state is not State.CODE_ENTRY:
        phone.problem(RESEND, expected=ProblemType.WRONG_STATE)
    assert phone.read() == before


@pytest.mark.parametrize("state", STATES)
def test_that_a_restart_comes_back_to_where_the_application_stood(
    open_wire: Callable[[], Wire], state: State
) -> None:
    before = to_state(Phone(open_wire()), state)
    phone = Phone(open_wire())
    assert phone.read() == before


def test_that_a_restart_at_every_step_still_opens_one_account(open_wire: Callable[[], Wire]) -> None:
    Phone(open_wire()).call(START)
    phone = Phone(open_wire())
    phone.call(SUBMIT_PARTIAL_NAME, phone.parts())
    phone = Phone(open_wire())
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    phone = Phone(open_wire())
    phone.call(SUBMIT_CODE, phone.code())
    wire = open_wire()
    wire.settle()
    Phone(wire).call(LEAVE_BINDING_RESULT)
    open_wire().advance(90)
    phone = Phone(open_wire())
    assert phone.call(LEAVE_REVIEW_RESULT).state is State.ACTIVE
    phone = Phone(open_wire())
    phone.buy(6_800)
    phone = Phone(open_wire())
    view = phone.call(MAKE_REPAYMENT, Repayment(amount=6_800))
    assert view.account is not None
    assert (view.account.used, len(view.account.entries)) == (0, 2)
    wire = open_wire()
    assert len(opened_accounts(wire)) == 1
    assert len(wire.host.inspector.rows("payment", "virtual_accounts")) == 1
