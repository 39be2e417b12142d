"""Subject: the main journey as an engineer writes it, one test of the kit. Run by pytest, not collected by itself."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver


def test_that_a_person_opens_an_account_uses_it_and_raises_the_limit(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("main"))
