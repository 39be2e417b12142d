"""A timeline, for those who do not see its signs."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from gui.kit.label import Label
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from kaihu_testing.showing import Show


@pytest.fixture
def timeline(show: Show) -> Timeline:
    timeline = Timeline()
    show.own(timeline)
    return timeline


def heard(timeline: Timeline) -> list[str]:
    """What its texts say to a screen reader, the first step first."""
    labels = [label for label in timeline.findChildren(Label) if not label.isHidden()]
    return [QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) for label in labels]


def test_that_each_status_is_told_in_words(timeline: Timeline) -> None:
    items = [TimelineItem(f"Step {status}", "", status) for status in StepStatus]
    timeline.set_items(items)
    assert heard(timeline) == [
        "Step done, done",
        "Step active, under way",
        "Step waiting, to come",
        "Step failed, ended here",
    ]


def test_that_a_step_that_is_done_meanwhile_says_so(timeline: Timeline) -> None:
    timeline.set_items([TimelineItem("Review", "About 2 minutes", StepStatus.ACTIVE)])
    assert heard(timeline) == ["Review, under way", "About 2 minutes"]
    timeline.set_items([TimelineItem("Review", "9:41:20", StepStatus.DONE)])
    assert heard(timeline) == ["Review, done", "9:41:20"]
