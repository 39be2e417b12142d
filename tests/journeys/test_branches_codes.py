"""Step 6: a code that expired, was tried too often, was replaced or belongs to another card never binds."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, is_refused, play_until


def is_exhausted(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.CODE_EXHAUSTED


def test_that_an_expired_code_says_so_and_a_new_one_binds_once(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "code-expired", is_refused)
    phone.expect_text("verify_code.code.error", contains="This code has expired. Have a new one sent.")
    assert not phone.can_use("verify_code.code")
    assert phone.can_use("verify_code.resend")
    assert phone.can_use("verify_code.change_card")
    phone.do(rest)
    assert phone.state == "bound"
    assert phone.codes_received() == 2
    books.show_one_opening()


def test_that_five_wrong_codes_end_the_code_and_a_new_one_binds_once(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "code-exhausted", is_exhausted)
    phone.expect_text("verify_code.code.error", contains="Too many wrong codes")
    assert phone.messages("code") == 2 * 5, "each of five tries goes to payment and from there to the bank"
    assert not phone.can_use("verify_code.code")
    assert not phone.can_use("verify_code.resend"), "the minute since the first code has not passed"
    assert phone.can_use("verify_code.change_card")
    assert [code["tries_left"] for code in books.added("bank", "sent_codes")] == [0]
    phone.do(rest)
    assert phone.state == "bound"
    books.show_one_opening()


def test_that_the_code_before_a_resend_is_dead(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "code-resend", is_refused)
    phone.expect_text("verify_code.code.error", contains="4 tries left")
    assert books.added("payment", "bound_cards") == []
    assert books.added("bank", "bindings") == []
    phone.do(rest)
    assert phone.state == "bound"
    assert phone.codes_received() == 2
    books.show_one_opening()


def test_that_a_sixth_new_code_is_refused_with_when_and_the_last_one_still_binds(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("code-resend-limit"))
    phone.expect_text("verify_code.resend.error", contains="until 25 Nov 2026, 9:41")
    assert not phone.can_use("verify_code.resend")
    assert phone.codes_received() == len(books.added("bank", "sent_codes")) == 6
    phone.tap("phone.sms")
    phone.expect("binding_result")
    books.show_one_opening()


def test_that_another_card_does_not_get_around_the_days_limit(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("code-resend-limit"))
    phone.tap("verify_code.back")
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.terms")
    phone.tap("bind_card.submit")
    phone.expect("bind_card")
    phone.expect_text("bind_card.problem.text", contains="until 25 Nov 2026, 9:41")
    assert phone.codes_received() == 6


def test_that_the_code_of_a_card_that_was_left_never_binds(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "code-of-another-card", is_refused)
    phone.expect_text("verify_code.code.error", contains="This is not the code")
    first, second = books.added("bank", "verifications")
    assert (first["superseded"], second["superseded"]) == (1, 0)
    assert books.added("bank", "bindings") == []
    phone.do(rest)
    assert phone.state == "bound"
    books.show_one_opening()
