"""The screens look as somebody accepted them: `make pictures-accept` accepts what is drawn now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.flow.registry import ScreenRegistry
from gui.kit import motion
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language, language
from gui.kit.theme import apply, theme
from gui.kit.tokens import Theme
from gui.pictures.picture import picture_of
from tests.pictures.baselines import Baselines
from tests.pictures.matrix import KEY_STATES, OTHERS, Shot, screen_of, shots
from tests.screens.cases import CASES, lay_out, show

SHOTS = {shot.name: shot for shot in shots()}
TIME = "9:41"


@pytest.fixture
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Nothing moves, and the next test finds the light theme and English again."""
    motion.set_motion(False)
    apply(qapp)
    yield
    theme().set_theme(Theme.LIGHT)
    language().set_language(Language.EN)


def taken(shot: Shot) -> QImage:
    theme().set_theme(shot.variant.theme)
    language().set_language(shot.variant.spoken)
    frame = DeviceFrame()
    frame.set_device(shot.variant.device)
    frame.set_time(TIME)
    frame.resize(frame.sizeHint())
    frame.show()
    show(CASES[shot.case], frame)
    lay_out()
    picture = picture_of(frame)
    frame.close()
    frame.deleteLater()
    # What is left of it would hear of the next picture's language.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture


@pytest.mark.usefixtures("usual_look")
@pytest.mark.parametrize("name", SHOTS)
def test_that_a_screen_looks_as_accepted(name: str, baselines: Baselines) -> None:
    baselines.check(name, taken(SHOTS[name]))


def test_that_every_accepted_picture_is_drawn_by_a_test(baselines: Baselines) -> None:
    baselines.check_all_drawn(SHOTS)


def test_that_every_screen_has_states_shown_in_every_way() -> None:
    screens = {spec.id for spec in ScreenRegistry.discover("gui.screens").all()}
    assert set(KEY_STATES) == screens
    assert {screen: {screen_of(CASES[case]) for case in cases} for screen, cases in KEY_STATES.items()} == {
        screen: {screen} for screen in screens
    }


def test_that_every_theme_language_and_device_is_shown() -> None:
    from gui.kit.devices import Device

    assert {variant.theme for variant in OTHERS} | {Theme.LIGHT} == set(Theme)
    assert {variant.spoken for variant in OTHERS} == set(Language)
    assert {variant.device for variant in OTHERS} == set(Device)
