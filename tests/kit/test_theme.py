"""The theme in force, and what happens when it changes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.action_tile import ActionTile
from gui.kit.amount_bar import AmountBar
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.check_row import CheckRow
from gui.kit.code_field import CodeField
from gui.kit.device_frame import DeviceFrame
from gui.kit.gap_field import Gap, GapField, Known
from gui.kit.icons import IconView, icon_pixmap
from gui.kit.label import Label, Role
from gui.kit.launch_screen import LaunchScreen
from gui.kit.notice import Notice
from gui.kit.rows import ListRow, PromoRow
from gui.kit.scaffold import ScreenScaffold
from gui.kit.text_field import TextField
from gui.kit.theme import set_scope, theme, tokens_for
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from gui.kit.tokens import Scope, Theme
from kaihu_testing.showing import Show
from kaihu_testing.signals import heard


def timeline() -> QWidget:
    widget = Timeline()
    widget.set_items([TimelineItem("Card bound", "9:42", StepStatus.DONE)])
    return widget


def scaffold() -> QWidget:
    widget = ScreenScaffold("screen")
    widget.set_title("Title")
    return widget


WIDGETS: dict[str, Callable[[], QWidget]] = {
    "label": lambda: Label("Text", Role.TITLE),
    "primary": lambda: PrimaryButton("Continue"),
    "secondary": lambda: SecondaryButton("Continue"),
    "link": lambda: TextButton("Continue"),
    "text": lambda: TextField("Label"),
    "code": lambda: CodeField("Code"),
    "gap": lambda: GapField("Name", [Gap(), Known("小明")]),
    "timeline": timeline,
    "notice": lambda: Notice("Text"),
    "check": lambda: CheckRow('Text <a href="a">link</a>'),
    "bar": lambda: AmountBar(1, 2),
    "tile": lambda: ActionTile("shop", "Pay"),
    "row": lambda: ListRow("mail", "Mail"),
    "promo": lambda: PromoRow("raise", "Raise"),
    "icon": lambda: IconView("card"),
    "scaffold": scaffold,
    "launch": LaunchScreen,
    "phone": DeviceFrame,
}


@pytest.mark.parametrize("name", WIDGETS)
def test_that_a_change_of_theme_paints_every_widget_anew(name: str, show: Show) -> None:
    window = QWidget()
    QVBoxLayout(window).addWidget(WIDGETS[name]())
    show(window)
    light = window.grab().toImage()
    with heard(theme().theme_changed):
        theme().set_theme(Theme.DARK)
    dark = window.grab().toImage()
    assert dark != light
    theme().set_theme(Theme.LIGHT)
    assert window.grab().toImage() == light


def test_that_a_widget_takes_its_colours_from_what_it_stands_on(show: Show) -> None:
    stage = QWidget()
    show.own(stage)
    set_scope(stage, Scope.STAGE)
    label = Label("On the stage", parent=stage)
    phone = DeviceFrame(stage)
    assert tokens_for(label) is theme().stage
    assert tokens_for(phone.overlay) is theme().tokens
    theme().set_theme(Theme.DARK)
    assert tokens_for(label) is theme().stage
    assert tokens_for(phone.overlay) is theme().tokens


def test_that_qts_own_editors_follow_the_theme_of_their_scope(show: Show) -> None:
    stage = QWidget()
    show.own(stage)
    set_scope(stage, Scope.STAGE)
    child = QWidget(stage)
    assert child.palette().color(QPalette.ColorRole.Window) == theme().stage.canvas
    theme().set_stage_theme(Theme.LIGHT)
    assert child.palette().color(QPalette.ColorRole.Window) == theme().stage.canvas


def test_that_an_icon_has_the_colour_asked_for_and_an_unknown_one_is_refused() -> None:
    image = icon_pixmap("card", QColor("#0E6B5C"), 24, 2.0).toImage()
    assert image.width() == 48
    solid = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#0e6b5c"}
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no_such_icon", QColor("black"))


def test_that_the_device_frame_pulls_in_neither_the_other_widgets_nor_svg() -> None:
    code = "import gui.kit.device_frame, sys; print('\\n'.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(result.stdout.split())
    unwanted = {
        "rows",
        "gap_field",
        "code_field",
        "text_field",
        "sheet",
        "banner",
        "scaffold",
        "buttons",
        "icons",
    }
    assert modules.isdisjoint({f"gui.kit.{name}" for name in unwanted})
    assert modules.isdisjoint({"PySide6.QtSvg", "PySide6.QtNetwork", "importlib.resources", "httpx"})
