"""Picking a person signs in, also while another signing in is still under way."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from models.domain.people import person_by_id


def test_that_the_person_picked_last_has_the_phone(phone: PhoneDriver) -> None:
    phone.phone.choose(person_by_id("wang-xiaoming"))
    phone.phone.choose(person_by_id("lin-xia"))
    phone.sign_in("gu-lan")
    phone.expect("wallet_home")
    assert phone.phone.person == person_by_id("gu-lan")
    assert not phone.shows("phone.toast")


def test_that_a_reset_of_the_world_signs_the_person_in_again(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("card_entry")
    world.finish(world.world.reset(), "the world made anew")
    phone.sign_in("wang-xiaoming")
    phone.expect("wallet_home")
    assert phone.state == "not_started"
    assert not phone.shows("phone.toast")
