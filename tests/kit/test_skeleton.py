"""Skeletons: quiet shapes of what is awaited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QAccessible

from gui.kit import motion
from gui.kit.skeleton import CARD, HEADING, PARAGRAPH, ROWS, Bone, Skeleton
from gui.kit.theme import theme, tokens_for
from gui.kit.tokens import Theme
from kaihu_testing.showing import Show
from kaihu_testing.waiting import wait_until
from tests.kit.marked import marked_language


def shown(show: Show, bones: tuple[Bone, ...] = (Bone(0.5, 40), Bone(1.0, 20))) -> Skeleton:
    skeleton = Skeleton(bones)
    skeleton.resize(200, skeleton.sizeHint().height())
    show(skeleton)
    return skeleton


@pytest.mark.parametrize("name", Theme)
def test_that_each_block_is_as_wide_and_as_high_as_it_says(name: Theme, show: Show) -> None:
    theme().set_theme(name)
    skeleton = shown(show)
    image = skeleton.grab().toImage()
    track = tokens_for(skeleton).track
    assert image.pixelColor(98, 20) == track
    assert image.pixelColor(102, 20) != track
    assert image.pixelColor(150, skeleton.height() - 10) == track
    assert image.pixelColor(50, 44) != track


@pytest.mark.parametrize("bones", [HEADING, PARAGRAPH, CARD, ROWS])
def test_that_the_whole_is_as_high_as_its_blocks_and_their_gaps(bones: tuple[Bone, ...], show: Show) -> None:
    skeleton = shown(show, bones)
    gaps = sum(bone.gap for bone in bones[:-1])
    assert skeleton.sizeHint().height() == sum(bone.height for bone in bones) + gaps
    theme().set_type_scale(1.3)
    assert skeleton.sizeHint().height() > sum(bone.height for bone in bones) + gaps


@pytest.mark.usefixtures("moving")
def test_that_its_light_goes_over_it_only_while_it_is_shown(show: Show) -> None:
    skeleton = shown(show)
    (light,) = skeleton.findChildren(QVariantAnimation)
    assert light.state() is QVariantAnimation.State.Running
    skeleton.hide()
    assert light.state() is QVariantAnimation.State.Stopped


def test_that_it_is_a_progress_bar_without_an_end_that_says_what_is_awaited(show: Show) -> None:
    skeleton = shown(show)
    spoken = QAccessible.queryAccessibleInterface(skeleton)
    assert spoken.role() == QAccessible.Role.ProgressBar
    assert spoken.text(QAccessible.Text.Name) == "Loading"
    assert skeleton.minimum() == skeleton.maximum()
    with marked_language():
        assert skeleton.accessibleName() == "[Loading]"
    skeleton.set_text("Your account")
    assert skeleton.accessibleName() == "Your account"


def test_that_light_goes_over_it_only_while_motion_is_on(show: Show) -> None:
    still = shown(show).grab().toImage()
    assert shown(show).grab().toImage() == still
    motion.set_motion(True)
    try:
        moving = shown(show)
        wait_until(lambda: moving.grab().toImage() != still, "its light to move")
    finally:
        motion.set_motion(False)
