"""What happens to a person follows from their data, through all three servers, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.contract.application_view import AccountView
from models.contract.client_payment import READ_APPLICATION
from models.contract.history_data import HistoryGroup
from models.contract.score import ScoreReport
from models.domain.people import Person
from tests.servers.bank_desk import MAIN, REVIEW_SECONDS, bind
from tests.servers.conftest import Wire


@pytest.fixture
def account_of(wire_of: Callable[[Person], Wire]) -> Callable[[Person], AccountView]:
    """Opens an account for a person in a world of their own, and returns it as their phone shows it."""

    def open_account(person: Person) -> AccountView:
        wire = wire_of(person)
        bind(wire, person)
        wire.advance(REVIEW_SECONDS)
        account = wire.call(READ_APPLICATION).account
        assert account is not None
        return account

    return open_account


def report_of(account: AccountView) -> ScoreReport:
    assert account.report is not None
    return account.report


def changes(before: AccountView, after: AccountView) -> list[tuple[HistoryGroup, str, int, int]]:
    """The lines of the score that differ."""
    lines = zip(report_of(before).items, report_of(after).items, strict=True)
    return [(b.group, b.datum, b.points, a.points) for b, a in lines if b != a]


def test_that_one_datum_of_a_history_server_changes_its_line_of_the_score_and_the_limit(
    account_of: Callable[[Person], AccountView],
) -> None:
    quiet = replace(MAIN.accounts[0], history={**MAIN.accounts[0].history, "messages": 10})
    before = account_of(MAIN)
    after = account_of(replace(MAIN, accounts=(quiet, *MAIN.accounts[1:])))
    assert changes(before, after) == [(HistoryGroup.SOCIAL, "messages", 4, 0)]
    assert (before.limit, after.limit) == (300_000, 200_000)


def test_that_one_datum_of_the_wallets_own_history_changes_its_line_of_the_score(
    account_of: Callable[[Person], AccountView],
) -> None:
    own = {**MAIN.wallet_history, "exchange": {**MAIN.wallet_history["exchange"], "total": 6_000_000}}
    before, after = account_of(MAIN), account_of(replace(MAIN, wallet_history=own))
    assert changes(before, after) == [(HistoryGroup.EXCHANGE, "total", 10, 14)]
    assert report_of(after).total == report_of(before).total + 4


def test_that_another_id_and_name_with_the_same_data_have_the_same_outcome(
    account_of: Callable[[Person], AccountView],
) -> None:
    twin = replace(MAIN, id="somebody-else", name="赵小明")
    assert report_of(account_of(twin)) == report_of(account_of(MAIN))
