"""The clock, the ways of messages and the parties' books, as a test holds them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from kaihu_testing.failures import ExpectationFailed
from models.ports import Fault
from models.run.events import ClockMoved, FaultSet, LinkHealed


def test_that_the_clock_moves_by_what_a_test_says_and_stands_still_otherwise(world: WorldDriver) -> None:
    before = world.clock.now()
    world.clock.advance(minutes=2)
    assert world.clock.now() - before == timedelta(minutes=2)
    with pytest.raises(ValueError, match="never back or not at all"):
        world.clock.advance()


def test_that_the_clock_goes_on_to_the_review_that_is_due(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("in_review")
    before = world.clock.now()
    world.clock.to_next()
    assert world.clock.now() > before
    assert phone.state == "approved"
    moved = [event for event in phone.events if isinstance(event, ClockMoved)]
    assert moved[-1].why == "due", "the log tells why the clock was moved"


def test_that_nothing_due_is_said(world: WorldDriver) -> None:
    with pytest.raises(AssertionError, match="nothing is going to fall due"):
        world.clock.to_next()


def test_that_a_fault_meets_the_message_it_names_and_is_written_down(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.sign_in("wang-xiaoming")
    world.links.client_payment.fail_next(lose_request=True, name="application_start")
    phone.tap("wallet_home.open_account")
    expect(phone).to_have_sent("application_start", lost=1)
    faults = [event for event in phone.events if isinstance(event, FaultSet)]
    assert [(fault.link, fault.fault, fault.name) for fault in faults] == [
        ("client-payment", "lose_request", "application_start")
    ]


def test_that_a_link_fails_until_it_is_healed(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("name_entry")
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "persona.document_gap")
    world.links.payment_bank.fail_always(status=503)
    phone.tap("name_entry.submit")
    assert phone.state == "name_entry"
    world.links.payment_bank.heal()
    phone.tap("name_entry.submit")
    assert phone.state == "card_entry"
    assert any(isinstance(event, LinkHealed) for event in phone.events)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "one thing goes wrong"),
        ({"lose_reply": True, "status": 500}, "one thing goes wrong"),
        ({"lose_reply": True, "name": "no_such_call"}, "no message on payment-bank is called 'no_such_call'"),
        ({"fault": Fault(delay=1), "name": "no_such_call"}, "no message on payment-bank"),
    ],
)
def test_that_what_cannot_go_wrong_is_refused(
    world: WorldDriver, asked: dict[str, object], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        world.links.payment_bank.fail_next(**asked)  # type: ignore[arg-type]


def test_that_a_partys_rows_are_listed_counted_and_masked(phone: PhoneDriver, world: WorldDriver) -> None:
    before = world.bank.accounts.count()
    phone.reach("in_review")
    assert world.bank.accounts.count() == before + 1
    assert world.bank.accounts.count(state="in_review") >= 1
    assert world.bank.accounts()[-1] == world.bank.accounts.rows()[-1]
    names = {row["name"] for row in world.bank.customers()}
    assert all("*" in name for name in names), "no name is shown in full"


def test_that_an_unknown_table_or_column_is_answered_with_the_known_ones(world: WorldDriver) -> None:
    with pytest.raises(AttributeError, match="the bank has no table 'acounts'; there are: "):
        _ = world.bank.acounts
    with pytest.raises(LookupError, match=r"bank.customers has no column 'colour'; there are: id"):
        world.bank.customers.rows(colour="red")


def test_that_stored_rows_are_expected_and_a_failure_lists_them(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    before = world.bank.accounts.count(state="in_review")
    phone.reach("in_review")
    expect(world.bank.accounts).to_hold(before + 1, state="in_review")
    with pytest.raises(
        ExpectationFailed, match=r"to hold 99 with state='in_review': there are \d+; it holds:\n"
    ):
        expect(world.bank.accounts).to_hold(99, state="in_review")
