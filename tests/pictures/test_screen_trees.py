"""Every screen is told as somebody accepted it, in both languages: a name, a role or a state that is lost fails here.

`make trees-accept` accepts what is told now.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.kit import motion
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language
from gui.kit.theme import apply
from kaihu_testing.context import Context
from kaihu_testing.expecting import expect
from kaihu_testing.surface import Surface
from kaihu_testing.trees import TreeBaselines
from tests.pictures.screens import KEY_STATES, OnDevice, frame_of
from tests.screens.cases import CASES, show

STATES = {f"{screen}/{case}": case for screen, cases in KEY_STATES.items() for case in cases}


@pytest.fixture
def frame(qapp: QApplication, tree_variant: str) -> Iterator[DeviceFrame]:
    """A device in the test's language."""
    motion.set_motion(False)
    apply(qapp)
    frame = frame_of(OnDevice(spoken=Language(tree_variant)))
    yield frame
    frame.close()
    frame.deleteLater()
    # What is left of it would hear of the next test's language.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    OnDevice().put_on()


@pytest.mark.parametrize("tree_variant", list(Language))
@pytest.mark.parametrize("name", STATES)
def test_that_it_is_told_as_accepted(name: str, frame: DeviceFrame) -> None:
    show(CASES[STATES[name]], frame)
    expect(Surface(frame, context=Context(at_rest=lambda: True))).to_match_tree(name)


def test_that_every_accepted_tree_is_told_by_a_test(tree_baselines: TreeBaselines) -> None:
    tree_baselines.check_all_told({f"{name}--{spoken}" for name in STATES for spoken in Language})
