"""Step 8 in a clerk's hands: referred, decided, declined and asked again, an account frozen and freed."""

from __future__ import annotations

from gui.clerk.clerk import Clerk
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Restart, Step, Tap
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.hand import Hand
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, play_until


def is_taken_up(step: Step) -> bool:
    return step == Tap(tap="clerk.case.1")


def is_restarted(step: Step) -> bool:
    return isinstance(step, Restart)


def is_refused_by_the_bank(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.ACCOUNT_NOT_USABLE


def is_again(step: Step) -> bool:
    return step == Tap(tap="review_status.next")


def approve_the_first_case(world: WorldDriver) -> None:
    """A clerk comes to the desk, approves and goes."""
    clerk = Clerk(world.world)
    clerk.show()
    for address in ("clerk.case.1", "clerk.approve"):
        world.finish(clerk.wait_idle(), "the bank's answer")
        Hand(clerk.window).tap(address)
    world.finish(clerk.wait_idle(), "the bank's answer")
    world.finish(clerk.close(), "the end of the clerk's work")


def test_that_a_referred_review_says_that_a_person_decides_and_that_nobody_need_wait(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "clerk-approves", is_taken_up)
    assert phone.state == "with_clerk"
    assert phone.reads("review_status.title") == "A clerk is deciding"
    phone.expect_text("review_status.notice.text", contains="in the bank's queue already")
    assert phone.can_use("review_status.wallet")
    assert not phone.shows("review_status.next")
    phone.do(rest)
    assert phone.reads("account_home.available") == "¥50.00", "a clerk gives the lowest limit"
    books.show_one_opening()


def test_that_a_clerks_decline_says_why_and_from_when_on_to_apply_again(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("clerk-declines"))
    phone.expect_text("review_status.notice.text", contains="A clerk could not verify your details")
    phone.expect_text("review_status.way_on.when", contains="24 Dec 2026")
    assert phone.can_use("review_status.wallet")
    assert not phone.shows("review_status.next")
    (case,) = world.world.inspector.rows("bank", "cases")
    assert case["decided_at"] is not None
    (account,) = books.added("bank", "virtual_accounts")
    assert (account["state"], account["credit_limit"]) == ("declined", 0)
    assert len(books.added("payment", "bound_cards")) == 1, "the card stays bound"


def test_that_a_decision_that_is_late_reaches_the_phone_that_was_opened_anew(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "clerk-while-closed", is_restarted)
    assert phone.lost("review_result") == 1
    assert phone.state == "with_clerk"
    phone.do(rest)
    assert phone.reads("review_status.limit") == "¥50.00"
    assert phone.messages("review_noted") == 2, "the referral and the decision, once each"
    books.show_one_opening()


def test_that_a_decision_made_while_the_phone_is_closed_is_there_when_it_comes_back(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("in_review", "xu-lan")
    world.advance_to_next()
    phone.closed_while(lambda: approve_the_first_case(world))
    assert phone.state == "approved"
    phone.tap("review_status.next")
    assert phone.reads("account_home.available") == "¥50.00"


def test_that_a_declined_person_applies_again_with_the_card_that_is_bound_since(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "apply-again", is_again)
    phone.expect("name_entry")
    phone.do(rest)
    phone.expect_text("review_status.way_on.when", contains="23 Jan 2027")
    assert phone.codes_received() == 1, "the second time the wallet password confirms the card"
    assert phone.messages("wallet_password") == 1
    books.show_one_opening()
    assert not phone.shows("review_status.next")


def test_that_a_purchase_that_meets_a_frozen_account_moves_nothing_and_says_so(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "account-frozen", is_refused_by_the_bank)
    phone.expect_text("account_home.purchase_amount.error", contains="so no money moved. Ask the bank")
    assert phone.reads("account_home.purchase_amount") == "68"
    assert phone.messages("purchase_booked") == 0
    phone.press("Escape")
    phone.expect_text("account_home.frozen.text", contains="has frozen this account")
    assert not phone.can_use("account_home.purchase")
    assert books.added("bank", "entries") == []
    phone.do(rest[1:])
    assert not phone.shows("account_home.frozen")
    assert phone.reads("account_home.available") == "¥2,932.00"
    assert len(books.added("bank", "entries")) == 1


def test_that_an_account_frozen_while_the_program_is_closed_is_frozen_when_it_comes_back(
    phone: PhoneDriver,
) -> None:
    play_until(phone, "account-frozen", is_refused_by_the_bank)
    phone.restart()
    phone.expect("account_home")
    assert phone.shows("account_home.frozen")
    assert not phone.can_use("account_home.purchase")
