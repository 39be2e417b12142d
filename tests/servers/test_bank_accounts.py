"""The virtual credit account: looked up, created once, reviewed, declined and asked for again (steps 3, 7 and 8)."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from models.contract.history_data import HistoryData, HistoryGroup
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemType
from models.domain.application import DeclineReason
from models.domain.cards import CardKind, has_valid_check_digit, recognise
from models.domain.people import Person, load_people, person_by_id
from servers.bank.credit import VIRTUAL_PREFIX, new_card_number
from servers.entropy import RandomEntropy
from tests.servers.bank_desk import DAY_SECONDS, MAIN, BankDesk, history_of, problem_of
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Log

RETRY_SECONDS = 30 * DAY_SECONDS


def accounts(wire: Wire) -> int:
    """How many accounts an application came to."""
    rows = wire.host.inspector.rows("bank", "virtual_accounts")
    return sum(row["application_id"] is not None for row in rows)


@pytest.mark.parametrize("person", load_people(), ids=lambda person: person.id)
def test_that_a_credit_account_is_found_by_the_document(wire: Wire, person: Person) -> None:
    found = BankDesk(wire, person).look_up()
    assert found.credit_account is person.credit_account
    assert (found.virtual_account is None) is (person.virtual_account is None)


def test_that_a_stranger_has_no_account(wire: Wire) -> None:
    found = BankDesk(wire, replace(MAIN, document_number="110101199301021234")).look_up()
    assert not found.credit_account


@pytest.mark.parametrize(
    ("person_id", "opened", "name"),
    [
        ("wang-xiaoming", False, "credit_account_absent"),
        ("wang-xiaoming", True, "virtual_account_present"),
        ("sun-hao", False, "credit_account_present"),
    ],
)
def test_that_a_lookup_is_answered_under_the_same_name_each_time(
    wire: Wire, person_id: str, opened: bool, name: str
) -> None:
    desk = BankDesk(wire, person_by_id(person_id))
    if opened:
        desk.opened()
    log = Log(wire)
    assert desk.look_up(key="lookup") == desk.look_up(key="lookup")
    wire.host.set_reporter(None)
    assert [record.name for record in log.messages if record.sender == "bank"] == [name, name]


def test_that_a_binding_creates_an_account_in_review(wire: Wire) -> None:
    facts = BankDesk(wire).opened()
    assert facts.state is AccountState.IN_REVIEW
    assert (facts.limit, facts.used, facts.available, facts.maximum_limit) == (0, 0, 0, 1_000_000)
    assert facts.bank_id == "heron"
    assert facts.valid_until == "03/31"
    assert facts.created_at == STARTS_AT
    assert facts.review_due_at == STARTS_AT + timedelta(seconds=90)
    assert facts.report is None


def test_that_the_virtual_product_is_a_credit_product_of_the_bank_that_keeps_the_accounts() -> None:
    product = recognise(VIRTUAL_PREFIX)
    assert product is not None
    assert (product.prefix, product.bank_id, product.kind) == (VIRTUAL_PREFIX, "heron", CardKind.CREDIT)


def test_that_virtual_card_numbers_are_valid_and_differ() -> None:
    entropy = RandomEntropy(random.Random(7))  # noqa: S311  a test's chance
    numbers = [new_card_number(entropy) for _ in range(50)]
    assert len(set(numbers)) == 50
    for number in numbers:
        assert number.startswith(VIRTUAL_PREFIX)
        assert len(number) == 16
        assert has_valid_check_digit(number)


def test_that_a_review_comes_when_it_is_due_and_not_before(wire: Wire) -> None:
    desk = BankDesk(wire)
    account_id = desk.opened().account_id
    wire.advance(89)
    assert desk.read(account_id).state is AccountState.IN_REVIEW
    wire.advance(1)
    facts = desk.read(account_id)
    assert facts.state is AccountState.APPROVED
    assert facts.reviewed_at == STARTS_AT + timedelta(seconds=90)
    assert (facts.limit, facts.available) == (300_000, 300_000)
    assert facts.report is not None
    assert facts.report.limit == 300_000


def test_that_the_score_says_what_was_missing(wire: Wire) -> None:
    report = BankDesk(wire).reviewed(history_of(MAIN, missing=("social",))).report
    assert report is not None
    assert report.missing == (HistoryGroup.SOCIAL,)
    assert sum(item.points for item in report.items if item.group is HistoryGroup.SOCIAL) == 0
    assert report.limit == 200_000


def test_that_the_same_binding_twice_creates_one_account(wire: Wire) -> None:
    desk = BankDesk(wire)
    desk.verified()
    first = desk.report_binding(key="binding:1")
    assert desk.report_binding(key="binding:1") == first
    assert desk.report_binding(key="binding:2") == first
    assert accounts(wire) == 1
    wire.advance(90)
    assert desk.report_binding(key="binding:3").state is AccountState.APPROVED


def test_that_a_second_application_comes_to_the_one_account(wire: Wire) -> None:
    first = BankDesk(wire).reviewed()
    other = BankDesk(wire, application_id="application-2")
    assert other.look_up().virtual_account == first
    assert other.opened(HistoryData()) == first
    assert accounts(wire) == 1


def test_that_nothing_opens_without_a_card_that_this_application_confirmed(wire: Wire) -> None:
    desk = BankDesk(wire)
    reference = desk.verified()
    for stranger in (
        BankDesk(wire, savings_account_ref="savings-account-0"),
        BankDesk(wire, application_id="application-2", savings_account_ref=reference),
    ):
        problem, document = problem_of(stranger.report_binding)
        assert (problem, document.field) == (ProblemType.NOT_FOUND, "savings_account_ref")
    other = BankDesk(wire, person_by_id("zhou-an"), savings_account_ref=reference)
    assert problem_of(other.report_binding)[0] is ProblemType.CARD_NOT_YOURS
    assert accounts(wire) == 0


def test_that_a_card_that_is_not_confirmed_yet_opens_nothing(wire: Wire) -> None:
    desk = BankDesk(wire)
    reference = desk.verified()
    other = BankDesk(wire, application_id="application-2", savings_account_ref=reference)
    other.verify()
    assert problem_of(other.report_binding)[0] is ProblemType.NOT_FOUND


@pytest.mark.parametrize(
    ("person_id", "reason", "again"),
    [
        ("zhao-yi", DeclineReason.UNDER_AGE, datetime(2030, 5, 18, 16, tzinfo=UTC)),
        ("chen-mo", DeclineReason.SCORE_TOO_LOW, STARTS_AT + timedelta(seconds=90, days=30)),
    ],
)
def test_that_a_decline_tells_the_reason_and_when_to_try_again(
    wire: Wire, person_id: str, reason: DeclineReason, again: datetime
) -> None:
    facts = BankDesk(wire, person_by_id(person_id)).reviewed()
    assert (facts.state, facts.reason) == (AccountState.DECLINED, reason)
    assert facts.retry_at == again
    assert (facts.limit, facts.available) == (0, 0)
    assert facts.report is not None


def test_that_a_declined_person_gets_the_same_account_reviewed_anew_from_the_date_on(wire: Wire) -> None:
    chen = person_by_id("chen-mo")
    first = BankDesk(wire, chen)
    declined = first.reviewed()
    second = BankDesk(wire, chen, "application-2")
    wire.advance(RETRY_SECONDS - 1)
    assert second.look_up().virtual_account == declined
    assert second.opened(history_of(MAIN)) == declined
    wire.advance(1)
    assert second.look_up().virtual_account is None
    assert first.report_binding().state is AccountState.DECLINED
    reopened = second.report_binding(history_of(MAIN))
    assert (reopened.account_id, reopened.state) == (declined.account_id, AccountState.IN_REVIEW)
    assert (reopened.reason, reopened.retry_at, reopened.report) == (None, None, None)
    wire.advance(90)
    assert second.read(reopened.account_id).state is AccountState.APPROVED
    assert accounts(wire) == 1


def test_that_an_unknown_account_is_a_problem(wire: Wire) -> None:
    assert problem_of(lambda: BankDesk(wire).read("account-0"))[0] is ProblemType.NOT_FOUND
