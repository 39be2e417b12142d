"""Step 8, declined: the reason, when to try again, and that the card stays bound."""

from __future__ import annotations

import pytest

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect

DAY = 24 * 60 * 60


@pytest.mark.parametrize(
    ("person", "reason", "again"),
    [("zhao-yi", "18", "19 May 2030"), ("chen-mo", "lowest limit", "24 Dec 2026")],
)
def test_that_a_decline_says_why_and_when_to_try_again(
    phone: PhoneDriver, person: str, reason: str, again: str
) -> None:
    phone.reach("declined", person=person)
    expect(phone).to_show("review_status")
    expect(phone.get("review_status.notice")).to_contain_text(reason)
    expect(phone.get("review_status.way_on.when")).to_contain_text(again)


def test_that_after_a_decline_the_wallet_keeps_the_card_and_shows_the_way_back(phone: PhoneDriver) -> None:
    phone.reach("declined", person="chen-mo")
    phone.tap("review_status.back")
    expect(phone).to_show("wallet_home")
    expect(phone.get("wallet_home.open_account")).never.to_be_reachable()
    phone.tap("wallet_home.resume")
    expect(phone).to_show("review_status")


def test_that_a_declined_person_can_apply_again_once_the_time_has_come(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("declined", person="chen-mo")
    expect(phone.get("review_status.next")).never.to_be_reachable()
    world.clock.advance(days=30)
    phone.tap("review_status.next")
    expect(phone).to_show("name_entry")
