"""What the tests of the screens share: a phone's frame, nothing moving."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language, language


@pytest.fixture
def frame(qapp: QApplication) -> Iterator[DeviceFrame]:
    """A frame that is shown, in English and in the light theme."""
    motion.set_motion(False)
    theme.apply(qapp)
    language().set_language(Language.EN)
    frame = DeviceFrame()
    frame.resize(frame.sizeHint())
    frame.show()
    yield frame
    frame.close()
    frame.deleteLater()
    # What is left of it would hear of the next test's language.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language().set_language(Language.EN)
