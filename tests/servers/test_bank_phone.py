"""Being known again by an account: the phone on record, the code to it, and what it confirms (leaves A and D)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemType
from models.domain.masks import mask_mobile
from models.domain.people import Person, person_by_id
from tests.servers.bank_desk import DAY_SECONDS, MAIN, BankDesk, problem_of
from tests.servers.conftest import STARTS_AT, Wire

SUN = person_by_id("sun-hao")
SHEN = person_by_id("shen-qiao")
SAVINGS, CREDIT = SUN.cards


def test_that_a_lookup_tells_the_phone_on_record_masked_with_the_credit_card(wire: Wire) -> None:
    on_record = BankDesk(wire, SUN).look_up().on_record
    assert on_record is not None
    assert (on_record.bank_id, on_record.last_four) == ("heron", CREDIT.number[-4:])
    assert on_record.masked_mobile == "159****7913"


def test_that_the_phone_on_record_of_a_virtual_account_is_that_of_its_savings_account(wire: Wire) -> None:
    found = BankDesk(wire, SHEN).look_up()
    assert not found.credit_account
    assert found.virtual_account is not None
    assert found.on_record is not None
    assert found.on_record.last_four == found.virtual_account.last_four != SHEN.cards[0].number[-4:]
    assert found.on_record.masked_mobile == "152****4680"


def test_that_nobody_is_known_by_a_card_alone(wire: Wire) -> None:
    desk = BankDesk(wire)
    assert desk.look_up().on_record is None
    assert problem_of(desk.verify_by_phone)[0] is ProblemType.NOT_FOUND
    assert desk.codes() == []


def test_that_a_document_of_somebody_of_another_name_is_a_mismatch_that_names_no_field(wire: Wire) -> None:
    impostor = BankDesk(wire, replace(SUN, name="孙豪"))
    for call in (impostor.look_up, impostor.verify_by_phone):
        problem, document = problem_of(call)
        assert (problem, document.status, document.field) == (ProblemType.RECORD_MISMATCH, 422, None)
    assert impostor.codes() == []


def test_that_a_code_to_the_phone_on_record_confirms_the_savings_account_it_is_settled_from(
    wire: Wire,
) -> None:
    desk = BankDesk(wire, SUN)
    facts = desk.verify_by_phone()
    assert (facts.bank_id, facts.masked_mobile) == ("heron", "159****7913")
    (message,) = wire.host.text_messages(CREDIT.mobile)
    verified = desk.confirm(facts, message.code)
    assert (verified.bank_id, verified.last_four) == ("heron", SAVINGS.number[-4:])
    assert verified.mobile_confirmed
    desk.savings_account_ref = verified.savings_account_ref
    assert desk.report_binding().state is AccountState.IN_REVIEW


def test_that_a_number_is_confirmed_by_a_code_that_went_to_it_and_by_no_other(wire: Wire) -> None:
    """Another number can have the same digits at both ends, which a mask shows."""
    stated = f"{SUN.mobile[:3]}9999{SUN.mobile[-4:]}"
    desk = BankDesk(wire, replace(SUN, mobile=stated))
    facts = desk.verify_by_phone()
    assert facts.masked_mobile == mask_mobile(stated)
    assert not desk.confirm(facts, desk.codes()[-1]).mobile_confirmed


def test_that_the_code_goes_in_the_name_of_the_account_and_to_its_phone(
    wire_of: Callable[[Person], Wire],
) -> None:
    elsewhere = replace(SAVINGS, number=MAIN.cards[0].number, mobile=MAIN.mobile)
    other_bank = replace(CREDIT, number="9301377144002366")
    person = replace(SUN, cards=(elsewhere, other_bank))
    desk = BankDesk(wire_of(person), person)
    facts = desk.verify_by_phone()
    assert (facts.bank_id, facts.masked_mobile) == ("bridge", "159****7913")
    assert desk.wire.host.text_messages(elsewhere.mobile) == []
    (message,) = desk.wire.host.text_messages(CREDIT.mobile)
    assert message.sender == "bridge"
    assert desk.confirm(facts, message.code).bank_id == "heron"


@pytest.mark.parametrize("status", ["frozen", "closed"])
def test_that_a_credit_account_without_a_usable_savings_account_counts_as_none(
    wire_of: Callable[[Person], Wire], status: str
) -> None:
    person = replace(SUN, cards=(replace(SAVINGS, status=status), CREDIT))
    desk = BankDesk(wire_of(person), person)
    found = desk.look_up()
    assert (found.credit_account, found.on_record) == (False, None)
    assert problem_of(desk.verify_by_phone)[0] is ProblemType.NOT_FOUND


def test_that_a_credit_account_without_a_credit_card_is_refused_at_the_beginning(
    wire_of: Callable[[Person], Wire],
) -> None:
    with pytest.raises(ValueError, match="no credit card"):
        wire_of(replace(SUN, cards=(SAVINGS,)))


def test_that_codes_to_the_phone_on_record_are_limited_like_any_other(wire: Wire) -> None:
    desk = BankDesk(wire, SUN)
    facts = desk.verify_by_phone()
    assert problem_of(lambda: desk.resend(facts))[0] is ProblemType.RESEND_TOO_SOON
    for _ in range(3):
        wire.advance(60)
        facts = desk.resend(facts)
    desk.verify()
    desk.verify_by_phone()
    problem, document = problem_of(desk.verify_by_phone)
    assert (problem, document.retry_at) == (ProblemType.RESEND_LIMIT, STARTS_AT + timedelta(days=1))
    assert len(desk.codes()) == 6
    wire.advance(DAY_SECONDS)
    desk.verify_by_phone()


def test_that_a_card_that_is_verified_after_the_phone_puts_its_code_out_of_use_and_back(wire: Wire) -> None:
    desk = BankDesk(wire, SUN)
    by_phone = desk.verify_by_phone()
    by_card = desk.verify()
    first, second = desk.codes()
    assert problem_of(lambda: desk.confirm(by_phone, first))[0] is ProblemType.CODE_EXPIRED
    again = desk.verify_by_phone()
    assert problem_of(lambda: desk.confirm(by_card, second))[0] is ProblemType.CODE_EXPIRED
    desk.confirm(again, desk.codes()[-1])


def test_that_the_same_call_twice_sends_one_code(wire: Wire) -> None:
    desk = BankDesk(wire, SUN)
    assert desk.verify_by_phone(key="opening") == desk.verify_by_phone(key="opening")
    assert len(desk.codes()) == 1
