"""Subject: the main journey as a test of the kit, again and again in one process. Run by pytest, not collected by itself.

``BENCH_RECORDING`` says what is listened to meanwhile: ``none`` (no log is written), ``log`` (as in every test), or
``hand`` (besides, what a hand does is heard, as when a test is recorded).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from unittest.mock import patch

import pytest

from gui.runs.recorder import Recorder
from gui.testing.phone_driver import PhoneDriver
from gui.testing.recording.listening import Heard, Listener
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect


@pytest.fixture
def _recording(phone: PhoneDriver) -> Iterator[None]:
    match os.environ.get("BENCH_RECORDING", "log"):
        case "none":
            phone.world.world.set_reporter(None)
            with patch.multiple(Recorder, action=lambda *_, **__: 0, clock_moved=lambda *_: None):
                yield
        case "hand":
            heard: list[Heard] = []
            listener = Listener(phone.phone.frame, heard.append, lambda: None, lambda: phone.phone.idle)
            yield
            listener.stop()
            assert heard
        case _:
            yield


@pytest.mark.usefixtures("_recording")
@pytest.mark.parametrize("_number", range(int(os.environ["BENCH_RUNS"])))
def test_that_a_person_opens_an_account_uses_it_and_raises_the_limit(
    phone: PhoneDriver, world: WorldDriver, _number: int
) -> None:
    phone.sign_in("wang-xiaoming")
    phone.tap("wallet_home.open_account")
    world.clock.advance(seconds=9)
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "persona.document_gap")
    phone.tap("name_entry.submit")
    expect(phone).to_show("bind_card")
    world.clock.advance(seconds=16)
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.terms")
    phone.tap("bind_card.submit")
    expect(phone).to_show("verify_code")
    world.clock.advance(seconds=6)
    phone.tap("phone.sms")
    expect(phone).to_show("binding_result")
    world.clock.advance(seconds=4)
    phone.tap("binding_result.next")
    expect(phone).to_show("review_status")
    world.clock.to_next()
    phone.tap("review_status.next")
    expect(phone).to_show("account_home")
    world.clock.advance(hours=1)
    phone.tap("account_home.purchase")
    phone.tap("account_home.shop.cycles")
    phone.tap("account_home.purchase_confirm")
    expect(phone.get("account_home.used")).to_contain_text("1,280.00")
    world.clock.advance(hours=2)
    phone.tap("account_home.repay")
    phone.type("account_home.repay_amount", "amount:20000")
    phone.tap("account_home.repay_confirm")
    expect(phone.get("account_home.used")).to_contain_text("1,080.00")
    phone.tap("account_home.raise")
    phone.tap("limit_raise.link.wealth")
    phone.tap("limit_raise.link.mail")
    phone.tap("limit_raise.submit")
    expect(phone).to_show("raise_result")
    phone.tap("raise_result.next")
    expect(phone.get("account_home.limit")).to_contain_text("6,000")
