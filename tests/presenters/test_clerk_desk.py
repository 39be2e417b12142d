"""The clerk's desk: what it hears, chooses, decides, and how it bears a bank that does not answer."""

from __future__ import annotations

import asyncio

import pytest

from gui.clerk import presenter
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemType
from models.domain.application import DeclineReason
from tests.presenters.desks import FakeBank, account, approved, case, declined, desk, sit
from tests.presenters.fakes import problem, run, slug

TWO = desk(1, case(1), case(2), accounts=(account(1),))
SILENCE = problem(ProblemType.UNREACHABLE)


def test_that_the_desk_is_read_at_once_and_the_oldest_case_chosen() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO))
        assert sitting.bank.calls == [("read",)]
        assert sitting.bank.polled == [1]
        assert (sitting.state.case_id, sitting.state.account_id) == ("case-1", "account-1")
        assert sitting.state.waiting == 2
        await sitting.close()

    run(test)


def test_that_a_case_that_comes_changes_nothing_of_the_one_that_is_looked_at() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO))
        sitting.desk.choose_case("case-2")
        sitting.desk.begin_declining()
        sitting.desk.choose_reason(DeclineReason.SCORE_TOO_LOW)
        await sitting.hear(desk(2, case(1), case(2), case(3)))
        assert sitting.state.waiting == 3
        assert sitting.state.case_id == "case-2"
        assert sitting.state.declining
        assert sitting.state.reason is DeclineReason.SCORE_TOO_LOW
        await sitting.close()

    run(test)


def test_that_an_approval_shows_the_case_as_it_was_decided() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO, desk(2, case(2), approved(1))))
        sitting.desk.approve()
        await sitting.settle()
        assert sitting.bank.calls[1:] == [("approve", "case-1")]
        assert sitting.state.case == approved(1)
        assert sitting.state.waiting == 1
        assert [state.busy for state in sitting.view.states[-3:]] == [True, True, False]
        await sitting.close()

    run(test)


def test_that_nothing_else_is_done_while_a_decision_is_under_way() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO, desk(2, case(2), approved(1))))
        sitting.bank.held = asyncio.Event()
        sitting.desk.approve()
        sitting.desk.approve()
        sitting.desk.begin_declining()
        sitting.desk.choose_case("case-2")
        sitting.desk.freeze()
        assert sitting.state.case_id == "case-1"
        assert not sitting.state.declining
        sitting.bank.held.set()
        await sitting.settle()
        assert sitting.bank.calls[1:] == [("approve", "case-1")]
        await sitting.close()

    run(test)


def test_that_declining_asks_for_a_reason_and_sends_it() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO, desk(2, case(2), declined(1))))
        sitting.desk.begin_declining()
        sitting.desk.confirm_decline()
        assert slug(sitting.state.reason_error) == ProblemType.REASON_MISSING
        assert len(sitting.bank.calls) == 1, "nothing was sent"
        sitting.desk.choose_reason(DeclineReason.DATA_NOT_VERIFIED)
        assert sitting.state.reason_error is None
        sitting.desk.confirm_decline()
        await sitting.settle()
        assert sitting.bank.calls[1:] == [("decline", "case-1", DeclineReason.DATA_NOT_VERIFIED)]
        assert not sitting.state.declining
        assert sitting.state.reason is None
        await sitting.close()

    run(test)


@pytest.mark.parametrize("left", ["by going back", "by choosing another case"])
def test_that_declining_can_be_left_and_keeps_no_reason(left: str) -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO))
        sitting.desk.begin_declining()
        sitting.desk.choose_reason(DeclineReason.SCORE_TOO_LOW)
        if left == "by going back":
            sitting.desk.leave_declining()
        else:
            sitting.desk.choose_case("case-2")
        assert (sitting.state.declining, sitting.state.reason) == (False, None)
        await sitting.close()

    run(test)


def test_that_a_case_decided_elsewhere_ends_the_choice_of_a_reason() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO))
        sitting.desk.begin_declining()
        await sitting.hear(desk(2, case(2), approved(1)))
        assert sitting.state.case == approved(1)
        assert not sitting.state.declining
        await sitting.close()

    run(test)


def test_that_a_problem_is_said_and_goes_with_the_next_choice() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO, problem(ProblemType.CASE_DECIDED)))
        sitting.desk.approve()
        await sitting.settle()
        assert slug(sitting.state.problem) == ProblemType.CASE_DECIDED
        assert not sitting.state.busy
        sitting.desk.choose_case("case-2")
        assert sitting.state.problem is None
        await sitting.close()

    run(test)


def test_that_a_lost_reply_is_asked_for_once_more() -> None:
    async def test() -> None:
        after = desk(2, case(2), approved(1))
        sitting = await sit(FakeBank(TWO, SILENCE, after, after))
        sitting.desk.approve()
        await sitting.settle()
        assert sitting.bank.calls[1:] == [("approve", "case-1"), ("read",), ("approve", "case-1")]
        assert sitting.state.problem is None
        assert sitting.state.case == approved(1)
        await sitting.close()

    run(test)


def test_that_a_bank_that_stays_silent_is_said_and_the_decision_kept_open() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO, SILENCE, SILENCE))
        sitting.desk.begin_declining()
        sitting.desk.choose_reason(DeclineReason.SCORE_TOO_LOW)
        sitting.desk.confirm_decline()
        await sitting.settle()
        assert slug(sitting.state.problem) == ProblemType.UNREACHABLE
        assert sitting.state.declining
        assert sitting.state.reason is DeclineReason.SCORE_TOO_LOW
        await sitting.close()

    run(test)


def test_that_accounts_are_frozen_and_unfrozen() -> None:
    async def test() -> None:
        frozen = desk(2, accounts=(account(1, AccountState.FROZEN),))
        sitting = await sit(FakeBank(TWO, frozen, desk(3, accounts=(account(1),))))
        sitting.desk.freeze()
        await sitting.settle()
        assert sitting.state.account == account(1, AccountState.FROZEN)
        sitting.desk.unfreeze()
        await sitting.settle()
        assert sitting.state.account == account(1)
        assert sitting.bank.calls[1:] == [("freeze", "account-1"), ("unfreeze", "account-1")]
        await sitting.close()

    run(test)


def test_that_an_older_desk_makes_the_bank_be_asked_how_it_stands() -> None:
    """The world began anew, and with it the versions."""

    async def test() -> None:
        sitting = await sit(FakeBank(desk(9, approved(1)), desk(0, case(5))))
        await sitting.hear(desk(0, case(5)))
        assert sitting.bank.calls == [("read",), ("read",)]
        assert sitting.state.desk == desk(0, case(5))
        assert sitting.state.case_id == "case-5"
        assert sitting.bank.polled == [9, 0]
        await sitting.close()

    run(test)


def test_that_a_reply_that_news_overtook_is_dropped() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO, desk(2, case(2), approved(1))))
        sitting.bank.held = asyncio.Event()
        sitting.desk.approve()
        await asyncio.sleep(0)
        newer = desk(3, case(2), case(3), approved(1))
        sitting.bank.news.put_nowait(newer)
        for _ in range(5):
            await asyncio.sleep(0)
        sitting.bank.held.set()
        await sitting.settle()
        assert sitting.state.desk == newer
        await sitting.close()

    run(test)


def test_that_a_silent_bank_is_asked_again_until_it_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presenter, "RECONNECT_SECONDS", 0.0)

    async def test() -> None:
        sitting = await sit(FakeBank(SILENCE, SILENCE, TWO))
        shown = [(state.desk, state.reachable) for state in sitting.view.states]
        assert (None, False) in shown
        assert (sitting.state.desk, sitting.state.reachable) == (TWO, True)
        await sitting.close()

    run(test)


def test_that_what_is_shown_stays_while_the_bank_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presenter, "RECONNECT_SECONDS", 0.0)

    async def test() -> None:
        sitting = await sit(FakeBank(TWO, desk(4, case(7))))
        await sitting.hear(SILENCE)
        shown = [(state.desk, state.reachable) for state in sitting.view.states]
        assert (TWO, False) in shown
        assert (sitting.state.desk, sitting.state.reachable) == (desk(4, case(7)), True)
        assert sitting.state.case_id == "case-7"
        await sitting.close()

    run(test)


def test_that_a_poll_without_news_is_followed_by_another() -> None:
    async def test() -> None:
        sitting = await sit(FakeBank(TWO))
        await sitting.hear(None)
        await sitting.hear(desk(2, case(1)))
        assert sitting.bank.polled == [1, 1, 2]
        assert sitting.state.desk == desk(2, case(1))
        await sitting.close()

    run(test)
