"""Step 8, declined: the reason, when to try again, and that the card stays bound."""

from __future__ import annotations

import pytest

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver

DAY = 24 * 60 * 60


@pytest.mark.parametrize(
    ("person", "reason", "again"),
    [("zhao-yi", "18", "19 May 2030"), ("chen-mo", "lowest limit", "24 Dec 2026")],
)
def test_that_a_decline_says_why_and_when_to_try_again(
    phone: PhoneDriver, person: str, reason: str, again: str
) -> None:
    phone.reach("declined", person=person)
    phone.expect("review_status")
    phone.expect_text("review_status.notice", contains=reason)
    phone.expect_text("review_status.way_on.when", contains=again)


def test_that_after_a_decline_the_wallet_keeps_the_card_and_shows_the_way_back(phone: PhoneDriver) -> None:
    phone.reach("declined", person="chen-mo")
    phone.tap("review_status.back")
    phone.expect("wallet_home")
    assert not phone.can_use("wallet_home.open_account")
    phone.tap("wallet_home.resume")
    phone.expect("review_status")


def test_that_a_declined_person_can_apply_again_once_the_time_has_come(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("declined", person="chen-mo")
    assert not phone.can_use("review_status.next")
    world.advance(30 * DAY)
    phone.tap("review_status.next")
    phone.expect("name_entry")
