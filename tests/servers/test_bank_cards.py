"""The bank's checks of a savings account: one problem each, at its field, before any code is sent (step 6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.contract.problems import ProblemType
from models.domain.people import person_by_id
from tests.servers.bank_desk import MAIN, BankDesk, problem_of
from tests.servers.conftest import Wire

ZHOU = person_by_id("zhou-an")
DEBIT, CREDIT, FROZEN, CLOSED = (card.number for card in ZHOU.cards)


@pytest.mark.parametrize(
    ("card_number", "mobile", "problem", "field"),
    [
        ("9301200000000000000", None, ProblemType.CARD_UNKNOWN, "card_number"),
        (CREDIT, None, ProblemType.CARD_NOT_DEBIT, "card_number"),
        (FROZEN, None, ProblemType.CARD_INACTIVE, "card_number"),
        (CLOSED, None, ProblemType.CARD_INACTIVE, "card_number"),
        (MAIN.cards[0].number, MAIN.cards[0].mobile, ProblemType.CARD_NOT_YOURS, "card_number"),
        (DEBIT, MAIN.mobile, ProblemType.MOBILE_MISMATCH, "mobile"),
    ],
)
def test_that_a_card_that_cannot_be_bound_has_a_problem_of_its_own_and_no_code_is_sent(
    wire: Wire, card_number: str, mobile: str | None, problem: ProblemType, field: str
) -> None:
    desk = BankDesk(wire, ZHOU)
    refused, document = problem_of(lambda: desk.verify(card_number, mobile))
    assert (refused, document.field) == (problem, field)
    assert wire.host.text_messages(ZHOU.mobile) == []
    assert wire.host.text_messages(MAIN.mobile) == []
    assert wire.host.inspector.rows("bank", "verifications") == []


@pytest.mark.parametrize("card_number", [DEBIT, CREDIT, FROZEN, CLOSED])
def test_that_a_stranger_learns_of_a_card_only_that_it_is_not_theirs(wire: Wire, card_number: str) -> None:
    problem, _ = problem_of(lambda: BankDesk(wire).verify(card_number, ZHOU.mobile))
    assert problem is ProblemType.CARD_NOT_YOURS


def test_that_a_card_and_a_mobile_number_may_be_written_with_spaces(wire: Wire) -> None:
    spaced = " ".join(DEBIT[i : i + 4] for i in range(0, len(DEBIT), 4))
    BankDesk(wire, ZHOU).verify(spaced, "186 0000 6802")
    assert len(wire.host.text_messages(ZHOU.mobile)) == 1


def test_that_a_name_that_is_not_the_customers_makes_the_card_anothers(wire: Wire) -> None:
    impostor = replace(ZHOU, name="周平")
    assert problem_of(lambda: BankDesk(wire, impostor).verify())[0] is ProblemType.CARD_NOT_YOURS


def test_that_no_personal_value_is_readable_through_the_inspector(wire: Wire) -> None:
    desk = BankDesk(wire)
    desk.reviewed()
    values = [
        MAIN.name,
        MAIN.document_number,
        MAIN.mobile,
        MAIN.cards[0].number,
        MAIN.personal["home_address"],
    ]
    for table in wire.host.inspector.tables("bank"):
        shown = str(wire.host.inspector.rows("bank", table))
        assert not any(value in shown for value in [*values, *desk.codes()])
