"""Step 9: linking accounts, gathering anew, the bank's decision, and the ways it can be lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.application_view import ApplicationView, RaiseResultView
from models.contract.client_payment import (
    CLOSE_RAISE,
    LEAVE_BINDING_RESULT,
    LINK_ACCOUNT,
    OPEN_RAISE,
    SUBMIT_CODE,
    SUBMIT_RAISE,
    UNLINK_ACCOUNT,
    LinkAccount,
)
from models.contract.history_data import AccountKind, HistoryGroup
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, RaiseOutcome
from models.ports import Fault, Link
from models.tables.idempotency import UNKNOWN
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Log, Phone, bank_takes_its_keys_for, figures

THIRTY_DAYS = timedelta(days=30)


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire)
    phone.to_raise_open()
    return phone


def the(phone: Phone, kind: AccountKind) -> LinkAccount:
    (account,) = (account.account for account in phone.person.accounts if account.kind == kind)
    return LinkAccount(kind=kind, account=account)


def link(phone: Phone, *kinds: AccountKind) -> ApplicationView:
    view = phone.read()
    for kind in kinds:
        view = phone.call(LINK_ACCOUNT, the(phone, kind))
    return view


def linked(view: ApplicationView) -> set[AccountKind]:
    assert view.limit_raise is not None
    return {account.kind for account in view.limit_raise.linkable if account.linked}


def result(view: ApplicationView) -> RaiseResultView:
    assert view.state is ApplicationState.RAISE_DECIDED
    assert view.limit_raise is not None
    assert view.limit_raise.result is not None
    return view.limit_raise.result


def test_that_opening_a_raise_shows_what_can_be_linked(phone: Phone) -> None:
    view = phone.read()
    assert view.limit_raise is not None
    assert view.limit_raise.result is None
    assert {account.kind for account in view.limit_raise.linkable} == set(AccountKind)
    assert linked(view) == {AccountKind.SOCIAL}
    without = {account.kind for account in view.limit_raise.linkable if not account.adds_data}
    assert without == {AccountKind.GAME, AccountKind.SERVICE}


def test_that_linking_and_unlinking_change_the_view_and_repeating_does_not(phone: Phone) -> None:
    view = link(phone, AccountKind.MAIL)
    assert linked(view) == {AccountKind.SOCIAL, AccountKind.MAIL}
    assert link(phone, AccountKind.MAIL).version == view.version
    assert linked(phone.call(UNLINK_ACCOUNT, the(phone, AccountKind.MAIL))) == {AccountKind.SOCIAL}


def test_that_only_the_persons_own_accounts_can_be_linked(phone: Phone) -> None:
    foreign = LinkAccount(kind=AccountKind.MAIL, account="mail-7702")
    assert phone.problem(LINK_ACCOUNT, foreign, expected=ProblemType.LINK_UNKNOWN).field == "account"
    assert linked(phone.read()) == {AccountKind.SOCIAL}


def test_that_new_data_raise_the_limit(phone: Phone) -> None:
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    decided = result(phone.call(SUBMIT_RAISE))
    assert (decided.outcome, decided.old_limit, decided.new_limit) == (RaiseOutcome.RAISED, 300_000, 600_000)
    view = phone.call(CLOSE_RAISE)
    assert view.state is ApplicationState.ACTIVE
    assert figures(view) == (600_000, 0, 600_000)
    assert view.account is not None
    assert view.account.next_raise_at == decided.retry_at == phone.wire.host.clock.now() + THIRTY_DAYS
    assert view.account.report is not None
    assert view.account.report.limit == 600_000


def test_that_history_is_asked_for_in_step_7_for_the_opening_and_in_step_9_for_a_raise(wire: Wire) -> None:
    log = Log(wire)
    phone = Phone(wire)
    phone.to_raise_open()
    phone.call(SUBMIT_RAISE)
    wire.host.set_reporter(None)
    assert [record.step for record in log.messages if record.receiver == "history"] == [7, 9]
    assert [record.step for record in log.messages if record.sender == "history"] == [7, 9]


def test_that_a_raise_needs_something_new(phone: Phone) -> None:
    link(phone, AccountKind.GAME, AccountKind.SERVICE)
    decided = result(phone.call(SUBMIT_RAISE))
    assert (decided.outcome, decided.new_limit) == (RaiseOutcome.NOTHING_NEW, 300_000)
    view = phone.call(CLOSE_RAISE)
    assert view.account is not None
    assert view.account.next_raise_at is None


def test_that_the_next_raise_comes_after_thirty_days(phone: Phone) -> None:
    link(phone, AccountKind.MAIL)
    first = result(phone.call(SUBMIT_RAISE))
    phone.call(CLOSE_RAISE)
    phone.call(OPEN_RAISE)
    link(phone, AccountKind.WEALTH)
    early = result(phone.call(SUBMIT_RAISE))
    assert (early.outcome, early.retry_at) == (RaiseOutcome.TOO_SOON, first.retry_at)
    phone.call(CLOSE_RAISE)
    phone.wire.host.clock.advance(THIRTY_DAYS)
    view = phone.call(OPEN_RAISE)
    assert view.account is not None
    assert view.account.next_raise_at is None
    assert result(phone.call(SUBMIT_RAISE)).outcome is RaiseOutcome.RAISED


def test_that_a_raise_goes_on_without_a_history_server_and_says_so(phone: Phone) -> None:
    link(phone, AccountKind.MAIL)
    phone.wire.host.links.fail_always(Link.PAYMENT_HISTORY, Fault(lose_request=True))
    decided = result(phone.call(SUBMIT_RAISE))
    assert decided.outcome is RaiseOutcome.NOTHING_NEW
    (kept,) = phone.wire.host.inspector.rows("payment", "limit_raises")
    assert kept["decided"] is not None


def test_that_a_raise_can_be_given_up_and_keeps_its_links(phone: Phone) -> None:
    link(phone, AccountKind.MAIL)
    assert phone.call(CLOSE_RAISE).state is ApplicationState.ACTIVE
    assert linked(phone.call(OPEN_RAISE)) == {AccountKind.SOCIAL, AccountKind.MAIL}


def test_that_a_decision_whose_answer_is_lost_is_had_by_asking_again(phone: Phone) -> None:
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "limit_raise")
    phone.problem(SUBMIT_RAISE, expected=ProblemType.UNREACHABLE)
    assert phone.read().state is ApplicationState.RAISE_OPEN
    phone.problem(UNLINK_ACCOUNT, the(phone, AccountKind.MAIL), expected=ProblemType.WRONG_STATE)
    decided = result(phone.call(SUBMIT_RAISE))
    assert (decided.outcome, decided.old_limit, decided.new_limit) == (RaiseOutcome.RAISED, 300_000, 600_000)


def test_that_a_decision_whose_answer_is_lost_comes_as_news(phone: Phone) -> None:
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "limit_raise")
    phone.problem(SUBMIT_RAISE, expected=ProblemType.UNREACHABLE)
    phone.wire.advance(5)
    assert result(phone.read()).new_limit == 600_000


def test_that_a_decision_is_not_given_up_because_the_bank_knows_another_by_the_key(phone: Phone) -> None:
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "limit_raise")
    phone.problem(SUBMIT_RAISE, key="raise", expected=ProblemType.UNREACHABLE)
    bank_takes_its_keys_for(phone.wire, "another")
    phone.problem(SUBMIT_RAISE, key="raise", expected=ProblemType.UNREACHABLE)
    bank_takes_its_keys_for(phone.wire, UNKNOWN)
    phone.wire.advance(60)
    assert result(phone.read()).outcome is RaiseOutcome.RAISED


def test_that_a_raise_left_before_its_answer_still_raises_the_limit(phone: Phone) -> None:
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "limit_raise")
    phone.problem(SUBMIT_RAISE, expected=ProblemType.UNREACHABLE)
    phone.call(CLOSE_RAISE)
    phone.wire.advance(5)
    view = phone.read()
    assert view.state is ApplicationState.ACTIVE
    assert figures(view) == (600_000, 0, 600_000)


def test_that_a_late_answer_brings_the_figures_of_now_not_of_then(phone: Phone) -> None:
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "limit_raise")
    phone.problem(SUBMIT_RAISE, expected=ProblemType.UNREACHABLE)
    phone.call(CLOSE_RAISE)
    phone.buy(5_000)
    phone.wire.advance(5)
    assert figures(phone.read()) == (600_000, 5_000, 595_000)


def test_that_a_decision_outlives_the_program(open_wire: Callable[[], Wire]) -> None:
    wire = open_wire()
    phone = Phone(wire)
    phone.to_raise_open()
    link(phone, AccountKind.MAIL, AccountKind.WEALTH)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "limit_raise")
    phone.problem(SUBMIT_RAISE, expected=ProblemType.UNREACHABLE)
    wire = open_wire()
    again = Phone(wire)
    assert linked(again.read()) == {AccountKind.SOCIAL, AccountKind.MAIL, AccountKind.WEALTH}
    wire.advance(5)
    assert result(again.read()).new_limit == 600_000
    assert result(Phone(open_wire()).read()).new_limit == 600_000


def test_that_a_raise_is_for_an_account_in_use(wire: Wire) -> None:
    phone = Phone(wire)
    phone.problem(OPEN_RAISE, expected=ProblemType.WRONG_STATE)
    phone.to_active()
    for endpoint in (SUBMIT_RAISE, CLOSE_RAISE):
        phone.problem(endpoint, expected=ProblemType.WRONG_STATE)
    mail = the(phone, AccountKind.MAIL)
    for endpoint_of_link in (LINK_ACCOUNT, UNLINK_ACCOUNT):
        phone.problem(endpoint_of_link, mail, expected=ProblemType.WRONG_STATE)


def test_that_missing_data_at_the_opening_are_named_in_the_score(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_code_entry()
    wire.host.links.fail_always(Link.PAYMENT_HISTORY, Fault(lose_request=True))
    phone.call(SUBMIT_CODE, phone.code())
    wire.settle()
    phone.call(LEAVE_BINDING_RESULT)
    wire.advance(90)
    view = phone.read()
    assert view.account is not None
    assert view.account.report is not None
    assert view.account.report.missing == (HistoryGroup.SOCIAL,)
