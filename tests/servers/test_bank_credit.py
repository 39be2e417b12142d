"""The rules of the account, whatever the order of what happens to it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.contract.history_data import HistoryData, MailHistory, PersonalData, SocialHistory, WealthHistory
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemError
from models.domain.application import DeclineReason, RaiseOutcome, ReviewDecision
from models.domain.documents import DocumentType
from models.tables.bank import Card, Customer, VirtualAccount
from servers.bank.credit import (
    RAISE_AFTER,
    RETRY_AFTER,
    decide_raise,
    facts_of,
    may_ask_again,
    purchase,
    repay,
)
from servers.bank.decision import conclude_review
from servers.bank.scorecard import MAXIMUM_LIMIT, OPENING_MAXIMUM

NOW = datetime(2026, 3, 13, 1, 41, tzinfo=UTC)
CARD_REFERENCE = "savings-account-1"
figures = st.integers(0, 20_000_000)
histories = st.builds(
    HistoryData,
    social=st.none() | st.builds(SocialHistory, online_time=figures, contacts=figures, messages=figures),
    mail=st.none() | st.builds(MailHistory, count=figures, size=figures),
    wealth=st.none() | st.builds(WealthHistory, invested=figures, earned=figures),
    personal=st.just(PersonalData(birth_date=date(1993, 2, 17), education="doctor")),
)
movements = st.tuples(st.sampled_from([purchase, repay]), st.integers(1, 800_000))


def account_in_review(
    history: HistoryData,
    document_number: str = "110101199302171234",
    document_type: DocumentType = DocumentType.RESIDENT_ID,
) -> VirtualAccount:
    return VirtualAccount(
        id="account-1",
        customer=Customer(document_type=document_type, document_number=document_number),
        savings_card=Card(reference=CARD_REFERENCE),
        card_number="9530900000000000",
        valid_until="03/31",
        state=AccountState.IN_REVIEW,
        credit_limit=0,
        used=0,
        version=1,
        created_at=NOW,
        review_due_at=NOW + timedelta(seconds=90),
        history_record=history,
    )


@given(histories)
def test_that_a_review_approves_with_a_limit_declines_with_a_reason_or_leaves_it_to_a_clerk(
    history: HistoryData,
) -> None:
    account = account_in_review(history)
    decision = conclude_review(account, NOW)
    facts = facts_of(account)
    assert facts.report is not None
    if decision is ReviewDecision.APPROVED:
        assert facts.state is AccountState.APPROVED
        assert 0 < facts.limit == facts.report.limit <= OPENING_MAXIMUM
        assert (facts.reason, facts.retry_at) == (None, None)
    elif decision is ReviewDecision.REFERRED:
        assert (facts.state, facts.referred_at) == (AccountState.IN_REVIEW, NOW)
        assert (facts.limit, facts.reviewed_at, facts.reason) == (0, None, None)
        assert 15 <= facts.report.total < 20
    else:
        assert facts.state is AccountState.DECLINED
        assert facts.limit == facts.report.limit == 0
        assert facts.reason is DeclineReason.SCORE_TOO_LOW
        assert facts.report.total < 15
        assert facts.retry_at is not None


@given(st.dates(date(1980, 1, 1), date(2012, 12, 31)))
def test_that_nobody_under_eighteen_is_approved(born: date) -> None:
    rich = HistoryData(
        social=SocialHistory(online_time=9_999, contacts=9_999, messages=9_999),
        wealth=WealthHistory(invested=99_999_999, earned=9_999_999),
        personal=PersonalData(birth_date=date(1980, 1, 1), education="doctor"),
    )
    account = account_in_review(rich, f"110101{born:%Y%m%d}0000")
    adult = (born.year + 18, born.month, born.day) <= (2026, 3, 13)
    approved = conclude_review(account, NOW) is ReviewDecision.APPROVED
    assert approved is adult
    assert account.reason is (None if adult else DeclineReason.UNDER_AGE)


def test_that_a_birthday_begins_at_midnight_in_china() -> None:
    history = HistoryData(wealth=WealthHistory(invested=99_999_999, earned=9_999_999))
    for now, decision in (
        (datetime(2026, 3, 12, 15, 59, tzinfo=UTC), ReviewDecision.DECLINED),
        (datetime(2026, 3, 12, 16, 0, tzinfo=UTC), ReviewDecision.APPROVED),
    ):
        assert conclude_review(account_in_review(history, "110101200803130000"), now) is decision


@pytest.mark.parametrize(
    ("born", "again"),
    [
        ("20120519", datetime(2030, 5, 18, 16, tzinfo=UTC)),
        ("20120229", datetime(2030, 2, 28, 16, tzinfo=UTC)),
        ("20080320", NOW + RETRY_AFTER),
    ],
)
def test_that_a_minor_is_told_to_come_back_of_age_and_is_approved_then(born: str, again: datetime) -> None:
    history = HistoryData(wealth=WealthHistory(invested=99_999_999, earned=9_999_999))
    account = account_in_review(history, f"110101{born}0000")
    conclude_review(account, NOW)
    assert account.retry_at == again
    assert conclude_review(account, again) is ReviewDecision.APPROVED


CHILDS, ADULTS = date(2010, 1, 1), date(1990, 1, 1)


@pytest.mark.parametrize(
    ("on_record", "stated", "is_minor"),
    [
        (None, CHILDS, True),
        (CHILDS, None, True),
        (CHILDS, ADULTS, True),
        (ADULTS, CHILDS, False),
    ],
)
def test_that_a_passport_leaves_the_age_to_the_banks_record_and_then_to_the_personal_data(
    on_record: date | None, stated: date | None, is_minor: bool
) -> None:
    history = HistoryData(
        wealth=WealthHistory(invested=99_999_999, earned=9_999_999),
        personal=PersonalData(birth_date=stated),
    )
    account = account_in_review(history, "E00000000", DocumentType.PASSPORT)
    account.customer.birth_date = on_record
    conclude_review(account, NOW)
    assert account.reason is (DeclineReason.UNDER_AGE if is_minor else None)


@given(histories, st.lists(histories | movements, max_size=12))
def test_that_the_limit_is_used_and_available_and_never_falls(
    first: HistoryData, events: list[HistoryData | tuple[object, int]]
) -> None:
    account = account_in_review(first)
    conclude_review(account, NOW)
    if account.state is not AccountState.APPROVED:
        return
    now, booked = NOW, 0
    for event in events:
        limit = account.credit_limit
        if isinstance(event, HistoryData):
            now += RAISE_AFTER
            decision = decide_raise(account, event, now)
            assert decision.new_limit == account.credit_limit
            assert (decision.outcome is RaiseOutcome.RAISED) is (account.credit_limit > limit)
        else:
            rule, amount = event
            try:
                entry = rule(account, amount, CARD_REFERENCE, now)  # type: ignore[operator]
                booked += entry.amount
            except ProblemError as problem:
                exceeded = problem.document.exceeded
                assert exceeded is not None
                assert amount > exceeded
        facts = facts_of(account)
        assert facts.limit == facts.used + facts.available
        assert facts.used == booked >= 0
        assert facts.available >= 0
        assert limit <= facts.limit <= MAXIMUM_LIMIT


@given(histories, histories, st.timedeltas(timedelta(0), 2 * RAISE_AFTER))
def test_that_a_scored_raise_is_followed_by_a_pause(
    first: HistoryData, second: HistoryData, wait: timedelta
) -> None:
    account = account_in_review(
        HistoryData(personal=PersonalData(birth_date=date(1990, 1, 1), education="doctor"))
    )
    account.state, account.credit_limit = AccountState.APPROVED, 5_000
    conclude_review(account, NOW)
    scored = decide_raise(account, first, NOW).outcome in (RaiseOutcome.RAISED, RaiseOutcome.SCORE_UNCHANGED)
    outcome = decide_raise(account, second, NOW + wait).outcome
    if account.credit_limit < MAXIMUM_LIMIT:
        assert (outcome is RaiseOutcome.TOO_SOON) is (scored and wait < RAISE_AFTER)


def test_that_only_a_declined_account_may_be_asked_for_again_and_only_from_its_date_on() -> None:
    account = account_in_review(HistoryData())
    assert not may_ask_again(account, NOW + timedelta(days=999))
    conclude_review(account, NOW)
    assert not may_ask_again(account, NOW + timedelta(days=30, seconds=-1))
    assert may_ask_again(account, NOW + timedelta(days=30))
