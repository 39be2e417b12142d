"""What the phone shows on the launch screen in place of a first screen: why there is none, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from gui.kit.announce import announce
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import language, listed
from gui.kit.state_view import StateKind, StateView


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What a notice says, in the present language."""

    title: str
    text: str
    action: str


class LaunchNotice(QObject):
    """Says on the launch screen of ``frame`` what ``words`` tells, and offers one thing to do. Its elements are named
    after ``address``; the view is made when it is first shown."""

    def __init__(
        self,
        frame: DeviceFrame,
        address: str,
        words: Callable[[], NoticeWords],
        on_action: Callable[[], None],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._address = address
        self._words = words
        self._on_action = on_action
        self._view: StateView | None = None
        language().language_changed.connect(self._retranslate)

    def show_as(self, kind: StateKind) -> None:
        """Show the notice with the illustration of ``kind``, and say it to those who do not see it."""
        if self._view is None:
            self._view = StateView()
            self._view.set_address(self._address)
            self._view.action_requested.connect(self._on_action)
        self._view.set_kind(kind)
        self._retranslate()
        self._frame.show_launch_notice(self._view)
        self._view.setFocus()
        told = listed(self._view.accessibleName(), self._view.accessibleDescription())
        announce(self._view, told, assertive=True)

    def _retranslate(self) -> None:
        if self._view is None:
            return
        words = self._words()
        self._view.set_texts(words.title, words.text, words.action)
        self._view.setAccessibleName(words.title)
        self._view.setAccessibleDescription(words.text)
