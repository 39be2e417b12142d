"""The review and the binding result as widgets: what each leaf confirmed, what a clerk decides, and why."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.device_frame import DeviceFrame
from gui.kit.timeline import Timeline
from models.contract.application_view import TimelineView
from models.domain.application import CLERK_REASONS, ApplicationState, DeclineReason, Leaf
from tests.announced import announced, forget_announcements
from tests.presenters.fakes import START, application
from tests.presenters.standings import (
    DECLINED,
    REFERRED,
    REVIEWED,
    account,
    approved,
    bound,
    declined,
    in_review,
    of_leaf,
    with_clerk,
)
from tests.screens.entries import is_shown, shown
from tests.screens.looking import click, find, show

CONFIRMED = {
    Leaf.A: ["Real-name record matched", "Account confirmed by code, card bound"],
    Leaf.B: ["Real-name record matched", "Bound card confirmed by password"],
    Leaf.C: ["Real-name record matched", "Debit card bound"],
    Leaf.D: ["Real-name record entered", "Wallet opened", "Account confirmed by code, card bound"],
    Leaf.E: ["Real-name record entered", "Wallet opened", "Debit card bound"],
}
TITLES = {
    Leaf.A: "Your card is bound",
    Leaf.B: "Your card is confirmed",
    Leaf.C: "Your card is bound",
    Leaf.D: "Your wallet is open",
    Leaf.E: "Your wallet is open",
}


def step_titles(frame: DeviceFrame) -> list[str]:
    (timeline,) = [found for found in frame.findChildren(Timeline) if found.isVisible()]
    steps = [step for step in timeline.children() if isinstance(step, QWidget)]
    return [next(label.text() for label in step.findChildren(QLabel)) for step in steps]


@pytest.mark.parametrize("leaf", Leaf)
def test_that_the_timeline_tells_what_each_leaf_confirmed(leaf: Leaf, frame: DeviceFrame) -> None:
    show(of_leaf(leaf, ApplicationState.IN_REVIEW), frame)
    assert step_titles(frame) == [*CONFIRMED[leaf], "In review", "Virtual credit account opens"]


@pytest.mark.parametrize("leaf", Leaf)
def test_that_the_binding_result_is_titled_by_what_was_done(leaf: Leaf, frame: DeviceFrame) -> None:
    show(of_leaf(leaf, ApplicationState.BOUND), frame)
    assert shown(frame, "binding_result.title") == TITLES[leaf]
    assert is_shown(frame, "binding_result.intro") == (leaf in (Leaf.D, Leaf.E))


def test_that_a_wallet_opened_for_an_account_of_before_is_told_by_its_name(frame: DeviceFrame) -> None:
    show(of_leaf(Leaf.D, ApplicationState.BOUND, times=REVIEWED, account=account()), frame)
    assert shown(frame, "binding_result.title") == "Card and account bound"
    assert shown(frame, "binding_result.intro").startswith("Your wallet was opened")


def test_that_a_card_bound_before_is_not_said_to_be_bound_now(frame: DeviceFrame) -> None:
    show(of_leaf(Leaf.B, ApplicationState.BOUND), frame)
    note = shown(frame, "binding_result.card.note")
    assert "It was bound before" in note
    assert "9:41:00" in note


def test_that_an_account_that_was_there_before_is_said_to_be_found(frame: DeviceFrame) -> None:
    show(application(ApplicationState.IN_REVIEW), frame)
    assert step_titles(frame)[1] == "Virtual credit account found"


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (timedelta(seconds=90), "rarely takes more than two minutes"),
        (timedelta(days=1), "decides by 25 Nov 2026, 9:41"),
    ],
)
def test_that_the_review_says_how_long_it_takes_until_it_ends(
    wait: timedelta, said: str, frame: DeviceFrame
) -> None:
    times = TimelineView(account_created_at=START, review_due_at=START + wait)
    phone = show(application(ApplicationState.IN_REVIEW, timeline=times), frame)
    assert said in shown(frame, "review_status.intro")
    phone.clock.advance(wait)
    phone.navigator.apply(application(ApplicationState.IN_REVIEW, 2, timeline=times))
    assert said in shown(frame, "review_status.intro")


def test_that_a_clerks_case_has_its_own_step_and_can_be_left(frame: DeviceFrame) -> None:
    phone = show(in_review(), frame)
    phone.navigator.apply(with_clerk(2))
    assert step_titles(frame)[2:4] == ["Score left the decision to a clerk", "With a clerk"]
    assert "You can leave" in shown(frame, "review_status.intro")
    assert find(frame, "review_status.wallet", QWidget).isVisible()
    assert not is_shown(frame, "review_status.next")
    phone.navigator.apply(approved(3))
    assert is_shown(frame, "review_status.next")


def test_that_the_binding_result_tells_that_a_clerk_decides(frame: DeviceFrame) -> None:
    show(bound(times=REFERRED), frame)
    assert "A clerk of the bank decides" in shown(frame, "binding_result.coming.text")


def test_that_what_the_bank_does_meanwhile_is_said_on_the_binding_result(frame: DeviceFrame) -> None:
    phone = show(bound(), frame)
    forget_announcements()
    phone.navigator.apply(bound(2, REFERRED))
    phone.navigator.apply(bound(3, REVIEWED, declined=DECLINED))
    clerk, decline = (said.text for said in announced())
    assert "A clerk of the bank decides." in clerk
    assert decline.startswith("Heron Bank did not approve the account.")


@pytest.mark.parametrize("reason", [DeclineReason.UNDER_AGE, *CLERK_REASONS])
def test_that_every_reason_has_its_own_words_and_says_from_when_on(
    reason: DeclineReason, frame: DeviceFrame
) -> None:
    show(declined(reason=reason), frame)
    words = {
        DeclineReason.UNDER_AGE: "18 and over",
        DeclineReason.SCORE_TOO_LOW: "the lowest limit",
        DeclineReason.DATA_NOT_VERIFIED: "could not verify",
        DeclineReason.OBLIGATIONS_TOO_HIGH: "owe already",
    }
    assert words[reason] in shown(frame, "review_status.notice.text")
    assert shown(frame, "review_status.way_on.when") == "From 24 Dec 2026 on"
    assert is_shown(frame, "review_status.way_on.help") == (reason is not DeclineReason.UNDER_AGE)


def test_that_the_way_on_from_a_decline_is_told_anew_once_its_time_has_come(frame: DeviceFrame) -> None:
    phone = show(declined(), frame)
    phone.clock.advance(timedelta(days=31))
    phone.navigator.apply(declined(2))
    assert shown(frame, "review_status.way_on.when") == "Now, if you like"
    assert is_shown(frame, "review_status.next")


def test_that_the_limits_place_fills_while_the_review_goes_on(frame: DeviceFrame) -> None:
    phone = show(in_review(), frame)
    bar = find(frame, "review_status.elapsed", AmountBar)
    assert (bar.value(), bar.maximum()) == (0, 100)
    phone.clock.advance(timedelta(seconds=18))
    phone.navigator.apply(in_review(2))
    assert bar.value() == 20
    assert not is_shown(frame, "review_status.limit")


def test_that_the_limit_comes_where_its_place_was_kept(frame: DeviceFrame) -> None:
    phone = show(in_review(), frame)
    plate = find(frame, "review_status.limit_plate", QWidget)
    phone.navigator.apply(approved(2))
    assert plate.isVisible()
    assert shown(frame, "review_status.limit") == "¥3,000.00"
    assert not is_shown(frame, "review_status.elapsed")
    phone.navigator.apply(declined(3))
    assert not plate.isVisible()


def test_that_only_a_review_whose_end_is_known_shows_how_far_it_is(frame: DeviceFrame) -> None:
    show(with_clerk(), frame)
    assert not is_shown(frame, "review_status.elapsed")


def test_that_data_that_were_missing_are_said_where_the_score_is_shown(frame: DeviceFrame) -> None:
    show(approved(), frame)
    click(frame, "review_status.notice.link")
    said = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert "No answer came for: Wealth account. These data counted nothing." in said
