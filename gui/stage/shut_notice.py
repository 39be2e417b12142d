"""What the phone shows when there is no world to open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.kit.device_frame import DeviceFrame
from gui.kit.language import language, translate
from gui.kit.state_view import StateKind, StateView


class ShutNotice(QObject):
    """Why there is no world, as ``say`` tells in the present language; with ``on_reset``, beginning anew is offered."""

    def __init__(
        self, frame: DeviceFrame, say: Callable[[], str], on_reset: Callable[[], None] | None
    ) -> None:
        super().__init__(frame)
        self._say = say
        self._can_reset = on_reset is not None
        self._view = StateView(StateKind.ERROR)
        self._view.set_address("stage.shut")
        if on_reset is not None:
            self._view.action_requested.connect(on_reset)
        language().language_changed.connect(self._retranslate)
        self._retranslate()
        frame.show_launch_notice(self._view)

    def _retranslate(self) -> None:
        title = translate("stage", "Kaihu could not open its data")
        reset = translate("stage", "Begin anew") if self._can_reset else ""
        self._view.set_texts(title, self._say(), reset)
