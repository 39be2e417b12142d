"""The history servers: the data items of one account (¶78)."""

from __future__ import annotations

import pytest

from models.contract.payment_history import READ_HISTORY
from models.contract.problems import ProblemType
from models.domain.people import LinkedAccount, load_people
from tests.servers.bank_desk import problem_of
from tests.servers.conftest import Wire

ACCOUNTS = [account for person in load_people() for account in person.accounts]


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.account)
def test_that_an_account_tells_the_data_items_of_its_kind_and_no_others(
    wire: Wire, account: LinkedAccount
) -> None:
    told = wire.call(READ_HISTORY, kind=account.kind, account=account.account)
    assert told.kind == account.kind
    groups = told.model_dump(exclude={"kind"}, exclude_none=True)
    assert groups == ({account.kind: account.history} if account.history else {})


def test_that_game_and_service_accounts_have_no_data_items() -> None:
    assert {account.kind for account in ACCOUNTS if not account.history} == {"game", "service"}


@pytest.mark.parametrize(
    ("kind", "account"), [("social", "social-0"), ("mail", "social-7351"), ("gossip", "social-7351")]
)
def test_that_an_account_that_is_not_there_is_a_problem(wire: Wire, kind: str, account: str) -> None:
    problem, document = problem_of(lambda: wire.call(READ_HISTORY, kind=kind, account=account))
    assert (problem, document.status) == (ProblemType.NOT_FOUND, 404)
