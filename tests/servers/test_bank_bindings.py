"""Which bindings open an account: confirmed by a code, or known to the bank already (leaf B)."""

from __future__ import annotations

from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemType
from models.domain.people import person_by_id
from tests.servers.bank_desk import MAIN, BankDesk, problem_of
from tests.servers.conftest import Wire

LI = person_by_id("li-jing")
assert LI.bound_card_reference is not None
BOUND = LI.bound_card_reference


def bindings(wire: Wire) -> int:
    return len(wire.host.inspector.rows("bank", "bindings"))


def test_that_a_card_that_is_bound_to_the_wallet_opens_an_account_without_a_code(wire: Wire) -> None:
    desk = BankDesk(wire, LI, savings_account_ref=BOUND)
    before = bindings(wire)
    facts = desk.report_binding()
    assert facts.state is AccountState.IN_REVIEW
    assert desk.codes() == []
    assert bindings(wire) == before
    wire.advance(90)
    assert desk.read(facts.account_id).state is AccountState.APPROVED
    desk.purchase(facts.account_id, 1_000)
    assert desk.repay(facts.account_id, 1_000, card=BOUND).used == 0


def test_that_a_card_that_is_bound_to_another_wallet_opens_nothing(wire: Wire) -> None:
    desk = BankDesk(wire, LI, savings_account_ref=BOUND, wallet_id="wallet-0")
    problem, document = problem_of(desk.report_binding)
    assert (problem, document.field) == (ProblemType.NOT_FOUND, "savings_account_ref")
    facts = desk.verify()
    assert desk.confirm(facts, desk.codes()[-1]).savings_account_ref == BOUND
    problem, document = problem_of(desk.report_binding)
    assert (problem, document.field) == (ProblemType.CARD_BOUND_ELSEWHERE, "savings_account_ref")


def test_that_a_bound_card_opens_nothing_for_another_person(wire: Wire) -> None:
    stranger = BankDesk(wire, MAIN, savings_account_ref=BOUND, wallet_id=LI.wallet_id)
    problem, document = problem_of(stranger.report_binding)
    assert (problem, document.field) == (ProblemType.CARD_NOT_YOURS, "record")


def test_that_a_reported_binding_is_known_from_then_on(wire: Wire) -> None:
    desk = BankDesk(wire)
    before = bindings(wire)
    first = desk.opened()
    assert bindings(wire) == before + 1
    later = BankDesk(wire, application_id="application-2", savings_account_ref=desk.savings_account_ref)
    assert later.report_binding() == first
    assert bindings(wire) == before + 1


def test_that_a_refused_report_leaves_no_binding(wire: Wire) -> None:
    desk = BankDesk(wire)
    before = bindings(wire)
    reference = desk.verified()
    other = BankDesk(wire, person_by_id("zhou-an"), savings_account_ref=reference)
    assert problem_of(other.report_binding)[0] is ProblemType.CARD_NOT_YOURS
    assert bindings(wire) == before
