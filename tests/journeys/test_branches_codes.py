"""Step 6: a code that expired, was tried too often, was replaced or belongs to another card never binds."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, is_refused, play_until


def is_exhausted(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.CODE_EXHAUSTED


def test_that_an_expired_code_says_so_and_a_new_one_binds_once(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "code-expired", is_refused)
    expect(phone.get("verify_code.code.error")).to_contain_text("This code has expired. Have a new one sent.")
    expect(phone.get("verify_code.code")).never.to_be_reachable()
    expect(phone.get("verify_code.resend")).to_be_reachable()
    expect(phone.get("verify_code.change_card")).to_be_reachable()
    phone.do(rest)
    expect(phone).to_be_in("bound")
    expect(phone).to_have_received_codes(2)
    books.show_one_opening()


def test_that_five_wrong_codes_end_the_code_and_a_new_one_binds_once(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "code-exhausted", is_exhausted)
    expect(phone.get("verify_code.code.error")).to_contain_text("Too many wrong codes")
    expect(phone).to_have_sent(
        "code", times=2 * 5
    )  # Each of five tries goes to payment and from there to the bank.
    expect(phone.get("verify_code.code")).never.to_be_reachable()
    expect(
        phone.get("verify_code.resend")
    ).never.to_be_reachable()  # The minute since the first code has not passed.
    expect(phone.get("verify_code.change_card")).to_be_reachable()
    assert [code["tries_left"] for code in books.added("bank", "sent_codes")] == [0]
    phone.do(rest)
    expect(phone).to_be_in("bound")
    books.show_one_opening()


def test_that_the_code_before_a_resend_is_dead(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "code-resend", is_refused)
    expect(phone.get("verify_code.code.error")).to_contain_text("4 tries left")
    assert books.added("payment", "bound_cards") == []
    assert books.added("bank", "bindings") == []
    phone.do(rest)
    expect(phone).to_be_in("bound")
    expect(phone).to_have_received_codes(2)
    books.show_one_opening()


def test_that_a_sixth_new_code_is_refused_with_when_and_the_last_one_still_binds(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("code-resend-limit"))
    expect(phone.get("verify_code.resend.error")).to_contain_text("until 25 Nov 2026, 9:41")
    expect(phone.get("verify_code.resend")).never.to_be_reachable()
    expect(phone).to_have_received_codes(6)
    assert len(books.added("bank", "sent_codes")) == 6
    phone.tap("phone.sms")
    expect(phone).to_show("binding_result")
    books.show_one_opening()


def test_that_another_card_does_not_get_around_the_days_limit(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("code-resend-limit"))
    phone.tap("verify_code.back")
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.terms")
    phone.tap("bind_card.submit")
    expect(phone).to_show("bind_card")
    expect(phone.get("bind_card.problem.text")).to_contain_text("until 25 Nov 2026, 9:41")
    expect(phone).to_have_received_codes(6)


def test_that_the_code_of_a_card_that_was_left_never_binds(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "code-of-another-card", is_refused)
    expect(phone.get("verify_code.code.error")).to_contain_text("This is not the code")
    first, second = books.added("bank", "verifications")
    assert (first["superseded"], second["superseded"]) == (1, 0)
    assert books.added("bank", "bindings") == []
    phone.do(rest)
    expect(phone).to_be_in("bound")
    books.show_one_opening()
