"""Step 8 in a clerk's hands: referred, decided, declined and asked again, an account frozen and freed."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Restart, Step, Tap
from gui.testing.clerk_driver import ClerkDriver
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from kaihu_testing.expecting import expect
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
    clerk = ClerkDriver(world, Context())
    for address in ("clerk.case.1", "clerk.approve"):
        clerk.tap(address)
    clerk.close()


def test_that_a_referred_review_says_that_a_person_decides_and_that_nobody_need_wait(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "clerk-approves", is_taken_up)
    expect(phone).to_be_in("with_clerk")
    expect(phone.get("review_status.title")).to_have_text("A clerk is deciding")
    expect(phone.get("review_status.notice.text")).to_contain_text("in the bank's queue already")
    expect(phone.get("review_status.wallet")).to_be_reachable()
    expect(phone.get("review_status.next")).to_be_hidden()
    phone.do(rest)
    expect(phone.get("account_home.available")).to_have_text("¥50.00")  # A clerk gives the lowest limit.
    books.show_one_opening()


def test_that_a_clerks_decline_says_why_and_from_when_on_to_apply_again(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("clerk-declines"))
    expect(phone.get("review_status.notice.text")).to_contain_text("A clerk could not verify your details")
    expect(phone.get("review_status.way_on.when")).to_contain_text("24 Dec 2026")
    expect(phone.get("review_status.wallet")).to_be_reachable()
    expect(phone.get("review_status.next")).to_be_hidden()
    (case,) = world.world.inspector.rows("bank", "cases")
    assert case["decided_at"] is not None
    (account,) = books.added("bank", "virtual_accounts")
    assert (account["state"], account["credit_limit"]) == ("declined", 0)
    assert len(books.added("payment", "bound_cards")) == 1, "the card stays bound"


def test_that_a_decision_that_is_late_reaches_the_phone_that_was_opened_anew(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "clerk-while-closed", is_restarted)
    expect(phone).to_have_sent("review_result", lost=1)
    expect(phone).to_be_in("with_clerk")
    phone.do(rest)
    expect(phone.get("review_status.limit")).to_have_text("¥50.00")
    expect(phone).to_have_sent("review_noted", times=2)  # The referral and the decision, once each.
    books.show_one_opening()


def test_that_a_decision_made_while_the_phone_is_closed_is_there_when_it_comes_back(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("in_review", "xu-lan")
    world.clock.to_next()
    phone.closed_while(lambda: approve_the_first_case(world))
    expect(phone).to_be_in("approved")
    phone.tap("review_status.next")
    expect(phone.get("account_home.available")).to_have_text("¥50.00")


def test_that_a_declined_person_applies_again_with_the_card_that_is_bound_since(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "apply-again", is_again)
    expect(phone).to_show("name_entry")
    phone.do(rest)
    expect(phone.get("review_status.way_on.when")).to_contain_text("23 Jan 2027")
    expect(phone).to_have_received_codes(1)  # The second time the wallet password confirms the card.
    expect(phone).to_have_sent("wallet_password", times=1)
    books.show_one_opening()
    expect(phone.get("review_status.next")).to_be_hidden()


def test_that_a_purchase_that_meets_a_frozen_account_moves_nothing_and_says_so(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "account-frozen", is_refused_by_the_bank)
    expect(phone.get("account_home.purchase_amount.error")).to_contain_text("so no money moved. Ask the bank")
    expect(phone.get("account_home.purchase_amount")).to_have_text("68")
    expect(phone).to_have_sent("purchase_booked", times=0)
    phone.press("Escape")
    expect(phone.get("account_home.frozen.text")).to_contain_text("has frozen this account")
    expect(phone.get("account_home.purchase")).never.to_be_reachable()
    assert books.added("bank", "entries") == []
    phone.do(rest[1:])
    expect(phone.get("account_home.frozen")).to_be_hidden()
    expect(phone.get("account_home.available")).to_have_text("¥2,932.00")
    assert len(books.added("bank", "entries")) == 1


def test_that_an_account_frozen_while_the_program_is_closed_is_frozen_when_it_comes_back(
    phone: PhoneDriver,
) -> None:
    play_until(phone, "account-frozen", is_refused_by_the_bank)
    phone.restart()
    expect(phone).to_show("account_home")
    expect(phone.get("account_home.frozen")).to_be_shown()
    expect(phone.get("account_home.purchase")).never.to_be_reachable()
