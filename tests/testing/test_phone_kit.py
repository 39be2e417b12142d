"""The phone as a surface of the kit: locators, expectations, and async tests."""

from __future__ import annotations

import pytest

from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from kaihu_testing.failures import ExpectationFailed
from models.run.events import Action


@pytest.mark.start("identification")
def test_that_a_locator_takes_values_by_reference_and_is_written_into_the_log(phone: PhoneDriver) -> None:
    phone.get("name_entry.name").type("persona.name_gap")
    phone.get("name_entry.document").type("persona.document_gap")
    phone.get("name_entry.submit").tap()
    expect(phone).to_show("bind_card")
    expect(phone).to_be_in("card_entry")
    expect(phone).to_have_sent("partial_real_name", times=1, lost=0)
    acts = [(event.verb, event.element, event.value) for event in phone.events if isinstance(event, Action)]
    assert acts[-3:] == [
        ("type", "name_entry.name", "persona.name_gap"),
        ("type", "name_entry.document", "persona.document_gap"),
        ("tap", "name_entry.submit", None),
    ]


@pytest.mark.start("identification")
def test_that_the_journal_tells_the_reference_and_never_the_value(phone: PhoneDriver) -> None:
    phone.get("name_entry.name").type("persona.name_gap")
    phone.get("name_entry.document").type("secret")
    phone.type("name_entry.name", "secret")
    titles = [entry.title for entry in phone.journal.of("action")]
    assert any("type persona.name_gap into" in title for title in titles)
    assert not any("secret" in title for title in titles)


@pytest.mark.start("verification")
async def test_that_an_async_test_awaits_what_it_does(phone: PhoneDriver) -> None:
    await phone.type("verify_code.code", "sms.code")
    await expect(phone).to_be_in("bound")
    await expect(phone).to_have_received_codes(1)
    await phone.tap("binding_result.next")
    await expect(phone).to_show("review_status")
    await expect(phone).to_show_no_error()


@pytest.mark.person("wang-xiaoming")
def test_that_what_is_not_so_is_told_with_what_is(phone: PhoneDriver) -> None:
    with pytest.raises(ExpectationFailed, match="wallet_home is shown"):
        expect(phone).to_show("bind_card")
    with pytest.raises(ExpectationFailed, match="it was sent 0 times"):
        expect(phone).to_have_sent("savings_account")
    with pytest.raises(ValueError, match="there is no 'bind_cart'"):
        expect(phone).to_show("bind_cart")
