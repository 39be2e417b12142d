"""Steps 1 to 8 with each kind of document: its gaps, and an account at the end."""

from __future__ import annotations

import re

import pytest

from gui.runs.steps import Step, Tap
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books, play_until


def is_started(step: Step) -> bool:
    return step == Tap(tap="wallet_home.open_account")


@pytest.mark.parametrize(
    ("scenario", "kind", "limit"),
    [
        ("passport", "Passport", "¥2,000.00"),
        ("passport-latin", "Passport", "¥1,000.00"),
        ("taiwan-permit", "permit", "¥200.00"),
        ("officer-id", "officer's ID", "¥2,000.00"),
    ],
)
def test_that_a_document_of_any_kind_leads_to_an_account(
    phone: PhoneDriver, books: Books, scenario: str, kind: str, limit: str
) -> None:
    rest = play_until(phone, scenario, is_started)
    expect(phone).to_show("name_entry")
    expect(phone.get("name_entry.document")).to_have_name(re.compile(kind))
    phone.do(rest)
    expect(phone).to_be_in("active")
    expect(phone.get("account_home.available")).to_have_text(limit)
    expect(phone.get("account_home.purchase")).to_be_reachable()
    books.show_one_opening()


@pytest.mark.parametrize("scenario", ["passport", "passport-latin", "taiwan-permit", "officer-id"])
def test_that_wrong_parts_of_any_document_are_refused(phone: PhoneDriver, scenario: str) -> None:
    play_until(phone, scenario, is_started)
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "wrong_document")
    phone.tap("name_entry.submit")
    expect(phone.get("name_entry.problem.text")).to_contain_text("does not match the record")
    expect(phone).to_have_sent("real_name_record", times=0)
