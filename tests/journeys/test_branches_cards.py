"""Step 5: every card that cannot be bound ends at the field to mend, before a code is sent."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books

FIELDS = frozenset({"number", "mobile", "terms"})


@dataclass(frozen=True)
class Refused:
    """Where a scenario's refusal is said and in which words, and who was asked before."""

    field: str
    words: str
    payment_asked: bool = False
    bank_asked: bool = False


REFUSED = {
    "card-check-digit": Refused("number", "One of the digits does not fit"),
    "card-unknown-bank": Refused("number", "No bank we work with"),
    "card-credit": Refused("number", "Use a debit card"),
    "card-bound-elsewhere": Refused("number", "bound to another wallet", payment_asked=True),
    "card-unknown": Refused("number", "no such card", payment_asked=True, bank_asked=True),
    "card-frozen": Refused("number", "frozen or closed", payment_asked=True, bank_asked=True),
    "card-closed": Refused("number", "frozen or closed", payment_asked=True, bank_asked=True),
    "card-stranger": Refused("number", "name of another person", payment_asked=True, bank_asked=True),
    "card-mobile": Refused("mobile", "another mobile number", payment_asked=True, bank_asked=True),
    "card-terms": Refused("terms", "tick the box"),
}


@pytest.mark.parametrize("scenario", REFUSED)
def test_that_the_refusal_is_said_at_its_field_and_nothing_is_sent_or_bound(
    phone: PhoneDriver, books: Books, scenario: str
) -> None:
    refused = REFUSED[scenario]
    phone.play(scenario_by_id(scenario))
    expect(phone.get(f"bind_card.{refused.field}.error")).to_contain_text(refused.words)
    for field in FIELDS - {refused.field}:
        expect(phone.get(f"bind_card.{field}.error")).to_be_hidden()
    expect(phone.get("bind_card.number")).never.to_have_text("")
    expect(phone.get("bind_card.mobile")).never.to_have_text("")
    expect(phone).to_have_received_codes(0)
    assert books.untouched


@pytest.mark.parametrize("scenario", REFUSED)
def test_that_nobody_is_asked_what_is_known_before(phone: PhoneDriver, scenario: str) -> None:
    refused = REFUSED[scenario]
    phone.play(scenario_by_id(scenario))
    expect(phone).to_have_sent("savings_account", times=int(refused.payment_asked))
    expect(phone).to_have_sent("card_verification", times=int(refused.bank_asked))


@pytest.mark.parametrize("scenario", REFUSED)
def test_that_mending_the_field_leads_on_to_the_code(phone: PhoneDriver, scenario: str) -> None:
    field = REFUSED[scenario].field
    phone.play(scenario_by_id(scenario))
    if field == "terms":
        phone.tap("bind_card.terms")
    else:
        phone.type(f"bind_card.{field}", "persona.card" if field == "number" else "persona.mobile")
    expect(phone).to_show_no_error()
    phone.tap("bind_card.submit")
    expect(phone).to_show("verify_code")
    expect(phone).to_have_received_codes(1)
