"""Small changes of state move while somebody sees them, and never further than they should."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gui.kit import motion
from gui.kit.amount_bar import AmountBar
from gui.kit.card_face import CardFace
from gui.kit.glide import Glide
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from kaihu_testing.showing import Show
from kaihu_testing.waiting import wait_until


@pytest.fixture
def moving() -> Iterator[None]:
    motion.set_motion(True)
    yield
    motion.set_motion(False)


@pytest.fixture
def owner(show: Show) -> QWidget:
    owner = QWidget()
    show(owner)
    return owner


def animation_of(part: QWidget) -> QVariantAnimation:
    glide = part.findChild(Glide)
    assert glide is not None
    animation = glide.findChild(QVariantAnimation)
    assert animation is not None
    return animation


def stop_half_way(part: QWidget) -> None:
    animation = animation_of(part)
    assert animation.state() == QVariantAnimation.State.Running
    animation.pause()
    animation.setCurrentTime(animation.duration() // 3)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_that_it_moves_to_its_target_and_stops_there(owner: QWidget, moving: None) -> None:
    glide = Glide(owner)
    glide.to(0.7)
    assert glide.value < 0.7
    wait_until(lambda: glide.value == 0.7, "the target")
    assert animation_of(owner).state() == QVariantAnimation.State.Stopped


def test_that_it_jumps_while_motion_is_off(owner: QWidget) -> None:
    glide = Glide(owner)
    glide.to(0.7)
    assert glide.value == 0.7


def test_that_it_jumps_where_nobody_sees_it(owner: QWidget, moving: None) -> None:
    owner.hide()
    glide = Glide(owner)
    glide.to(0.7)
    assert glide.value == 0.7


def test_that_another_target_is_gone_to_from_where_it_is(owner: QWidget, moving: None) -> None:
    glide = Glide(owner)
    glide.to(1.0)
    stop_half_way(owner)
    between = glide.value
    assert 0 < between < 1
    glide.to(0.0)
    assert 0 < glide.value <= between
    wait_until(lambda: glide.value == 0.0, "the other target")


def test_that_a_card_is_recognised_gradually_and_ends_as_a_still_one(moving: None, show: Show) -> None:
    card = CardFace()
    card.set_muted(True)
    show(card)
    blank = picture(card)
    card.set_muted(False)
    stop_half_way(card)
    between = picture(card)
    animation_of(card).resume()
    wait_until(lambda: animation_of(card).state() == QVariantAnimation.State.Stopped, "the end of the change")
    known = picture(card)
    motion.set_motion(False)
    still = CardFace()
    show.own(still)
    still.resize(card.size())
    assert known == picture(still)
    assert between not in (blank, known)


def test_that_a_gauge_fills_gradually(moving: None, show: Show) -> None:
    bar = AmountBar(0, 100)
    show(bar)
    bar.set_amounts(80, 100)
    stop_half_way(bar)
    between = picture(bar)
    bar.set_amounts(80, 100)
    animation_of(bar).resume()
    wait_until(lambda: animation_of(bar).state() == QVariantAnimation.State.Stopped, "the end of the change")
    assert picture(bar) != between


def test_that_a_step_is_ticked_gradually_and_ends_as_a_still_one(moving: None, show: Show) -> None:
    def steps(status: StepStatus) -> Timeline:
        timeline = Timeline()
        timeline.resize(300, 60)
        timeline.set_items([TimelineItem("The bank decides", "9:41", status)])
        show(timeline)
        return timeline

    timeline = steps(StepStatus.ACTIVE)
    before = picture(timeline)
    timeline.set_items([TimelineItem("The bank decides", "9:41", StepStatus.DONE)])
    step = timeline.findChild(QWidget)
    assert step is not None
    stop_half_way(step)
    between = picture(timeline)
    animation_of(step).resume()
    wait_until(lambda: animation_of(step).state() == QVariantAnimation.State.Stopped, "the end of the change")
    assert between not in (before, picture(timeline))
    assert picture(timeline) == picture(steps(StepStatus.DONE))


def test_that_a_step_on_its_way_is_drawn_without_complaint(moving: None, show: Show) -> None:
    timeline = Timeline()
    timeline.set_items([TimelineItem("The bank decides", "", StepStatus.WAITING)])
    show(timeline)
    timeline.set_items([TimelineItem("The bank decides", "", StepStatus.DONE)])
    step = timeline.findChild(QWidget)
    assert step is not None
    for share in (0.0, 0.01, 0.5, 1.0):
        animation = animation_of(step)
        animation.pause()
        animation.setCurrentTime(round(share * animation.duration()))
        picture(timeline)
