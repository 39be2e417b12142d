"""The clerk's desk: what comes to it, who is let in, and what a decision leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.bank_staff import (
    AWAIT_DESK_NEWS,
    DECIDE_CASE,
    FREEZE_ACCOUNT,
    READ_DESK,
    UNFREEZE_ACCOUNT,
    CaseKind,
    DecideCase,
)
from models.contract.payment_bank import AccountFacts, AccountState
from models.contract.problems import ProblemType
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.people import person_by_id
from models.ports import Fault, Link
from tests.servers.bank_desk import MAIN, BankDesk, problem_of
from tests.servers.clerk_steps import FOR_A_CLERK, Clerk, told
from tests.servers.conftest import STARTS_AT, Wire

REVIEWED_AT = STARTS_AT + timedelta(seconds=90)
LOWEST_LIMIT = 5_000
APPROVED = DecideCase(decision=ReviewDecision.APPROVED)
DECLINED = DecideCase(decision=ReviewDecision.DECLINED, reason=DeclineReason.OBLIGATIONS_TOO_HIGH)


def referred(wire: Wire) -> tuple[BankDesk, AccountFacts]:
    """An account that its review has left to a clerk."""
    bank = BankDesk(wire)
    return bank, bank.reviewed(FOR_A_CLERK)


def test_that_a_score_just_below_the_lowest_tier_is_left_to_a_clerk(wire: Wire) -> None:
    _, account = referred(wire)
    assert account.report is not None
    assert 15 <= account.report.total < 20
    assert (account.state, account.referred_at) == (AccountState.IN_REVIEW, REVIEWED_AT)
    assert (account.reviewed_at, account.limit) == (None, 0)
    case = Clerk(wire).case()
    assert (case.kind, case.opened_at, case.decision) == (CaseKind.REVIEW, REVIEWED_AT, None)
    assert (case.report, case.offered_limit) == (account.report, LOWEST_LIMIT)


def test_that_a_case_shows_nothing_unmasked(wire: Wire) -> None:
    referred(wire)
    Clerk(wire).freeze(BankDesk(wire, person_by_id("tang-yue")).look_up().virtual_account.account_id)  # type: ignore[union-attr]
    shown = Clerk(wire).desk().model_dump_json()
    assert "*小明" in shown
    for personal in (MAIN.name, MAIN.document_number, MAIN.mobile, person_by_id("tang-yue").name):
        assert personal not in shown


def test_that_an_approval_gives_the_limit_of_the_lowest_tier(wire: Wire) -> None:
    bank, account = referred(wire)
    wire.advance(3_600)
    case = Clerk(wire).approve(Clerk(wire).case().case_id).cases[0]
    decided_at = REVIEWED_AT + timedelta(hours=1)
    assert (case.decision, case.reason, case.decided_at) == (ReviewDecision.APPROVED, None, decided_at)
    approved = bank.read(account.account_id)
    assert (approved.state, approved.limit) == (AccountState.APPROVED, LOWEST_LIMIT)
    assert (approved.referred_at, approved.reviewed_at) == (REVIEWED_AT, decided_at)
    assert approved.report is not None
    assert approved.report.limit == LOWEST_LIMIT
    assert bank.purchase(account.account_id, 1_990).available == LOWEST_LIMIT - 1_990


@pytest.mark.parametrize(
    "reason",
    [
        DeclineReason.DATA_NOT_VERIFIED,
        DeclineReason.OBLIGATIONS_TOO_HIGH,
        DeclineReason.SCORE_TOO_LOW,
    ],
)
def test_that_a_decline_has_the_clerks_reason_and_counts_for_thirty_days(
    wire: Wire, reason: DeclineReason
) -> None:
    bank, account = referred(wire)
    Clerk(wire).decline(Clerk(wire).case().case_id, reason)
    declined = bank.read(account.account_id)
    assert (declined.state, declined.reason, declined.limit) == (AccountState.DECLINED, reason, 0)
    assert declined.retry_at == REVIEWED_AT + timedelta(days=30)


def test_that_an_account_left_to_a_clerk_cannot_be_used_yet(wire: Wire) -> None:
    bank, account = referred(wire)
    assert problem_of(lambda: bank.purchase(account.account_id, 1))[0] is ProblemType.ACCOUNT_NOT_USABLE


def test_that_an_account_reviewed_anew_can_come_to_the_desk_again(wire: Wire) -> None:
    first, account = referred(wire)
    Clerk(wire).decline(Clerk(wire).case().case_id)
    wire.advance(30 * 24 * 3_600)
    second = BankDesk(wire, MAIN, "application-2")
    again = second.reviewed(FOR_A_CLERK)
    assert (again.account_id, again.state) == (account.account_id, AccountState.IN_REVIEW)
    waiting, decided = Clerk(wire).desk().cases
    assert (waiting.decision, decided.decision) == (None, ReviewDecision.DECLINED)
    Clerk(wire).approve(waiting.case_id)
    assert first.read(account.account_id).state is AccountState.APPROVED


def test_that_a_decline_without_one_of_the_clerks_reasons_is_refused_at_its_field(wire: Wire) -> None:
    referred(wire)
    clerk = Clerk(wire)
    case_id = clerk.case().case_id
    for reason in (None, DeclineReason.UNDER_AGE):
        decision = DecideCase(decision=ReviewDecision.DECLINED, reason=reason)
        problem, document = problem_of(lambda decision=decision: clerk.decide(case_id, decision))  # type: ignore[misc]
        assert (problem, document.field) == (ProblemType.REASON_MISSING, "reason")
    assert clerk.case().decision is None


def test_that_a_case_cannot_be_referred_again(wire: Wire) -> None:
    referred(wire)
    clerk = Clerk(wire)
    again = DecideCase(decision=ReviewDecision.REFERRED)
    problem, document = problem_of(lambda: clerk.decide(clerk.case().case_id, again))
    assert (problem, document.field) == (ProblemType.INVALID_REQUEST, "decision")


def test_that_the_same_decision_twice_is_one_and_another_is_refused(wire: Wire) -> None:
    bank, account = referred(wire)
    clerk = Clerk(wire)
    case_id = clerk.case().case_id
    first = clerk.decide(case_id, DECLINED, "key")
    wire.advance(60)
    assert clerk.decide(case_id, DECLINED, "key") == first
    assert clerk.decide(case_id, DECLINED).cases == first.cases
    for other in (APPROVED, DECLINED.model_copy(update={"reason": DeclineReason.SCORE_TOO_LOW})):
        problem, document = problem_of(lambda other=other: clerk.decide(case_id, other))  # type: ignore[misc]
        assert (problem, document.status) == (ProblemType.CASE_DECIDED, 409)
    assert bank.read(account.account_id).retry_at == REVIEWED_AT + timedelta(days=30)
    assert told(wire) == ["review", "review"]


def test_that_an_unknown_case_or_account_is_not_found(wire: Wire) -> None:
    clerk = Clerk(wire)
    for call in (lambda: clerk.approve("case-0"), lambda: clerk.freeze("account-0")):
        assert problem_of(call)[0] is ProblemType.NOT_FOUND


def test_that_nobody_without_the_staff_token_is_let_in(wire: Wire) -> None:
    referred(wire)
    clerk = Clerk(wire)
    case_id, account_id = clerk.case().case_id, clerk.desk().accounts[0].account_id
    wire.sign_in(MAIN.wallet_id)
    for token in ("", wire.token, wire.host.staff_token[:-1], wire.host.staff_token + "0", "名"):
        with clerk.on_the_line(token.encode().decode("latin-1")):
            for call in (
                lambda: wire.call(READ_DESK),
                lambda: wire.call(AWAIT_DESK_NEWS, query={"after": 10**6}),
                lambda: wire.call(DECIDE_CASE, APPROVED, case_id=case_id),
                lambda: wire.call(FREEZE_ACCOUNT, account_id=account_id),
                lambda: wire.call(UNFREEZE_ACCOUNT, account_id=account_id),
            ):
                problem, document = problem_of(call)
                assert (problem, document.status) == (ProblemType.UNAUTHENTICATED, 401)
    assert clerk.case().decision is None


def test_that_cases_that_wait_come_first_and_oldest_first(wire: Wire) -> None:
    for number, person_id in enumerate(("wang-xiaoming", "ouyang-tuo", "xu-lan", "jian-yu")):
        BankDesk(wire, person_by_id(person_id), f"application-{number}").reviewed(FOR_A_CLERK)
    clerk = Clerk(wire)
    first, second, third, fourth = (case.case_id for case in clerk.desk().cases)
    wire.advance(1)
    clerk.approve(third)
    wire.advance(1)
    clerk.approve(first)
    assert [case.case_id for case in clerk.desk().cases] == [second, fourth, first, third]


def test_that_a_case_survives_a_restart(open_wire: Callable[[], Wire]) -> None:
    _, account = referred(open_wire())
    again = open_wire()
    again.advance(3_600)
    clerk = Clerk(again)
    assert clerk.case().opened_at == REVIEWED_AT
    clerk.approve(clerk.case().case_id)
    assert BankDesk(again).read(account.account_id).state is AccountState.APPROVED


def test_that_a_decision_with_a_lost_reply_is_made_once(wire: Wire) -> None:
    bank, account = referred(wire)
    clerk = Clerk(wire)
    case_id = clerk.case().case_id
    wire.host.links.fail_next(Link.CLERK_BANK, Fault(lose_reply=True), "case_decision")
    assert problem_of(lambda: clerk.decide(case_id, APPROVED, "key"))[0] is ProblemType.UNREACHABLE
    wire.advance(60)
    assert clerk.decide(case_id, APPROVED, "key").cases[0].decided_at == REVIEWED_AT
    assert bank.read(account.account_id).reviewed_at == REVIEWED_AT
