"""Any step: a request or a reply that is lost on its way, and still the outcome of once."""

from __future__ import annotations

import asyncio

import pytest

from gui.gateway.payment import PaymentGateway
from gui.runs.rest import come_to_rest
from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.contract.application_view import ApplicationView
from models.ports import Fault
from tests.journeys.hurry import begin

CALLS = (
    "application_start",
    "partial_real_name",
    "savings_account",
    "code",
    "binding_result_seen",
    "review_result_seen",
    "purchase",
    "repayment",
    "raise_start",
    "account_link",
    "limit_raise",
    "raise_closed",
)
"""Every changing call that the main scenario makes."""


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "fault", [Fault(lose_request=True), Fault(lose_reply=True)], ids=["request", "reply"]
)
def test_that_a_lost_message_leads_to_the_outcome_of_once(
    phone: PhoneDriver, world: WorldDriver, call: str, fault: Fault
) -> None:
    world.links.client_payment.fail_next(fault, name=call)
    phone.play(scenario_by_id("main"))
    expect(phone).to_have_sent(call, lost=1)
    expect(phone).to_have_received_codes(1)
    expect(phone.get("account_home.available")).to_have_text("¥4,920.00")
    expect(phone.get("account_home.entry.2")).to_be_shown()
    expect(phone.get("account_home.entry.3")).to_be_hidden()


def test_that_a_dead_link_is_said_and_the_input_stays(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("name_entry")
    world.links.client_payment.fail_always(lose_request=True)
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "persona.document_gap")
    phone.tap("name_entry.submit")
    expect(phone.get("name_entry.problem")).to_be_shown()
    expect(phone.get("name_entry.name")).to_have_text("王")
    world.links.client_payment.heal()
    phone.tap("name_entry.submit")
    expect(phone).to_show("bind_card")


def test_that_nobody_leaves_in_a_call_and_what_it_brings_is_seen(
    phone: PhoneDriver, world: WorldDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.reach("name_entry")
    phone.type("name_entry.name", "wrong_name")
    phone.type("name_entry.document", "wrong_document")
    reply, send = asyncio.Event(), PaymentGateway.submit_partial_name

    async def send_late(gateway: PaymentGateway, name: str, document: str) -> ApplicationView:
        await reply.wait()
        return await send(gateway, name, document)

    async def try_to_leave() -> None:
        await begin(phone, "name_entry.submit")
        await begin(phone, "name_entry.back")
        assert phone.phone.screen_id == "name_entry"
        reply.set()
        await come_to_rest(phone.phone)

    monkeypatch.setattr(PaymentGateway, "submit_partial_name", send_late)
    world.finish(try_to_leave(), "a call that takes long")
    expect(phone.get("name_entry.problem")).to_be_shown()
    expect(phone).to_have_sent("partial_real_name", times=1)
    phone.tap("name_entry.back")
    expect(phone).to_show("wallet_home")


def test_that_trying_again_in_the_same_sheet_books_once(phone: PhoneDriver, world: WorldDriver) -> None:
    buy_without_an_answer(phone, world)
    phone.tap("account_home.purchase_confirm")
    expect(phone.get("account_home.purchase_confirm")).to_be_hidden()
    expect(phone.get("account_home.available")).to_have_text("¥2,932.00")


def test_that_the_same_purchase_in_another_sheet_is_another_one(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    buy_without_an_answer(phone, world)
    phone.tap("account_home.other_shop")
    phone.tap("account_home.sheet_close")
    buy_tea(phone)
    expect(phone.get("account_home.available")).to_have_text("¥2,864.00")


def test_that_a_call_whose_outcome_was_seen_can_be_made_anew(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("active")
    world.links.client_payment.fail_next(lose_reply=True, name="raise_start")
    for _ in range(2):
        phone.tap("account_home.raise")
        expect(phone).to_show("limit_raise")
        phone.tap("limit_raise.back")
        expect(phone).to_show("account_home")


def buy_without_an_answer(phone: PhoneDriver, world: WorldDriver) -> None:
    """A purchase that is booked, which neither the reply to the first try tells nor that to the second."""
    phone.reach("active")
    for _ in range(2):
        world.links.client_payment.fail_next(lose_reply=True, name="purchase")
    buy_tea(phone)
    expect(phone.get("account_home.purchase_amount.error")).to_be_shown()
    expect(phone.get("account_home.available")).to_have_text("¥2,932.00")


def buy_tea(phone: PhoneDriver) -> None:
    phone.tap("account_home.purchase")
    phone.tap("account_home.shop.teahouse")
    phone.tap("account_home.purchase_confirm")


def test_that_a_purchase_the_bank_did_not_answer_is_shown_as_being_booked_until_it_is(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("active")
    world.links.payment_bank.fail_always(lose_request=True)
    phone.tap("account_home.purchase")
    phone.tap("account_home.shop.teahouse")
    phone.type("account_home.purchase_amount", "amount:6800")
    phone.tap("account_home.purchase_confirm")
    expect(phone.get("account_home.waiting.text")).to_contain_text("¥68.00")
    expect(phone.get("account_home.purchase_amount")).to_be_hidden()
    expect(phone.get("account_home.available")).to_have_text("¥3,000.00")
    world.links.payment_bank.heal()
    world.clock.to_next()
    expect(phone.get("account_home.waiting")).to_be_hidden()
    expect(phone.get("account_home.booked.text")).to_contain_text("¥68.00")
    expect(phone.get("account_home.available")).to_have_text("¥2,932.00")
    expect(phone.get("account_home.entry.1")).to_be_shown()
    expect(phone.get("account_home.entry.2")).to_be_hidden()
