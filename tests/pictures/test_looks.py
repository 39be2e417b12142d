"""Everything looks as somebody accepted it: `make pictures-accept` accepts what is drawn now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.flow.registry import ScreenRegistry
from gui.kit import motion
from gui.kit.devices import Device
from gui.kit.language import Language
from gui.kit.theme import apply
from gui.kit.tokens import Theme
from kaihu_testing.pictures.baselines import PictureBaselines
from tests.pictures.clerk import CLERK
from tests.pictures.gallery import GALLERY
from tests.pictures.screens import KEY_STATES, OTHERS, SCREENS, screen_of
from tests.pictures.variant import Variant
from tests.screens.cases import CASES

PICTURES = SCREENS | CLERK | GALLERY


@pytest.fixture
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Nothing moves, and the next test finds the usual theme and language again."""
    motion.set_motion(False)
    apply(qapp)
    yield
    Variant().put_on()


@pytest.mark.usefixtures("usual_look")
@pytest.mark.parametrize("name", PICTURES)
def test_that_it_looks_as_accepted(name: str, picture_baselines: PictureBaselines) -> None:
    picture_baselines.check(name, PICTURES[name]())


def test_that_every_accepted_picture_is_drawn_by_a_test(picture_baselines: PictureBaselines) -> None:
    picture_baselines.check_all_drawn(PICTURES)


def test_that_every_screen_has_states_shown_in_every_way() -> None:
    screens = {spec.id for spec in ScreenRegistry.discover("gui.screens").all()}
    shown = {screen: {screen_of(CASES[case]) for case in cases} for screen, cases in KEY_STATES.items()}
    assert shown == {screen: {screen} for screen in screens}


def test_that_every_theme_language_and_device_is_shown() -> None:
    assert {variant.theme for variant in OTHERS} == set(Theme)
    assert {variant.spoken for variant in OTHERS} == set(Language)
    assert {variant.device for variant in OTHERS} == set(Device)
