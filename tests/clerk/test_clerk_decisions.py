"""Deciding on a case in the clerk's window: approve, or decline with a reason."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from kaihu_testing.expecting import expect
from models.contract.bank_staff import CaseKind, CheckKind, CheckView
from models.domain.application import CLERK_REASONS, DeclineReason
from tests.clerk.desk_window import FULL, Desk
from tests.presenters.desks import case, desk

MINOR = case(1, kind=CaseKind.FORM).model_copy(
    update={"checks": (CheckView(kind=CheckKind.ADULT, holds=False),)}
)


def test_that_a_decided_case_says_how_and_cannot_be_decided_again(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.case.3")
    expect(bank_desk.get("clerk.outcome.text")).to_have_text(re.compile("^Approved on 24 Nov 2026, 9:41"))
    bank_desk.tap("clerk.case.4")
    expect(bank_desk.get("clerk.outcome.text")).to_have_text(re.compile(r"The data could not be verified\.$"))
    for address in ("clerk.approve", "clerk.decline", "clerk.offer"):
        expect(bank_desk.get(address)).to_be_hidden()


def test_that_an_approval_is_one_press(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
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
    bank_desk.stand_at(desk(1, blocked, case(2, kind=CaseKind.FORM)))
    expect(bank_desk.get("clerk.block.text")).to_contain_text(said)
    expect(bank_desk.get("clerk.approve")).never.to_be_reachable()
    expect(bank_desk.get("clerk.offer")).to_be_hidden()
    bank_desk.tap("clerk.decline")
    expect(bank_desk.get("clerk.block")).to_be_hidden()
    assert bank_desk.get("clerk.reason.under_age").is_shown() is (failed is CheckKind.ADULT)
    bank_desk.tap("clerk.case.2")
    expect(bank_desk.get("clerk.block")).to_be_hidden()
    expect(bank_desk.get("clerk.approve")).to_be_reachable()
    bank_desk.tap("clerk.decline")
    expect(bank_desk.get("clerk.reason.under_age")).to_be_hidden()


def test_that_declining_a_minor_begins_with_the_age(bank_desk: Desk) -> None:
    bank_desk.stand_at(desk(1, MINOR))
    bank_desk.tap("clerk.decline")
    expect(bank_desk.get("clerk.reason.under_age")).to_be_focused()
    bank_desk.tap("clerk.reason.under_age")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.called == ["clerk.decline"]
    assert bank_desk.desk.state.reason is DeclineReason.UNDER_AGE


@pytest.mark.parametrize("reason", CLERK_REASONS)
def test_that_a_decline_takes_a_reason_and_a_confirmation(bank_desk: Desk, reason: DeclineReason) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.decline")
    expect(bank_desk.get("clerk.approve")).to_be_hidden()
    bank_desk.tap("clerk.confirm_decline")
    expect(bank_desk.get("clerk.reason.error")).never.to_have_text("")
    bank_desk.tap(f"clerk.reason.{reason}")
    expect(bank_desk.get("clerk.reason.error")).to_be_hidden()
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.called == ["clerk.decline"]
    assert bank_desk.desk.state.reason is reason


def test_that_a_decline_can_be_made_without_a_mouse(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.get("clerk.case.1").widget.setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.press("Down")
    expect(bank_desk.get("clerk.case.2")).to_be_focused()
    bank_desk.press("Enter")
    assert bank_desk.desk.state.case_id == "case-2"
    while not bank_desk.get("clerk.decline").is_focused():
        bank_desk.press("Tab")
    bank_desk.press("Space")
    expect(bank_desk.get(f"clerk.reason.{CLERK_REASONS[0]}")).to_be_focused()
    bank_desk.press("Space")
    while not bank_desk.get("clerk.confirm_decline").is_focused():
        bank_desk.press("Tab")
    bank_desk.press("Enter")
    assert bank_desk.called == ["clerk.decline"]


def test_that_escape_leaves_the_reasons(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.decline")
    bank_desk.press("Escape")
    assert not bank_desk.desk.state.declining
    expect(bank_desk.get("clerk.decline")).to_be_focused()


def test_that_it_fits_into_a_small_screen(bank_desk: Desk) -> None:
    bank_desk.window.resize(bank_desk.window.minimumSize())
    bank_desk.stand_at(desk(1, MINOR))
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.decline")
    reasons = (f"clerk.reason.{reason}" for reason in (DeclineReason.UNDER_AGE, *CLERK_REASONS))
    for address in ("clerk.confirm_decline", *reasons):
        expect(bank_desk.get(address)).to_be_reachable()


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (700, False)])
def test_that_reasons_stand_side_by_side_where_there_is_room(
    width: int, beside: bool, bank_desk: Desk
) -> None:
    bank_desk.window.resize(width, 800)
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.decline")
    first, second = (bank_desk.get(f"clerk.reason.{reason}").widget for reason in CLERK_REASONS[:2])
    assert (first.y() == second.y()) is beside
    assert (first.x() == second.x()) is not beside
