"""Deciding on a case in the clerk's window: approve, or decline with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.contract.bank_staff import CaseKind, CheckKind, CheckView
from models.domain.application import CLERK_REASONS, DeclineReason
from tests.clerk.desk_window import FULL, Desk
from tests.presenters.desks import case, desk

MINOR = case(1, kind=CaseKind.FORM).model_copy(
    update={"checks": (CheckView(kind=CheckKind.ADULT, holds=False),)}
)


def test_that_a_decided_case_says_how_and_cannot_be_decided_again(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.case.3")
    assert bank_desk.reads("clerk.outcome.text").startswith("Approved on 24 Nov 2026, 9:41")
    bank_desk.tap("clerk.case.4")
    assert bank_desk.reads("clerk.outcome.text").endswith("The data could not be verified.")
    for address in ("clerk.approve", "clerk.decline", "clerk.offer"):
        assert not bank_desk.hand.is_shown(address)


def test_that_an_approval_is_one_press(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.approve")
    assert bank_desk.called == ["clerk.approve"]


@pytest.mark.parametrize(
    ("failed", "said"), [(CheckKind.PERSON, "under another name"), (CheckKind.ADULT, "18 or older")]
)
def test_that_a_case_whose_decisive_check_failed_can_only_be_declined(
    bank_desk: Desk, failed: CheckKind, said: str
) -> None:
    blocked = case(1, kind=CaseKind.FORM).model_copy(
        update={"checks": (CheckView(kind=failed, holds=False),)}
    )
    bank_desk.show(desk(1, blocked, case(2, kind=CaseKind.FORM)))
    assert said in bank_desk.reads("clerk.block.text")
    assert not bank_desk.hand.can_reach("clerk.approve")
    assert not bank_desk.hand.is_shown("clerk.offer")
    bank_desk.tap("clerk.decline")
    assert not bank_desk.hand.is_shown("clerk.block")
    assert bank_desk.hand.is_shown("clerk.reason.under_age") is (failed is CheckKind.ADULT)
    bank_desk.tap("clerk.case.2")
    assert not bank_desk.hand.is_shown("clerk.block")
    assert bank_desk.hand.can_reach("clerk.approve")
    bank_desk.tap("clerk.decline")
    assert not bank_desk.hand.is_shown("clerk.reason.under_age")


def test_that_declining_a_minor_begins_with_the_age(bank_desk: Desk) -> None:
    bank_desk.show(desk(1, MINOR))
    bank_desk.tap("clerk.decline")
    assert bank_desk.focused() == "clerk.reason.under_age"
    bank_desk.tap("clerk.reason.under_age")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.called == ["clerk.decline"]
    assert bank_desk.desk.state.reason is DeclineReason.UNDER_AGE


@pytest.mark.parametrize("reason", CLERK_REASONS)
def test_that_a_decline_takes_a_reason_and_a_confirmation(bank_desk: Desk, reason: DeclineReason) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.decline")
    assert not bank_desk.hand.is_shown("clerk.approve")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.reads("clerk.reason.error")
    bank_desk.tap(f"clerk.reason.{reason}")
    assert not bank_desk.hand.is_shown("clerk.reason.error")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.called == ["clerk.decline"]
    assert bank_desk.desk.state.reason is reason


def test_that_a_decline_can_be_made_without_a_mouse(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.hand.find("clerk.case.1").setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.hand.press(Qt.Key.Key_Down)
    assert bank_desk.focused() == "clerk.case.2"
    bank_desk.hand.press(Qt.Key.Key_Return)
    assert bank_desk.desk.state.case_id == "case-2"
    while bank_desk.focused() != "clerk.decline":
        bank_desk.hand.press(Qt.Key.Key_Tab)
    bank_desk.hand.press(Qt.Key.Key_Space)
    assert bank_desk.focused() == f"clerk.reason.{CLERK_REASONS[0]}"
    bank_desk.hand.press(Qt.Key.Key_Space)
    while bank_desk.focused() != "clerk.confirm_decline":
        bank_desk.hand.press(Qt.Key.Key_Tab)
    bank_desk.hand.press(Qt.Key.Key_Return)
    assert bank_desk.called == ["clerk.decline"]


def test_that_escape_leaves_the_reasons(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.decline")
    bank_desk.hand.press(Qt.Key.Key_Escape)
    assert not bank_desk.desk.state.declining
    assert bank_desk.focused() == "clerk.decline"


def test_that_it_fits_into_a_small_screen(bank_desk: Desk) -> None:
    bank_desk.window.resize(bank_desk.window.minimumSize())
    bank_desk.show(desk(1, MINOR))
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.decline")
    reasons = (f"clerk.reason.{reason}" for reason in (DeclineReason.UNDER_AGE, *CLERK_REASONS))
    for address in ("clerk.confirm_decline", *reasons):
        assert bank_desk.hand.can_reach(address), address


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (700, False)])
def test_that_reasons_stand_side_by_side_where_there_is_room(
    width: int, beside: bool, bank_desk: Desk
) -> None:
    bank_desk.window.resize(width, 800)
    bank_desk.show(FULL)
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.decline")
    first, second = (bank_desk.hand.find(f"clerk.reason.{reason}") for reason in CLERK_REASONS[:2])
    assert (first.y() == second.y()) is beside
    assert (first.x() == second.x()) is not beside
