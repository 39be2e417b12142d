"""The panel under the chip Look: everything about how things look, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from gui.kit.language import Language, language
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.stage.appearance import VALUES, Aspect
from gui.stage.desk import ROOMY as DESK_SIZE
from gui.stage.look_panel import LookPanel
from gui.stage.segments import Segment, Segments
from kaihu_testing.events import click_window
from kaihu_testing.showing import Show
from kaihu_testing.waiting import wait_until
from tests.stage.bare_stage import BareStage

ROOMY = QSize(1440, 900)
SMALL = QSize(800, 600)


def opened(stage: BareStage, size: QSize = ROOMY) -> LookPanel:
    stage.resize(size)
    stage.tap("stage.look")
    panel = stage.surface.get("stage.looks").widget
    assert isinstance(panel, LookPanel)
    return panel


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("aspect", Aspect)
def test_that_every_value_is_put_in_force_by_a_tap(bare_stage: BareStage, aspect: Aspect) -> None:
    opened(bare_stage)
    for value in (*VALUES[aspect], VALUES[aspect][0]):
        bare_stage.tap(f"stage.look.{aspect}.{value}")
        assert bare_stage.value(aspect) == value
        assert bare_stage.button(f"stage.look.{aspect}.{value}").isChecked()
        assert bare_stage.chosen[-1] == (aspect, value)


@pytest.mark.parametrize("aspect", Aspect)
def test_that_the_arrow_keys_choose_the_value_beside(bare_stage: BareStage, aspect: Aspect) -> None:
    opened(bare_stage)
    bare_stage.tap(f"stage.look.{aspect}.{VALUES[aspect][0]}")
    bare_stage.button(f"stage.look.{aspect}.{VALUES[aspect][0]}").setFocus(Qt.FocusReason.TabFocusReason)
    bare_stage.press("Right")
    assert focused().objectName() == f"stage.look.{aspect}.{VALUES[aspect][1]}"
    assert bare_stage.value(aspect) == VALUES[aspect][1]
    bare_stage.press("Left")
    assert bare_stage.value(aspect) == VALUES[aspect][0]


def test_that_tab_goes_round_the_choices_and_stays_in_the_panel(bare_stage: BareStage) -> None:
    opened(bare_stage)
    visited = [focused().objectName()]
    for _ in Aspect:
        bare_stage.press("Tab")
        visited.append(focused().objectName())
    assert [name.split(".")[2] for name in visited] == [*Aspect, Aspect.LANGUAGE]
    bare_stage.press("Backtab")
    assert focused().objectName() == visited[-2]


def test_that_the_focus_is_seen_once_the_keyboard_is_used(bare_stage: BareStage) -> None:
    opened(bare_stage)
    segment = bare_stage.button("stage.look.device.phone")
    before = segment.grab().toImage()
    bare_stage.press("Tab")
    assert focused() is segment
    assert segment.grab().toImage() != before


def test_that_escape_closes_it_and_gives_the_focus_back(bare_stage: BareStage) -> None:
    bare_stage.field.setFocus()
    panel = opened(bare_stage)
    assert panel.isAncestorOf(focused())
    bare_stage.press("Escape")
    assert panel.isHidden()
    assert focused() is bare_stage.field
    assert not bare_stage.button("stage.look").isChecked()


def test_that_escape_closes_it_wherever_the_focus_went(bare_stage: BareStage) -> None:
    panel = opened(bare_stage)
    bare_stage.field.setFocus()
    bare_stage.press("Escape")
    assert panel.isHidden()
    assert focused() is bare_stage.field


def test_that_the_focus_goes_to_no_switch_where_nobody_brought_it_anywhere(bare_stage: BareStage) -> None:
    assert focused() is bare_stage.desk.frame
    bare_stage.press("F8")
    bare_stage.press("Escape")
    assert focused() is bare_stage.desk.frame


def test_that_the_focus_goes_to_no_switch_where_it_cannot_go_back(bare_stage: BareStage) -> None:
    bare_stage.field.setFocus()
    panel = opened(bare_stage)
    bare_stage.field.hide()
    bare_stage.press("Escape")
    assert panel.isHidden()
    assert QApplication.focusWidget() is None


def test_that_the_focus_comes_back_where_the_window_was_not_in_front_yet(
    bare_stage: BareStage, show: Show
) -> None:
    bare_stage.field.setFocus()
    other = show(QWidget()).root
    assert QApplication.activeWindow() is other
    panel = opened(bare_stage)
    bare_stage.desk.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is bare_stage.desk, "the stage")
    bare_stage.press("Escape")
    assert panel.isHidden()
    assert focused() is bare_stage.field


def test_that_the_chip_and_its_key_open_and_close_it(bare_stage: BareStage) -> None:
    panel = opened(bare_stage)
    assert bare_stage.button("stage.look").isChecked()
    bare_stage.tap("stage.look")
    assert panel.isHidden()
    bare_stage.press("F8")
    assert not panel.isHidden()
    bare_stage.press("F8")
    assert panel.isHidden()


def test_that_a_press_elsewhere_closes_it_and_arrives_where_it_was_meant_to(bare_stage: BareStage) -> None:
    panel = opened(bare_stage)
    click_window(panel, panel.panel_rect().bottomRight() - QPoint(4, 4))
    assert not panel.isHidden()
    click_window(bare_stage.field, bare_stage.field.rect().center())
    assert panel.isHidden()
    assert focused() is bare_stage.field


@pytest.mark.parametrize("spoken", Language)
def test_that_every_value_has_a_name_of_its_own_and_says_that_it_is_one_of_several(
    bare_stage: BareStage, spoken: Language
) -> None:
    language().set_language(spoken)
    panel = opened(bare_stage)
    segments = panel.findChildren(Segment)
    assert len({segment.accessibleName() for segment in segments}) == len(segments) == 17
    for segment in segments:
        interface = QAccessible.queryAccessibleInterface(segment)
        assert interface.role() is QAccessible.Role.RadioButton
        assert interface.state().checked == int(segment.isChecked())
        assert segment.text() in segment.accessibleName()


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("spoken", Language)
def test_that_it_is_seen_whole_on_the_smallest_screen(
    bare_stage: BareStage, spoken: Language, scale: float
) -> None:
    language().set_language(spoken)
    theme().set_type_scale(scale)
    panel = opened(bare_stage, SMALL)
    assert bare_stage.desk.size() == SMALL
    place = bare_stage.place(panel)
    assert bare_stage.desk.rect().contains(panel.panel_rect().translated(place.topLeft()))
    for segment in panel.findChildren(Segment):
        assert segment.width() >= segment.minimumSizeHint().width()
        assert panel.panel_rect().contains(segment.mapTo(panel, segment.rect().bottomRight()))


def test_that_it_leaves_the_device_free_where_there_is_room(bare_stage: BareStage) -> None:
    panel = opened(bare_stage)
    seen = panel.panel_rect().translated(bare_stage.place(panel).topLeft())
    device = bare_stage.desk.frame.body_rect().translated(bare_stage.place(bare_stage.desk.frame).topLeft())
    assert not seen.intersects(device)


def test_that_it_leaves_the_device_free_at_the_windows_usual_size(bare_stage: BareStage) -> None:
    panel = opened(bare_stage, DESK_SIZE)
    seen = panel.panel_rect().translated(bare_stage.place(panel).topLeft())
    device = bare_stage.desk.frame.body_rect().translated(bare_stage.place(bare_stage.desk.frame).topLeft())
    assert not seen.intersects(device)


def test_that_no_row_moves_when_language_or_text_size_are_chosen(bare_stage: BareStage) -> None:
    panel = opened(bare_stage)

    def places() -> list[QRect]:
        rows = [bare_stage.place(row) for row in panel.findChildren(Segments)]
        aspects = (Aspect.LANGUAGE, Aspect.TEXT_SIZE, Aspect.MOTION)
        buttons = [f"stage.look.{aspect}.{value}" for aspect in aspects for value in VALUES[aspect]]
        return [*rows, *(bare_stage.place(bare_stage.button(address)) for address in buttons)]

    before = places()
    for spoken in VALUES[Aspect.LANGUAGE]:
        bare_stage.tap(f"stage.look.language.{spoken}")
        for scale in VALUES[Aspect.TEXT_SIZE]:
            bare_stage.tap(f"stage.look.text_size.{scale}")
            assert places() == before


def test_that_it_follows_what_is_changed_elsewhere(bare_stage: BareStage) -> None:
    opened(bare_stage)
    theme().set_theme(Theme.HIGH_CONTRAST)
    assert bare_stage.button("stage.look.theme.high_contrast").isChecked()
    assert bare_stage.chosen == []
    language().set_language(Language.ZH)
    assert bare_stage.button("stage.look.language.zh").isChecked()


def test_that_nonsense_is_never_put_in_force(bare_stage: BareStage) -> None:
    before = [bare_stage.value(aspect) for aspect in Aspect]
    for aspect in Aspect:
        for nonsense in (None, "", "nonsense", "9.0"):
            bare_stage.appearance.put(aspect, nonsense)
    assert [bare_stage.value(aspect) for aspect in Aspect] == before
