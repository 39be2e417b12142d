"""What the phone shows in place of a first screen when nobody could be signed in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.kit.announce import announce
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import language, listed, translate
from gui.kit.problem_text import ProblemLike, problem_text
from gui.kit.state_view import StateKind, StateView
from models.contract.problems import ProblemType


class RetryNotice(QObject):
    """Says on the launch screen why nobody could be signed in, and offers to try again."""

    def __init__(self, frame: DeviceFrame, on_retry: Callable[[], None]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._on_retry = on_retry
        self._view: StateView | None = None
        self._problem: ProblemLike | None = None
        language().language_changed.connect(self._retranslate)

    def show_problem(self, problem: ProblemLike | None) -> None:
        """Without a ``problem`` it was something unexpected in this program."""
        self._problem = problem
        if self._view is None:
            self._view = StateView()
            self._view.set_address("phone.retry")
            self._view.action_requested.connect(self._on_retry)
        offline = problem is not None and problem.slug == ProblemType.UNREACHABLE
        self._view.set_kind(StateKind.OFFLINE if offline else StateKind.ERROR)
        self._retranslate()
        self._frame.show_launch_notice(self._view)
        self._view.setFocus()
        announce(
            self._view,
            listed(self._view.accessibleName(), self._view.accessibleDescription()),
            assertive=True,
        )

    def _retranslate(self) -> None:
        if self._view is None:
            return
        unexpected = translate(
            "phone", "Something went wrong in this program. Your wallet is as you left it."
        )
        title = translate("phone", "Signing in did not work")
        text = unexpected if self._problem is None else problem_text(self._problem)
        self._view.set_texts(title, text, translate("phone", "Try again"))
        self._view.setAccessibleName(title)
        self._view.setAccessibleDescription(text)
