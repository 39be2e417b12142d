"""Limit raises: what the bank decides, and why (step 9)."""

from __future__ import annotations

from datetime import timedelta

from models.contract.history_data import HistoryGroup
from models.contract.problems import ProblemType
from models.domain.application import RaiseOutcome
from models.domain.people import person_by_id
from tests.servers.bank_desk import DAY_SECONDS, MAIN, BankDesk, history_of, problem_of
from tests.servers.conftest import Wire

COOL_OFF = timedelta(days=30)


def test_that_newly_linked_accounts_raise_the_limit(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    decided = desk.ask_raise(account, history_of(MAIN, "wealth", "mail"))
    assert decided.outcome is RaiseOutcome.RAISED
    assert (decided.old_limit, decided.new_limit) == (300_000, 600_000)
    assert decided.retry_at == wire.host.clock.now() + COOL_OFF
    assert sum(item.points for item in decided.report.items if item.group is HistoryGroup.WEALTH) == 17
    assert decided.account == desk.read(account)
    assert decided.account.report == decided.report
    assert decided.account.available == 600_000


def test_that_a_raise_leaves_what_is_used(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    desk.purchase(account, 250_000)
    raised = desk.ask_raise(account, history_of(MAIN, "wealth", "mail")).account
    assert (raised.used, raised.available) == (250_000, 350_000)


def test_that_nothing_new_is_said_at_once_and_costs_no_time(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    for number, kinds in enumerate([(), ("game",), ("service", "game")]):
        decided = desk.ask_raise(account, history_of(MAIN, *kinds), f"raise-{number}")
        assert decided.outcome is RaiseOutcome.NOTHING_NEW
        assert (decided.old_limit, decided.new_limit, decided.retry_at) == (300_000, 300_000, None)
        assert decided.report == desk.read(account).report
    assert desk.ask_raise(account, history_of(MAIN, "wealth"), "raise-3").outcome is RaiseOutcome.RAISED


def test_that_data_that_was_missing_at_the_opening_is_new(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed(history_of(MAIN, missing=("social",)))
    assert account.limit == 200_000
    decided = desk.ask_raise(account.account_id, history_of(MAIN))
    assert (decided.outcome, decided.new_limit) == (RaiseOutcome.RAISED, 300_000)


def test_that_a_score_in_the_same_tier_keeps_the_limit(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    decided = desk.ask_raise(account, history_of(MAIN, "mail"))
    assert decided.outcome is RaiseOutcome.SCORE_UNCHANGED
    assert (decided.old_limit, decided.new_limit) == (300_000, 300_000)
    assert decided.report.total == 69
    assert decided.retry_at == wire.host.clock.now() + COOL_OFF


def test_that_a_lower_score_never_lowers_the_limit(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed()
    poorer = history_of(MAIN, "mail", missing=("social",)).model_copy(update={"exchange": None})
    decided = desk.ask_raise(account.account_id, poorer)
    assert decided.outcome is RaiseOutcome.SCORE_UNCHANGED
    assert decided.report.limit < account.limit
    assert desk.read(account.account_id).limit == account.limit
    assert desk.read(account.account_id).report == account.report


def test_that_the_next_raise_waits_thirty_days(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    first = desk.ask_raise(account, history_of(MAIN, "mail"))
    wire.advance(30 * DAY_SECONDS - 1)
    decided = desk.ask_raise(account, history_of(MAIN, "mail", "wealth"), "raise-2")
    assert (decided.outcome, decided.retry_at) == (RaiseOutcome.TOO_SOON, first.retry_at)
    assert decided.new_limit == 300_000
    wire.advance(1)
    decided = desk.ask_raise(account, history_of(MAIN, "mail", "wealth"), "raise-3")
    assert (decided.outcome, decided.new_limit) == (RaiseOutcome.RAISED, 600_000)


def test_that_nothing_goes_beyond_the_maximum(wire: Wire) -> None:
    he = person_by_id("he-yun")
    desk = BankDesk(wire, he)
    account = desk.reviewed()
    assert account.limit == 500_000
    decided = desk.ask_raise(account.account_id, history_of(he, "wealth"))
    assert (decided.outcome, decided.new_limit) == (RaiseOutcome.RAISED, account.maximum_limit)
    decided = desk.ask_raise(account.account_id, history_of(he, "wealth"), "raise-2")
    assert (decided.outcome, decided.retry_at) == (RaiseOutcome.AT_MAXIMUM, None)


def test_that_the_same_raise_twice_is_decided_once(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    history = history_of(MAIN, "mail", "wealth")
    first = desk.ask_raise(account, history, key="raise:1")
    assert desk.ask_raise(account, history, key="raise:1") == first
    assert desk.ask_raise(account, history, key="raise:2") == first
    assert len(wire.host.inspector.rows("bank", "raises")) == 1


def test_that_a_raise_of_another_account_is_not_told(wire: Wire) -> None:
    desk = BankDesk(wire)
    desk.ask_raise(desk.reviewed().account_id, history_of(MAIN, "mail"))
    he = BankDesk(wire, person_by_id("he-yun"), "application-2")
    account = he.reviewed().account_id
    assert problem_of(lambda: he.ask_raise(account, history_of(MAIN)))[0] is ProblemType.NOT_FOUND


def test_that_a_declined_account_is_not_raised(wire: Wire) -> None:
    desk = BankDesk(wire, person_by_id("chen-mo"))
    account = desk.reviewed().account_id
    problem, document = problem_of(lambda: desk.ask_raise(account, history_of(MAIN, "wealth")))
    assert problem is ProblemType.ACCOUNT_NOT_USABLE
    assert document.retry_at == desk.read(account).retry_at
