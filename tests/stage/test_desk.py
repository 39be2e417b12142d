"""The stage's window around each device: the people fold away, and nothing lies over anything else."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize

from gui.kit.devices import Device, Layout, shape_of
from gui.kit.language import Language, language
from gui.kit.theme import theme
from gui.stage.appearance import Aspect
from gui.stage.desk import PANEL_WIDTH, STAND, DeskWindow
from kaihu_testing.showing import Show
from tests.stage.bare_stage import BareStage

SIZES = [QSize(800, 600), QSize(1024, 700), QSize(1366, 768), QSize(1440, 900), QSize(1920, 1080)]


def choose(stage: BareStage, device: Device) -> None:
    stage.appearance.choose(Aspect.DEVICE, device)
    stage.settle()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("device", Device)
def test_that_every_device_is_seen_whole_beside_everything_else(
    bare_stage: BareStage, device: Device, size: QSize
) -> None:
    choose(bare_stage, device)
    bare_stage.resize(size)
    assert bare_stage.desk.size() == size
    frame = bare_stage.desk.frame
    body = frame.body_rect().translated(bare_stage.place(frame).topLeft())
    assert bare_stage.desk.rect().contains(body)
    assert body.top() > bare_stage.bar.height()
    if not bare_stage.desk.are_people_folded:
        assert body.left() > bare_stage.place(bare_stage.people).right()
    wanted = frame.sizeHint().grownBy(STAND).width()
    if shape_of(device).layout is not Layout.COMPACT:
        assert bare_stage.desk.are_people_folded is (size.width() < wanted + PANEL_WIDTH)


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("width", [800, 1024, 1440])
def test_that_no_switch_lies_over_another(
    bare_stage: BareStage, width: int, spoken: Language, scale: float
) -> None:
    language().set_language(spoken)
    theme().set_type_scale(scale)
    bare_stage.bar.set_waiting(12)
    bare_stage.resize(QSize(width, 700))
    assert bare_stage.desk.width() == width
    chips = [part for part in bare_stage.switches() if part.objectName() != "stage.date"]
    places = [bare_stage.place(part) for part in chips]
    for (left, right), chip in zip(pairwise(places), chips, strict=False):
        assert left.right() < right.left(), chip.objectName()
    assert places[-1].right() < width
    for chip, place in zip(chips, places, strict=True):
        assert place.width() >= chip.sizeHint().width(), chip.objectName()


def test_that_both_quick_switches_are_there_where_there_is_room(bare_stage: BareStage) -> None:
    bare_stage.resize(QSize(1024, 700))
    assert bare_stage.surface.get("stage.language").is_shown()
    assert bare_stage.surface.get("stage.theme").is_shown()


def test_that_the_people_fold_away_and_come_back_by_chip_and_by_key(bare_stage: BareStage) -> None:
    bare_stage.resize(QSize(1440, 900))
    assert bare_stage.button("stage.people").isChecked()
    bare_stage.tap("stage.people")
    assert bare_stage.people.isHidden()
    assert not bare_stage.button("stage.people").isChecked()
    assert bare_stage.place(bare_stage.desk.frame).left() == STAND.left()
    bare_stage.press("F9")
    assert not bare_stage.people.isHidden()
    assert bare_stage.button("stage.people").isChecked()


def test_that_people_who_made_room_come_back_with_a_device_that_has_room(bare_stage: BareStage) -> None:
    bare_stage.resize(QSize(1366, 768))
    choose(bare_stage, Device.DESKTOP)
    assert bare_stage.people.isHidden()
    choose(bare_stage, Device.TABLET)
    assert not bare_stage.people.isHidden()
    bare_stage.resize(QSize(1024, 700))
    assert bare_stage.people.isHidden()
    bare_stage.resize(QSize(1366, 768))
    assert not bare_stage.people.isHidden()


def test_that_people_who_are_wanted_beside_a_wide_device_stay(bare_stage: BareStage) -> None:
    bare_stage.resize(QSize(1366, 768))
    choose(bare_stage, Device.DESKTOP)
    bare_stage.tap("stage.people")
    bare_stage.resize(QSize(1300, 768))
    assert not bare_stage.people.isHidden()


def test_that_people_whom_the_person_folded_away_stay_away(bare_stage: BareStage) -> None:
    bare_stage.resize(QSize(1366, 768))
    bare_stage.tap("stage.people")
    for device in (Device.DESKTOP, Device.PHONE):
        choose(bare_stage, device)
        assert bare_stage.people.isHidden()


def test_that_ctrl_and_a_number_change_the_device(bare_stage: BareStage) -> None:
    for number, device in enumerate(Device):
        bare_stage.press(f"Ctrl+{number + 1}")
        assert bare_stage.desk.frame.device is device
    assert bare_stage.chosen == [(Aspect.DEVICE, device) for device in Device]


def test_that_the_window_never_shrinks_for_a_device(bare_stage: BareStage) -> None:
    bare_stage.resize(QSize(1920, 1080))
    for device in (Device.SMALL_PHONE, Device.PHONE):
        choose(bare_stage, device)
        assert bare_stage.desk.size() == QSize(1920, 1080)


def test_that_the_window_is_no_higher_than_a_low_screen(
    bare_stage: BareStage, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    low = QSize(800, 500)
    monkeypatch.setattr(DeskWindow, "screen", lambda _desk: SimpleNamespace(availableSize=lambda: low))
    desk = DeskWindow()
    show(desk)
    assert desk.minimumSizeHint().height() <= low.height()
    assert desk.height() <= low.height()
