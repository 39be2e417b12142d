"""Picking a person signs in, also while another signing in is still under way."""

from __future__ import annotations

from gui.kit.linked_text import LinkedText
from gui.kit.sheet import Sheet
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.domain.people import person_by_id


def test_that_the_person_picked_last_has_the_phone(phone: PhoneDriver) -> None:
    phone.phone.choose(person_by_id("wang-xiaoming"))
    phone.phone.choose(person_by_id("lin-xia"))
    phone.sign_in("gu-lan")
    expect(phone).to_show("wallet_home")
    assert phone.phone.person == person_by_id("gu-lan")
    expect(phone.get("phone.toast")).to_be_hidden()


def test_that_a_reset_of_the_world_signs_the_person_in_again(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("card_entry")
    world.finish(world.world.reset(), "the world made anew")
    phone.sign_in("wang-xiaoming")
    expect(phone).to_show("wallet_home")
    expect(phone).to_be_in("not_started")
    expect(phone.get("phone.toast")).to_be_hidden()


def test_that_a_sheet_that_is_open_goes_with_the_person_whose_it_was(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    read_agreement(phone)
    expect(phone.get("bind_card.sheet_close")).to_be_shown()
    phone.sign_in("lin-xia")
    expect(phone.get("bind_card.sheet_close")).to_be_hidden()
    expect(phone.get("wallet_home.open_account")).to_be_reachable()


def test_that_a_sheet_that_was_closed_is_gone(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    for _ in range(3):
        read_agreement(phone)
        phone.tap("bind_card.sheet_close")
    assert phone.phone.frame.findChildren(Sheet) == []


def read_agreement(phone: PhoneDriver) -> None:
    terms = next(text for text in phone.phone.frame.findChildren(LinkedText) if text.isVisible())
    place = terms.link_rect("quick_payment").center().toPoint()
    phone.of(terms).tap(at=place)
