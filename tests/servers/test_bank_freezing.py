"""Freezing an account, which its owner can then read and not use."""

from __future__ import annotations

from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemType
from tests.servers.bank_desk import MAIN, BankDesk, history_of, problem_of
from tests.servers.clerk_steps import FOR_A_CLERK, Clerk, told
from tests.servers.conftest import Wire


def test_that_a_frozen_account_is_not_used_until_it_is_unfrozen(wire: Wire) -> None:
    bank, clerk = BankDesk(wire), Clerk(wire)
    account_id = bank.reviewed().account_id
    bank.purchase(account_id, 500)
    clerk.freeze(account_id)
    assert clerk.account(account_id).state is AccountState.FROZEN
    for call in (
        lambda: bank.purchase(account_id, 1),
        lambda: bank.repay(account_id, 1),
        lambda: bank.ask_raise(account_id, history_of(MAIN, "social", "mail", "wealth")),
    ):
        assert problem_of(call)[0] is ProblemType.ACCOUNT_NOT_USABLE
    frozen = bank.read(account_id)
    assert (frozen.state, frozen.used) == (AccountState.FROZEN, 500)
    clerk.unfreeze(account_id)
    assert bank.repay(account_id, 500).used == 0


def test_that_freezing_twice_is_freezing_once(wire: Wire) -> None:
    clerk = Clerk(wire)
    account_id = BankDesk(wire).reviewed().account_id
    assert clerk.freeze(account_id) == clerk.freeze(account_id)
    assert told(wire) == ["review", "account"]


def test_that_an_account_that_was_never_approved_is_neither_frozen_nor_unfrozen(wire: Wire) -> None:
    clerk, bank = Clerk(wire), BankDesk(wire)
    account_id = bank.opened(FOR_A_CLERK).account_id
    for call in (lambda: clerk.freeze(account_id), lambda: clerk.unfreeze(account_id)):
        assert problem_of(call)[0] is ProblemType.WRONG_STATE
    wire.advance(90)
    clerk.decline(clerk.case().case_id)
    assert problem_of(lambda: clerk.freeze(account_id))[0] is ProblemType.WRONG_STATE
    assert bank.read(account_id).state is AccountState.DECLINED
