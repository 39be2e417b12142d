"""Countdowns for those who do not see them: a lock and a review are told at their milestones, and their ends interrupt."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from gui.kit.device_frame import DeviceFrame
from models.contract.application_view import ApplicationView
from tests.announced import announced, forget_announcements
from tests.presenters.fakes import Phone, run
from tests.presenters.leaf_standings import password_locked, record_locked
from tests.presenters.standings import in_review
from tests.screens.entries import LOCKED
from tests.screens.shown import show_in


def told_until(
    end: datetime | None, application: ApplicationView, frame: DeviceFrame
) -> list[tuple[str, bool]]:
    """What is said while the last 61 seconds before ``end`` go by one by one, and whether it interrupts."""
    said: list[tuple[str, bool]] = []

    async def test() -> None:
        phone = Phone(application)
        phone.gateway.hold()
        assert end is not None
        phone.clock.advance(end - phone.clock.now() - timedelta(seconds=61))
        host = show_in(frame, phone)
        forget_announcements()
        for _ in range(61):
            phone.clock.advance(timedelta(seconds=1))
            host.tick()
        said.extend((each.text, each.assertive) for each in announced())
        phone.tasks.close()

    run(test)
    return said


@pytest.mark.parametrize(
    "locked", [LOCKED, password_locked(), record_locked()], ids=["name", "password", "record"]
)
def test_that_a_lock_is_told_at_its_milestones_and_its_end_interrupts(
    locked: ApplicationView, frame: DeviceFrame
) -> None:
    assert told_until(locked.locked_until, locked, frame) == [
        ("Try again in 1:00", False),
        ("Try again in 0:30", False),
        ("Try again in 0:10", False),
        ("Try again", True),
    ]


def test_that_a_review_is_told_at_its_milestones_and_its_end_interrupts(frame: DeviceFrame) -> None:
    review = in_review()
    assert told_until(review.timeline.review_due_at, review, frame) == [
        ("In review, 1:00 to go · the bank works out your limit", False),
        ("In review, 0:30 to go · the bank works out your limit", False),
        ("In review, 0:10 to go · the bank works out your limit", False),
        ("In review, Any moment now · the bank is about to decide", True),
    ]
