"""Step 8: the end of the review, the second binding, declines, and accounts that exist already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from models.contract.bank_reports import REPORT_REVIEW, ReviewResult
from models.contract.client_payment import (
    LEAVE_BINDING_RESULT,
    LEAVE_REVIEW_RESULT,
    START,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_PASSWORD,
)
from models.contract.history_data import ExchangeHistory, HistoryData, LoginHistory
from models.contract.payment_bank import (
    CONFIRM_CODE,
    OPEN_VERIFICATION,
    REPORT_BINDING,
    AccountFacts,
    AccountState,
    ConfirmCode,
    OpenVerification,
    RealNameRecord,
    ReportBinding,
)
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState, DeclineReason, ReviewDecision
from models.ports import Fault, Link
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Phone, figures, opened_accounts

REVIEWED_AT = STARTS_AT + timedelta(seconds=REVIEW_SECONDS)
THIRTY_DAYS = timedelta(days=30)


def test_that_an_approval_binds_wallet_and_account(wire: Wire) -> None:
    phone = Phone(wire)
    before = phone.to_review()
    assert (before.state, before.account) == (ApplicationState.IN_REVIEW, None)
    wire.advance(REVIEW_SECONDS)
    view = phone.read()
    assert view.state is ApplicationState.APPROVED
    assert view.version > before.version
    assert view.timeline.reviewed_at == REVIEWED_AT
    assert view.account is not None
    assert (view.account.bank_id, view.account.valid_until) == ("heron", "03/31")
    assert figures(view) == (300_000, 0, 300_000)
    (bound,) = wire.host.inspector.rows("payment", "virtual_accounts")
    assert bound["wallet_id"] == phone.person.wallet_id
    assert bound["bound_at"] is not None
    assert phone.call(LEAVE_REVIEW_RESULT).state is ApplicationState.ACTIVE


def test_that_the_binding_result_on_show_tells_of_both_bindings(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_bound()
    wire.settle()
    wire.advance(REVIEW_SECONDS)
    view = phone.read()
    assert view.state is ApplicationState.BOUND
    assert view.wallet.cards[0].last_four == "1064"
    assert view.account is not None
    assert view.timeline.reviewed_at == REVIEWED_AT
    assert phone.call(LEAVE_BINDING_RESULT).state is ApplicationState.APPROVED


@pytest.mark.parametrize(
    ("person", "reason", "again"),
    [
        ("zhao-yi", DeclineReason.UNDER_AGE, datetime(2030, 5, 18, 16, tzinfo=UTC)),
        ("chen-mo", DeclineReason.SCORE_TOO_LOW, REVIEWED_AT + THIRTY_DAYS),
    ],
)
def test_that_a_decline_says_why_and_when_to_try_again(
    wire: Wire, person: str, reason: DeclineReason, again: datetime
) -> None:
    phone = Phone(wire, person)
    view = phone.to_reviewed()
    assert view.state is ApplicationState.DECLINED
    assert view.declined is not None
    assert (view.declined.reason, view.declined.retry_at) == (reason, again)
    assert view.declined.bank_id == "heron"
    assert view.declined.report is not None
    assert view.declined.report.items
    assert (view.declined.report.limit == 0) is (reason is DeclineReason.SCORE_TOO_LOW)
    assert view.account is None
    assert phone.problem(START, expected=ProblemType.RETRY_TOO_EARLY).retry_at == again
    phone.problem(LEAVE_REVIEW_RESULT, expected=ProblemType.WRONG_STATE)


def test_that_a_decline_can_be_left_from_the_binding_result_too(wire: Wire) -> None:
    phone = Phone(wire, "chen-mo")
    phone.to_bound()
    wire.settle()
    wire.advance(REVIEW_SECONDS)
    assert phone.read().declined is not None
    assert phone.call(LEAVE_BINDING_RESULT).state is ApplicationState.DECLINED


def test_that_thirty_days_after_a_decline_a_fresh_application_goes_all_the_way(wire: Wire) -> None:
    phone = Phone(wire, "chen-mo")
    phone.to_reviewed()
    wire.host.clock.advance(THIRTY_DAYS)
    again = phone.to_name_entry()
    assert again.state is ApplicationState.NAME_ENTRY
    assert (again.declined, again.timeline.card_bound_at) == (None, None)
    # The card is bound since the first application.
    assert phone.call(SUBMIT_PARTIAL_NAME, phone.parts()).state is ApplicationState.PASSWORD_ENTRY
    bound = phone.call(SUBMIT_PASSWORD, phone.password())
    assert len(bound.wallet.cards) == 1
    wire.settle()
    view = phone.call(LEAVE_BINDING_RESULT)
    assert (view.state, view.declined) == (ApplicationState.IN_REVIEW, None)
    wire.advance(REVIEW_SECONDS)
    declined = phone.read().declined
    assert declined is not None
    assert declined.retry_at == REVIEWED_AT + 2 * THIRTY_DAYS + timedelta(seconds=REVIEW_SECONDS)
    assert len(opened_accounts(wire)) == 1


def test_that_a_result_the_client_cannot_be_told_of_is_told_when_the_link_heals(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_review()
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    wire.advance(REVIEW_SECONDS)
    assert phone.read().state is ApplicationState.IN_REVIEW
    wire.host.links.heal(Link.PAYMENT_BANK)
    wire.advance(60)
    assert phone.read().state is ApplicationState.APPROVED


def test_that_a_result_told_twice_counts_once(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_review()
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "review_result")
    wire.advance(REVIEW_SECONDS)
    view = phone.call(LEAVE_REVIEW_RESULT)
    wire.advance(60)
    assert phone.read() == view


def test_that_a_review_that_ended_while_the_program_was_closed_is_heard_of(
    open_wire: Callable[[], Wire],
) -> None:
    Phone(open_wire()).to_review()
    wire = open_wire()
    assert Phone(wire).read().state is ApplicationState.IN_REVIEW
    wire.advance(REVIEW_SECONDS)
    assert Phone(wire).read().state is ApplicationState.APPROVED


def test_that_a_result_for_nobody_is_a_problem(wire: Wire) -> None:
    facts = AccountFacts(
        account_id="account-of-nobody",
        bank_id="heron",
        state=AccountState.APPROVED,
        last_four="0000",
        valid_until="03/31",
        maximum_limit=1,
        created_at=STARTS_AT,
        review_due_at=STARTS_AT,
    )
    result = ReviewResult(application_id="nobody's", decision=ReviewDecision.APPROVED, account=facts)
    with pytest.raises(ProblemError) as caught:
        wire.call(REPORT_REVIEW, result)
    assert caught.value.problem is ProblemType.NOT_FOUND


def open_account_elsewhere(wire: Wire, phone: Phone) -> None:
    """Give the person an account at the bank by a way that this payment server knows nothing of."""
    person, card = phone.person, phone.person.cards[0]
    record = RealNameRecord(
        name=person.name,
        document_type=person.document_type,
        document_number=person.document_number,
        mobile=person.mobile,
    )
    sent = wire.call(
        OPEN_VERIFICATION,
        OpenVerification(
            application_id="elsewhere", record=record, card_number=card.number, mobile=card.mobile
        ),
    )
    verified = wire.call(
        CONFIRM_CODE,
        ConfirmCode(application_id="elsewhere", code=phone.code().code, mobile=card.mobile),
        verification_id=sent.verification_id,
    )
    history = HistoryData(
        exchange=ExchangeHistory(count=500, frequency=30, total=9_000_000),
        login=LoginHistory(count=900, frequency=40, duration=2000),
    )
    wire.call(
        REPORT_BINDING,
        ReportBinding(
            application_id="elsewhere",
            wallet_id="elsewhere",
            record=record,
            savings_account_ref=verified.savings_account_ref,
            bound_at=STARTS_AT,
            history=history,
        ),
    )


def test_that_an_account_in_review_is_gone_to_and_followed(wire: Wire) -> None:
    phone = Phone(wire)
    open_account_elsewhere(wire, phone)
    view = phone.to_card_entry()
    assert view.state is ApplicationState.IN_REVIEW
    assert view.timeline.account_created_at == STARTS_AT
    # The bank's result names an application that is unknown here; the account tells whose it is.
    wire.advance(REVIEW_SECONDS)
    reviewed = phone.read()
    assert reviewed.state is ApplicationState.APPROVED
    assert reviewed.account is not None
    (bound,) = wire.host.inspector.rows("payment", "virtual_accounts")
    assert bound["wallet_id"] == phone.person.wallet_id


@pytest.mark.parametrize(
    ("person", "state"), [("wang-xiaoming", ApplicationState.ACTIVE), ("zhao-yi", ApplicationState.DECLINED)]
)
def test_that_an_account_that_was_reviewed_is_gone_to_as_it_stands(
    wire: Wire, person: str, state: ApplicationState
) -> None:
    phone = Phone(wire, person)
    open_account_elsewhere(wire, phone)
    wire.advance(REVIEW_SECONDS)
    view = phone.to_card_entry()
    assert view.state is state
    assert (view.account is not None) is (state is ApplicationState.ACTIVE)
    assert (view.declined is not None) is (state is ApplicationState.DECLINED)
    assert len(opened_accounts(wire)) == 1
    phone.problem(START, expected=ProblemType.WRONG_STATE if view.account else ProblemType.RETRY_TOO_EARLY)
